import type { CivilDate } from '../../src/common/civil-date.js';
import type { UkNation } from '../../src/common/codes.js';
import type { AddedHoliday } from '../../src/pathways/holidays.js';
import type { Limit } from '../../src/pathways/limit.js';
import { limitsOf, statusAt } from '../../src/pathways/limits.js';
import type { PathwayId, StepFact } from '../../src/pathways/pathway.js';
import { checkStep } from '../../src/pathways/step-check.js';

/** Timelines of procedures as text, and the limits that follow from them as a table: for a reader who knows the law. */

/** What a timeline is held against beside its facts. */
export interface Circumstances {
  readonly ukNation?: UkNation;
  readonly added?: readonly AddedHoliday[];
  /** The day on which the statuses are read; without it, as the facts alone tell. */
  readonly today?: CivilDate;
}

/**
 * Facts written one per line: the day, the hour where it is known, the step, and what else was recorded with it
 * (`proved` or `unproved` receipt; `for` the day ordered or booked). Whatever follows a dash is a remark.
 */
export function factsIn(text: string): StepFact[] {
  return linesOf(text).map((line, index) => {
    const [on, ...rest] = line.split(' — ')[0]!.trim().split(/\s+/);
    const time = /^\d\d:\d\d$/.test(rest[0] ?? '') ? rest.shift() : null;
    const [code = '', ...said] = rest;
    return {
      id: `${String(index + 1).padStart(2, '0')} ${code}`,
      code,
      on: on as CivilDate,
      recordedAt: `${on}T20:00:00.000Z`,
      proofOfReceipt: said.includes('proved') ? true : said.includes('unproved') ? false : null,
      time: time ?? null,
      dueOn: said[0] === 'for' ? (said[1] as CivilDate) : null,
    };
  });
}

/** The limits of a timeline, each of whose steps the law's tables allow where it stands. @throws Error when they do not. */
export function limitsIn(pathway: PathwayId, text: string, circumstances: Circumstances = {}): Limit[] {
  const steps = factsIn(text);
  steps.forEach((step, index) => {
    const check = checkStep(pathway, steps.slice(0, index), step);
    if (!check.ok) throw new Error(`${step.on} ${step.code}: ${check.code}`);
  });
  const { ukNation = null, added, today } = circumstances;
  return limitsOf({ pathway, steps, ukNation }, added).map((limit) =>
    today === undefined ? limit : { ...limit, status: statusAt(limit, new Date(`${today}T12:00:00Z`)) },
  );
}

/**
 * The rows of a table of limits: limit, first day (not counted), last day by the number, last day as moved, day to plan
 * by, school, status, and why it is closed (the reason, or the step that met it or came late). The first line names them.
 */
export function table(text: string): string[] {
  return linesOf(text)
    .slice(1)
    .map((line) => line.split(/\s+/).join(' '));
}

/** Limits as such rows, in the order of the law table. */
export function rowsOf(limits: readonly Limit[]): string[] {
  return limits.map((limit) =>
    [
      [limit.rule, limit.part].filter(Boolean).join('/'),
      limit.startOn,
      limit.endsAt ?? limit.statutory,
      limit.rollAlternative,
      limit.operative,
      limit.deemedMode,
      limit.status,
      limit.reason ?? limit.closedBy?.slice(3),
    ]
      .map((cell) => cell ?? '·')
      .join(' '),
  );
}

/** The same without the limits that do not matter to a situation. */
export function rowsOfRules(limits: readonly Limit[], ...rules: readonly Limit['rule'][]): string[] {
  return rowsOf(limits.filter(({ rule }) => rules.includes(rule)));
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
