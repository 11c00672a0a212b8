import type { CivilDate } from '../common/civil-date.js';
import { aalenJohansen } from '../estimators/aalen-johansen.js';
import { grayTest, type TestResult } from '../estimators/gray.js';
import { incidenceAt, incidenceDifference, limitsOf, type LimitedShare } from '../estimators/incidence-at.js';
import { LEAST, mayShow, PUBLIC_DAYS, shownPart } from '../estimators/may-show.js';
import type { Observation } from '../estimators/risk-sets.js';
import { TERMINAL_CAUSES, type TerminalCause } from '../estimators/terminal-event.js';
import { PATHWAY_GROUPS } from '../pathways/pathway.js';
import { AGE_BANDS, ageBand, sexCategory } from '../reports/categories.js';
import { observationFrom, type CaseloadRow } from './caseload-history.js';

/** Facts that children are compared by: known at the start of the clock, so that what happens later forms no group. */
export const COMPARED_FACTS = ['pathway', 'age_band', 'sex'] as const;
export type ComparedFact = (typeof COMPARED_FACTS)[number];

/** One group: how many were reunited within 90, 180 and 365 days; null where that is not known of enough cases. */
export interface ComparedGroup {
  readonly code: string;
  readonly cases: number;
  readonly reunited: readonly (LimitedShare | null)[];
}

/** Groups set side by side in the order of their codes, never of their figures. */
export interface Comparison {
  readonly fact: ComparedFact;
  readonly groups: readonly ComparedGroup[];
  /** Groups that have cases, but too few to be compared. */
  readonly tooFew: readonly string[];
  /** Gray's test of reunion over all groups; null where it has no information. */
  readonly test: TestResult | null;
  /** Each later group less the first, at the last day known of all; null where there is no such day. */
  readonly differences: {
    readonly day: number;
    readonly ofGroups: readonly ReturnType<typeof incidenceDifference>[];
  } | null;
}

interface Grouping {
  readonly codes: readonly string[];
  readonly codeOf: (row: CaseloadRow) => string | null;
  /** The day a child's time is counted from. A pathway forms a group only once it is taken. */
  readonly startOf: (row: CaseloadRow) => CivilDate | null;
}

const GROUPINGS: Readonly<Record<ComparedFact, Grouping>> = {
  pathway: {
    codes: PATHWAY_GROUPS,
    codeOf: ({ way }) => way?.group ?? null,
    startOf: ({ way }) => way?.on ?? null,
  },
  age_band: {
    codes: AGE_BANDS.map(({ code }) => code),
    codeOf: ({ born, openedOn }) => ageBand(born, openedOn),
    startOf: ({ openedOn }) => openedOn,
  },
  sex: {
    codes: ['female', 'male'],
    codeOf: ({ sex }) => sexCategory(sex),
    startOf: ({ openedOn }) => openedOn,
  },
};

type Followed = Observation<TerminalCause>;

/** Sets groups of a caseload side by side; those of fewer than 20 cases are only named. */
export function comparisonOf(rows: readonly CaseloadRow[], fact: ComparedFact, today: CivilDate): Comparison {
  const { codes, codeOf, startOf } = GROUPINGS[fact];
  const all = codes.map((code) => ({ code, cases: [] as Followed[] }));
  for (const row of rows) {
    const start = startOf(row);
    const one = start && observationFrom(row, start, today);
    if (one) all.find(({ code }) => code === codeOf(row))?.cases.push(one);
  }
  const present = all.filter(({ cases }) => cases.length > 0);
  const isEnough = ({ cases }: { cases: readonly Followed[] }) =>
    mayShow('staff', 'comparison', [{ cases: cases.length, events: 0 }]);
  const enough = present.filter(isEnough);
  const compared = enough.length > 1 ? enough : [];
  const groups = compared.map(({ code, cases }) => ({
    code,
    cases: cases.length,
    reunited: reunitedOf(cases),
  }));
  return {
    ...{ fact, groups, differences: differencesOf(groups) },
    tooFew: present.filter((group) => !isEnough(group)).map(({ code }) => code),
    test: grayTest(
      compared.map(({ cases }) => cases),
      'reunited',
    ),
  };
}

/** Cases that each group needs. */
export const LEAST_COMPARED = LEAST.staff.comparison.cases;

function reunitedOf(cases: readonly Followed[]): (LimitedShare | null)[] {
  const curve = shownPart('staff', aalenJohansen(cases, TERMINAL_CAUSES));
  return PUBLIC_DAYS.map((day) => {
    const atRisk = curve.findLast(({ time }) => time <= day)?.atRisk ?? cases.length;
    const share = incidenceAt(curve, 'reunited', day);
    return share && { incidence: share.incidence, limits: limitsOf(share, atRisk) };
  });
}

function differencesOf(groups: readonly ComparedGroup[]): Comparison['differences'] {
  const place = PUBLIC_DAYS.findLastIndex((_, at) => groups.every(({ reunited }) => reunited[at]));
  const [first, ...others] = groups.flatMap(({ reunited }) => reunited[place] ?? []);
  const day = PUBLIC_DAYS[place];
  if (first === undefined || day === undefined) return null;
  return { day, ofGroups: others.map((other) => incidenceDifference(other, first)) };
}
