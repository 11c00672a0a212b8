import { balancesOf } from './balances.js';
import type { Disclosure, Fact } from './disclosure.js';
import { successions, type Succession } from './history.js';
import type { Relation, Variable } from './solver.js';
import type { FigureCell } from './sums.js';

/** One count of one release, as a variable of the linear programme. */
interface Unknown {
  cell: FigureCell;
  /** Absent where nothing is published. */
  fact: Fact | undefined;
  releasesBack: number;
  /** Units in this cell that the insider knows to be their own. */
  own: number;
}

/** Everything public, and what an insider knows, as one linear system; unknowns and variables go together. */
export interface System {
  unknowns: Unknown[];
  variables: Variable[];
  relations: Relation[];
}

/** What somebody knows of the newest release besides what is published. */
export interface Knowledge {
  /** Units in each figure known to be their own, in the order of its cells. */
  counts: readonly number[];
  /** Whether all units of a figure are theirs, by its key: then they know its count. */
  isOwn: (key: string) => boolean;
}

/** More units than there will ever be, for counts nothing is published about. */
const NO_LIMIT = 1e6;

/**
 * The releases, oldest first: bounds from their facts, relations from their sums, and between one release and the
 * next the balances of stocks and flows and the counts which never fall.
 */
export function jointSystem(releases: readonly Disclosure[], knowledge?: Knowledge): System {
  const system: System = { unknowns: [], variables: [], relations: [] };
  const starts = new Map<Disclosure, number>();
  const explained = new Set<string>();
  releases.forEach((release, index) => {
    const releasesBack = releases.length - 1 - index;
    starts.set(release, system.variables.length);
    addSums(system, release);
    addCounts(system, release, releasesBack, releasesBack === 0 ? knowledge : undefined);
    const before = releases[index - 1];
    if (before === undefined) return;
    for (const stock of addBalances(system, before, release, starts)) explained.add(`${index}|${stock}`);
  });
  const isExplained = ({ key, after }: Succession) => explained.has(`${releases.indexOf(after)}|${key}`);
  addGrowth(
    system,
    successions(releases).filter((succession) => !isExplained(succession)),
    starts,
  );
  return system;
}

/** To be called before the variables of these sums are added. */
function addSums({ variables, relations }: System, { sums }: Disclosure): void {
  const start = variables.length;
  for (const { total, parts } of sums.sums) {
    const minus = parts.map((part) => [start + part, -1] as const);
    relations.push({ terms: [[start + total, 1], ...minus], lower: 0, upper: 0 });
  }
  for (const [part, whole] of sums.within) {
    relations.push(atLeast(start + whole, start + part));
  }
}

/** One count is not less than another. */
function atLeast(more: number, less: number): Relation {
  return {
    terms: [
      [more, 1],
      [less, -1],
    ],
    lower: 0,
    upper: Infinity,
  };
}

function addCounts(
  { unknowns, variables }: System,
  { sums, facts }: Disclosure,
  releasesBack: number,
  knowledge: Knowledge | undefined,
): void {
  sums.cells.forEach((cell, position) => {
    const fact = facts.get(cell.key);
    const own = knowledge?.counts[position] ?? 0;
    const upper = knowledge?.isOwn(cell.key) ? own : (fact?.upper ?? NO_LIMIT);
    unknowns.push({ cell, fact, releasesBack, own });
    variables.push({ lower: Math.max(fact?.lower ?? 0, own), upper, cost: 0 });
  });
}

/** The keys of the stocks that the flows between two releases explain. */
function addBalances(
  { relations }: System,
  before: Disclosure,
  after: Disclosure,
  starts: ReadonlyMap<Disclosure, number>,
): string[] {
  const [then, now] = [before, after].map((release) => starts.get(release) ?? 0) as [number, number];
  return balancesOf(after.sums, before.sums.catalogue).flatMap(({ stock, terms }) => {
    const earlier = before.sums.at(stock);
    if (earlier === undefined) return [];
    const later = terms.map(([cell, sign]) => [now + cell, sign] as const);
    relations.push({ terms: [...later, [then + earlier, -1]], lower: 0, upper: 0 });
    return [stock];
  });
}

function addGrowth(
  { relations }: System,
  grown: readonly Succession[],
  starts: ReadonlyMap<Disclosure, number>,
): void {
  for (const { key, before, after } of grown) {
    if (after.fallen?.has(key)) continue;
    const [then, now] = [before, after].map(
      (release) => (starts.get(release) ?? 0) + (release.sums.at(key) ?? 0),
    ) as [number, number];
    relations.push(atLeast(now, then));
  }
}
