import { NIL as NOBODY } from 'uuid';
import {
  CATALOGUE_ID,
  catalogueOf,
  cellKey,
  tableOf,
  TABLES,
  type CountRow,
} from '../src/reports/catalogue.js';
import type { CivilDate } from '../src/common/civil-date.js';
import { countEverything } from '../src/reports/counting.queries.js';
import { CSV_COLUMNS } from '../src/reports/cut-lines.js';
import type { CutList, CutView } from '../src/reports/cuts.dto.js';
import { tally } from '../src/reports/counts.js';
import type { Grouping } from '../src/reports/dimensions.js';
import { organisationCode } from '../src/reports/grouping.js';
import { sumsOf } from '../src/reports/sums.js';
import { routesOf } from '../src/routes.js';
import { createTestApp, type TestApp } from './support/app.js';
import { casesAtRandom, storeCases, type CountedCase } from './support/counted-cases.js';
import { trueCohort, trueCounts, type Naming } from './support/true-counts.js';
import { reportMade } from './support/report-runs.js';
import type { Person, Team } from './support/world.js';

const CUTS = '/api/reports/cuts';
const AS_AT = '2026-09-30';

let test: TestApp;
let member: Person;
let worker: Person;
let teams: Team[];
let cases: CountedCase[];
let made: { id: string; quarter: string };

beforeAll(async () => {
  test = await createTestApp();
  test.setNow(new Date('2026-11-22T12:00:00Z'));
  member = await test.world.user('committee');
  teams = [await test.world.team(), await test.world.team(), await test.world.team()];
  worker = await test.world.user('caseworker', teams[0]);
  cases = casesAtRandom(400, 7);
  await storeCases(test.database.admin, cases, teams, worker.id);
  made = { id: await reportMade(member, '2026-Q3'), quarter: '2026-Q3' };
});
afterAll(() => test.close());

const view = async () => (await member.get(`${CUTS}/${made.id}`)).json<CutView>();

const GROUPING: Grouping = {
  pathway: ['child_relative_visa', 'dublin3_art8'],
  nationality_group: ['AFG', 'SDN'],
  organisation_group: [],
};
const naming = (): Naming => ({
  organisations: teams.map(({ organisationId }) => organisationId),
  grouping: { ...GROUPING, organisation_group: [organisationCode(teams[0]?.organisationId ?? '')] },
});

it('a cut leaves where each case stood, and none of the facts it was counted by', async () => {
  const { rows } = await test.database.admin.query<{ facts: number; states: number }>(
    `SELECT (SELECT count(*)::int FROM stat_case_facts) AS facts, (SELECT count(*)::int FROM stat_case_states) AS states`,
  );
  const counted = cases.filter(({ openedOn }) => openedOn <= AS_AT).length;
  expect(rows).toEqual([{ facts: 0, states: counted }]);
});

describe('counting', () => {
  const sorted = (rows: readonly CountRow[]) => rows.map((row) => JSON.stringify(row)).sort();
  const of = (rows: readonly CountRow[], population: string) =>
    sorted(rows.filter(({ table }) => tableOf(table).population === population));
  const order = (asAt: CivilDate) => ({ asAt, grouping: naming().grouping, followsCut: false });

  it.each(['2026-09-30', '2025-03-31', '2024-06-30', '2023-12-31'] as const)(
    'finds every case as it stood at the end of %s, and what became of those opened a year before',
    async (day) => {
      const client = await test.database.connect('reunir_stats');
      const { counts, insiders } = await countEverything(client, order(day));
      expect(of(counts, 'case')).toEqual(sorted(trueCounts(cases, day, naming())));
      expect(of(counts, 'cohort')).toEqual(sorted(trueCohort(cases, day, naming())));
      const own = cases.filter(({ organisation }) => organisation === 1);
      const second = insiders.find(({ organisation }) => organisation === teams[1]?.organisationId);
      expect(of(second?.counts ?? [], 'case')).toEqual(sorted(trueCounts(own, day, naming())));
    },
  );

  it('yields counts of which every table agrees with the others', async () => {
    const client = await test.database.connect('reunir_stats');
    const { counts } = await countEverything(client, order('2025-09-30'));
    expect(tally(sumsOf(catalogueOf(naming().grouping)), counts)).toHaveProperty('values');
  });
});

