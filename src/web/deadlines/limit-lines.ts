import type { LimitView } from '../../cases/limit-view.dto.js';
import { daysBetween, type CivilDate } from '../../common/civil-date.js';
import { formatDate, formatDateTime } from '../../common/formats.js';
import { message, type Locale } from '../../common/messages.js';
import type { MajorityView } from '../../deadlines/deadlines.dto.js';
import { limitName } from '../../pathways/explain.js';
import { ruleOf } from '../../pathways/limit-rules.js';
import type { Tone } from '../tones.js';

/** What is shown of a limit wherever it is met: its day, what must happen by it, whose act that is, and what to beware of. */
export type ShownLimit = Pick<
  LimitView,
  | 'rule'
  | 'part'
  | 'operativeOn'
  | 'rolledOn'
  | 'endsAt'
  | 'deemedMode'
  | 'status'
  | 'ours'
  | 'authority'
  | 'article'
  | 'verified'
>;

export interface Flag {
  readonly text: string;
  readonly tone: Tone;
}

export interface LimitLine {
  readonly what: string;
  /** The day to plan by. */
  readonly on: CivilDate;
  /** The hour it ends, for limits in hours. */
  readonly at: string | undefined;
  /** Negative once it has passed. */
  readonly daysLeft: number;
  readonly tone: Tone;
  readonly whose: string;
  readonly flags: readonly Flag[];
  /** The other reading of its end, and the school it is counted by. */
  readonly readings: readonly string[];
  /** The article, and whether a lawyer has seen the rule. */
  readonly source: readonly string[];
}

/** Days from which a limit is near. */
const NEAR_DAYS = 7;

/** A limit that still asks for something, in words. */
export function limitLine(locale: Locale, limit: ShownLimit, today: CivilDate): LimitLine {
  const daysLeft = daysBetween(today, limit.operativeOn);
  const unproven = limit.status === 'unproven';
  return {
    what: limitName(locale, limit.rule, limit.part),
    on: limit.operativeOn,
    at: limit.endsAt === null ? undefined : formatDateTime(locale, limit.endsAt),
    daysLeft,
    tone: limitTone(limit, daysLeft),
    whose: whoseAct(locale, limit),
    flags: unproven ? [{ text: message(locale, 'limits.status.unproven'), tone: 'attention' }] : [],
    readings: [...otherReading(locale, limit), ...schoolOf(locale, limit)],
    source: [limit.article, ...(limit.verified ? [] : [message(locale, 'pathways.unverified')])],
  };
}

/** Before whom the act is due, and whether it is ours. */
export function whoseAct(locale: Locale, { ours, authority }: Pick<LimitView, 'ours' | 'authority'>): string {
  const values = { authority: message(locale, `limits.authority.${authority}`) };
  return message(locale, ours ? 'deadlines.ours' : 'deadlines.theirs', values);
}

/** A limit that guards against a loss alarms once it has passed; one that opens a right by passing asks for attention. */
export function limitTone({ rule, part }: Pick<ShownLimit, 'rule' | 'part'>, daysLeft: number): Tone {
  if (daysLeft > NEAR_DAYS) return 'neutral';
  return daysLeft < 0 && ruleOf(rule, part).guard === 'before' ? 'danger' : 'attention';
}

const SCHOOL_KEYS = {
  last_day: 'deadlines.school.last_day',
  next_day: 'deadlines.school.next_day',
} as const;

function schoolOf(locale: Locale, { deemedMode }: ShownLimit): string[] {
  return deemedMode ? [message(locale, SCHOOL_KEYS[deemedMode])] : [];
}

/** The later day of the other reading, where there is one and it is not the day shown already. */
function otherReading(locale: Locale, limit: ShownLimit): string[] {
  const { rule, part, rolledOn, operativeOn } = limit;
  if (rolledOn === null || rolledOn === operativeOn) return [];
  const key = ruleOf(rule, part).roll === 'by_law' ? 'deadlines.rolled.by_law' : 'deadlines.rolled.disputed';
  return [message(locale, key, { on: formatDate(locale, rolledOn) })];
}

/** An 18th birthday that comes no later than the day to plan by, and how sure that is. */
export function majorityFlag(
  locale: Locale,
  { on, certainOn, accepted, disputed }: MajorityView,
  today: CivilDate,
): Flag {
  const state = disputed ? 'disputed' : accepted && on === certainOn ? 'accepted' : 'open';
  const values = { on: formatDate(locale, on), past: on <= today ? 'yes' : 'no', state };
  return {
    text: message(locale, 'deadlines.majority', values),
    tone: state === 'accepted' ? 'danger' : 'attention',
  };
}

/** Whether a limit still asks for something: a day that has passed closes nothing by itself. */
export function isOpen({ status, closedBy }: Pick<LimitView, 'status' | 'closedBy'>): boolean {
  return status === 'running' || status === 'unproven' || (status === 'expired' && closedBy === null);
}
