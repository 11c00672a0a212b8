import { DataSource, type MigrationInterface } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { parse } from 'csv-parse/sync';
import { loadMigrations } from '../src/database/data-source.js';
import { catalogueOf, tableOf, type StoredCell, type TableCode } from '../src/reports/catalogue.js';
import type { CutView } from '../src/reports/cuts.dto.js';
import { cellsOf } from '../src/reports/disclosure.js';
import { sumsOf } from '../src/reports/sums.js';
import { createTestApp, type TestApp } from './support/app.js';
import type { Person } from './support/world.js';

/** Cuts made when the catalogue was smaller are read as they were made, whatever it has become. */
let test: TestApp;
let member: Person;

/** What the first catalogue crossed with the state of a case, and its pathways and nationalities, always the same. */
const FIRST = ['status_pathway', 'status_nationality', 'status_age', 'status_sex', 'status_place'] as const;
const FIRST_GROUPING = {
  pathway: ['child_relative_visa', 'dublin3_art8'],
  nationality_group: ['AFG', 'ERI', 'ETH', 'IRN', 'IRQ', 'SDN', 'SOM', 'SYR', 'VNM'],
  organisation_group: [],
};
const SECOND: readonly TableCode[] = [
  ...FIRST,
  ...([
    'status_organisation',
    'movement_month',
    'movement_pathway',
    'duration_result',
    'stage_pathway',
  ] as const),
  ...([
    'duration_pathway',
    'stage_nationality',
    'stage_age',
    'stage_sex',
    'stage_place',
    'stage_organisation',
  ] as const),
  ...(['refusal_pathway', 'refusal_nationality', 'deadlines', 'event_age', 'event_place'] as const),
];
const METHOD = { base: 5, window: 4, earlierCuts: 0, insiders: true, breaches: 0, omitted: [] };
const first = { id: uuidv7(), cells: figures(FIRST, 'A1', FIRST_GROUPING) };
const second = {
  id: uuidv7(),
  grouping: { pathway: ['dublin3_art8'], nationality_group: ['SDN'], organisation_group: [] },
  cells: figures(SECOND, 'B1', {
    pathway: ['dublin3_art8'],
    nationality_group: ['SDN'],
    organisation_group: [],
  }),
};

/** A figure for each place of these tables, another for every place. */
function figures(
  tables: readonly TableCode[],
  catalogue: string,
  grouping: typeof FIRST_GROUPING,
): StoredCell[] {
  const sums = sumsOf(catalogueOf(grouping, catalogue), tables);
  return cellsOf(
    sums,
    sums.cells.map((_, index) => (index % 7) * 5),
  );
}

beforeAll(async () => {
  test = await createTestApp();
  test.setNow(new Date('2026-11-22T12:00:00Z'));
  member = await test.world.user('committee');
  await beforeTheGeneralCatalogue(async () => {
    const { admin } = test.database;
    await admin.query(
      `INSERT INTO stat_cuts (id, as_at, catalogue, method) VALUES ($1, '2025-12-31', 'A1', $2)`,
      [first.id, METHOD],
    );
    await admin.query(
      `INSERT INTO stat_cells (cut_id, table_code, row_code, column_code, value)
       SELECT $1, t, r, c, v FROM unnest($2::text[], $3::text[], $4::text[], $5::int[]) AS f(t, r, c, v)`,
      [
        ...[first.id, first.cells.map(({ table }) => table)],
        ...[0, 1].map((axis) => first.cells.map(({ codes }) => codes[axis])),
        first.cells.map(({ value }) => value),
      ],
    );
  });
  await test.database.admin.query(
    `INSERT INTO stat_cuts (id, as_at, catalogue, grouping, method) VALUES ($1, '2026-03-31', 'B1', $2, $3)`,
    [second.id, second.grouping, METHOD],
  );
  await test.database.admin.query(
    `INSERT INTO stat_cells (cut_id, table_code, codes, value)
     SELECT $1, t, ARRAY(SELECT json_array_elements_text(c)), v FROM unnest($2::text[], $3::json[], $4::int[]) AS f(t, c, v)`,
    [
      second.id,
      second.cells.map(({ table }) => table),
      second.cells.map(({ codes }) => JSON.stringify(codes)),
      second.cells.map(({ value }) => value),
    ],
  );
});
afterAll(() => test.close());

