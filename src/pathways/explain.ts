import { formatDate, formatDateTime } from '../common/formats.js';
import { catalogue, message, type Locale } from '../common/messages.js';
import type { Limit } from './limit.js';
import type { LimitId, LimitPart } from './limit-rule.js';
import { ruleOf } from './limit-rules.js';
import type { StepFact } from './pathway.js';

/** What a limit is called and why it ends when it does, in words. */

/** The part of a translation key that stands for a rule: `D3-17.2-REPLY-2M` is `d3_17_2_reply_2m`. */
export function limitSlug(rule: LimitId, part: LimitPart | null): string {
  return [rule, part]
    .filter((each) => each !== null)
    .join('_')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '_');
}

/** What is to be done by the end of a limit. */
export function limitName(locale: Locale, rule: LimitId, part: LimitPart | null): string {
  return message(locale, `limits.name.${limitSlug(rule, part)}`);
}

/** What an explanation needs to know of a limit. */
export type Explained = Pick<
  Limit,
  | 'rule'
  | 'part'
  | 'startOn'
  | 'statutory'
  | 'rollAlternative'
  | 'endsAt'
  | 'deemedMode'
  | 'assertFrom'
  | 'startProof'
  | 'reason'
  | 'effect'
  | 'silence'
  | 'ours'
>;

/**
 * Why a limit ends when it does and what follows, sentence by sentence.
 * @param started the step that started it.
 */
export function explain(
  limit: Explained,
  started: Pick<StepFact, 'code' | 'time'>,
  locale: Locale,
): string[] {
  const say = (key: string, values = {}) => message(locale, `limits.${key}`, values);
  const note = `note.${limitSlug(limit.rule, limit.part)}`;
  return [
    counting(limit, started, locale),
    limit.endsAt
      ? say('why.ends_at', { at: formatDateTime(locale, limit.endsAt) })
      : say('why.last_day', { on: formatDate(locale, limit.statutory) }),
    ...(isOverdueAtOnce(limit) ? [say('why.at_once')] : []),
    ...roll(limit, locale),
    ...(limit.deemedMode ? [say(`why.mode_${limit.deemedMode}`)] : []),
    ...(limit.assertFrom ? [say('why.assert', { on: formatDate(locale, limit.assertFrom) })] : []),
    ...(limit.startProof === 'unproven' ? [say('why.unproven')] : []),
    say(`effect.${limit.effect}`),
    ...(limit.ours ? [] : [say(`silence.${limit.silence}`)]),
    ...(catalogue(locale).has(`limits.${note}`) ? [say(note)] : []),
    ...(limit.reason ? [say(`reason.${limit.reason}`)] : []),
  ];
}

/** Counted back to a day before its own start. */
function isOverdueAtOnce({ rule, part, startOn, statutory }: Explained): boolean {
  return ruleOf(rule, part).period.count === 'back' && statutory === startOn;
}

function counting(limit: Explained, started: Pick<StepFact, 'code' | 'time'>, locale: Locale): string {
  const { amount, unit, count, from } = ruleOf(limit.rule, limit.part).period;
  const values = {
    period: message(locale, `limits.period.${unit}`, { n: amount }),
    start: formatDate(locale, limit.startOn),
    step: message(locale, `pathways.step.${started.code}`),
  };
  if (unit === 'hours' && !started.time) return message(locale, 'limits.why.hours_unknown', values);
  if (unit === 'hours') return message(locale, 'limits.why.hours', { ...values, time: started.time ?? '' });
  if (limit.deemedMode) return message(locale, 'limits.why.deemed', values);
  return message(locale, `limits.why.${count ?? (from ? 'set' : 'counted')}`, values);
}

function roll({ rule, part, statutory, rollAlternative }: Explained, locale: Locale): string[] {
  if (rollAlternative === null) return [];
  const { roll: kind, guard } = ruleOf(rule, part);
  const values = { on: formatDate(locale, statutory), rolled: formatDate(locale, rollAlternative) };
  if (kind === 'disputed') return [message(locale, 'limits.why.roll_disputed', { rolled: values.rolled })];
  return [
    message(locale, guard === 'before' ? 'limits.why.roll_by_law' : 'limits.why.roll_by_law_theirs', values),
  ];
}
