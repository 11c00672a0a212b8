import { KEY } from '../../test/support/rounded-counts.js';
import {
  countsOf,
  insidersOf,
  simulatedQuarters,
  simulatedUnits,
  unroundableCounts,
  WIDE,
  type Unit,
} from '../../test/support/simulated-counts.js';
import { attack } from './attack.js';
import { isListed, tableOf, TABLES, type CountRow, type StoredCell } from './catalogue.js';
import { disclosureOf, type Release } from './disclosure.js';
import { protect, tableToGiveUp, type Progress, type ProtectOptions } from './protect.js';
import { loadSolver } from './solver.js';
import { placesOf } from './sums.js';

const ALL = TABLES.map(({ code }) => code);

async function cellsFor(
  counts: readonly CountRow[],
  options?: ProtectOptions,
  key = KEY,
): Promise<StoredCell[]> {
  const protection = await protect(WIDE, counts, key, options);
  if (!protection.ok) throw new Error(JSON.stringify(protection.reasons));
  return protection.cells;
}

const release = (cells: readonly StoredCell[]): Release => ({ catalogue: WIDE, cells });

/** Cases that are all alike, and closed. */
function alike(units: readonly Unit[]): Unit[] {
  const first = units.find(
    ({ population, facts }) => population === 'case' && facts.state?.startsWith('closed'),
  );
  return first
    ? units.flatMap((unit) => (unit.population === 'case' ? [{ ...unit, facts: first.facts }] : []))
    : [];
}

describe('protecting counts', () => {
  it.each([0, 1, 40, 300, 1_500, 100_000])('releases the whole catalogue for %i cases', async (size) => {
    const units = simulatedUnits(size);
    const protection = await protect(WIDE, countsOf(units), KEY, { insiders: insidersOf(units) });
    expect(protection).toMatchObject({ ok: true, tables: ALL, omitted: [], reasons: [] });
    const places = TABLES.flatMap((table) =>
      placesOf(WIDE, table).filter((codes) => isListed(WIDE, table, codes)),
    );
    expect(protection.ok && protection.cells).toHaveLength(places.length);
  });

  it('releases cases that are all alike, and those of an organisation with a single one', async () => {
    expect(await protect(WIDE, countsOf(alike(simulatedUnits(23))), KEY)).toMatchObject({
      ok: true,
      omitted: [],
    });
    const units = simulatedUnits(60, 4).map((unit, index) => ({
      ...unit,
      organisation: index === 7 ? 'One' : 'All',
    }));
    const apart = units.map((unit) => ({ ...unit, facts: { ...unit.facts, organisation_group: 'others' } }));
    const protection = await protect(WIDE, countsOf(apart), KEY, { insiders: insidersOf(apart) });
    expect(protection.ok && protection.cells.filter(({ value }) => value % 5 !== 0)).toEqual([]);
  });

  it('gives the same figures for the same key, in whatever order counting returned its rows', async () => {
    const counts = countsOf(simulatedUnits(300));
    expect(await cellsFor([...counts].reverse())).toEqual(await cellsFor(counts));
    expect(await cellsFor(counts, {}, Buffer.alloc(32, 8))).not.toEqual(await cellsFor(counts));
  });

  it('tells how it is getting on', async () => {
    const seen: Progress[] = [];
    await protect(WIDE, countsOf(simulatedUnits(300)), KEY, {
      onProgress: (progress) => seen.push(progress),
    });
    const attacks = seen.filter(({ stage }) => stage === 'attack');
    expect(attacks.at(-1)).toEqual({ stage: 'attack', attempt: 1, done: 1 });
    expect(attacks.every(({ done }, index) => done >= (attacks[index - 1]?.done ?? 0))).toBe(true);
  });

  it('gives up a table when those tied together cannot be rounded together, and none of the others', async () => {
    const protection = await protect(WIDE, unroundableCounts(), KEY);
    expect(protection).toMatchObject({
      ok: true,
      reasons: [{ code: 'infeasible' }, {}, {}, {}, {}, {}, {}, {}],
    });
    expect(protection.ok && protection.omitted).toEqual([
      'status_place',
      'status_organisation',
      'movement_month',
      'movement_pathway',
      'majority_pathway',
      'record_organisation',
      'representation_age',
      'representation_organisation',
    ]);
  });

  it('refuses counts that are not a cut, whatever it was asked', async () => {
    const counts = countsOf(simulatedUnits(5));
    expect(await protect(WIDE, [...counts, ...counts], KEY)).toEqual({
      ok: false,
      reasons: [{ code: 'counted_twice' }],
    });
  });

  it('refuses when there is no time, table by table', async () => {
    const protection = await protect(WIDE, countsOf(simulatedUnits(1_500)), KEY, { timeLimit: 0 });
    expect(protection).toMatchObject({
      ok: false,
      reasons: expect.arrayContaining([{ code: 'time_limit', tables: ['status_pathway'] }]) as unknown,
    });
  });

  it('refuses a key that could be guessed', async () => {
    await expect(protect(WIDE, [], Buffer.alloc(8))).rejects.toThrow(RangeError);
  });
});

