import { addDays, earliest, todayIn, type CivilDate } from '../common/civil-date.js';
import type { UkNation } from '../common/codes.js';
import type { AddedHoliday } from './holidays.js';
import { LegalCourse } from './legal-course.js';
import type { Limit, LimitStatus } from './limit.js';
import { endOf, type Calendars, type LimitEnd } from './limit-end.js';
import { endedAfter, outcomeOf, type Running } from './limit-outcome.js';
import { zoneOf, type LimitId, type LimitRule } from './limit-rule.js';
import { rulesOf } from './limit-rules.js';
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
 * each school. What the time of reading adds is `statusAt`.
 * @param added holidays proclaimed since this release.
 */
export function limitsOf(
  { pathway, steps, ukNation = null }: LimitedProcedure,
  added: readonly AddedHoliday[] = [],
): Limit[] {
  if (steps.length === 0) return [];
  const course = new LegalCourse(pathway, steps);
  const calendars = { ukNation, added };
  // A rule that looks at other limits stands after them in the table of rules.
  const known: Limit[] = [];
  for (const rule of rulesOf(pathway))
    known.push(
      ...startsOf(rule, course, known).flatMap(
        (point) => limitFrom(rule, point, course, calendars, known) ?? [],
      ),
    );
  return known;
}

/**
 * The status a limit has at an instant: a running one is expired once its hour has come or, where it ends with a day, once
 * that day is over in the zone of the authority it runs before.
 */
export function statusAt(
  { status, lastDay, endsAt, authority }: Pick<Limit, 'status' | 'lastDay' | 'endsAt' | 'authority'>,
  now: Date,
): LimitStatus {
  if (status !== 'running') return status;
  const over =
    endsAt === null ? lastDay < todayIn(zoneOf(authority), now) : Date.parse(endsAt) <= now.getTime();
  return over ? 'expired' : 'running';
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
  known: readonly Limit[],
): Limit | null {
  const running = begunBy(rule, point, course, known);
  const own = running && endOf(rule, point, calendars);
  const end = own && capped(own, rule, known);
  // What was over before it began, as after a late hit, never ran.
  if (!running || !end || end.statutory < point.on) return null;
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
    assertFrom: rule.silence === 'accepted' ? addDays(end.rollAlternative ?? end.statutory, 1) : null,
    startProof,
    ...outcomeOf(running, course, { statutory: end.statutory, lastDay, startProof }),
    ...{ ours: rule.ours, authority: rule.authority, effect: rule.effect, silence: rule.silence },
    ...{ article: rule.article, verified: rule.verified },
  };
}

/** The limit once what it waits for has happened; null while it has not. */
function begunBy(
  rule: LimitRule,
  point: StartPoint,
  course: LegalCourse,
  known: readonly Limit[],
): Running | null {
  const { onlyIf } = rule;
  if (!onlyIf) return { rule, point, called: point.by, within: null };
  const within = onlyIf.within ? sameStart(onlyIf.within, point, known) : null;
  const over = endedAfter(rule, point.by, course);
  const calls = course.facts.filter(
    ({ fact, step }) =>
      onlyIf.facts.includes(fact) &&
      step.on >= point.by.step.on &&
      (within === null || step.on <= within) &&
      (!over || step.on <= over.step.on),
  );
  const call = onlyIf.times === undefined ? calls.at(-1) : calls[onlyIf.times - 1];
  return call ? { rule, point, called: call, within } : null;
}

/** The end of another limit that counts from the same moment. */
function sameStart(id: LimitId, { by, mode }: StartPoint, known: readonly Limit[]): CivilDate | null {
  const same = known.find(
    ({ rule, part, startedBy, deemedMode }) =>
      rule === id && part === null && startedBy === by.step.id && deemedMode === mode,
  );
  return same?.statutory ?? null;
}

/** Mengesteab, C-670/16: a hit shortens the time for a request and never lengthens it. */
function capped(end: LimitEnd, { cappedBy }: LimitRule, known: readonly Limit[]): LimitEnd {
  const cap = earliest(
    known.filter(({ rule, part }) => rule === cappedBy && part === null).map(({ statutory }) => statutory),
  );
  return cap === null || end.statutory <= cap ? end : { ...end, statutory: cap, rollAlternative: null };
}

/** Silence rests on receipt: without proof of it, and before it is known at all, nothing can be asserted. */
function proofOf({ needsProof }: LimitRule, { by, start }: StartPoint): Limit['startProof'] {
  if (!needsProof) return 'not_needed';
  return start.until === undefined && by.step.proofOfReceipt === true ? 'proven' : 'unproven';
}
