import {
  CLOSED_STATES,
  OPEN_STATES,
  TABLES,
  type CategoryCode,
  type CountRow,
  type StateCode,
} from '../../src/reports/catalogue.js';

/** Mulberry32: a small repeatable generator, so that a failing example can be run again. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Picks skewed: each choice about twice as likely as the next, so that many cells hold one or two cases. */
function pick<T>(choices: readonly T[], random: () => number): T {
  for (const choice of choices) if (random() < 0.45) return choice;
  return choices[Math.floor(random() * choices.length)] as T;
}

/** One made-up case: its state and its category in each table. */
export interface SimulatedCase {
  state: StateCode;
  categories: readonly CategoryCode[];
}

/** Made-up cases, skewed like real ones; the same for the same seed. */
export function simulatedCases(size: number, seed = 1): SimulatedCase[] {
  const random = generator(seed);
  return Array.from({ length: size }, () => ({
    state: pick<StateCode>(random() < 0.6 ? OPEN_STATES : CLOSED_STATES, random),
    categories: TABLES.map((table) => pick<CategoryCode>(table.categories, random)),
  }));
}

/** Their counts, in the form counting in the database gives: no row for a combination without cases. */
export function countsOf(cases: readonly SimulatedCase[]): CountRow[] {
  const rows = new Map<string, CountRow>();
  for (const { state, categories } of cases) {
    TABLES.forEach(({ code }, index) => {
      const category = categories[index] as CategoryCode;
      const key = `${code}|${state}|${category}`;
      const row = rows.get(key) ?? { table: code, state, category, count: 0 };
      row.count += 1;
      rows.set(key, row);
    });
  }
  return [...rows.values()];
}

/**
 * Fifteen cases, three in each of five states, which cannot be rounded additively: in the tables together every two
 * states share a category with six cases (5 or 10), so at most one state may be rounded to 0, but the total of 15 is
 * a multiple of 5 and must stay. Any four of the tables can be rounded.
 */
export function unroundableCounts(): CountRow[] {
  const states = OPEN_STATES.slice(0, 5);
  return TABLES.flatMap(({ code, categories }, round) =>
    states.map((state, index): CountRow => {
      const distance = Math.min((index - round + 5) % 5, (round - index + 5) % 5);
      return { table: code, state, category: categories[distance] as CategoryCode, count: 3 };
    }),
  );
}
