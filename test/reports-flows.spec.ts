import type { ClientBase } from 'pg';
import { addDays, type CivilDate } from '../src/common/civil-date.js';
import { catalogueOf, figureKey, type CountRow } from '../src/reports/catalogue.js';
import { countEverything } from '../src/reports/counting.queries.js';
import { tally } from '../src/reports/counts.js';
import { keepStates } from '../src/reports/fact-table.queries.js';
import { sumsOf } from '../src/reports/sums.js';
import { casesAtRandom, storeCases } from './support/counted-cases.js';
import { createTestApp, type TestApp } from './support/app.js';
import type { Team } from './support/world.js';

const GROUPING = {
  pathway: ['child_relative_visa', 'dublin3_art8'],
  nationality_group: ['AFG'],
  organisation_group: [],
};
const CATALOGUE = catalogueOf(GROUPING);
const STOCKS_AND_FLOWS = CATALOGUE.tables.filter(({ population }) => ['case', 'flow'].includes(population));
const SUMS = sumsOf(
  CATALOGUE,
  STOCKS_AND_FLOWS.map(({ code }) => code),
);

let test: TestApp;
let client: ClientBase;
let teams: Team[];
let workerId: string;

beforeAll(async () => {
  test = await createTestApp();
  teams = [await test.world.team(), await test.world.team()];
  workerId = (await test.world.user('caseworker', teams[0])).id;
  await storeCases(test.database.admin, casesAtRandom(400, 21), teams, workerId);
  client = await test.database.connect('reunir_stats');
});
afterAll(() => test.close());

async function figuresAt(asAt: CivilDate, followsCut: boolean): Promise<(key: string) => number> {
  const { counts } = await countEverything(client, { asAt, grouping: GROUPING, followsCut });
  return figuresOf(counts);
}

function figuresOf(counts: readonly CountRow[]): (key: string) => number {
  const counted = tally(SUMS, counts);
  if ('problem' in counted) throw new Error(counted.problem);
  return (key) => counted.values[SUMS.at(key) ?? -1] ?? NaN;
}

/** What happens, and what is learnt late, between two cuts. */
async function change(): Promise<void> {
  const { admin } = test.database;
  await storeCases(admin, casesAtRandom(60, 22), teams, workerId);
  const some = (part: number, where: string) =>
    `id IN (SELECT id FROM cases WHERE ${where} ORDER BY id LIMIT ${part})`;
  await admin.query(
    `UPDATE cases SET outcome = 'withdrawn', closed_on = '2025-05-04' WHERE ${some(12, 'outcome IS NULL')}`,
  );
  await admin.query(
    `UPDATE cases SET outcome = NULL, closed_on = NULL WHERE ${some(9, `closed_on < '2025-01-01'`)}`,
  );
  await admin.query(
    `UPDATE cases SET outcome = 'deceased' WHERE ${some(7, `closed_on < '2025-01-01' AND outcome <> 'deceased'`)}`,
  );
  await admin.query(
    `UPDATE procedures SET pathway = 'child_relative_visa' WHERE pathway LIKE 'dublin%' AND opened_on < '2024-09-01'`,
  );
  await admin.query(`UPDATE cases SET opened_on = '2026-01-01' WHERE ${some(6, `opened_on < '2025-01-01'`)}`);
}

describe('entries and exits', () => {
  it('explain every change of the cases on record from one cut to the next', async () => {
    const before = await figuresAt('2025-03-31', false);
    await keepStates(client);
    await change();
    const after = await figuresAt('2025-06-30', true);
    for (const { stock, flows } of CATALOGUE.balances) {
      const change = flows.reduce((sum, [key, sign]) => sum + sign * after(key), 0);
      expect([stock, before(stock) + change]).toEqual([stock, after(stock)]);
    }
    for (const movement of ['opened', 'removed', 'moved_in', 'moved_out', 'closed', 'left'])
      expect([movement, after(figureKey('flow', { movement })) > 0]).toEqual([movement, true]);
    expect(after(figureKey('flow', { movement: 'opened', month: 'late' }))).toBeGreaterThan(0);
    expect(after(figureKey('flow', { movement: 'closed:withdrawn', month: 'm2' }))).toBeGreaterThan(0);
  });

  it('are none when nothing has changed', async () => {
    await keepStates(client);
    const same = await figuresAt('2025-06-30', true);
    for (const movement of ['opened', 'removed', 'moved_in', 'moved_out', 'closed', 'left'])
      expect([movement, same(figureKey('flow', { movement }))]).toEqual([movement, 0]);
  });

  it('are told by their days at the first cut', async () => {
    const first = await figuresAt('2025-06-30', false);
    const { rows } = await test.database.admin.query<{ opened: number; closed: number }>(
      `SELECT count(*) FILTER (WHERE opened_on BETWEEN $1 AND $2)::int AS opened,
         count(*) FILTER (WHERE closed_on BETWEEN $1 AND $2 AND opened_on <= $2)::int AS closed FROM cases`,
      [addDays('2025-03-31', 1), '2025-06-30'],
    );
    const told = (movement: string) => first(figureKey('flow', { movement }));
    expect([told('opened'), told('removed'), told('left')]).toEqual([rows[0]?.opened, 0, 0]);
    // A case closed before it was opened, as facts at random may have it, has entered closed.
    expect(told('closed')).toBeGreaterThanOrEqual(rows[0]?.closed ?? NaN);
  });
});
