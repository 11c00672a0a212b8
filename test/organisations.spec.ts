import { createTestApp, type TestApp } from './support/app.js';
import type { Answer } from './support/client.js';
import type { Person } from './support/world.js';

let test: TestApp;
let admin: Person;
beforeAll(async () => {
  test = await createTestApp();
  admin = await test.world.user('admin');
});
afterAll(() => test.close());

interface Named {
  id: string;
  name: string;
}
interface ListOf<T> {
  items: T[];
  next: string | null;
}
interface Listed {
  id: string;
  displayName: string;
  teams: Named[];
  version: number;
}

const firstError = (answer: Answer) => {
  const { field, code } = answer.json<{ errors: { field: string; code: string }[] }>().errors[0] ?? {};
  return [answer.status, field, code];
};
const idOf = (answer: Answer) => answer.json<{ id: string }>().id;
const someone = (organisationId: string, role = 'caseworker') => ({
  organisationId,
  email: `${role}.${Math.random().toString(36).slice(2)}@example.org`,
  displayName: 'Noor Aziz',
  role,
});

describe('organisations and teams', () => {
  it('are made, and listed by name a page at a time', async () => {
    for (const name of ['Zeste', 'école', 'Abri', 'Abri', 'Fanal']) {
      const answer = await admin.post('/api/organisations', { name, kind: 'ngo', country: 'FRA' });
      expect([answer.status, answer.headers['etag']]).toEqual([201, '"1"']);
    }
    const names: string[] = [];
    let after = '';
    do {
      const page = await admin.get(`/api/organisations?limit=2${after && `&after=${after}`}`);
      const { items, next } = page.json<ListOf<Named>>();
      expect(items.length).toBeGreaterThan(0);
      names.push(...items.map((item) => item.name));
      after = next ?? '';
    } while (after);
    expect(names).toEqual(['Abri', 'Abri', 'admin house', 'école', 'Fanal', 'Zeste']);
  });

  it('keep teams of one organisation apart from another’s', async () => {
    const organisationId = await test.world.organisation('Passage');
    const created = await admin.post('/api/teams', { organisationId, name: '  Dunkerque  ' });
    expect(created.status).toBe(201);
    const team = await test.world.team(organisationId, 'Calais');
    await test.world.user('caseworker', team);
    const { items } = (await admin.get(`/api/teams?organisationId=${organisationId}`)).json<ListOf<object>>();
    const organisation = { id: organisationId, name: 'Passage' };
    expect(items).toEqual([
      { id: team.id, name: 'Calais', organisation, members: 1, version: 1 },
      { id: idOf(created), name: 'Dunkerque', organisation, members: 0, version: 1 },
    ]);
  });

  it('rename a team on the version that was read', async () => {
    const { id } = await test.world.team();
    const rename = (name: string, version?: number) =>
      admin.patch(`/api/teams/${id}`, { name }, version === undefined ? {} : { version });
    expect((await rename('Littoral')).status).toBe(428);
    expect((await rename('Littoral', 1)).headers['etag']).toBe('"2"');
    expect((await rename('Estuaire', 1)).status).toBe(412);
    expect((await rename('Estuaire', 2)).json()).toEqual({ id, version: 3 });
    const absent = await admin.patch(`/api/teams/${admin.id}`, { name: 'Nulle part' }, { version: 1 });
    expect(absent.status).toBe(404);
  });

  it.each([
    [{ name: ' ', kind: 'ngo', country: 'FRA' }, 'name'],
    [{ name: 'x'.repeat(201), kind: 'ngo', country: 'FRA' }, 'name'],
    [{ name: 'Abri', kind: 'company', country: 'FRA' }, 'kind'],
    [{ name: 'Abri', kind: 'ngo', country: 'FR' }, 'country'],
    [{ name: 'Abri', kind: 'ngo', country: 'FRA', id: 'mine' }, 'id'],
    [{ name: 'Ab\u202eri', kind: 'ngo', country: 'FRA' }, 'name'],
  ])('refuse %j, naming %s', async (body, field) => {
    const answer = await admin.post('/api/organisations', body);
    expect([answer.status, firstError(answer)[1]]).toEqual([400, field]);
  });

  it('refuse a team of an organisation that does not exist', async () => {
    const answer = await admin.post('/api/teams', { organisationId: admin.id, name: 'Nulle part' });
    expect(firstError(answer)).toEqual([400, 'organisationId', 'unknown_organisation']);
  });
});

