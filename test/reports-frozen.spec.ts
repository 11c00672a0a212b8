import { unpack } from '../src/publications/archive.js';
import type { ObservationChanged } from '../src/publications/observations-view.dto.js';
import type { CutView } from '../src/reports/cuts.dto.js';
import type { RunView } from '../src/reports/runs.dto.js';
import { routesOf } from '../src/routes.js';
import { createTestApp, type TestApp } from './support/app.js';
import type { Answer } from './support/client.js';
import { runEnded } from './support/report-runs.js';
import { sqlDuring } from './support/round-trips.js';
import { committeeAddresses } from './support/committee-addresses.js';
import { casesAtRandom, storeCases } from './support/counted-cases.js';
import { committee, makeCut, signRelease, type Committee } from './support/releases.js';
import { Person } from './support/world.js';

/** What the committee and the public read comes from stored figures alone: the records behind them change nothing in it. */
const NOW = new Date('2026-11-22T12:00:00Z');
let test: TestApp;
let other: TestApp | undefined;
let people: Committee;
let cutId: string;
let addresses: string[];
const logged: string[] = [];

beforeAll(async () => {
  test = await createTestApp();
  listen(test);
  test.setNow(NOW);
  people = await committee(test);
  await makeCut(test, people.drafter, '2026-Q2');
  cutId = await makeCut(test, people.drafter, '2026-Q3');
  const release = await signRelease(people, { cutId }, { published: true });
  const texts = { titleFr: 'Enfants suivis', titleEn: 'Children followed' };
  const body = '{{status_sex/_T/_T}}';
  const written = await people.drafter.post('/api/observations', {
    ...{ ...texts, bodyFr: `${body} dossiers.`, bodyEn: `${body} cases.`, releaseId: release },
  });
  const observation = written.json<ObservationChanged>().id;
  await people.second.post(`/api/observations/${observation}/review`, {}, { version: 1 });
  await people.drafter.post(`/api/observations/${observation}/publication`, {}, { version: 2 });
  const incident = await people.drafter.post('/api/incidents', {
    ...{ kind: 'eviction', fromOn: '2026-03-01', place: '62', sourceKind: 'press', sourceName: 'A paper' },
  });
  const records = { cut: cutId, release, observation, incident: incident.json<{ id: string }>().id };
  addresses = committeeAddresses(routesOf(test.app), records, '2026-Q3');
}, 90_000);
afterAll(async () => {
  await other?.close();
  await test.close();
});

/** Everything the product would write to its log. */
function listen({ app }: TestApp): void {
  const write = (...said: unknown[]) => void logged.push(said.map(String).join(' '));
  app.useLogger({ log: write, error: write, warn: write, debug: write, verbose: write, fatal: write });
}

async function readAll(reader: Pick<Person, 'get'>): Promise<Map<string, string>> {
  const answers = new Map<string, string>();
  for (const [index, address] of addresses.entries()) {
    const language = index % 2 === 0 ? 'fr' : 'en';
    const headers = { 'accept-language': language, cookie: `lang=${language}` };
    const { status, bytes } = await reader.get(address, { headers });
    answers.set(address, `${status} ${bytes.toString('latin1').replaceAll(ONCE, '')}`);
  }
  return answers;
}

/** A form is another one each time it is sent out, by the id of what it will make. */
const ONCE = /<input type="hidden" name="_\w+" value="[^"]*">/g;

