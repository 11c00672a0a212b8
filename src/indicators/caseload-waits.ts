import { addDays, type CivilDate, daysBetween } from '../common/civil-date.js';
import { aalenJohansen, incidenceQuantile } from '../estimators/aalen-johansen.js';
import type { TimeQuantile } from '../estimators/kaplan-meier.js';
import { mayShow } from '../estimators/may-show.js';
import type { Observation } from '../estimators/risk-sets.js';
import { WAITS } from '../reports/dimensions.js';
import { observationFrom, type CaseloadRow } from './caseload-history.js';

/** Waits for a step of the procedure: for the request, for the first answer to it, and for the journey. */
export type WaitCode = (typeof WAITS)[number];

/** How long cases waited for one step. */
export interface Wait {
  readonly code: WaitCode;
  /** Cases that began to wait, those that came to the step, and those that ended before it. */
  readonly begun: number;
  readonly reached: number;
  readonly ended: number;
  /** The days by which half of those who began had come to the step; null where the cases are too few to tell. */
  readonly half: TimeQuantile | null;
}

type Result = 'reached' | 'ended';

interface Span {
  readonly from: CivilDate | null;
  readonly to: CivilDate | null;
}

const SPANS: Readonly<Record<WaitCode, (row: CaseloadRow) => Span>> = {
  lodging: ({ openedOn, lodgedOn }) => ({ from: openedOn, to: lodgedOn }),
  decision: ({ submittedOn, decidedOn }) => ({ from: submittedOn, to: decidedOn }),
  arrival: ({ acceptedOn, reunitedOn }) => ({ from: acceptedOn, to: reunitedOn }),
};

/**
 * The waits of a caseload. Each step can be overtaken by the end of the case, which is therefore a competing outcome
 * (Aalen–Johansen); where no case ended first this is Kaplan–Meier's curve.
 */
export function waitsOf(rows: readonly CaseloadRow[], today: CivilDate): Wait[] {
  return WAITS.map((code) =>
    waitOf(
      code,
      rows.flatMap((row) => waited(row, SPANS[code](row), today) ?? []),
    ),
  );
}

function waitOf(code: WaitCode, waits: readonly Observation<Result>[]): Wait {
  const count = (result: Result) => waits.filter(({ cause }) => cause === result).length;
  const [begun, reached] = [waits.length, count('reached')];
  const isEnough = mayShow('staff', 'point', [{ cases: begun, events: reached }]);
  const half = isEnough
    ? incidenceQuantile(aalenJohansen(waits, ['reached', 'ended']), 'reached', 0.5)
    : null;
  return { code, begun, reached, ended: count('ended'), half };
}

/** One wait. A step on the day the case ended was reached; one recorded after that day was not waited for. */
function waited(row: CaseloadRow, { from, to }: Span, today: CivilDate): Observation<Result> | null {
  const followed = from && observationFrom(row, from, today);
  if (!followed) return null;
  const { entry, time, cause } = followed;
  const end = addDays(from, time);
  if (to === null || to > end) return { entry, time, cause: cause === null ? null : 'ended' };
  const days = daysBetween(from, to);
  return days < 0 || (entry > 0 && entry >= days) ? null : { entry, time: days, cause: 'reached' };
}