describe('a cut', () => {
  it('says what it counts and how it is protected', async () => {
    const { tables, organisations, ...facts } = await view();
    expect(facts).toMatchObject({
      ...made,
      ...{ asAt: AS_AT, quarter: '2026-Q3', catalogue: CATALOGUE_ID },
      method: { base: 5, window: 4, earlierCuts: 0, insiders: true, breaches: 0, omitted: [] },
    });
    expect(tables.map(({ code }) => code)).toEqual(TABLES.map(({ code }) => code));
    expect(organisations.map(({ name }) => name)).not.toContain('');
  });

  it('holds figures within four of the true counts, multiples of five, zeros told as zero to four', async () => {
    const { rows } = await test.database.admin.query<{ grouping: Grouping }>(
      'SELECT grouping FROM stat_cuts',
    );
    const grouping = rows[0]?.grouping ?? GROUPING;
    const sums = sumsOf(
      catalogueOf(grouping),
      TABLES.filter(({ population }) => ['case', 'cohort'].includes(population)).map(({ code }) => code),
    );
    const own = { organisations: naming().organisations, grouping };
    const counted = tally(sums, [...trueCounts(cases, AS_AT, own), ...trueCohort(cases, AS_AT, own)]);
    const truth = 'values' in counted ? counted.values : [];
    const cells = (await view()).tables
      .filter(({ population }) => population === 'case' || population === 'cohort')
      .flatMap(({ code, cells: figures }) => figures.map((cell) => ({ ...cell, table: tableOf(code) })));
    const wrong = cells.filter(({ table, codes, value, lower, upper, status }) => {
      const [count, rounded] = [truth[sums.at(cellKey(table, codes)) ?? -1] ?? NaN, value ?? 0];
      const honest = Math.abs(rounded - count) <= 4 && rounded % 5 === 0 && lower <= count && count <= upper;
      const said =
        value === null ? status === 'B' && lower === 0 && upper === 4 : status === 'A' && value > 0;
      return !honest || !said;
    });
    expect(cells.length).toBeGreaterThan(800);
    expect(wrong).toEqual([]);
  });

  it('can be taken away as CSV, the same figures one a line', async () => {
    const answer = await member.get(`${CUTS}/${made.id}.csv`);
    expect(answer.headers).toMatchObject({
      'content-type': expect.stringMatching('^text/csv') as string,
      'content-disposition': 'attachment; filename="reunir-2026-Q3.csv"',
    });
    const [head, ...lines] = answer.text.trimEnd().split('\r\n');
    expect(head).toBe(`\uFEFF${CSV_COLUMNS.join()}`);
    const { tables } = await view();
    const told = tables.flatMap(({ code, population, dimensions, cells: own }) =>
      own.map(({ codes, value, lower, upper, status }) => {
        const places = [0, 1, 2].map((at) => [dimensions[at]?.code, codes[at]].join());
        return [
          '2026-Q3',
          CATALOGUE_ID,
          code,
          AS_AT,
          ...places,
          value ?? '',
          lower,
          upper,
          status,
          population,
        ].join();
      }),
    );
    expect(lines).toEqual(told);
  });

  it('is made once for ever: the same bytes after the records have changed', async () => {
    const [json, csv] = [await member.get(`${CUTS}/${made.id}`), await member.get(`${CUTS}/${made.id}.csv`)];
    await storeCases(test.database.admin, casesAtRandom(9, 70), teams, worker.id);
    const again = await member.post(CUTS, { quarter: '2026-Q3' }, { idempotencyKey: 'again-and-again' });
    const third = await member.post(CUTS, { quarter: '2026-Q3' }, { idempotencyKey: 'again-and-again' });
    expect([again.status, third.status, again.json(), third.json()]).toMatchObject([
      ...[200, 200],
      ...[made, made].map(({ id, quarter }) => ({ state: 'made', cutId: id, quarter })),
    ]);
    expect((await member.get(`${CUTS}/${made.id}`)).text).toBe(json.text);
    expect((await member.get(`${CUTS}/${made.id}.csv`)).text).toBe(csv.text);
    const list = (await member.get(CUTS)).json<CutList>();
    expect([list.cuts.map(({ id }) => id), list.due]).toEqual([[made.id], []]);
  });

  it('is on record with the member who had it made, once', async () => {
    const { rows } = await test.database.admin.query<{
      actor_id: string;
      subject_id: string;
      detail: object;
    }>(`SELECT actor_id, subject_id, detail FROM audit_events WHERE action = 'report.cut'`);
    expect(rows).toEqual([{ actor_id: member.id, subject_id: made.id, detail: { asAt: AS_AT } }]);
  });
});

describe('a quarter', () => {
  it('that ended less than thirty days ago is not reported yet', async () => {
    const answer = await member.post(CUTS, { quarter: '2026-Q4' });
    expect([answer.status, answer.json()['code']]).toEqual([409, 'report_not_due']);
  });

  it('before one that has been reported is not reported any more', async () => {
    const answer = await member.post(CUTS, { quarter: '2026-Q2' });
    expect([answer.status, answer.json()['code']]).toEqual([409, 'report_out_of_order']);
  });

  it.each(['2026-Q5', 'Q3', '', 3, null, ['2026-Q3'], undefined])('is not called %j', async (quarter) => {
    const answer = await member.post(CUTS, { quarter });
    const errors = answer.json<{ errors: { field: string; code: string }[] }>().errors;
    expect([answer.status, errors]).toMatchObject([400, [{ field: 'quarter', code: 'isQuarter' }]]);
  });
});

describe('the committee', () => {
  it('reads nothing but its reports, its releases and its log', async () => {
    const closed = routesOf(test.app).filter(
      ({ path, permission }) =>
        path.startsWith('/api/') &&
        !/^(public|session\.own|(report|release|observation|incident)\.\w+)$/.test(permission ?? ''),
    );
    expect(closed.length).toBeGreaterThan(20);
    for (const { method, path } of closed) {
      const answer = await member.call(
        method as 'GET',
        path.replaceAll(/:\w+/g, NOBODY),
        method === 'GET' ? undefined : {},
        { version: 1 },
      );
      expect([method, path, [403, 404].includes(answer.status)]).toEqual([method, path, true]);
    }
  });

  it('is the only role that reads or makes them', async () => {
    for (const role of ['caseworker', 'coordinator', 'lawyer', 'admin', 'protection_officer'] as const) {
      const other = await test.world.user(role);
      const answers = [
        await other.get(CUTS),
        await other.get(`${CUTS}/${made.id}`),
        await other.get(`${CUTS}/${made.id}.csv`),
        await other.post(CUTS, { quarter: '2026-Q3' }),
        await other.get('/api/reports/runs/2026-Q3'),
      ];
      expect([role, ...answers.map(({ status }) => status)]).toEqual([role, 403, 403, 403, 403, 403]);
    }
  });

  it('finds nothing under an id that is none', async () => {
    for (const id of [NOBODY, 'x', `${NOBODY}.csv`, 'x.csv'])
      expect([id, (await member.get(`${CUTS}/${id}`)).status]).toEqual([id, 404]);
  });
});
