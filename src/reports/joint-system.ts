import { onlyGrows, type CountRow } from './catalogue.js';
import { tally } from './counts.js';
import type { Disclosure, Fact } from './disclosure.js';
import type { Relation, Variable } from './solver.js';
import { cellKey, sumsOf, type CellRef, type Sums } from './sums.js';

/** One count of one release, as a variable of the linear programme. */
interface Unknown {
  ref: CellRef;
  /** Absent where nothing is published. */
  fact: Fact | undefined;
  releasesBack: number;
  /** Cases in this cell that the insider knows to be their own. */
  own: number;
}

/** Everything public, and what an insider knows, as one linear system; unknowns and variables go together. */
export interface System {
  unknowns: Unknown[];
  variables: Variable[];
  relations: Relation[];
}

/** More cases than there will ever be, for counts nothing is published about. */
const NO_LIMIT = 1e6;

/**
 * The releases, oldest first: bounds from their facts, relations from their sums, and between releases the counts
 * which never fall. An organisation's knowledge concerns the newest.
 * @throws RangeError if the organisation's counts are not counts of cases.
 */
export function jointSystem(releases: readonly Disclosure[], knowledge: readonly CountRow[]): System {
  const system: System = { unknowns: [], variables: [], relations: [] };
  const latest = new Map<string, number>();
  releases.forEach((release, index) => {
    const releasesBack = releases.length - 1 - index;
    const sums = sumsOf(release.tables);
    const own = ownCounts(sums, releasesBack === 0 ? knowledge : []);
    addSums(system, sums);
    addCounts(system, sums, release, releasesBack, own);
    linkToEarlier(system, sums, release, latest);
  });
  return system;
}

/** To be called before the variables of these sums are added. */
function addSums({ variables, relations }: System, { sums }: Sums): void {
  const start = variables.length;
  for (const { total, parts } of sums) {
    const minus = parts.map((part) => [start + part, -1] as const);
    relations.push({ terms: [[start + total, 1], ...minus], lower: 0, upper: 0 });
  }
}

function addCounts(
  { unknowns, variables }: System,
  sums: Sums,
  { facts }: Disclosure,
  releasesBack: number,
  owned: readonly number[],
): void {
  const factOf = new Map(facts.map((fact) => [cellKey(fact), fact]));
  sums.cells.forEach(({ table, row, column }, position) => {
    const ref = { table, row, column };
    const fact = factOf.get(cellKey(ref));
    const own = owned[position] ?? 0;
    unknowns.push({ ref, fact, releasesBack, own });
    variables.push({ lower: Math.max(fact?.lower ?? 0, own), upper: fact?.upper ?? NO_LIMIT, cost: 0 });
  });
}

/** To be called when the variables of these sums are the last ones; `latest` holds each cell's newest variable. */
function linkToEarlier(
  { variables, relations }: System,
  sums: Sums,
  { fallen }: Disclosure,
  latest: Map<string, number>,
): void {
  const start = variables.length - sums.cells.length;
  sums.cells.forEach((cell, position) => {
    const key = cellKey(cell);
    const before = latest.get(key);
    latest.set(key, start + position);
    if (before === undefined || !onlyGrows(cell) || fallen?.has(key)) return;
    relations.push({
      terms: [
        [start + position, 1],
        [before, -1],
      ],
      lower: 0,
      upper: Infinity,
    });
  });
}

function ownCounts(sums: Sums, knowledge: readonly CountRow[]): readonly number[] {
  const counted = tally(sums, knowledge);
  if ('problem' in counted)
    throw new RangeError('An organisation must know each of its cases in every table');
  return counted.values;
}
