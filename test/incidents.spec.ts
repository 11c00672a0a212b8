import type { IncidentChanged, IncidentDetail, IncidentList } from '../src/incidents/incidents-view.dto.js';
import type { ImportDone } from '../src/incidents/incident-import.dto.js';
import type { IncidentFigures } from '../src/incidents/incident-figures.dto.js';
import { createTestApp, type TestApp } from './support/app.js';
import type { Person } from './support/world.js';

const LOG = '/api/incidents';
const EVENT = {
  kind: 'eviction',
  fromOn: '2026-02-10',
  place: '62',
  sourceKind: 'partner',
  sourceName: 'Maraude du littoral',
  noteFr: 'Une quarantaine de tentes emportées au matin.',
  noteEn: 'Some forty tents taken in the morning.',
};

let test: TestApp;
let author: Person;
let second: Person;

beforeAll(async () => {
  test = await createTestApp();
  test.setNow(new Date('2026-03-01T10:00:00Z'));
  author = await test.world.user('committee');
  second = await test.world.user('committee');
});
beforeEach(() => test.database.admin.query('TRUNCATE incident_versions, incidents'));
afterAll(() => test.close());

const record = async (change: object = {}) =>
  (await author.post(LOG, { ...EVENT, ...change })).json<IncidentChanged>().id;
const read = async (id: string) => (await author.get(`${LOG}/${id}`)).json<IncidentDetail>();
const faults = (answer: { json(): unknown }) =>
  (answer.json() as { errors: { field: string; code: string }[] }).errors.map(
    ({ field, code }) => `${field} ${code}`,
  );

describe('an event', () => {
  it('is written down, verified by a second member, and corrected, with every version kept', async () => {
    const id = await record();
    expect(await read(id)).toMatchObject({
      ...EVENT,
      toOn: EVENT.fromOn,
      verification: 'unverified',
      own: true,
    });
    const own = await author.post(`${LOG}/${id}/verification`, { result: 'verified' }, { version: 1 });
    expect([own.status, own.json()['code']]).toEqual([403, 'incident_own']);
    const verified = await second.post(`${LOG}/${id}/verification`, { result: 'verified' }, { version: 1 });
    expect([verified.status, verified.json()]).toEqual([200, { id, version: 2 }]);
    expect(await read(id)).toMatchObject({ verification: 'verified', verifiedOn: '2026-03-01' });
    const corrected = await author.call(
      'PUT',
      `${LOG}/${id}`,
      { ...EVENT, affected: '10-49' },
      { version: 2 },
    );
    expect([corrected.status, corrected.json()]).toEqual([200, { id, version: 3 }]);
    const { versions, ...now } = await read(id);
    expect(now).toMatchObject({
      affected: '10-49',
      verification: 'unverified',
      verifiedOn: null,
      version: 3,
    });
    expect(versions.map(({ version, said }) => [version, said['affected'], said['verification']])).toEqual([
      [1, 'unknown', 'unverified'],
      [2, 'unknown', 'verified'],
      [3, '10-49', 'unverified'],
    ]);
    const { rows } = await test.database.admin.query<{ action: string }>(
      'SELECT action FROM audit_events WHERE subject_id = $1 ORDER BY id',
      [id],
    );
    expect(rows.map(({ action }) => action)).toEqual([
      'incident.recorded',
      'incident.verified',
      'incident.changed',
    ]);
  });

  it('is not changed from a version that is not the last, nor once withdrawn, nor at all without one', async () => {
    const id = await record();
    await second.post(`${LOG}/${id}/verification`, { result: 'disputed' }, { version: 1 });
    const put = (version?: number) => author.call('PUT', `${LOG}/${id}`, EVENT, version ? { version } : {});
    expect((await put(1)).status).toBe(412);
    expect((await put()).status).toBe(428);
    const withdrawn = await author.post(`${LOG}/${id}/withdrawal`, { reason: 'duplicate' }, { version: 2 });
    expect(withdrawn.json()).toEqual({ id, version: 3 });
    const after = await put(3);
    expect([after.status, after.json()['code']]).toEqual([409, 'incident_withdrawn']);
    expect(await read(id)).toMatchObject({ withdrawalReason: 'duplicate', noteEn: EVENT.noteEn });
  });

  it('withdrawn for personal data loses its words, in every version', async () => {
    const id = await record({ noteEn: 'They took Idris’s bag.' });
    await author.call('PUT', `${LOG}/${id}`, { ...EVENT, noteFr: 'Le sac d’Idris.' }, { version: 1 });
    await author.post(`${LOG}/${id}/withdrawal`, { reason: 'personal_data' }, { version: 2 });
    const { rows } = await test.database.admin.query<{ all: string }>(
      `SELECT (SELECT string_agg(i::text, '') FROM incidents i) || (SELECT string_agg(v::text, '') FROM incident_versions v) AS all`,
    );
    expect(rows[0]?.all).toContain('eviction');
    expect(rows[0]?.all).not.toMatch(/Idris|Maraude/);
  });

  it.each([
    [{ fromOn: '2026-03-02' }, ['fromOn in_future']],
    [{ toOn: '2026-02-09' }, ['toOn before_start']],
    [{ place: '99' }, ['place isIn']],
    [{ sourceUrl: 'http://paper.example/1' }, ['sourceUrl matches']],
    [{ noteFr: 'Appeler le 06 12 34 56 78' }, ['noteFr personal_data_phone']],
    [{ people: 12 }, ['people whitelistValidation']],
  ])('is refused with the field at fault: %j', async (change, expected) => {
    const answer = await author.post(LOG, { ...EVENT, ...change });
    expect([answer.status >= 400 && answer.status < 500, faults(answer)]).toEqual([true, expected]);
  });

  it('is nobody else’s business', async () => {
    const id = await record();
    for (const role of ['caseworker', 'coordinator', 'lawyer', 'admin', 'protection_officer'] as const) {
      const person = await test.world.user(role);
      expect((await person.get(`${LOG}/${id}`)).status).toBe(403);
      expect((await person.post(LOG, EVENT)).status).toBe(403);
    }
  });
});

