import type { CivilDate } from '../common/civil-date.js';
import type { DatedFact, LegalCourse } from './legal-course.js';
import type { LegalFact } from './legal-facts.js';
import type { Limit, LimitStatus, SupersededReason } from './limit.js';
import type { LimitEffect, LimitRule } from './limit-rule.js';
import { replacement, type StartPoint } from './limit-starts.js';

/** What became of a limit. */
export interface Outcome {
  readonly status: LimitStatus;
  readonly reason: SupersededReason | null;
  readonly closedBy: string | null;
  readonly closedOn: CivilDate | null;
}

/** A limit that has begun to run. */
export interface Running {
  readonly rule: LimitRule;
  readonly point: StartPoint;
  /** The fact that called it into being: its start, or what it waited for. */
  readonly called: DatedFact;
  /** The last day on which it could be called into being or extended. */
  readonly within: CivilDate | null;
}

/** 31 December 2020, 23:00 in London, was midnight in Paris and Brussels: European Union (Withdrawal) Act 2018 s. 39(1). */
const LAST_DAY_OF_TRANSITION = '2020-12-31';

/** The first fact to meet a limit, state its passing or take it away decides; of one day, in that order. */
export function outcomeOf(
  running: Running,
  course: LegalCourse,
  { statutory, lastDay, startProof }: Pick<Limit, 'statutory' | 'lastDay' | 'startProof'>,
): Outcome {
  const { rule, point, called } = running;
  const met = course.next(rule.metBy, point.by, called.step.on);
  const passed = course.next(rule.passedBy ?? [], point.by, called.step.on);
  const ended = endOfObject(running, course);
  const first = firstOf(met, passed, ended);
  const kept = lastDay <= LAST_DAY_OF_TRANSITION || (first && first.step.on <= LAST_DAY_OF_TRANSITION);
  if (rule.notSaved && !kept) return superseded('not_saved', null);
  const known = replacement(point, course);
  if (known) return superseded('start_known', known);
  if (!first) {
    const later = isSpent(rule) ? course.facts.find(({ step }) => step.on > lastDay) : undefined;
    if (later) return outcome('expired', null, later);
    return outcome(startProof === 'unproven' ? 'unproven' : 'running', null, null);
  }
  // Of several limits the first to pass is stated; the others end with it and have not passed themselves.
  if (first.step.on > lastDay || (first === passed && first.step.on >= statutory))
    return outcome('expired', null, first);
  return first === met
    ? outcome('met', null, first)
    : superseded(rule.endedBy?.[first.fact] ?? 'ended', first);
}

/** What leaves nothing to be done once it has happened: a remedy nobody used, a protection that has ended. */
const SPENT: readonly LimitEffect[] = [
  'no_reexamination',
  'out_of_time',
  'late_application',
  'permission_refused',
  'prosecutor_informed',
  'order_falls',
  'enforceable',
];

/** Whether a limit that has passed is history once the procedure goes on, whatever the step. */
export function isSpent({ effect, part }: LimitRule): boolean {
  return SPENT.includes(effect) || part === 'fresh';
}

/** The first fact that takes the object of a limit away, whether or not the limit had been called into being. */
export function endedAfter(
  { endedBy }: LimitRule,
  by: DatedFact,
  course: LegalCourse,
): DatedFact | undefined {
  return course.next(endings(endedBy, false), by);
}

function endOfObject({ rule, point, called, within }: Running, course: LegalCourse): DatedFact | undefined {
  const ended = course.next(endings(rule.endedBy, false), point.by, called.step.on);
  const extended = course.next(endings(rule.endedBy, true), called);
  // Too late an extension extends nothing.
  const inTime = extended && (within === null || extended.step.on <= within);
  return firstOf(ended, inTime ? extended : undefined);
}

function endings(endedBy: LimitRule['endedBy'] = {}, extensions: boolean): LegalFact[] {
  return (Object.keys(endedBy) as LegalFact[]).filter(
    (fact) => (endedBy[fact] === 'extended') === extensions,
  );
}

/** The earliest by day; of one day, the one named first. */
function firstOf(...facts: readonly (DatedFact | undefined)[]): DatedFact | undefined {
  let first: DatedFact | undefined;
  for (const fact of facts) if (fact && (!first || fact.step.on < first.step.on)) first = fact;
  return first;
}

function superseded(reason: SupersededReason, by: DatedFact | null): Outcome {
  return outcome('superseded', reason, by);
}

function outcome(status: LimitStatus, reason: SupersededReason | null, by: DatedFact | null): Outcome {
  return { status, reason, closedBy: by?.step.id ?? null, closedOn: by?.step.on ?? null };
}