/** Does something on the schema as it was before catalogues had a general form, then brings it up to date. */
async function beforeTheGeneralCatalogue(work: () => Promise<void>): Promise<void> {
  const source = await new DataSource({
    type: 'postgres',
    url: test.database.url('reunir_owner'),
  }).initialize();
  const runner = source.createQueryRunner();
  const migrations = (await loadMigrations()).filter(({ name }) => Number(name.slice(-4)) >= 43);
  const made = migrations.map((Migration): MigrationInterface => new Migration());
  for (const migration of made.toReversed()) await migration.down(runner);
  await work();
  for (const migration of made) await migration.up(runner);
  await runner.release();
  await source.destroy();
}

const told = ({ tables }: CutView) =>
  tables.flatMap(({ code, cells }) => cells.map(({ codes, value }) => [code, ...codes, value ?? 0].join()));
const stored = (cells: readonly StoredCell[]) =>
  cells.map(({ table, codes, value }) => [table, ...codes, value].join());

describe.each([
  ['A1', first, '2025-Q4', FIRST],
  ['B1', second, '2026-Q1', SECOND],
] as const)('a cut of catalogue %s', (catalogue, { id, cells }, quarter, tables) => {
  it('tells every figure that was stored, under the names it had', async () => {
    const view = (await member.get(`/api/reports/cuts/${id}`)).json<CutView>();
    expect(view).toMatchObject({ catalogue, quarter });
    expect(view.tables.map(({ code }) => code)).toEqual(tables);
    expect(told(view).sort()).toEqual(stored(cells).sort());
    for (const { dimensions, cells: own } of view.tables)
      for (const { codes } of own)
        codes.forEach((code, axis) => {
          const known = dimensions[axis]?.categories.some((category) => category.code === code);
          expect([code, known || code === '_T']).toEqual([code, true]);
        });
  });

  it('can be taken away as CSV, a line for each figure', async () => {
    const { text } = await member.get(`/api/reports/cuts/${id}.csv`);
    const lines = parse(text, { bom: true, columns: true }) as unknown as Record<string, string>[];
    const codes = ({ table, code_1, code_2, code_3 }: Record<string, string>) =>
      [code_1, code_2, code_3].slice(0, tableOf(table as TableCode).dimensions.length);
    expect(
      lines.map((line) => [line['table'], ...codes(line), Number(line['value'] ?? '')].join()).sort(),
    ).toEqual(stored(cells).sort());
  });

  it.each(['en', 'fr'])('is shown on its page in words (%s)', async (lang) => {
    const page = await member.get(`/reports/${id}`, { headers: { cookie: `lang=${lang}` } });
    const numbers = [...page.text.matchAll(/<td[^>]*>\s*(\d+)\s*<\/td>/g)].map(([, number]) =>
      Number(number),
    );
    expect(page.status).toBe(200);
    expect(page.text).not.toMatch(/⟦|undefined|NaN|\breports\.\w+\.\w+/);
    expect(numbers).toHaveLength(cells.filter(({ value }) => value > 0).length);
  });
});

it('indicators are made from cuts of every catalogue, and say where one has no figures', async () => {
  for (const indicator of ['i2', 'i14', 'i20'])
    for (const address of ['/indicators', '/indicators/download']) {
      const query = `?indicator=${indicator}&from=2025-Q4&to=2026-Q1`;
      const answer = await member.get(`${address}${query}`);
      expect([answer.status, /NaN|undefined|⟦/.test(answer.text)]).toEqual([200, false]);
    }
});

it('a quarter before the last cut is not made any more, whatever its catalogue', async () => {
  const answer = await member.post('/api/reports/cuts', { quarter: '2025-Q4' });
  expect([answer.status, answer.json()]).toMatchObject([200, { cutId: first.id, quarter: '2025-Q4' }]);
  expect((await member.post('/api/reports/cuts', { quarter: '2025-Q3' })).json()['code']).toBe(
    'report_out_of_order',
  );
});
