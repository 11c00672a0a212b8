import { addDays, type CivilDate } from '../../src/common/civil-date.js';
import type { CaseloadRow } from '../../src/indicators/caseload-history.js';

/** The day on which the cases below are looked at. */
export const TODAY: CivilDate = '2026-11-27';

const NOTHING: Omit<CaseloadRow, 'openedOn'> = {
  ...{
    handedOverOn: null,
    lodgedOn: null,
    submittedOn: null,
    decidedOn: null,
    acceptedOn: null,
    reunitedOn: null,
  },
  ...{ closedOn: null, outcome: null, absences: [], sex: 'male', born: null, way: null },
};

/** A case opened so many days ago, and closed as reunited after so many, as far as `change` does not say otherwise. */
export function caseOf(ago: number, change: Partial<CaseloadRow> = {}, after?: number): CaseloadRow {
  const openedOn = addDays(TODAY, -ago);
  const closedOn = after === undefined ? null : addDays(openedOn, after);
  return { ...NOTHING, openedOn, closedOn, outcome: closedOn && 'reunited', ...change };
}

/** So many cases, each made from its place. */
export function many(count: number, row: (place: number) => CaseloadRow): CaseloadRow[] {
  return Array.from({ length: count }, (_, place) => row(place));
}
