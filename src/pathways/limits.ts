import { addDays, earliest, type CivilDate } from '../common/civil-date.js';
import type { UkNation } from '../common/codes.js';
import type { AddedHoliday } from './holidays.js';
import { LegalCourse, type DatedFact } from './legal-course.js';
import type { LegalFact } from './legal-facts.js';
import type { Limit, LimitStatus, SupersededReason } from './limit.js';
import { endOf, type Calendars, type LimitEnd } from './limit-end.js';
import type { LimitRule } from './limit-rule.js';
import { ruleOf, rulesOf } from './limit-rules.js';
import { startsOf, type StartPoint } from './limit-starts.js';
import type { PathwayId, StepFact } from './pathway.js';

/** What the limits of a procedure follow from. */
export interface LimitedProcedure {
  readonly pathway: PathwayId;
  /** Steps that stand, in any order. */
  readonly steps: readonly StepFact[];
  /** Where the relative lives: its holidays count before its courts. England where unknown. */
  readonly ukNation?: UkNation | null;
}

/**
 * Every time limit of a procedure, running, met, passed or taken away, from its facts alone; the order of recording does
 * not matter. Each start gives a result of its own (several in parallel are all shown), and a deemed acceptance one for
 * each school. What the day adds is `statusOn`.
 * @param added holidays proclaimed since this release.
 */
export function limitsOf(
  { pathway, steps, ukNation = null }: LimitedProcedure,
  added: readonly AddedHoliday[] = [],
): Limit[] {
  if (steps.length === 0) return [];
  const course = new LegalCourse(pathway, steps);
  const calendars = { ukNation, added };
  return rulesOf(pathway).flatMap((rule) =>
    startsOf(rule, course, calendars).flatMap((point) => limitFrom(rule, point, course, calendars) ?? []),
  );
}

/** The status a limit has on a day: a running one whose last day has passed is expired. */
export function statusOn(
  { status, lastDay }: Pick<Limit, 'status' | 'lastDay'>,
  today: CivilDate,
): LimitStatus {
  return status === 'running' && lastDay < today ? 'expired' : status;
}

/** Whether a limit still asks for something. */
export function isOpenLimit({ status }: Pick<Limit, 'status'>): boolean {
  return status === 'running' || status === 'unproven';
}

function limitFrom(
  rule: LimitRule,
  point: StartPoint,
  course: LegalCourse,
  calendars: Calendars,
): Limit | null {
  const called = calledBy(rule, point, course, calendars);
  const own = called && endOf(rule, point, calendars);
  if (!called || !own) return null;
  const end = capped(own, rule, course, calendars);
  const lastDay = rule.roll === 'by_law' ? (end.rollAlternative ?? end.statutory) : end.statutory;
  const startProof = proofOf(rule, point);
  return {
    key: [rule.id, rule.part, point.by.step.id, point.mode].filter(Boolean).join(':'),
    rule: rule.id,
    part: rule.part ?? null,
    startedBy: point.by.step.id,
    startOn: point.on,
    ...end,
    operative: rule.guard === 'before' ? end.statutory : lastDay,
    lastDay,
    deemedMode: point.mode,
    assertFrom: rule.silence === 'accepted' ? addDays(end.statutory, 1) : null,
    startProof,
    ...outcomeOf(rule, point, called, lastDay, course, startProof),
    ...{ ours: rule.ours, authority: rule.authority, effect: rule.effect, silence: rule.silence },
    ...{ article: rule.article, verified: rule.verified },
  };
}

/** The fact that calls the limit into being: its start, or what it waits for; null while that has not happened. */
function calledBy(
  { onlyIf }: LimitRule,
  point: StartPoint,
  course: LegalCourse,
  calendars: Calendars,
): DatedFact | null {
  if (!onlyIf) return point.by;
  const limit = onlyIf.within && endOf(ruleOf(onlyIf.within, null), point, calendars);
  const calls = course.facts.filter(
    ({ fact, step }) =>
      onlyIf.facts.includes(fact) && step.on >= point.by.step.on && (!limit || step.on <= limit.statutory),
  );
  return calls.length >= (onlyIf.times ?? 1) ? (calls.at(-1) ?? null) : null;
}

