import pg from 'pg';
import type { PeopleFound } from '../src/people/search.dto.js';
import { createTestApp, type TestApp } from './support/app.js';
import { registeredMinor } from './support/people.js';
import type { Person, Team } from './support/world.js';

let test: TestApp;
let calais: Team;
let worker: Person;
let abroad: Person;
beforeAll(async () => {
  test = await createTestApp();
  calais = await test.world.team();
  worker = await test.world.user('caseworker', calais);
  abroad = await test.world.user('caseworker');
});
afterAll(() => test.close());

const child = (given: string, family: string) => ({
  names: [{ given, family }],
  sex: 'male',
  place: { placeType: 'camp' },
  birth: {
    earliestOn: '2010-01-01',
    latestOn: '2010-12-31',
    source: 'minor_statement',
    assertedOn: '2026-02-01',
  },
});
const teamsFor = async (by: Person, text: string) => {
  const answer = await by.post('/api/people/search', { text, scope: 'wider', birthYear: 2010 });
  return answer.json<PeopleFound>().elsewhere;
};

/** The database as somebody signed in reaches it past the product, in a transaction. */
async function signedIn(who: Person): Promise<pg.Client> {
  const app = await test.database.connect('reunir_app');
  await app.query('BEGIN');
  await app.query('SELECT sec.begin_request($1)', [Buffer.from(who.token ?? '', 'base64url')]);
  return app;
}

/** What it answers them of a search. */
async function found(who: Person, [tokens, purpose]: [string, string]): Promise<pg.QueryResult> {
  const app = await signedIn(who);
  return app.query(
    `SELECT * FROM sec.find_people('{minor}', $1, array_fill(1::real, ARRAY[cardinality($1::bigint[])]), $1, '{}', $2)`,
    [`{${tokens}}`, purpose],
  );
}

describe('tokens', () => {
  it.each(['reunir_app', 'reunir_stats', 'reunir_jobs', 'reunir_owner'] as const)(
    'of nobody are shown to %s, nor written by it',
    async (role) => {
      await registeredMinor(worker, child('Zalmay', 'Wardak'));
      const client = await test.database.connect(role);
      for (const table of ['minor_name_tokens', 'relative_name_tokens']) {
        const rows = await client.query(`SELECT FROM ${table}`).catch((error: unknown) => error);
        if (rows instanceof pg.DatabaseError) expect(rows.code).toBe('42501');
        else expect((rows as pg.QueryResult).rowCount).toBe(0);
        const written = await client
          .query(`UPDATE ${table} SET tokens = '{}'`)
          .catch((error: unknown) => error);
        if (written instanceof pg.DatabaseError) expect(written.code).toBe('42501');
        else expect((written as pg.QueryResult).rowCount).toBe(0);
      }
    },
  );

  it('are searched by nobody without an identity', async () => {
    const client = await test.database.connect('reunir_app');
    const search = client.query(
      `SELECT * FROM sec.find_people('{minor}', '{1}', '{1}', '{1}', '{}', 'wider_search')`,
    );
    await expect(search).rejects.toMatchObject({ code: '42501' });
  });

  it.each([
    ['committee', 'own'],
    ['admin', 'own'],
    ['protection_officer', 'own'],
    ['lawyer', 'wider_search'],
    ['lawyer', 'wider_check'],
  ] as const)('are not searched by the %s role as %s, in SQL neither', async (role, purpose) => {
    const who = await test.world.user(role);
    await expect(found(who, ['1', purpose])).rejects.toMatchObject({ code: '42501' });
  });

  it.each([
    ['no tokens', '', 'own'],
    ['more tokens than any name has', Array.from({ length: 65 }, (_, at) => at).join(','), 'own'],
    ['a purpose there is not', '1', 'everybody'],
  ])('are not searched with %s', async (_, tokens, purpose) => {
    await expect(found(worker, [tokens, purpose])).rejects.toMatchObject({ code: '22023' });
  });

  it.each(['reunir_stats', 'reunir_jobs'] as const)('are not searched by %s', async (role) => {
    const client = await test.database.connect(role);
    const search = client.query(`SELECT * FROM sec.find_people('{minor}', '{1}', '{1}', '{1}', '{}', 'own')`);
    await expect(search).rejects.toMatchObject({ code: '42501' });
  });

  it('are as many in a record of one name as in one of another, and say nothing of the name', async () => {
    const minors = [
      await registeredMinor(worker, child('Ali', 'Khan')),
      await registeredMinor(worker, child('Ali', 'Khan')),
    ];
    const { rows } = await test.database.admin.query<{
      tokens: string[];
      typing: string[];
      group_tokens: string[];
    }>('SELECT tokens, typing, group_tokens FROM minor_name_tokens WHERE minor_id = ANY ($1)', [
      minors.map(({ id }) => id),
    ]);
    expect(rows).toHaveLength(2);
    for (const row of rows) {
      expect(row.tokens.length % 4).toBe(0);
      expect(row.group_tokens).toEqual([]);
    }
  });

  it('go with the names: a record renamed is found by the new name and no longer by the old', async () => {
    const minor = await registeredMinor(worker, child('Farhad', 'Ghilzai'));
    const found = async (text: string) =>
      (await worker.post('/api/people/search', { text }))
        .json<PeopleFound>()
        .items.map((one) => one.personId);
    expect(await found('Farhad Ghilzai')).toContain(minor.id);
    const names = { names: [{ given: 'Nooruddin', family: 'Taraki' }] };
    expect((await worker.put(`/api/minors/${minor.id}/identity`, names, { version: 1 })).status).toBe(200);
    expect(await found('Farhad Ghilzai')).not.toContain(minor.id);
    expect(await found('Nouroudine Taraki')).toContain(minor.id);
  });
});

