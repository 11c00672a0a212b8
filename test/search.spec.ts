import { formatReference } from '../src/common/reference.js';
import type { PeopleFound } from '../src/people/search.dto.js';
import { createTestApp, type TestApp } from './support/app.js';
import { readableIn, wholeDatabase } from './support/dump.js';
import { registeredMinor, registeredRelative } from './support/people.js';
import type { Person, Team } from './support/world.js';

const SEARCH = '/api/people/search';

let test: TestApp;
let calais: Team;
let lille: Team;
let worker: Person;
let elsewhere: Person;
beforeAll(async () => {
  test = await createTestApp();
  calais = await test.world.team();
  lille = await test.world.team(calais.organisationId, 'Lille');
  worker = await test.world.user('caseworker', calais);
  elsewhere = await test.world.user('caseworker', lille);
});
afterAll(() => test.close());

const child = (given: string, family: string, more: object = {}) => ({
  names: [{ given, family }],
  sex: 'male',
  place: { placeType: 'camp' },
  ...more,
});
const bornIn = (year: number) => ({
  birth: {
    earliestOn: `${year}-01-01`,
    latestOn: `${year}-12-31`,
    source: 'minor_statement',
    assertedOn: '2026-02-01',
  },
});
async function search(by: Person, text: string, more: object = {}): Promise<PeopleFound> {
  const answer = await by.post(SEARCH, { text, ...more });
  if (answer.status !== 200) throw new Error(answer.text);
  return answer.json<PeopleFound>();
}

describe('one’s own people', () => {
  it.each([
    ['Niazi Samiullah', 'Samiullah', 'Niazai'],
    ['نیازی سمیع الله', 'Samiullah', 'Niazai'],
    ['Yohannes Tesfay', 'ዮሃንስ', 'ተስፋይ'],
    ['Mohamed Youssouf', 'Muhammad', 'Yusuf'],
  ])('are found by %s though written %s %s', async (typed, given, family) => {
    const minor = await registeredMinor(worker, child(given, family));
    const { items, elsewhere: others } = await search(worker, typed);
    expect(items.find((one) => one.personId === minor.id)).toMatchObject({
      kind: 'minor',
      caseId: minor.caseId,
      reference: minor.reference,
      name: `${given} ${family}`,
      team: 'Calais',
    });
    expect(others).toEqual([]);
  });

  it('are found by a reference as it is printed, and by a telephone number', async () => {
    const contact = { phones: [{ number: '+33 6 99 88 70 01', safe: true }], emails: [], handles: [] };
    const minor = await registeredMinor(worker, child('Bereket', 'Haile', { contact }));
    const byReference = await search(worker, formatReference(minor.reference));
    expect(byReference.items.map(({ caseId }) => caseId)).toEqual([minor.caseId]);
    const byPhone = await search(worker, '06 99 88 70 01');
    expect(byPhone.items.map(({ personId }) => personId)).toContain(minor.id);
  });

  it('are relatives too, with the case they belong to', async () => {
    const minor = await registeredMinor(worker, child('Zubair', 'Wardak'));
    const link = { caseId: minor.caseId, relation: 'uncle', claimedBy: 'minor' };
    const relative = await registeredRelative(worker, {
      names: [{ given: 'Torialai', family: 'Wardak' }],
      link,
    });
    const { items } = await search(worker, 'Toryalay Wardak');
    expect(items.find((one) => one.personId === relative.id)).toMatchObject({
      kind: 'relative',
      caseId: minor.caseId,
    });
  });

  it('are never those of another team, whatever is typed', async () => {
    const minor = await registeredMinor(elsewhere, child('Kamran', 'Stanikzai'));
    for (const text of ['Kamran Stanikzai', minor.reference]) {
      expect(await search(worker, text)).toEqual({ items: [], elsewhere: [] });
    }
  });
});

describe('in a team of many people, where not everybody is read', () => {
  let busy: Person;
  beforeAll(async () => {
    const team = await test.world.team(calais.organisationId, 'Dunkerque');
    busy = await test.world.user('caseworker', team);
    await test.database.admin.query(
      `INSERT INTO relatives (id, organisation_id, team_id, reference, uk_nation, immigration_status, created_by)
       SELECT gen_random_uuid(), $1, $2, lpad(n::text, 9, '0'), 'england', 'refugee', $3 FROM generate_series(1, 5001) n`,
      [team.organisationId, team.id, busy.id],
    );
  });

  it('its own are found by name, in part or whole, and those of others are not', async () => {
    const minor = await registeredMinor(busy, child('Sharbat', 'Noorzai'));
    const link = { caseId: minor.caseId, relation: 'uncle', claimedBy: 'minor' };
    const names = [{ given: 'Sharbat', family: 'Nourzay' }];
    const relative = await registeredRelative(busy, { names, link });
    await registeredMinor(elsewhere, child('Sharbat', 'Noorzai'));
    for (const text of ['Sharbat Nurzai', 'Noorz']) {
      const { items } = await search(busy, text);
      expect(new Set(items.map(({ personId }) => personId))).toEqual(new Set([minor.id, relative.id]));
    }
  });
});