/** Mengesteab, C-670/16: a hit shortens the time for a request and never lengthens it. */
function capped(end: LimitEnd, { cappedBy }: LimitRule, course: LegalCourse, calendars: Calendars): LimitEnd {
  if (cappedBy === undefined) return end;
  const rule = ruleOf(cappedBy, null);
  const cap = earliest(
    startsOf(rule, course, calendars).map((at) => endOf(rule, at, calendars)?.statutory ?? null),
  );
  return cap === null || end.statutory <= cap ? end : { ...end, statutory: cap, rollAlternative: null };
}

/** Silence rests on receipt: without proof of it, and before it is known at all, nothing can be asserted. */
function proofOf({ needsProof }: LimitRule, { by, start }: StartPoint): Limit['startProof'] {
  if (!needsProof) return 'not_needed';
  return start.until === undefined && by.step.proofOfReceipt === true ? 'proven' : 'unproven';
}

interface Outcome {
  readonly status: LimitStatus;
  readonly reason: SupersededReason | null;
  readonly closedBy: string | null;
  readonly closedOn: CivilDate | null;
}

/** What became of a limit: the first fact to meet it, state its end or take it away decides; of one day, in that order. */
function outcomeOf(
  rule: LimitRule,
  point: StartPoint,
  called: DatedFact,
  lastDay: CivilDate,
  course: LegalCourse,
  proof: Limit['startProof'],
): Outcome {
  const closing = (facts: readonly LegalFact[]) => course.next(facts, point.by, called.step.on);
  const known = replacement(point, course);
  const met = closing(rule.metBy);
  const passed = closing(rule.passedBy ?? []);
  const ended = closing(Object.keys(rule.endedBy ?? {}) as LegalFact[]);
  const first = [met, passed, ended].filter((each) => each !== undefined).sort(byDate)[0];
  if (
    rule.notSaved &&
    lastDay > LAST_DAY_OF_TRANSITION &&
    !(first && first.step.on <= LAST_DAY_OF_TRANSITION)
  )
    return { status: 'superseded', reason: 'not_saved', closedBy: null, closedOn: null };
  if (known)
    return { status: 'superseded', reason: 'start_known', closedBy: known.step.id, closedOn: known.step.on };
  const open = proof === 'unproven' ? 'unproven' : 'running';
  if (!first) return { status: open, reason: null, closedBy: null, closedOn: null };
  const closed = { closedBy: first.step.id, closedOn: first.step.on };
  const inTime = first.step.on <= lastDay;
  if (first === met) return { status: inTime ? 'met' : 'expired', reason: null, ...closed };
  if (first === passed || !inTime) return { status: 'expired', reason: null, ...closed };
  return { status: 'superseded', reason: rule.endedBy?.[first.fact] ?? 'ended', ...closed };
}

/** 31 December 2020, 23:00 in London, was midnight in Paris and Brussels: European Union (Withdrawal) Act 2018 s. 39(1). */
const LAST_DAY_OF_TRANSITION = '2020-12-31';

/** The fact a stand-in start was waiting for, unless the same act was done again before it came. */
function replacement({ by, start }: StartPoint, course: LegalCourse): DatedFact | undefined {
  if (start.until === undefined) return undefined;
  const known = course.next([start.until], by);
  const again = course.all(start.fact).find(({ step }) => step.on > by.step.on);
  return known && again && again.step.on < known.step.on ? undefined : known;
}

function byDate(a: DatedFact, b: DatedFact): number {
  return a.step.on < b.step.on ? -1 : a.step.on > b.step.on ? 1 : 0;
}
