import { attack, type AttackOptions } from './attack.js';
import type { CountRow, StoredCell, TableCode } from './catalogue.js';
import type { CountProblem } from './counts.js';
import { cellsOf, disclosureOf, figuresIn, type Disclosure } from './disclosure.js';
import { rangeOf } from './figures.js';
import { markFallen, tellingReleases } from './history.js';
import { BASE, WINDOW } from './rounding.js';
import type { Solver } from './solver.js';
import { cellKey, firstFalseSum, type CellRef, type Sums } from './sums.js';

/** How many of the latest releases an attacker is taken to have kept. */
export const RELEASES_LINKED = 8;

/** An organisation with the counts of its own cases: what it knows exactly. */
export interface Insider {
  organisation: string;
  counts: readonly CountRow[];
}

/** Why figures cannot be released. Holds codes and places only, no figure, so that it may be shown and logged. */
export type Reason =
  /** The counts are not counts of cases in the catalogue. */
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
  const outside = sums.cells.filter((_, cell) => !standsFor(values[cell], counts[cell]));
  return outside.length > 0 ? { code: 'outside_window', tables, cells: outside.map(refOf) } : undefined;
}

function standsFor(value = NaN, count = NaN): boolean {
  const near = Math.abs(value - count) <= WINDOW && value % BASE === 0;
  return near && value >= 0 && (count !== 0 || value === 0);
}

/** What attackers have besides the figures under attack. */
export interface Background {
  /** The cells of earlier releases, oldest first. */
  earlier: readonly (readonly StoredCell[])[];
  /** The organisations with cases among those counted. */
  insiders: readonly Insider[];
}

/** Attacks cells about to be released as anybody, then as each organisation; the first to succeed is the reason. */
export function attackAsEverybody(
  solver: Solver,
  target: Disclosure,
  { earlier, insiders }: Background,
  onProgress: (done: number) => void = () => undefined,
): Reason | undefined {
  const history = linkable(solver, earlier.slice(-RELEASES_LINKED).map(disclosureOf), target);
  const attackers: AttackOptions[] = [
    {},
    ...(history.length > 0 ? [{ earlier: history }] : []),
    ...insiders.map(({ counts }) => ({ earlier: history, knowledge: counts })),
  ];
  const strangers = attackers.length - insiders.length;
  for (const [index, attacker] of attackers.entries()) {
    const result = attack(solver, target, {
      ...attacker,
      onProgress: (done) => onProgress((index + done) / attackers.length),
    });
    const organisation = insiders[index - strangers]?.organisation ?? null;
    const { tables } = target;
    if (result.status === 'contradiction') return { code: 'contradiction', tables, organisation };
    if (result.breaches.length > 0) {
      return { code: 'breach', tables, organisation, cells: result.breaches.map(refOf) };
    }
  }
  return undefined;
}

/**
 * The earlier releases to attack the newest with. If they contradict each other or tell too much by themselves, because
 * a count supposed never to fall did (a case was reopened), then no new release can mend that: the suppositions that
 * led there are given up.
 */
function linkable(solver: Solver, earlier: readonly Disclosure[], target: Disclosure): Disclosure[] {
  const telling = markFallen(tellingReleases(earlier, target), 'visible');
  const last = telling.at(-1);
  if (last === undefined || telling.length === 1) return telling;
  const alone = attack(solver, last, { earlier: telling.slice(0, -1) });
  const sound = alone.status === 'attacked' && alone.breaches.length === 0;
  return sound ? telling : markFallen(telling, 'all');
}

/**
 * Cells whose count has certainly fallen since their last release: it cannot reach the lowest count that the figure
 * of then could stand for.
 */
function fallenSince(earlier: Background['earlier'], sums: Sums, counts: readonly number[]): Set<string> {
  const last = new Map(earlier.flatMap((cells) => [...figuresIn(cells)]));
  const keys = sums.cells.map(cellKey);
  return new Set(keys.filter((key, cell) => (counts[cell] ?? 0) < rangeOf(last.get(key) ?? 0).lower));
}

function refOf({ table, row, column }: CellRef): CellRef {
  return { table, row, column };
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
  const target = { ...disclosureOf(cells), fallen: fallenSince(background.earlier, sums, counts) };
  const refused = inspect(sums, counts, values) ?? attackAsEverybody(solver, target, background, onProgress);
  return refused === undefined ? { cells } : { refused };
}