describe('names suggested to who types', () => {
  const counted = async (table: 'openings' | 'suggestions', reader: Person) => {
    const { rows } = await test.database.admin.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM sec.${table} WHERE user_id = $1`,
      [reader.id],
    );
    return rows[0]?.n;
  };

  it('do not use up what may be opened, each counts once an hour, and are in the trail', async () => {
    const team = await test.world.team(calais.organisationId, 'Grande-Synthe');
    const reader = await test.world.user('caseworker', team);
    const minor = await registeredMinor(reader, child('Farhad', 'Sherzad'));
    await test.database.admin.query('DELETE FROM sec.openings WHERE user_id = $1', [reader.id]);
    for (const text of ['Farh', 'Farha', 'Farh'])
      expect((await search(reader, text)).items).toMatchObject([{ personId: minor.id }]);
    expect(await counted('openings', reader)).toBe(0);
    expect(await counted('suggestions', reader)).toBe(1);
    const { rows } = await test.database.admin.query(
      `SELECT case_id FROM audit_events WHERE actor_id = $1 AND action = 'identity.listed' AND subject_id = $2`,
      [reader.id, minor.id],
    );
    expect(rows).toEqual(Array(3).fill({ case_id: minor.caseId }));
  });

  it('are 400 in an hour; whoever is searched for by name is found still', async () => {
    const team = await test.world.team(calais.organisationId, 'Loon-Plage');
    const reader = await test.world.user('caseworker', team);
    const minor = await registeredMinor(reader, child('Farhad', 'Sherzad'));
    const suggest = (persons: number) =>
      test.database.admin.query(
        `INSERT INTO sec.suggestions SELECT $1, date_trunc('hour', now()), gen_random_uuid() FROM generate_series(1, $2)`,
        [reader.id, persons],
      );
    await suggest(399);
    expect((await search(reader, 'Farh')).items).toMatchObject([{ personId: minor.id }]);
    await suggest(1);
    expect((await search(reader, 'Farh')).items).toEqual([]);
    expect((await search(reader, 'Ferhad Sherzad')).items).toMatchObject([{ personId: minor.id }]);
  });
});

describe('a wider search', () => {
  const wider = (by: Person, text: string, more: object = {}) =>
    by.post(SEARCH, { text, scope: 'wider', ...more });

  it('tells which team may know the person and nothing more, and lets it be asked', async () => {
    const minor = await registeredMinor(elsewhere, child('Zmarai', 'Mangal', bornIn(2010)));
    const answer = await wider(worker, 'Zmaray Mangal', { birthYear: 2010 });
    const { elsewhere: teams } = answer.json<PeopleFound>();
    expect(teams).toMatchObject([{ kind: 'minor', teamId: lille.id, team: 'Lille' }]);
    for (const secret of [minor.id, minor.caseId, minor.reference, 'Zmarai'])
      expect(answer.text).not.toContain(secret);
    const asked = await worker.post('/api/questions', { token: teams[0]?.token, purpose: 'same_person' });
    expect(asked.status).toBe(201);
  });

  it('takes two things known of the person', async () => {
    const answer = await wider(worker, 'Zmaray Mangal');
    expect(answer.json()).toMatchObject({ status: 400, errors: [{ code: 'second_identifier' }] });
    expect((await wider(worker, '0699887701', { birthYear: 2010 })).status).toBe(400);
  });

  it('refuses a year nobody living was born in by any calendar', async () => {
    const answer = await wider(worker, 'Gul Agha Mangal', { birthYear: 1600 });
    expect(answer.json()).toMatchObject({ status: 400, errors: [{ field: 'birthYear' }] });
  });

  it('is for those who may ask', async () => {
    const lawyer = await test.world.user('lawyer');
    expect((await wider(lawyer, 'Zmaray Mangal', { birthYear: 2010 })).status).toBe(400);
  });

  it('is made twenty times a day', async () => {
    const tireless = await test.world.user('caseworker', calais);
    const statuses: number[] = [];
    for (let time = 0; time < 21; time += 1)
      statuses.push((await wider(tireless, 'Zmaray Mangal', { birthYear: 2010 })).status);
    expect(statuses.slice(0, 20)).toEqual(Array(20).fill(200));
    expect(statuses[20]).toBe(429);
  });
});

describe('what is typed', () => {
  it.each(['12', '—', '%%%'])('has to be something to search for: %s', async (text) => {
    const answer = await worker.post(SEARCH, { text });
    expect(answer.json()).toMatchObject({ status: 400, errors: [{ field: 'text' }] });
  });

  it.each(["Robert'); DROP TABLE minors;--", '<script>', `${'Ab '.repeat(66)}`, '\u{1F600} Ali', 'ㅤㅤAli'])(
    'may be anything: %s',
    async (text) => {
      expect((await worker.post(SEARCH, { text })).status).toBe(200);
    },
  );

  it('is refused when it would disturb what follows', async () => {
    expect((await worker.post(SEARCH, { text: 'Ali\u202e' })).status).toBe(400);
  });

  it('is kept nowhere, under an idempotency key neither', async () => {
    const key = { headers: { 'idempotency-key': 'a-search-of-today' } };
    const text = 'Xanthippos Qwertzuiop';
    expect((await worker.call('POST', SEARCH, { text }, key)).status).toBe(200);
    const everything = await wholeDatabase(test.database);
    expect(readableIn(everything, ['Xanthippos', 'Qwertzuiop', 'a-search-of-today'])).toEqual([]);
  });
});

it('finds nobody where nobody is on record', async () => {
  const alone = await test.world.user('coordinator');
  expect(await search(alone, 'Samiullah Niazai')).toEqual({ items: [], elsewhere: [] });
});

it('is not for other roles', async () => {
  for (const role of ['committee', 'admin', 'protection_officer'] as const)
    expect((await (await test.world.user(role)).post(SEARCH, { text: 'Ali' })).status).toBe(403);
});
