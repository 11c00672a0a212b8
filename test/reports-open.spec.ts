import type { ClientBase } from 'pg';
import type { CivilDate } from '../src/common/civil-date.js';
import { countCases } from '../src/reports/case-counts.queries.js';
import type { CountedGroup } from '../src/reports/count-rows.js';
import { fillFacts } from '../src/reports/fact-table.queries.js';
import { countOpen } from '../src/reports/open-counts.queries.js';
import { createTestApp, type TestApp } from './support/app.js';
import { casesAtRandom, storeCases } from './support/counted-cases.js';
import { DatedCases } from './support/dated-cases.js';

const PERIOD = { first: '2026-01-01', asAt: '2026-03-31' } as const;

let test: TestApp;
let client: ClientBase;
let cases: DatedCases;

beforeEach(async () => {
  test = await createTestApp();
  const team = await test.world.team();
  cases = new DatedCases(test.database.admin, team, (await test.world.user('caseworker', team)).id);
  client = await test.database.connect('reunir_stats');
});
afterEach(() => test.close());

async function told(table: string, asAt: CivilDate = PERIOD.asAt): Promise<Record<string, number>> {
  await fillFacts(client, asAt);
  return Object.fromEntries(
    (await countOpen(client, { ...PERIOD, asAt }))
      .filter((group) => group.table === table)
      .map(({ facts, count }) => [facts.join(' ').trim(), count]),
  );
}

/** Sums of groups by facts chosen from them. */
function summed(groups: readonly CountedGroup[], by: (group: CountedGroup) => string | undefined) {
  const sums: Record<string, number> = {};
  for (const group of groups) {
    const key = by(group);
    if (key !== undefined) sums[key] = (sums[key] ?? 0) + group.count;
  }
  return sums;
}

describe('majority', () => {
  it('is told by the middle of the days of birth', async () => {
    const born = (first: CivilDate, last: CivilDate) => cases.open({ born: [first, last] });
    // 17 years and 289 days in the middle, or born two months later.
    await born('2008-06-01', '2008-06-30');
    await born('2008-08-01', '2008-08-31');
    // 17 in the middle of March, or not until April.
    await born('2009-03-01', '2009-03-31');
    await born('2009-04-01', '2009-04-30');
    // 18 already, unknown, and known so loosely that it is unknown.
    await born('2008-03-01', '2008-03-31');
    await cases.open({ born: null });
    await born('2007-01-01', '2012-12-31');
    await cases.open({ closedOn: '2026-03-31' });
    await cases.open({ closedOn: '2026-04-01', born: ['2010-01-01', '2010-01-31'] });
    expect(await told('majority_pathway')).toEqual({
      ...{ adult_in_90_days: 1, adult_later: 2, younger: 2, adult: 1, unknown: 2 },
    });
  });

  it('is near from the ninetieth day before', async () => {
    // The middle of the days of birth is 1 July 2008.
    await cases.open({ born: ['2008-06-01', '2008-07-31'] });
    expect(await told('majority_pathway', '2026-04-01')).toEqual({ adult_later: 1 });
    expect(await told('majority_pathway', '2026-04-02')).toEqual({ adult_in_90_days: 1 });
    expect(await told('majority_pathway', '2026-06-30')).toEqual({ adult_in_90_days: 1 });
    expect(await told('majority_pathway', '2026-07-01')).toEqual({ adult: 1 });
  });

  it('is told by the month of birth, so that 29 February needs no rule of its own', async () => {
    await cases.open({ born: ['2008-02-29', '2008-02-29'] });
    expect(await told('majority_pathway', '2026-02-14')).toEqual({ adult_in_90_days: 1 });
    expect(await told('majority_pathway', '2026-02-15')).toEqual({ adult: 1 });
  });

  it('agrees with the open cases by pathway, organisation, age and place', async () => {
    const { admin } = test.database;
    const teams = [await test.world.team(), await test.world.team()];
    const author = await test.world.user('caseworker', teams[0]);
    await storeCases(admin, casesAtRandom(400, 33), teams, author.id);
    await fillFacts(client, PERIOD.asAt);
    const [open, all] = [await countOpen(client, PERIOD), await countCases(client)];
    const stands = ({ facts }: CountedGroup) => facts[0]?.startsWith('open:');
    const stock = (table: string) =>
      summed(all, (one) =>
        one.table === table && stands(one) ? `${one.organisation} ${one.facts[1]}` : undefined,
      );
    expect(
      summed(open, (one) =>
        one.table === 'majority_pathway' ? `${one.organisation} ${one.facts[1]}` : undefined,
      ),
    ).toEqual(stock('status_pathway'));
    expect(
      summed(open, (one) => (one.table === 'record_organisation' ? `${one.organisation} null` : undefined)),
    ).toEqual(stock('status_organisation'));
    const majority = (...codes: string[]) =>
      open
        .filter(({ table, facts }) => table === 'majority_pathway' && codes.includes(facts[0] ?? ''))
        .reduce((sum, { count }) => sum + count, 0);
    const aged = (band: string) =>
      all
        .filter((one) => one.table === 'status_age' && stands(one) && one.facts[1] === band)
        .reduce((sum, { count }) => sum + count, 0);
    expect([majority('adult'), majority('unknown')]).toEqual([aged('18+'), aged('unknown')]);
    expect(majority('adult_in_90_days', 'adult_later')).toBeLessThan(aged('16-17'));
    expect(majority('adult_later')).toBeGreaterThan(0);
  });
});

describe('a record', () => {
  it('lacks a fact without age, nationality or place', async () => {
    for (const known of [
      ...[{ born: null }, { nationalities: [] }, { nationalities: ['XXX'] }],
      ...[{ placeType: null }, { placeType: 'unknown' }],
    ])
      await cases.entry(await cases.open(known), 'found', '2026-03-30');
    await cases.entry(await cases.open({ nationalities: ['XXX', 'SDN'] }), 'found', '2026-03-30');
    await cases.entry(await cases.open({ nationalities: ['XXA'] }), 'found', '2026-03-30');
    expect(await told('record_organisation')).toEqual({ facts_missing: 5, complete: 2 });
  });

  it('is kept up by anything that is of the last thirty days and stands', async () => {
    await cases.entry(await cases.open(), 'found', '2026-03-01');
    await cases.entry(await cases.open(), 'found', '2026-02-28');
    await cases.entry(await cases.open(), 'found', '2026-04-01');
    await cases.procedure(await cases.open(), '2026-03-31');
    await cases.open({ relativeIdentifiedOn: '2026-03-02' });
    const corrected = await cases.open();
    const wrong = await cases.entry(corrected, 'found', '2026-03-20');
    await cases.entry(corrected, 'found', '2026-02-20', { supersedes: wrong });
    await cases.open();
    expect(await told('record_organisation')).toEqual({ complete: 3, not_updated: 4 });
  });
});
