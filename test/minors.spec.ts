import { createTestApp, type TestApp } from './support/app.js';
import {
  faults,
  firstMet,
  type RegisteredMinor,
  registeredMinor,
  SECRET,
  wellKnown,
} from './support/people.js';
import { tripsOf } from './support/round-trips.js';
import type { Person } from './support/world.js';

let test: TestApp;
let worker: Person;

beforeAll(async () => {
  test = await createTestApp();
  test.setNow(new Date('2026-03-01T10:00:00Z'));
  worker = await test.world.user('caseworker');
});
afterAll(() => test.close());

const count = async (table: string) =>
  Number((await test.database.admin.query<{ n: string }>(`SELECT count(*) AS n FROM ${table}`)).rows[0]?.n);

interface View {
  version: number;
  births: { id: string; earliestOn: string; latestOn: string; disputed: boolean; accepted: boolean }[];
  identity: { names: { given: string }[] } | null;
  contact: object | null;
  place: object | null;
  safetyFlags: string[] | null;
  withheld: string[];
  [field: string]: unknown;
}
const viewed = async (who: Person, id: string) => (await who.get(`/api/minors/${id}`)).json<View>();

describe('registering a minor', () => {
  it('takes a name, a sex and a kind of place, and opens the case', async () => {
    const answer = await worker.post('/api/minors', firstMet());
    expect(answer.status).toBe(201);
    const minor = answer.json<RegisteredMinor>();
    expect(minor.reference).toMatch(/^[0-9A-HJKMNP-TV-Z]{9}$/);
    expect(Object.keys(minor)).toEqual(['id', 'caseId', 'reference', 'version']);
    const stored = await test.database.admin.query(
      `SELECT c.opened_on::text, c.status, c.place_type, c.department, c.place_since::text, c.lead_id, c.team_id,
         (SELECT json_agg(json_build_object('kind', e.kind, 'on', e.occurred_on, 'place', e.place_type) ORDER BY e.id) FROM timeline_entries e WHERE e.case_id = c.id) AS entries,
         (SELECT json_agg(a.action) FROM audit_events a WHERE a.case_id = c.id AND a.actor_id = $2) AS trail
       FROM cases c WHERE c.id = $1`,
      [minor.caseId, worker.id],
    );
    expect(stored.rows).toEqual([
      {
        opened_on: '2026-03-01',
        status: 'identified',
        place_type: 'camp',
        department: null,
        place_since: '2026-03-01',
        lead_id: worker.id,
        team_id: worker.team?.id,
        entries: [
          { kind: 'opened', on: '2026-03-01', place: null },
          { kind: 'place_change', on: '2026-03-01', place: 'camp' },
        ],
        trail: ['minor.registered'],
      },
    ]);
  });

  it.each([
    ['names', { names: undefined }],
    ['names', { names: [] }],
    ['names.0.given', { names: [{ family: 'Karimi' }] }],
    ['sex', { sex: undefined }],
    ['place', { place: undefined }],
    ['place.placeType', { place: {} }],
  ])('asks for %s: %j', async (field, change) => {
    expect(await faults(worker.post('/api/minors', { ...firstMet(), ...change }))).toContain(field);
  });

  it('gives back all that was said', async () => {
    const minor = await registeredMinor(worker, wellKnown());
    const answer = await worker.get(`/api/minors/${minor.id}`);
    expect(answer.headers['etag']).toBe('"1"');
    const said = wellKnown();
    expect(answer.json()).toMatchObject({
      reference: minor.reference,
      nationalities: ['AFG'],
      languages: ['ps', 'prs'],
      interpreterLanguage: 'ps',
      arrivedInFranceOn: '2026-01-15',
      safetyFlags: ['smuggler_pressure'],
      births: [{ ...said.birth, accepted: true, disputed: false }],
      identity: {
        names: [
          { ...said.names[0], script: 'Latn', source: 'minor', kind: 'usual' },
          { ...said.names[1], script: 'Arab' },
          { ...said.names[2], script: 'Latn', source: 'minor' },
        ],
      },
      contact: said.contact,
      place: { address: SECRET.address, detail: SECRET.detail },
      withheld: [],
    });
  });

  it('costs four round trips, and reading three', async () => {
    const minor = await registeredMinor(worker);
    const written = await tripsOf(() => registeredMinor(worker, wellKnown()));
    expect(written).toEqual({ count: 4, statements: ['minors.insert', 'minors.complete'] });
    const read = await tripsOf(() => viewed(worker, minor.id));
    expect(read).toEqual({ count: 3, statements: ['minors.view'] });
  });

  it('twenty times at once under one key makes one minor', async () => {
    const before = await count('minors');
    const send = () => worker.post('/api/minors', wellKnown(), { idempotencyKey: 'the-same-key' });
    const answers = await Promise.all(Array.from({ length: 20 }, send));
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect(answers[0]?.status).toBe(201);
    expect(await count('minors')).toBe(before + 1);
  });

  it('asks which team when there are several, and takes none that is not one’s own', async () => {
    const [calais, paris] = [await test.world.team(), await test.world.team()];
    const both = await test.world.user('coordinator', calais);
    await test.database.admin.query('INSERT INTO team_members (team_id, user_id) VALUES ($1, $2)', [
      paris.id,
      both.id,
    ]);
    expect(await faults(both.post('/api/minors', firstMet()))).toEqual(['teamId']);
    await registeredMinor(both, { ...firstMet(), teamId: paris.id });
    const foreign = { ...firstMet(), teamId: worker.team?.id };
    expect(await faults(both.post('/api/minors', foreign))).toEqual(['teamId']);
  });

  it('lets a member of the team lead, and nobody else', async () => {
    const [colleague, stranger] = [
      await test.world.user('caseworker', worker.team),
      await test.world.user('caseworker'),
    ];
    await registeredMinor(worker, { ...firstMet(), leadId: colleague.id });
    const before = await count('minors');
    for (const leadId of [stranger.id, '0192f000-0000-7000-8000-000000000000'])
      expect(await faults(worker.post('/api/minors', { ...firstMet(), leadId }))).toEqual(['leadId']);
    expect(await count('minors')).toBe(before);
  });
});

