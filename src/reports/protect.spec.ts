import { countsOf, simulatedCases, unroundableCounts } from '../../test/support/simulated-counts.js';
import { attack } from './attack.js';
import type { CountRow, StoredCell } from './catalogue.js';
import { disclosureOf } from './disclosure.js';
import { catalogues, protect, type Progress, type ProtectOptions } from './protect.js';
import { loadSolver } from './solver.js';
import { ALL_TABLES } from './sums.js';

const KEY = Buffer.alloc(32, 7);

async function cellsFor(
  counts: readonly CountRow[],
  options?: ProtectOptions,
  key = KEY,
): Promise<StoredCell[]> {
  const protection = await protect(counts, key, options);
  if (!protection.ok) throw new Error(JSON.stringify(protection.reasons));
  return protection.cells;
}

describe('protecting counts', () => {
  it.each([0, 1, 40, 300, 1_500])('releases the whole catalogue for %i cases', async (size) => {
    const protection = await protect(countsOf(simulatedCases(size)), KEY);
    expect(protection).toMatchObject({ ok: true, tables: ALL_TABLES, omitted: [], reasons: [] });
    expect(protection.ok && protection.cells).toHaveLength(20 * (5 + 11 + 7 + 3 + 6));
  });

  it('gives the same figures for the same key, in whatever order counting returned its rows', async () => {
    const counts = countsOf(simulatedCases(300));
    expect(await cellsFor([...counts].reverse())).toEqual(await cellsFor(counts));
    expect(await cellsFor(counts, {}, Buffer.alloc(32, 8))).not.toEqual(await cellsFor(counts));
  });

  it('tells how it is getting on', async () => {
    const seen: Progress[] = [];
    await protect(countsOf(simulatedCases(300)), KEY, { onProgress: (progress) => seen.push(progress) });
    const attacks = seen.filter(({ stage }) => stage === 'attack');
    expect(attacks.at(-1)).toEqual({ stage: 'attack', attempt: 1, done: 1 });
    expect(attacks.every(({ done }, index) => done >= (attacks[index - 1]?.done ?? 0))).toBe(true);
  });

  it('leaves out the last table when the five cannot be rounded together', async () => {
    expect(await protect(unroundableCounts(), KEY)).toMatchObject({
      ok: true,
      omitted: ['status_place'],
      reasons: [{ code: 'infeasible', tables: ALL_TABLES }],
    });
  });

  it('draws again until no organisation can tell too much', async () => {
    const solver = await loadSolver();
    let redrawn = 0;
    for (const seed of [1, 2, 3, 4]) {
      const cases = simulatedCases(300, seed);
      const knowledge = countsOf(cases.filter((_, index) => index % 10 > 0));
      const insiders = [{ organisation: 'Most', counts: knowledge }];
      const first = await cellsFor(countsOf(cases));
      const safe = await cellsFor(countsOf(cases), { insiders });
      const known = (cells: StoredCell[]) => attack(solver, disclosureOf(cells), { knowledge });
      expect(known(safe)).toEqual({ status: 'attacked', breaches: [] });
      if (JSON.stringify(known(first)) !== JSON.stringify(known(safe))) redrawn += 1;
    }
    expect(redrawn).toBeGreaterThan(0);
  });

  it('gives nothing away over a series of releases', async () => {
    const solver = await loadSolver();
    let cases = simulatedCases(60, 2);
    const releases: StoredCell[][] = [];
    for (let round = 1; round <= 4; round++) {
      const key = Buffer.alloc(32, round);
      releases.push(await cellsFor(countsOf(cases), { earlier: releases }, key));
      cases = cases
        .map((one, index) =>
          one.state.startsWith('open:') && index % 7 === round
            ? { ...one, state: 'closed:reunited' as const }
            : one,
        )
        .concat(simulatedCases(8, 100 + round));
    }
    const [newest, ...before] = releases.map(disclosureOf).reverse();
    if (newest === undefined) throw new Error('No release');
    expect(attack(solver, newest, { earlier: before.reverse() })).toEqual({
      status: 'attacked',
      breaches: [],
    });
  });

  it('refuses counts that are not a cut, whatever it was asked', async () => {
    const twice = [...countsOf(simulatedCases(5)), ...countsOf(simulatedCases(5))];
    expect(await protect(twice, KEY)).toEqual({ ok: false, reasons: [{ code: 'counted_twice' }] });
  });

  it('refuses when there is no time, table by table', async () => {
    const protection = await protect(countsOf(simulatedCases(1_500)), KEY, {
      timeLimit: 0,
      tables: ['status_age', 'status_sex'],
    });
    expect(protection).toMatchObject({ ok: false, reasons: [{ code: 'time_limit' }, {}, {}] });
  });

  it('refuses a key that could be guessed', async () => {
    await expect(protect([], Buffer.alloc(8))).rejects.toThrow(RangeError);
  });
});

describe('smaller catalogues', () => {
  it('come largest first, giving up the last tables first', () => {
    expect(catalogues(['status_pathway', 'status_age', 'status_sex'])).toEqual([
      ['status_pathway', 'status_age', 'status_sex'],
      ['status_pathway', 'status_age'],
      ['status_pathway', 'status_sex'],
      ['status_age', 'status_sex'],
      ['status_pathway'],
      ['status_age'],
      ['status_sex'],
    ]);
  });
});