describe('users', () => {
  it('are added with their teams, found and listed', async () => {
    const team = await test.world.team();
    const input = {
      ...someone(team.organisationId),
      email: ' Noor.Aziz@Example.ORG ',
      displayName: ' Noor   Aziz ',
      teamIds: [team.id],
    };
    const created = await admin.post('/api/users', input);
    expect(created.json()).toEqual({ id: idOf(created), version: 1 });
    const found = await admin.get(`/api/users/${idOf(created)}`);
    expect(found.headers['etag']).toBe('"1"');
    expect(found.json()).toEqual({
      id: idOf(created),
      email: 'noor.aziz@example.org',
      displayName: 'Noor Aziz',
      role: 'caseworker',
      locale: 'fr',
      active: true,
      signIn: 'not_invited',
      organisation: { id: team.organisationId, name: 'Passerelle' },
      teams: [{ id: team.id, name: 'Calais' }],
      version: 1,
    });
    await admin.post(`/api/users/${idOf(created)}/invitation`);
    const list = await admin.get(
      `/api/users?organisationId=${team.organisationId}&role=caseworker&active=true`,
    );
    expect(list.json()).toEqual({ items: [{ ...found.json(), signIn: 'invited' }], next: null });
    expect((await admin.get('/api/users?active=maybe')).status).toBe(400);
  });

  it('are paged by name, none twice and none left out', async () => {
    const { organisationId, ...team } = await test.world.team();
    for (let index = 0; index < 5; index += 1)
      await test.world.user('caseworker', { organisationId, ...team });
    const seen: Listed[] = [];
    let next: string | null = null;
    do {
      const url = `/api/users?organisationId=${organisationId}&limit=2${next ? `&after=${next}` : ''}`;
      const page: ListOf<Listed> = (await admin.get(url)).json<ListOf<Listed>>();
      seen.push(...page.items);
      next = page.next;
    } while (next);
    expect(new Set(seen.map((user) => user.id)).size).toBe(5);
    const names = seen.map((user) => user.displayName);
    expect(names).toEqual(names.toSorted());
  });

  it('have an address that nobody else has', async () => {
    const { organisationId } = await test.world.team();
    const input = someone(organisationId);
    await admin.post('/api/users', input);
    const again = await admin.post('/api/users', { ...input, email: input.email.toUpperCase() });
    expect(firstError(again)).toEqual([409, 'email', 'email_taken']);
  });

  it.each(['lawyer', 'committee', 'admin', 'protection_officer'])('have no team as %s', async (role) => {
    const team = await test.world.team();
    const added = await admin.post('/api/users', {
      ...someone(team.organisationId, role),
      teamIds: [team.id],
    });
    expect(firstError(added)).toEqual([400, 'teamIds', 'role_has_no_team']);
    const caseworker = await test.world.user('caseworker', team);
    const changed = await admin.patch(`/api/users/${caseworker.id}`, { role }, { version: 1 });
    expect(firstError(changed)).toEqual([400, 'teamIds', 'role_has_no_team']);
    const cleared = await admin.patch(`/api/users/${caseworker.id}`, { role, teamIds: [] }, { version: 1 });
    expect(cleared.status).toBe(200);
  });

  it('join teams of their own organisation only', async () => {
    const mine = await test.world.team();
    const foreign = await test.world.team();
    const answer = await admin.post('/api/users', { ...someone(mine.organisationId), teamIds: [foreign.id] });
    expect(firstError(answer)).toEqual([400, 'teamIds', 'unknown_team']);
  });

  it('change on the version that was read, whole or not at all', async () => {
    const team = await test.world.team();
    const other = await test.world.team(team.organisationId, 'Dunkerque');
    const person = await test.world.user('caseworker', team);
    const change = (body: object, version: number) =>
      admin.patch(`/api/users/${person.id}`, body, { version });
    const moved = { displayName: 'Sam Idris', locale: 'fr', teamIds: [other.id] };
    expect((await change(moved, 1)).json()).toEqual({ id: person.id, version: 2 });
    expect((await change({ role: 'coordinator' }, 1)).status).toBe(412);
    expect((await change({ role: 'coordinator', teamIds: [admin.id] }, 2)).status).toBe(400);
    const found = (await admin.get(`/api/users/${person.id}`)).json();
    expect(found).toMatchObject({
      displayName: 'Sam Idris',
      locale: 'fr',
      role: 'caseworker',
      teams: [{ id: other.id, name: 'Dunkerque' }],
      version: 2,
    });
    expect((await change({ role: null }, 2)).status).toBe(400);
    expect((await change({ email: 'new@example.org' }, 2)).status).toBe(400);
    expect((await admin.patch(`/api/users/${team.id}`, {}, { version: 1 })).status).toBe(404);
  });

  it('lose and gain what a role may do with their next request', async () => {
    const person = await test.world.user('lawyer');
    expect((await person.get('/api/users')).status).toBe(403);
    await admin.patch(`/api/users/${person.id}`, { role: 'admin' }, { version: 1 });
    expect((await person.get('/api/users')).status).toBe(200);
    await admin.patch(`/api/users/${person.id}`, { active: false }, { version: 2 });
    expect((await person.get('/api/users')).status).toBe(401);
  });

  it('do not change their own role, nor shut themselves out', async () => {
    for (const body of [{ role: 'coordinator' }, { active: false }]) {
      const answer = await admin.patch(`/api/users/${admin.id}`, body, { version: 1 });
      expect([answer.status, answer.json()['code']]).toEqual([403, 'own_account']);
    }
    const renamed = await admin.patch(
      `/api/users/${admin.id}`,
      { displayName: 'Admin', role: 'admin' },
      { version: 1 },
    );
    expect(renamed.status).toBe(200);
  });

  it('leave a trace of every change, in codes and ids', async () => {
    const person = await test.world.user('caseworker');
    await admin.patch(
      `/api/users/${person.id}`,
      { displayName: 'Léa Cormier', locale: 'fr' },
      { version: 1 },
    );
    const { rows } = await test.database.admin.query(
      'SELECT actor_id, action, detail FROM audit_events WHERE subject_id = $1',
      [person.id],
    );
    expect(rows).toEqual([
      { actor_id: admin.id, action: 'user.changed', detail: { locale: 'fr', renamed: true } },
    ]);
  });

  it('are for administrators to manage', async () => {
    for (const role of ['caseworker', 'coordinator', 'lawyer', 'committee', 'protection_officer'] as const) {
      const person = await test.world.user(role);
      for (const area of ['organisations', 'teams', 'users'])
        expect((await person.get(`/api/${area}`)).status).toBe(403);
      expect((await person.post('/api/users', someone(person.organisationId))).status).toBe(403);
      expect((await person.patch(`/api/users/${admin.id}`, {}, { version: 1 })).status).toBe(403);
    }
  });
});

