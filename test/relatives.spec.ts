import { createTestApp, type TestApp } from './support/app.js';
import {
  faults,
  knownRelative,
  type RegisteredRelative,
  registeredMinor,
  registeredRelative,
  SECRET,
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

const count = async () =>
  Number((await test.database.admin.query<{ n: string }>('SELECT count(*) AS n FROM relatives')).rows[0]?.n);
const viewed = async (who: Person, id: string) =>
  (await who.get(`/api/relatives/${id}`)).json<Record<string, unknown>>();

describe('registering a relative', () => {
  it('takes a given name, and supposes the United Kingdom', async () => {
    const { id } = await registeredRelative(worker, { names: [{ given: 'Mahbuba' }] });
    expect(await viewed(worker, id)).toMatchObject({
      teamId: worker.team?.id,
      country: 'GBR',
      ukNation: null,
      immigrationStatus: 'unknown',
      identity: { names: [{ given: 'Mahbuba', source: 'relative' }] },
      contact: null,
      place: null,
      assessments: [],
      links: [],
      withheld: [],
    });
  });

  it('keeps all that was said', async () => {
    const { id, linkId } = await registeredRelative(worker);
    expect(linkId).toBeNull();
    expect(await viewed(worker, id)).toMatchObject({
      ukNation: 'england',
      localAuthority: 'E09000001',
      immigrationStatus: 'refugee',
      statusEvidence: 'identity_document',
      statusExpiresOn: '2028-06-30',
      contact: { phones: [{ number: SECRET.relativePhone, safe: true }] },
      place: { address: SECRET.relativeAddress },
    });
  });

  it('links to a case at once, which then has a relative identified', async () => {
    const minor = await registeredMinor(worker);
    const link = {
      caseId: minor.caseId,
      relation: 'aunt',
      side: 'maternal',
      claimedBy: 'minor',
      identifiedOn: '2026-02-20',
    };
    const { id, linkId } = await registeredRelative(worker, { ...knownRelative(), link });
    expect(await viewed(worker, id)).toMatchObject({
      links: [{ id: linkId, caseId: minor.caseId, relation: 'aunt', status: 'alleged' }],
    });
    const { rows } = await test.database.admin.query(
      'SELECT status, relative_identified_on::text AS since FROM cases WHERE id = $1',
      [minor.caseId],
    );
    expect(rows).toEqual([{ status: 'relative_identified', since: '2026-02-20' }]);
  });

  it('costs four round trips, reading one three, a page three', async () => {
    const { id } = await registeredRelative(worker);
    expect(await tripsOf(() => registeredRelative(worker))).toEqual({
      count: 4,
      statements: ['relatives.insert', 'relatives.complete'],
    });
    expect((await tripsOf(() => viewed(worker, id))).count).toBe(3);
    expect(await tripsOf(() => worker.get('/api/relatives'))).toEqual({
      count: 3,
      statements: ['relatives.list'],
    });
  });

  it('happens whole or not at all', async () => {
    const before = await count();
    const foreign = await registeredMinor(await test.world.user('caseworker'));
    const link = { caseId: foreign.caseId, relation: 'aunt', claimedBy: 'minor' };
    for (const caseId of [foreign.caseId, '0192f000-0000-7000-8000-000000000000'])
      expect(
        await faults(worker.post('/api/relatives', { ...knownRelative(), link: { ...link, caseId } })),
      ).toEqual(['link.caseId']);
    expect(await count()).toBe(before);
  });

  it('twenty times at once under one key makes one relative', async () => {
    const before = await count();
    const send = () => worker.post('/api/relatives', knownRelative(), { idempotencyKey: 'one-relative' });
    const answers = await Promise.all(Array.from({ length: 20 }, send));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(await count()).toBe(before + 1);
  });

  const link = (more: object) => ({
    link: { caseId: '0192f000-0000-7000-8000-000000000000', relation: 'aunt', claimedBy: 'minor', ...more },
  });
  it.each<[string, object, string]>([
    ['no name', { names: [] }, 'names'],
    ['a day that does not exist', { statusExpiresOn: '2026-02-30' }, 'statusExpiresOn'],
    ['a link identified tomorrow', link({ identifiedOn: '2026-03-02' }), 'link.identifiedOn'],
    ['a link to nothing in particular', link({ relation: 'neighbour' }), 'link.relation'],
    ['an unknown field of the link', link({ status: 'verified' }), 'link.status'],
    ['a nation of another kingdom', { ukNation: 'ireland' }, 'ukNation'],
    ['an authority that is none', { localAuthority: 'E12000007' }, 'localAuthority'],
    ['an authority of another nation', { ukNation: 'wales' }, 'localAuthority'],
    ['an English authority in France', { country: 'FRA' }, 'localAuthority'],
    ['a name of 10,000 characters', { names: [{ given: 'a'.repeat(10_000) }] }, 'names.0.given'],
    ['a NUL byte in an address', { place: { address: 'a\u0000' } }, 'place.address'],
    ['half a surrogate pair in a note', { contact: { safeTimes: '\udc00' } }, 'contact.safeTimes'],
    ['an override in an address', { place: { address: '\u202ea' } }, 'place.address'],
    ['no address at all', { contact: { emails: ['nobody'] } }, 'contact.emails'],
    ['a version', { version: 7 }, 'version'],
  ])('refuses %s by name', async (_case, change, field) => {
    const before = await count();
    expect(await faults(worker.post('/api/relatives', { ...knownRelative(), ...change }))).toContain(field);
    expect(await count()).toBe(before);
  });
});

describe('changing a relative', () => {
  it('changes what is named and keeps the whole consistent', async () => {
    const { id } = await registeredRelative(worker);
    const patch = (body: object, version: number) => worker.patch(`/api/relatives/${id}`, body, { version });
    expect(await faults(patch({ country: 'FRA' }, 1))).toEqual(['ukNation', 'localAuthority']);
    expect(await faults(patch({ immigrationStatus: null }, 1))).toEqual(['immigrationStatus']);
    const abroad = { country: 'FRA', ukNation: null, localAuthority: null };
    expect((await patch(abroad, 1)).json()).toEqual({ id, version: 2 });
    expect(await viewed(worker, id)).toMatchObject({ ...abroad, immigrationStatus: 'refugee', version: 2 });
  });

  it('replaces names, contact and address by version', async () => {
    const { id } = await registeredRelative(worker);
    const url = `/api/relatives/${id}`;
    await worker.put(`${url}/identity`, { names: [{ given: 'Maryam' }] }, { version: 1 });
    await worker.put(`${url}/contact`, { emails: ['m@nowhere.example'] }, { version: 2 });
    expect((await worker.put(`${url}/place`, { address: '1 Other Road' }, { version: 3 })).json()).toEqual({
      id,
      version: 4,
    });
    expect(await viewed(worker, id)).toMatchObject({
      identity: { names: [{ given: 'Maryam' }] },
      contact: { emails: ['m@nowhere.example'], phones: [] },
      place: { address: '1 Other Road' },
    });
    const stale = await worker.put(`${url}/place`, { address: '2 Lost Road' }, { version: 3 });
    expect(stale.json()).toMatchObject({ status: 412, code: 'stale' });
    expect((await worker.put(`${url}/place`, { address: '2 Lost Road' })).status).toBe(428);
  });

  it('keeps every assessment, the latest first, and says when one has run out', async () => {
    const { id } = await registeredRelative(worker);
    const assess = (body: object) => worker.post(`/api/relatives/${id}/assessments`, body);
    await assess({ kind: 'capacity', result: 'able', assessedOn: '2025-03-01', expiresOn: '2026-03-01' });
    const second = await assess({ kind: 'willingness', result: 'willing', note: SECRET.note });
    expect(second.status).toBe(201);
    expect(await viewed(worker, id)).toMatchObject({
      version: 3,
      assessments: [
        {
          kind: 'willingness',
          result: 'willing',
          assessedOn: '2026-03-01',
          expired: false,
          note: SECRET.note,
        },
        { kind: 'capacity', result: 'able', expired: true, note: null },
      ],
    });
    expect(await faults(assess({ kind: 'capacity', result: 'willing' }))).toEqual(['result']);
    expect(await faults(assess({ kind: 'capacity', result: 'not_assessed' }))).toEqual(['result']);
    expect(await faults(assess({ kind: 'capacity', result: 'able', assessedOn: '2026-03-02' }))).toEqual([
      'assessedOn',
    ]);
    expect(await faults(assess({ kind: 'capacity', result: 'able', expiresOn: '2026-03-01' }))).toEqual([
      'expiresOn',
    ]);
  });
});

describe('the list', () => {
  interface Page {
    items: (RegisteredRelative & { name: string })[];
    next: string | null;
  }
  const page = async (who: Person, query: string) => (await who.get(`/api/relatives${query}`)).json<Page>();

  it('pages through the relatives of one’s teams, each once, latest changed first', async () => {
    const who = await test.world.user('caseworker');
    const made: string[] = [];
    for (const given of ['Ana', 'Ben', 'Cem', 'Dua', 'Eli'])
      made.unshift((await registeredRelative(who, { names: [{ given }] })).id);
    await registeredRelative(worker);
    const seen: string[] = [];
    let query = '?limit=2';
    for (;;) {
      const { items, next } = await page(who, query);
      seen.push(...items.map(({ id }) => id));
      if (next === null) break;
      query = `?limit=2&after=${encodeURIComponent(next)}`;
    }
    expect(seen).toEqual(made);
    expect((await page(who, '')).items.map(({ name }) => name)).toEqual(['Eli', 'Dua', 'Cem', 'Ben', 'Ana']);
    expect((await page(who, `?teamId=${worker.team?.id}`)).items).toEqual([]);
  });

  it('refuses a place that is no place in it', async () => {
    expect(await faults(worker.get('/api/relatives?after=yesterday'))).toEqual(['after']);
    expect(await faults(worker.get('/api/relatives?limit=1000'))).toEqual(['limit']);
    const never = '2026-02-31T00:00:00.000000Z_0192f000-0000-7000-8000-000000000000';
    expect((await worker.get(`/api/relatives?after=${never}`)).status).toBe(400);
  });
});
