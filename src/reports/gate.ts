import type { StoredCell, TableCode } from './catalogue.js';
import type { CountProblem } from './counts.js';
import { cellsOf, disclosureOf, figuresIn, type Disclosure, type Release } from './disclosure.js';
import { figureKey } from './catalogue.js';
import { attack, type AttackOptions, type AttackResult } from './attack.js';
import type { Point } from './extremes.js';
import { rangeOf } from './figures.js';
import { markFallen, tellingReleases } from './history.js';
import type { Knowledge } from './joint-system.js';
import { organisationCode } from './grouping.js';
import { BASE } from './rounding.js';
import type { Solver } from './solver.js';
import { firstFalseSum, type CellRef, type Sums } from './sums.js';

/** How many of the latest releases an attacker is taken to have kept. */
export const RELEASES_LINKED = 8;

/** An organisation with its own count in each figure: what it knows exactly. */
export interface InsiderCounts {
  organisation: string;
  counts: readonly number[];
}

/** Why figures cannot be released. Holds codes and places only, no figure, so that it may be shown and logged. */
export type Reason =
  /** The counts are not counts of units in the catalogue. */
  | { code: CountProblem }
  /** No additive rounding exists within the window, or none was found in time. */
  | { code: 'infeasible' | 'time_limit'; tables: readonly TableCode[] }
  /** The rounding is not what it promises: a fault of the program or of the solver. */
  | { code: 'not_additive' | 'outside_window'; tables: readonly TableCode[]; cells: readonly CellRef[] }
  /** No counts at all fit the release together with the earlier ones. */
  | { code: 'contradiction'; tables: readonly TableCode[]; organisation: string | null }
  /** Somebody could tell too much: the organisation named, or anybody (null). */
  | {
      code: 'breach';
      tables: readonly TableCode[];
      organisation: string | null;
      cells: readonly CellRef[];
    };

/** Verifies rounded values against the counts they stand for, without trusting whatever made them. */
export function inspect(
  sums: Sums,
  counts: readonly number[],
  values: readonly number[],
): Reason | undefined {
  const { tables } = sums;
  const unequal = firstFalseSum(sums, values);
  if (unequal !== undefined) return { code: 'not_additive', tables, cells: [refOf(unequal)] };
  const outside = sums.cells.filter(({ window }, cell) => !standsFor(values[cell], counts[cell], window));
  return outside.length > 0 ? { code: 'outside_window', tables, cells: outside.map(refOf) } : undefined;
}

function standsFor(value = NaN, count = NaN, window: number): boolean {
  const near = Math.abs(value - count) <= window && value % BASE === 0;
  return near && value >= 0 && (count !== 0 || value === 0);
}

/** What attackers have besides the figures under attack. */
export interface Background {
  /** Earlier releases of the same tables, oldest first. */
  earlier: readonly Release[];
  /** The organisations with units among those counted. */
  insiders: readonly InsiderCounts[];
}

interface Attacker extends AttackOptions {
  organisation: string | null;
}

/**
 * Attacks figures about to be released as anybody, with and without the releases before, then as each organisation;
 * the first to succeed is the reason. Counts that fit what all organisations know together fit what each knows and
 * what anybody knows, so that such counts are sought first and tried against every attacker's questions.
 */
export function attackAsEverybody(
  solver: Solver,
  target: Disclosure,
  { earlier, insiders }: Background,
  onProgress: (done: number) => void = () => undefined,
): Reason | undefined {
  const told = earlier.slice(-RELEASES_LINKED).map(disclosureOf);
  const history = markFallen(tellingReleases(told, target), 'visible');
  const reason = attackWith(solver, target, history, insiders, onProgress);
  if (reason === undefined || isSound(solver, history)) return reason;
  return attackWith(solver, target, markFallen(history, 'all'), insiders, onProgress);
}

/**
 * Whether earlier releases neither contradict each other nor tell too much by themselves. If they do, because a count
 * supposed never to fall did (a case was reopened), no new release can mend it: the suppositions that led there are
 * given up.
 */
function isSound(solver: Solver, earlier: readonly Disclosure[]): boolean {
  const last = earlier.at(-1);
  if (last === undefined || earlier.length === 1) return true;
  const alone = attack(solver, last, { earlier: earlier.slice(0, -1) });
  return alone.status === 'attacked' && alone.breaches.length === 0;
}