describe('the directory', () => {
  const find = async (person: Person, query: string) =>
    (await person.get(`/api/directory?${query}`)).json<{ items: Listed[]; more: boolean }>();

  it('finds colleagues by a part of their name, without accents, and tells no address', async () => {
    const organisationId = await test.world.organisation('Barreau du Nord', 'law_firm');
    const input = { ...someone(organisationId, 'lawyer'), displayName: 'Éloïse Gauthier' };
    const id = idOf(await admin.post('/api/users', input));
    const caseworker = await test.world.user('caseworker');
    expect(await find(caseworker, 'q=ELOISE+g')).toEqual({
      items: [
        {
          id,
          displayName: 'Éloïse Gauthier',
          role: 'lawyer',
          organisation: { id: organisationId, name: 'Barreau du Nord' },
        },
      ],
      more: false,
    });
    const filtered = `role=lawyer&organisationId=${organisationId}`;
    expect((await find(caseworker, filtered)).items.map((entry) => entry.id)).toEqual([id]);
    expect((await find(caseworker, `${filtered}&q=%25`)).items).toEqual([]);
    await admin.patch(`/api/users/${id}`, { active: false }, { version: 1 });
    expect((await find(caseworker, filtered)).items).toEqual([]);
  });

  it('holds only those a case can be shared with, fifty at a time, and never oneself', async () => {
    const team = await test.world.team();
    const caseworker = await test.world.user('caseworker', team);
    const own = `organisationId=${team.organisationId}`;
    for (const role of ['committee', 'admin', 'protection_officer'])
      await admin.post('/api/users', someone(team.organisationId, role));
    expect(await find(caseworker, own)).toEqual({ items: [], more: false });
    for (let index = 0; index < 51; index += 1) await test.world.user('coordinator', team);
    const found = await find(caseworker, own);
    expect([found.items.length, found.more]).toEqual([50, true]);
    expect((await caseworker.get('/api/directory?role=admin')).status).toBe(400);
  });

  it('is closed to lawyers, the committee and the protection officer', async () => {
    for (const role of ['lawyer', 'committee', 'protection_officer'] as const)
      expect((await (await test.world.user(role)).get('/api/directory')).status).toBe(403);
  });
});