describe('what cannot be', () => {
  const name = (given: string) => ({ names: [{ given }] });
  const birth = (earliestOn: string, more = {}) => ({
    birth: { earliestOn, source: 'minor_statement', ...more },
  });

  it.each<[string, object, string]>([
    ['a day that does not exist', birth('2010-02-30'), 'birth.earliestOn'],
    ['a birth to come', birth('2026-03-02'), 'birth.earliestOn'],
    ['a birth 121 years ago', birth('1905-03-01', { latestOn: '2010-01-01' }), 'birth.earliestOn'],
    ['a child of 40', birth('1986-01-01'), 'birth.earliestOn'],
    ['a last day before the first', birth('2010-05-06', { latestOn: '2010-05-05' }), 'birth.latestOn'],
    ['an unknown source', birth('2010-05-06', { source: 'rumour' }), 'birth.source'],
    ['an arrival tomorrow', { arrivedInFranceOn: '2026-03-02' }, 'arrivedInFranceOn'],
    ['a place from tomorrow', { place: { placeType: 'camp', since: '2026-03-02' } }, 'place.since'],
    ['a name of 10,000 characters', name('a'.repeat(10_000)), 'names.0.given'],
    ['a blank name', name(' \u00a0 '), 'names.0.given'],
    ['a NUL byte', name('Amir\u0000'), 'names.0.given'],
    ['half a surrogate pair', name('Amir\ud83d'), 'names.0.given'],
    ['a right-to-left override', name('Amir\u202e'), 'names.0.given'],
    ['a number for a name', { names: [{ given: 7 }] }, 'names.0.given'],
    ['null among the names', { names: [null] }, 'names'],
    ['text for a list of names', { names: 'Amir' }, 'names'],
    ['a list for a place', { place: [{ placeType: 'camp' }] }, 'place'],
    ['null for a contact', { contact: null }, 'contact'],
    ['no telephone number', { contact: { phones: [{ number: 'ask Ali' }] } }, 'contact.phones.0.number'],
    ['an unknown country', { nationalities: ['AFG', 'AF'] }, 'nationalities'],
    ['an unknown language', { languages: ['xx'] }, 'languages'],
    ['an unknown département', { place: { placeType: 'camp', department: '20' } }, 'place.department'],
    ['an unknown field', { status: 'reunited' }, 'status'],
    ['an unknown field further in', { place: { placeType: 'camp', status: 'x' } }, 'place.status'],
  ])('%s is refused by name and nothing is stored', async (_case, change, field) => {
    const before = await count('minors');
    expect(await faults(worker.post('/api/minors', { ...firstMet(), ...change }))).toContain(field);
    expect(await count('minors')).toBe(before);
  });
});