it('nobody is suggested, or written down as suggested, whom the caller may not open', async () => {
  const minor = await registeredMinor(worker, child('Gulbuddin', 'Safi'));
  const suggested = async (who: Person) => {
    const app = await signedIn(who);
    const { rows } = await app.query<{ p: string }>('SELECT p FROM sec.suggest_persons($1) AS p', [
      [minor.id],
    ]);
    await app.query('COMMIT');
    return rows;
  };
  expect(await suggested(abroad)).toEqual([]);
  expect(await suggested(await test.world.user('admin'))).toEqual([]);
  expect(await suggested(worker)).toEqual([{ p: minor.id }]);
  const { rows } = await test.database.admin.query(
    `SELECT actor_id FROM audit_events WHERE action = 'identity.listed' AND subject_id = $1`,
    [minor.id],
  );
  expect(rows).toEqual([{ actor_id: worker.id }]);
});

describe('another organisation', () => {
  it('finds a record while the family agrees, and not before or after', async () => {
    const minor = await registeredMinor(worker, child('Toryalai', 'Mohmand'));
    const consent = `/api/minors/${minor.id}/sharing-consent`;
    expect(await teamsFor(abroad, 'Toryalay Momand')).toEqual([]);
    expect((await worker.get(consent)).json()).toMatchObject({ givenOn: null });
    expect((await worker.post(consent, { givenOn: '2026-02-01' })).status).toBe(201);
    expect((await worker.get(consent)).json()).toMatchObject({ givenOn: '2026-02-01' });
    expect((await worker.post(consent, {})).status).toBe(409);
    const teams = await teamsFor(abroad, 'Toryalay Momand');
    expect(teams).toMatchObject([{ kind: 'minor', teamId: calais.id }]);
    expect(JSON.stringify(teams)).not.toContain(minor.id);
    expect((await worker.post(`${consent}/withdrawal`)).status).toBe(200);
    expect(await teamsFor(abroad, 'Toryalay Momand')).toEqual([]);
    expect((await worker.post(`${consent}/withdrawal`)).status).toBe(409);
  });

  it('neither reads, gives nor withdraws the consent of a family it does not work with', async () => {
    const minor = await registeredMinor(worker, child('Baryalai', 'Sahak'));
    const consent = `/api/minors/${minor.id}/sharing-consent`;
    expect((await abroad.get(consent)).status).toBe(404);
    expect((await abroad.post(consent, {})).status).toBe(404);
    expect((await abroad.post(`${consent}/withdrawal`)).status).toBe(404);
  });
});

it('a search leaves one line in the trail, without a word or a person in it', async () => {
  const searcher = await test.world.user('caseworker', calais);
  await teamsFor(searcher, 'Spinghar Zurmati');
  const { rows } = await test.database.admin.query<{ subject_id: string | null; detail: object }>(
    `SELECT subject_id, detail FROM audit_events WHERE actor_id = $1 AND action = 'people.searched' AND detail ->> 'purpose' = 'wider_search' ORDER BY id`,
    [searcher.id],
  );
  expect(rows).toEqual([
    {
      subject_id: null,
      detail: {
        kinds: ['minor', 'relative'],
        purpose: 'wider_search',
        compared: expect.any(Number) as number,
      },
    },
  ]);
});