describe('a series of releases', () => {
  it('balances over five quarters, gives nothing away, and leaves nothing out', async () => {
    const solver = await loadSolver();
    const releases: Release[] = [];
    for (const [quarter, units] of simulatedQuarters(1_500, 5).entries()) {
      // Those who know their own cases take part in the last attack, on which the time goes.
      const options = { earlier: releases, insiders: quarter < 4 ? [] : insidersOf(units) };
      const protection = await protect(WIDE, countsOf(units), Buffer.alloc(32, quarter + 1), options);
      expect(protection).toMatchObject({ ok: true, omitted: [] });
      if (protection.ok) releases.push(release(protection.cells));
    }
    const tied = releases.map(({ cells }) =>
      disclosureOf(release(cells.filter(({ table }) => /^(status_pathway|movement_)/.test(table)))),
    );
    const newest = tied.at(-1);
    if (newest === undefined) throw new Error('No release');
    expect(attack(solver, newest, { earlier: tied.slice(0, -1) })).toEqual({
      status: 'attacked',
      breaches: [],
    });
  }, 120_000);

  it('goes on with fewer tables where organisations would tell too much from all of them', async () => {
    const releases: Release[] = [];
    for (const [quarter, units] of simulatedQuarters(40, 3, 3).entries()) {
      const options = { earlier: releases, insiders: insidersOf(units) };
      const protection = await protect(WIDE, countsOf(units), Buffer.alloc(32, quarter + 1), options);
      if (!protection.ok) throw new Error(JSON.stringify(protection.reasons));
      expect(
        protection.tables.filter((table) => tableOf(table).population === 'case').length,
      ).toBeGreaterThan(4);
      expect(protection.omitted.length > 0).toBe(protection.reasons.length > 0);
      releases.push(release(protection.cells));
    }
  }, 120_000);
});

describe('the table to give up', () => {
  const tables = ['status_pathway', 'status_age', 'status_sex'] as const;
  const breach = (...telling: (typeof tables)[number][]) => ({
    code: 'breach' as const,
    tables,
    organisation: null,
    cells: telling.map((table) => ({ table, codes: [] })),
  });

  it('is the last that tells too much, but for the first, which holds the margins', () => {
    expect(tableToGiveUp(tables, breach('status_pathway', 'status_age'))).toBe('status_age');
    expect(tableToGiveUp(tables, breach('status_pathway'))).toBe('status_sex');
  });

  it('is the last one when no rounding was found', () => {
    expect(tableToGiveUp(tables, { code: 'infeasible', tables })).toBe('status_sex');
    expect(tableToGiveUp(['status_pathway'], breach('status_pathway'))).toBe('status_pathway');
  });
});