describe('everything the committee and the public can read', () => {
  it('is the same byte for byte when children have come, gone and been put right, read by another process', async () => {
    const before = await readAll(people.drafter);
    expect(before.size).toBeGreaterThan(80);
    const failed = [...before]
      .filter(([, answer]) => !/^(200|303) /.test(answer))
      .map(([address]) => address);
    expect(failed).toEqual([]);
    await oneMoreChild();
    other = await createTestApp({ database: test.database });
    listen(other);
    other.setNow(NOW);
    const { token = '', id, organisationId, role } = people.drafter;
    const after = await readAll(new Person(other.app, token, id, organisationId, role, undefined));
    await everythingElse();
    const last = await readAll(new Person(other.app, token, id, organisationId, role, undefined));
    for (const [address, answer] of before) {
      expect([address, after.get(address) === answer]).toEqual([address, true]);
      expect([address, last.get(address) === answer]).toEqual([address, true]);
    }
  }, 120_000);

  it('is read without one statement on a case, so that neither its words nor its time can depend on them', async () => {
    const { rows } = await test.database.admin.query<{ name: string }>(
      `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')`,
    );
    const sent = await sqlDuring(() => readAll(people.second));
    const read = new Set(
      sent.flatMap((text) =>
        [...text.matchAll(/\b(?:FROM|JOIN|INTO|UPDATE|TABLE)\s+(?:public\.)?(\w+)/gi)].map(
          ([, name = '']) => name,
        ),
      ),
    );
    const tables = rows.map(({ name }) => name).filter((name) => read.has(name));
    expect(tables).toContain('stat_cells');
    expect(tables.filter((name) => !STORED.has(name))).toEqual([]);
  }, 60_000);
});

/** The tables whose rows are made of figures that were protected, or of the committee's own words. */
const STORED = new Set([
  ...['stat_cuts', 'stat_cells', 'stat_runs', 'releases', 'release_acts', 'release_bundles', 'observations'],
  ...['observation_versions', 'incidents', 'incident_versions', 'organisations', 'users', 'audit_events'],
]);

async function oneMoreChild(): Promise<void> {
  const team = await test.world.team();
  const worker = await test.world.user('caseworker', team);
  await storeCases(test.database.admin, casesAtRandom(1, 99), [team], worker.id);
}

async function everythingElse(): Promise<void> {
  const { admin } = test.database;
  const team = await test.world.team();
  const worker = await test.world.user('caseworker', team);
  await storeCases(admin, casesAtRandom(170, 98), [team], worker.id);
  await admin.query(`UPDATE cases SET outcome = 'reunited', closed_on = '2026-09-30' WHERE outcome IS NULL`);
  await admin.query(`UPDATE minors SET sex = 'female', nationalities = '{ERI}'`);
}

describe('the files of a release', () => {
  it('hold the stored figures and no others, and the spreadsheet nothing hidden', async () => {
    const { tables } = (await people.drafter.get(`/api/reports/cuts/${cutId}`)).json<CutView>();
    const stored = new Map(
      tables.map(({ code, cells }) => [code as string, cells.map(({ value }) => value)]),
    );
    const zip = await test.anonymous.get('/observatory/releases/2026-Q3/bundle');
    const files = unpack(zip.bytes);
    const text = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString();
    const names = [...files.keys()];
    expect(names.filter((name) => name.endsWith('.xlsx'))).toHaveLength(2);
    for (const name of names) {
      const [, table = ''] = /^(?:data|json-stat)\/(\w+)\./.exec(name) ?? [];
      const content = text(files.get(name));
      if (name.startsWith('data/'))
        expect([name, columnOf(content, 'value')]).toEqual([name, stored.get(table)]);
      if (name.startsWith('json-stat/'))
        expect([name, (JSON.parse(content) as { value: unknown }).value]).toEqual([name, stored.get(table)]);
      if (name.endsWith('.xlsx')) lookInside(unpack(files.get(name) ?? new Uint8Array()));
    }
  });

  function columnOf(csv: string, column: string): (number | null)[] {
    const [head = '', ...lines] = csv.replace('\uFEFF', '').trimEnd().split('\r\n');
    const place = head.split(',').indexOf(column);
    return lines
      .map((line) => line.split(',')[place] ?? '')
      .map((value) => (value === '' ? null : Number(value)));
  }

  function lookInside(parts: ReadonlyMap<string, Uint8Array>): void {
    expect(
      [...parts.keys()].filter((part) => /pivot|external|custom|comments|drawing|vba/i.test(part)),
    ).toEqual([]);
    for (const [part, bytes] of parts) {
      const xml = Buffer.from(bytes).toString();
      expect([part, /\bhidden=|veryHidden|<definedName |<f>/.test(xml)]).toEqual([part, false]);
      if (!part.includes('worksheets/')) continue;
      const numbers = [...xml.matchAll(/<c(?![^>]*t="(?:s|inlineStr|str)")[^>]*><v>([^<]*)<\/v>/g)].map(
        ([, value]) => Number(value),
      );
      expect([part, numbers.filter((value) => value % 5 !== 0 || value <= 0)]).toEqual([part, []]);
    }
  }
});

