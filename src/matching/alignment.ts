import type { Sounds } from './sounds.js';
import { SUBSTITUTION, UNIT_COUNT } from './units.js';

const TRANSPOSITION = 0.5;
/** Below this a word pair loses further, so that half-alike words do not add up to an alike name. */
const CONVEX_FROM = 0.92;
const CONVEX_SLOPE = 0.76;
/** Longer words are not compared letter by letter. */
const LONGEST = 64;

/** Three rows of the edit table, used anew by every comparison. */
const ROWS = [
  new Float64Array(LONGEST + 1),
  new Float64Array(LONGEST + 1),
  new Float64Array(LONGEST + 1),
] as const;

/** How alike two words sound, 0 to 1: one less the weighted edit distance over their weight. Words over 64 units count as different. */
export function wordSimilarity(one: Sounds, other: Sounds): number {
  if (one.codes.length > LONGEST || other.codes.length > LONGEST) return one === other ? 1 : 0;
  const weight =
    ((other.abjad ? one.abjadWeight : one.weight) + (one.abjad ? other.abjadWeight : other.weight)) / 2;
  const plain = 1 - editCost(one, other) / Math.max(weight, 0.5);
  const convex = plain < CONVEX_FROM ? plain - CONVEX_SLOPE * (CONVEX_FROM - plain) : plain;
  return Math.max(0, convex);
}

/** The weighted edit distance: substitutions from the table of units, drops by place, neighbours exchanged (Damerau). */
function editCost(one: Sounds, other: Sounds): number {
  const [a, b] = [one.codes, other.codes];
  const dropA = other.abjad ? one.abjadDrops : one.drops;
  const dropB = one.abjad ? other.abjadDrops : other.drops;
  let [before, last, row] = ROWS;
  last[0] = 0;
  for (let j = 0; j < b.length; j += 1) last[j + 1] = last[j]! + dropB[j]!;
  for (let i = 0; i < a.length; i += 1) {
    const base = a[i]! * UNIT_COUNT;
    row[0] = last[0]! + dropA[i]!;
    for (let j = 0; j < b.length; j += 1) {
      let cost = last[j]! + SUBSTITUTION[base + b[j]!]!;
      const dropping = last[j + 1]! + dropA[i]!;
      if (dropping < cost) cost = dropping;
      const adding = row[j]! + dropB[j]!;
      if (adding < cost) cost = adding;
      if (i > 0 && j > 0 && a[i] === b[j - 1] && a[i - 1] === b[j])
        cost = Math.min(cost, before[j - 1]! + TRANSPOSITION);
      row[j + 1] = cost;
    }
    [before, last, row] = [last, row, before];
  }
  return last[b.length]!;
}
