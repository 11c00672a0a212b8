import type { LimitView } from '../../cases/limit-view.dto.js';
import { formatDate, formatDateTime } from '../../common/formats.js';
import { message, type Locale } from '../../common/messages.js';
import { ConsequencesView } from '../../procedures/consequences.dto.js';
import { whoseAct } from './limit-lines.js';

/** What a step does to the limits of its procedure, sentence by sentence. */
export interface ConsequenceLines {
  readonly label: string;
  readonly lines: readonly string[];
}

/** In the order of what to do about it: what begins, what moves, what is over. Kinds without a limit are left out. */
export function consequenceLines(locale: Locale, consequences: ConsequencesView): ConsequenceLines[] {
  const { starts, moves, meets, misses, ends } = consequences;
  const lines = <T>(key: string, limits: readonly T[], say: (limit: T) => string): ConsequenceLines[] =>
    limits.length > 0 ? [{ label: message(locale, key), lines: limits.map(say) }] : [];
  return [
    ...lines('deadlines.consequence.starts', starts, (limit) => started(locale, limit)),
    ...lines('deadlines.consequence.moves', moves, ({ from, to }) => moved(locale, from, to)),
    ...lines('deadlines.consequence.meets', meets, (limit) => limit.name[locale]),
    ...lines('deadlines.consequence.misses', misses, (limit) => missed(locale, limit)),
    ...lines('deadlines.consequence.ends', ends, (limit) => ended(locale, limit)),
  ];
}

function started(locale: Locale, limit: LimitView): string {
  const values = { what: limit.name[locale], on: endOf(locale, limit), whose: whoseAct(locale, limit) };
  const sentence = message(locale, 'deadlines.consequence.until', values);
  return limit.startProof === 'unproven'
    ? `${sentence} ${message(locale, 'deadlines.consequence.unproven')}`
    : sentence;
}

function moved(locale: Locale, from: LimitView, to: LimitView): string {
  const what = to.name[locale];
  if (from.operativeOn !== to.operativeOn) {
    const values = { what, from: endOf(locale, from), to: endOf(locale, to) };
    return message(locale, 'deadlines.consequence.instead', values);
  }
  const values = { what, on: endOf(locale, to) };
  const proven = from.startProof === 'unproven' && to.startProof === 'proven';
  return message(locale, proven ? 'deadlines.consequence.proven' : 'deadlines.consequence.same_day', values);
}

function missed(locale: Locale, limit: LimitView): string {
  return message(locale, 'deadlines.consequence.was', { what: limit.name[locale], on: endOf(locale, limit) });
}

function ended(locale: Locale, limit: LimitView): string {
  const name = limit.name[locale];
  return limit.reason === null
    ? name
    : message(locale, 'deadlines.consequence.because', {
        what: name,
        why: message(locale, `limits.reason.${limit.reason}`),
      });
}

function endOf(locale: Locale, { endsAt, operativeOn }: LimitView): string {
  return endsAt === null ? formatDate(locale, operativeOn) : formatDateTime(locale, endsAt);
}
