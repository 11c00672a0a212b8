import type { Disclosure } from './disclosure.js';
import { narrowIntervals, type Point, type Question } from './extremes.js';
import { jointSystem, type Knowledge, type System } from './joint-system.js';
import type { Solver } from './solver.js';
import type { CellRef } from './sums.js';

export interface AttackOptions {
  /** Releases before this one, oldest first. */
  earlier?: readonly Disclosure[];
  /** What an organisation knows: its own cases, exactly. */
  knowledge?: Knowledge;
  /** Points found by other attackers on the same releases; those found now are added. */
  points?: Point[];
  /** Only look for such points. */
  sweepOnly?: boolean;
  /** Called with the share done, from 0 to 1. */
  onProgress?: (done: number) => void;
}

/** A count that can be told more closely than it should, with all that can be told of it. */
export interface Breach extends CellRef {
  /** 0 for the release under attack, 1 for the one before, and so on. */
  releasesBack: number;
  lower: number;
  upper: number;
}

export type AttackResult =
  | { status: 'attacked'; breaches: Breach[] }
  /** No counts fit everything published: the figures are not what they claim to be. */
  | { status: 'contradiction' };

/** The doubt about other people's cases that must stay wherever an organisation can tell that there are some. */
const REQUIRED_OF_INSIDERS = 4;

/**
 * The doubt that must stay with earlier releases at hand: any of four counts. A count that stays the same but is
 * rounded up one time and down the next can be told to lie between two neighbouring multiples of 5, however often it
 * is rounded; combined with others it must not be told any closer.
 */
const REQUIRED_WITH_HISTORY = 3;

/**
 * Attacks a release as a reader with a computer would: over all counts that fit every published figure of every table
 * at once, and of the releases before, finds the smallest and the largest possible value of each count. A count that
 * is squeezed into less than the required width is a breach. Counts are taken as real numbers; for figures rounded
 * additively, tables that share only their line totals leave every whole number of the window possible as well.
 *
 * With `knowledge` the attacker is an organisation that knows its own cases and asks about the others: a breach is a
 * cell where it can tell that there are other children, and how many to within less than 4. (That a cell holds no
 * child but its own is something an organisation may learn; the methodology note says so.)
 */
export function attack(solver: Solver, target: Disclosure, options: AttackOptions = {}): AttackResult {
  const system = jointSystem([...(options.earlier ?? []), target], options.knowledge);
  const { variables, relations, unknowns } = system;
  const narrow = narrowIntervals(solver, variables, relations, questionsOf(system, options), options);
  if (narrow === undefined) return { status: 'contradiction' };
  const breaches = narrow.flatMap(({ variable, ...interval }): Breach[] => {
    const unknown = unknowns[variable];
    if (unknown === undefined) return [];
    const { cell, releasesBack } = unknown;
    return [{ table: cell.table, codes: cell.codes, releasesBack, ...interval }];
  });
  return { status: 'attacked', breaches };
}

/** Asks about every count that something is published about and that has to stay in doubt. */
function questionsOf({ unknowns }: System, { earlier = [], knowledge }: AttackOptions): Question[] {
  const ceiling = Math.min(
    earlier.length > 0 ? REQUIRED_WITH_HISTORY : Infinity,
    knowledge === undefined ? Infinity : REQUIRED_OF_INSIDERS,
  );
  return unknowns.flatMap(({ cell, fact, own }, variable): Question[] => {
    if (fact === undefined || fact.required <= 0 || knowledge?.isOwn(cell.key)) return [];
    const required = Math.min(fact.required, ceiling);
    return [knowledge === undefined ? { variable, required } : { variable, required, harmlessAt: own }];
  });
}
