import type { CivilDate } from '../src/common/civil-date.js';
import { earlierCases } from '../src/reports/count-rows.js';
import { countEarlier } from '../src/reports/counting.queries.js';
import type { Grouping } from '../src/reports/dimensions.js';
import { groupingOf } from '../src/reports/grouping.js';
import { createTestApp, type TestApp } from './support/app.js';
import { casesAtRandom, storeCases, type CountedCase } from './support/counted-cases.js';
import { reportMade } from './support/report-runs.js';
import type { Person, Team } from './support/world.js';

/** Which categories stand alone in a year follows from the years before, so that no child of the year decides it. */
let test: TestApp;
let member: Person;
let worker: Person;
let teams: Team[];

/** Cases of the years before, and more than enough of one kind for every category of theirs to stand alone. */
const BEFORE = casesAtRandom(120, 51).map((one) => opened(one, '2025-06-15'));
const NEW = casesAtRandom(60, 52);
const newOn = (day: CivilDate) =>
  NEW.map((one): CountedCase => ({
    ...opened(one, day),
    ...{ organisation: 2, nationalities: ['SYR'], closed: null },
    procedures: [{ on: day, pathway: 'child_relative_visa' as const, steps: [] }],
  }));

function opened(one: CountedCase, on: CivilDate): CountedCase {
  const procedures = one.procedures.map((procedure) => ({
    ...procedure,
    on,
    pathway: 'dublin3_art8_1' as const,
  }));
  return {
    ...one,
    openedOn: on,
    organisation: one.organisation % 2,
    procedures,
    closed: null,
    nationalities: ['AFG'],
  };
}

beforeAll(async () => {
  test = await createTestApp();
  test.setNow(new Date('2026-11-22T12:00:00Z'));
  member = await test.world.user('committee');
  teams = [await test.world.team(), await test.world.team(), await test.world.team()];
  worker = await test.world.user('caseworker', teams[0]);
});
beforeEach(() =>
  test.database.admin.query('TRUNCATE minors, cases, stat_cuts, stat_runs, stat_case_states CASCADE'),
);
afterAll(() => test.close());

const store = (cases: readonly CountedCase[]) => storeCases(test.database.admin, cases, teams, worker.id);

/** The categories that stand alone in the cut of a quarter of 2026. */
async function groupingOfCut(quarter: string): Promise<Grouping | undefined> {
  const id = await reportMade(member, quarter);
  const { rows } = await test.database.admin.query<{ grouping: Grouping }>(
    'SELECT grouping FROM stat_cuts WHERE id = $1',
    [id],
  );
  return rows[0]?.grouping;
}

/** What would stand alone in 2026 by what is on record now. */
async function groupingNow(): Promise<Grouping> {
  const client = await test.database.connect('reunir_stats');
  await client.query('BEGIN');
  const earlier = earlierCases(await countEarlier(client, '2025-12-31'));
  await client.query('ROLLBACK');
  return groupingOf(earlier);
}

/** What changes of the cases of the year before when time goes on. */
async function timeGoesOn(): Promise<void> {
  const { admin } = test.database;
  await admin.query(`UPDATE cases SET outcome = 'reunited', closed_on = '2026-02-20'
    WHERE id IN (SELECT id FROM cases WHERE outcome IS NULL ORDER BY id LIMIT 70)`);
  await admin.query(`INSERT INTO procedures (id, case_id, pathway, opened_on, stage, stage_since, created_by)
    SELECT gen_random_uuid(), id, 'child_relative_visa', '2026-02-01', 'identified', '2026-02-01', created_by FROM cases`);
}

it('whatever children come, go and change pathway within the year, the same categories stand alone', async () => {
  await store(BEFORE);
  const before = await groupingOfCut('2026-Q1');
  expect(before).toMatchObject({ pathway: ['dublin3_art8'], nationality_group: ['AFG'] });
  expect(before?.organisation_group).toHaveLength(2);
  await test.database.admin.query('TRUNCATE stat_cuts, stat_runs, stat_case_states CASCADE');
  await store(newOn('2026-01-01'));
  await timeGoesOn();
  expect(await groupingOfCut('2026-Q1')).toEqual(before);
});

it('the same children in the year before decide it', async () => {
  await store([...BEFORE, ...newOn('2025-12-31')]);
  const grouping = await groupingNow();
  expect(grouping).toMatchObject({
    pathway: ['child_relative_visa', 'dublin3_art8'],
    nationality_group: ['AFG', 'SYR'],
  });
  expect(grouping.organisation_group).toHaveLength(3);
});

it('what is learnt of the year before once the year has been told of decides nothing until the next', async () => {
  await store(BEFORE.slice(0, 50));
  const first = await groupingOfCut('2026-Q1');
  await store(newOn('2025-12-31'));
  expect(await groupingNow()).not.toEqual(first);
  expect(await groupingOfCut('2026-Q2')).toEqual(first);
});