function attackWith(
  solver: Solver,
  target: Disclosure,
  history: readonly Disclosure[],
  insiders: readonly InsiderCounts[],
  onProgress: (done: number) => void,
): Reason | undefined {
  const points: Point[] = [];
  const knowing = insiders.filter(({ counts }) => counts.some((count) => count > 0)).sort(byKnowledge);
  if (knowing.length > 0)
    attack(solver, target, { earlier: history, knowledge: together(knowing), points, sweepOnly: true });
  const attackers: Attacker[] = [
    { organisation: null, earlier: history, points },
    ...knowing.map(({ organisation, counts }) => ({
      ...{ organisation, earlier: history, points },
      knowledge: { counts, isOwn: isColumnOf([organisation]) },
    })),
    ...(history.length > 0 ? [{ organisation: null }] : []),
  ];
  for (const [index, { organisation, ...attacker }] of attackers.entries()) {
    const own = attacker.points ?? points.map((point) => lastOf(point, target.sums.cells.length));
    const result = attack(solver, target, {
      ...attacker,
      points: own,
      onProgress: (done) => onProgress((index + done) / attackers.length),
    });
    const reason = reasonFor(result, target, organisation);
    if (reason !== undefined) return reason;
  }
  return undefined;
}

/** The part of a point that concerns the newest release. */
function lastOf(point: Point, length: number): Point {
  return Array.from(point).slice(-length);
}

function reasonFor(
  result: AttackResult,
  { sums: { tables } }: Disclosure,
  organisation: string | null,
): Reason | undefined {
  if (result.status === 'contradiction') return { code: 'contradiction', tables, organisation };
  if (result.breaches.length === 0) return undefined;
  return { code: 'breach', tables, organisation, cells: result.breaches.map(refOf) };
}

function byKnowledge(one: InsiderCounts, other: InsiderCounts): number {
  return Math.max(...other.counts) - Math.max(...one.counts);
}

/** In each figure what the organisation with most units in it knows. */
function together(insiders: readonly InsiderCounts[]): Knowledge {
  const counts = (insiders[0]?.counts ?? []).map((_, cell) =>
    Math.max(...insiders.map((insider) => insider.counts[cell] ?? 0)),
  );
  return { counts, isOwn: isColumnOf(insiders.map(({ organisation }) => organisation)) };
}

/** Whether a figure counts the units of one of these organisations alone. */
function isColumnOf(organisations: readonly string[]): (key: string) => boolean {
  const columns = new Set(organisations.map((id) => `organisation_group=${organisationCode(id)}`));
  return (key) => key.split('|').some((part) => columns.has(part));
}

/**
 * Figures whose count has certainly fallen since their last release, so that nobody who supposes otherwise is led to
 * the truth: it cannot reach the lowest count that the figure of then could stand for, or cases have left it.
 */
function fallenSince({ earlier }: Background, sums: Sums, counts: readonly number[]): Set<string> {
  const last = new Map(earlier.flatMap((release) => [...figuresIn(release)]));
  const hasLeft = (movement: string) => (counts[sums.at(figureKey('flow', { movement })) ?? -1] ?? 0) > 0;
  const keys = sums.cells.map(({ key }) => key);
  return new Set(
    keys.filter((key, cell) => {
      const count = counts[cell] ?? 0;
      return count < rangeOf(last.get(key) ?? 0).lower || hasLeft(departureFrom(key));
    }),
  );
}

/** The movement by which cases leave a figure that otherwise only grows. */
function departureFrom(key: string): string {
  const state = /\|state=closed(.*)$/.exec(key);
  return state ? `left${state[1] ?? ''}` : 'removed';
}

function refOf({ table, codes }: CellRef): CellRef {
  return { table, codes };
}

/** The rounded values as cells, if they pass: they add up, lie in their windows and give nobody away. */
export function pass(
  solver: Solver,
  sums: Sums,
  counts: readonly number[],
  values: readonly number[],
  background: Background,
  onProgress?: (done: number) => void,
): { cells: StoredCell[] } | { refused: Reason } {
  const cells = cellsOf(sums, values);
  const { catalogue } = sums;
  const target = { ...disclosureOf({ catalogue, cells }), fallen: fallenSince(background, sums, counts) };
  const refused = inspect(sums, counts, values) ?? attackAsEverybody(solver, target, background, onProgress);
  return refused === undefined ? { cells } : { refused };
}