describe('making a report', () => {
  /** The exact counts nobody is to meet, as they stand in the register now. */
  async function exactCounts(): Promise<Set<string>> {
    const { rows } = await test.database.admin.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM cases c JOIN minors m ON m.id = c.minor_id
       GROUP BY GROUPING SETS ((), (outcome), (place_type), (m.organisation_id), (sex), (nationalities), (outcome, place_type))`,
    );
    return new Set(rows.filter(({ n }) => n > 20 && n % 5 !== 0).map(({ n }) => String(n)));
  }

  /** Numbers of an answer or a line of the log, without those of ids, times and places in the program. */
  const numbersIn = (text: string) =>
    [
      ...text
        .replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|\d{4}-\d\d-\d\d[\dT:.Z]*|:\d+:\d+/g, '')
        .matchAll(/\d+/g),
    ].map(([number]) => number);

  it('says nothing of what was counted, whatever goes wrong on the way', async () => {
    const { admin } = test.database;
    for (const one of [test, other]) one?.setNow(new Date('2027-05-02T12:00:00Z'));
    const exact = await exactCounts();
    expect(exact.size).toBeGreaterThan(8);
    const ask = (quarter: string) => people.drafter.post('/api/reports/cuts', { quarter });
    const said: string[] = [];
    const ends: unknown[] = [];
    const note = async ({ status, text }: Answer) => {
      said.push(text);
      if (status !== 202) return ends.push(status);
      const run = await runEnded(people.drafter, (JSON.parse(text) as RunView).quarter);
      said.push(JSON.stringify(run));
      return ends.push(run.failure ?? run.state);
    };
    await note(await ask('2027-Q2'));
    await note(await ask('2026-Q1'));
    await note(await ask('2026-Q3'));
    // What was counted cannot be kept.
    await admin.query('ALTER TABLE stat_case_states RENAME TO put_away');
    await note(await ask('2026-Q4'));
    await admin.query('ALTER TABLE put_away RENAME TO stat_case_states');
    // What was rounded cannot be stored.
    await admin.query('ALTER TABLE stat_cells ADD CONSTRAINT never CHECK (false) NOT VALID');
    await note(await ask('2026-Q4'));
    await admin.query('ALTER TABLE stat_cells DROP CONSTRAINT never');
    // What was counted is not in the catalogue.
    await admin.query('ALTER TABLE cases DROP CONSTRAINT cases_outcome_check');
    await admin.query(`UPDATE cases SET outcome = 'vanished' WHERE outcome = 'reunited'`);
    await note(await ask('2026-Q4'));
    expect(ends).toEqual([409, 409, 200, 'interrupted', 'interrupted', 'report_faulty']);
    expect(logged.length).toBeGreaterThan(0);
    expect(logged.join('\n').length + said.join('').length).toBeGreaterThan(500);
    expect([...said, ...logged].flatMap(numbersIn).filter((number) => exact.has(number))).toEqual([]);
  }, 90_000);

  it('keeps of what was counted nothing but the figures', async () => {
    const { rows } = await test.database.admin.query<{ kept: string }>(
      `SELECT method::text || coalesce((SELECT string_agg(detail::text, ' ') FROM audit_events WHERE subject_id = c.id), '') AS kept FROM stat_cuts c`,
    );
    expect(rows.length).toBe(2);
    const known = ['0', '1', '2', '4', '5'];
    for (const { kept } of rows)
      expect(numbersIn(kept).filter((number) => !known.includes(number))).toEqual([]);
    const made = await people.drafter.post('/api/reports/cuts', { quarter: '2026-Q3' });
    expect(made.json<RunView>()).toEqual({
      ...{ quarter: '2026-Q3', state: 'made', failure: null, progress: null },
      cutId: expect.any(String) as string,
    });
  });
});