describe('the log', () => {
  it('is read latest first, page by page, filtered', async () => {
    for (const day of ['05', '07', '06']) await record({ fromOn: `2026-02-${day}` });
    await record({ kind: 'detention', place: '59' });
    const first = (await author.get(`${LOG}?limit=2&kind=eviction`)).json<IncidentList>();
    expect(first.items.map(({ fromOn }) => fromOn)).toEqual(['2026-02-07', '2026-02-06']);
    const rest = (await author.get(`${LOG}?limit=2&kind=eviction&after=${first.next}`)).json<IncidentList>();
    expect([rest.items.map(({ fromOn }) => fromOn), rest.next]).toEqual([['2026-02-05'], null]);
    const north = (await author.get(`${LOG}?place=59&from=2026-02-10&to=2026-02-10`)).json<IncidentList>();
    expect(north.items.map(({ kind }) => kind)).toEqual(['detention']);
  });

  it('gives figures by month, verified ones apart, withdrawn ones not at all', async () => {
    const [one, , three] = [await record(), await record(), await record()];
    await record({ fromOn: '2026-01-31', toOn: '2026-02-02' });
    await second.post(`${LOG}/${one}/verification`, { result: 'verified' }, { version: 1 });
    await author.post(`${LOG}/${three}/withdrawal`, { reason: 'duplicate' }, { version: 1 });
    const { figures } = (await author.get(`${LOG}/figures`)).json<IncidentFigures>();
    expect(figures).toEqual([
      { month: '2026-01', kind: 'eviction', place: '62', verified: 0, other: 1 },
      { month: '2026-02', kind: 'eviction', place: '62', verified: 1, other: 1 },
    ]);
  });

  it('can be taken away as CSV, formulas disarmed', async () => {
    await record({ sourceName: '=HYPERLINK("x")' });
    const { text, headers } = await author.get(`${LOG}/export.csv`);
    expect(headers['content-disposition']).toBe('attachment; filename="reunir-incidents.csv"');
    expect(text.split('\r\n')[1]).toContain(`"'=HYPERLINK(""x"")"`);
  });
});

describe('a file', () => {
  const csv = [
    'Nature;Date;Département;Nature de la source;Source;Note fr',
    'Expulsion de campement;10/02/2026;Pas-de-Calais;Association partenaire;Maraude du littoral;Tentes emportées',
    'tents_destroyed;2026-02-11;59;press;Un journal;',
  ].join('\n');
  const take = async (body: object) => (await author.post(`${LOG}/import`, body)).json<ImportDone>();

  it('is checked first, then taken over once', async () => {
    expect(await take({ csv, dryRun: true })).toEqual({ taken: 2, known: [], faults: [] });
    expect((await author.get(LOG)).json<IncidentList>().items).toEqual([]);
    expect(await take({ csv })).toEqual({ taken: 2, known: [], faults: [] });
    expect(await take({ csv: `${csv}\nother;2026-02-12;59;press;Un journal;` })).toEqual({
      ...{ taken: 1, known: [2, 3], faults: [] },
    });
    const { items } = (await author.get(LOG)).json<IncidentList>();
    expect(items.map(({ kind, fromOn, place }) => `${kind} ${fromOn} ${place}`)).toEqual([
      'other 2026-02-12 59',
      'tents_destroyed 2026-02-11 59',
      'eviction 2026-02-10 62',
    ]);
  });

  it('with anything wrong is not taken over at all, and every line at fault is named', async () => {
    const bad = `${csv}\nriot;2026-02-30;59;press;x;\nother;2026-02-12;59;press;x;Écrire à a.b@exemple.org`;
    expect(await take({ csv: bad })).toEqual({
      taken: 0,
      known: [],
      faults: [
        { line: 4, field: 'kind', code: 'isIn' },
        { line: 4, field: 'fromOn', code: 'isCivilDate' },
        { line: 5, field: 'noteFr', code: 'personal_data_email' },
      ],
    });
    expect((await author.get(LOG)).json<IncidentList>().items).toEqual([]);
  });

  it('that is no table of events says so', async () => {
    expect(faults(await author.post(`${LOG}/import`, { csv: 'a,b\n1,2' }))).toEqual(['csv csv_no_headings']);
  });

  it('of two thousand lines is one statement away', async () => {
    const day = (index: number) => `2025-${String((index % 12) + 1).padStart(2, '0')}-0${(index % 9) + 1}`;
    const lines = Array.from({ length: 2_000 }, (_, index) => `other,${day(index)},62,press,Paper ${index}`);
    expect(await take({ csv: ['kind,date,place,source kind,source', ...lines].join('\n') })).toEqual({
      ...{ taken: 2_000, known: [], faults: [] },
    });
  });
});