describe('changing a minor', () => {
  it('changes what is named, erases what is null and keeps the rest', async () => {
    const { id } = await registeredMinor(worker, wellKnown());
    const change = { nationalities: ['AFG', 'XXA'], interpreterLanguage: null, safetyFlags: [] };
    const answer = await worker.patch(`/api/minors/${id}`, change, { version: 1 });
    expect(answer.json()).toEqual({ id, version: 2 });
    expect(await viewed(worker, id)).toMatchObject({
      ...change,
      sex: 'male',
      languages: ['ps', 'prs'],
      version: 2,
    });
  });

  it('refuses an empty sex, a coming arrival and unknown fields', async () => {
    const { id } = await registeredMinor(worker);
    const patch = (body: object) => faults(worker.patch(`/api/minors/${id}`, body, { version: 1 }));
    expect(await patch({ sex: null })).toEqual(['sex']);
    expect(await patch({ arrivedInFranceOn: '2026-03-02' })).toEqual(['arrivedInFranceOn']);
    expect(await patch({ reference: 'AAAAAAAAA' })).toEqual(['reference']);
  });

  it('of two people at once takes one and tells the other; nothing is lost', async () => {
    const { id } = await registeredMinor(worker);
    const colleague = await test.world.user('caseworker', worker.team);
    const answers = await Promise.all([
      worker.put(`/api/minors/${id}/identity`, { names: [{ given: 'Amir' }] }, { version: 1 }),
      colleague.put(`/api/minors/${id}/identity`, { names: [{ given: 'Emir' }] }, { version: 1 }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
    const won = answers[0]?.status === 200 ? 'Amir' : 'Emir';
    expect((await viewed(worker, id)).identity?.names[0]?.given).toBe(won);
    expect((await worker.patch(`/api/minors/${id}`, { sex: 'female' })).status).toBe(428);
    const stale = await worker.patch(`/api/minors/${id}`, { sex: 'female' }, { version: 1 });
    expect(stale.json()).toMatchObject({ status: 412, code: 'stale' });
  });

  it('replaces names and contact whole', async () => {
    const { id } = await registeredMinor(worker, wellKnown());
    const names = await worker.put(
      `/api/minors/${id}/identity`,
      { names: [{ given: 'Sami' }] },
      { version: 1 },
    );
    const contact = await worker.put(`/api/minors/${id}/contact`, {}, { version: 2 });
    expect([names.json(), contact.json()]).toEqual([
      { id, version: 2 },
      { id, version: 3 },
    ]);
    expect(await viewed(worker, id)).toMatchObject({
      identity: { names: [{ given: 'Sami', script: 'Latn', source: 'minor', kind: 'usual' }] },
      contact: { phones: [], emails: [], handles: [] },
    });
  });
});

describe('birth dates', () => {
  it('are asserted side by side, one accepted, each open to dispute', async () => {
    const { id } = await registeredMinor(worker, wellKnown());
    const url = `/api/minors/${id}/birth-dates`;
    const claim = { earliestOn: '2007-01-01', source: 'age_assessment_uk', disputed: true };
    const second = (await worker.post(url, claim)).json<{ id: string; version: number }>();
    expect(second.version).toBe(2);
    expect(await worker.post(`${url}/${second.id}/acceptance`, {}, { version: 2 })).toMatchObject({
      status: 200,
    });
    const first = (await viewed(worker, id)).births.find((birth) => birth.id !== second.id);
    expect(first).toMatchObject({ accepted: false });
    await worker.put(`${url}/${first?.id}/dispute`, { disputed: true }, { version: 3 });
    expect((await viewed(worker, id)).births).toEqual([
      expect.objectContaining({ id: second.id, latestOn: '2007-01-01', disputed: true, accepted: true }),
      expect.objectContaining({ id: first?.id, disputed: true, accepted: false }),
    ]);
  });

  it('that make an adult of the child are recorded, not accepted', async () => {
    const { id } = await registeredMinor(worker);
    const url = `/api/minors/${id}/birth-dates`;
    const added = await worker.post(url, { earliestOn: '1990-01-01', source: 'authority_record' });
    const assertion = added.json<{ id: string }>().id;
    const refused = await worker.post(`${url}/${assertion}/acceptance`, {}, { version: 2 });
    expect(refused.json()).toMatchObject({ status: 400, code: 'birth_date_too_old' });
    expect((await worker.post(`${url}/${id}/acceptance`, {}, { version: 2 })).status).toBe(404);
    expect(await faults(worker.post(url, { earliestOn: '2026-02-30', source: 'minor_statement' }))).toEqual([
      'earliestOn',
    ]);
  });
});
