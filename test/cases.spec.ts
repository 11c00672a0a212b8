import { Database, type OpenRequest } from '../src/database/database.service.js';
import type { CaseListView } from '../src/cases/case-list.dto.js';
import { lockCase, refreshCase } from '../src/cases/case-state.queries.js';
import type { CaseView } from '../src/cases/case-view.dto.js';
import { createTestApp, type TestApp } from './support/app.js';
import { type KnownCase, linkRelative, openCase, putDocument } from './support/cases.js';
import type { Person } from './support/world.js';

let test: TestApp;
let worker: Person;
let coordinator: Person;
beforeAll(async () => {
  test = await createTestApp();
  worker = await test.world.user('caseworker');
  coordinator = await test.world.user('coordinator', worker.team);
});
afterAll(() => test.close());

async function begin(person: Person): Promise<OpenRequest> {
  const open = await test.app
    .get(Database)
    .begin(Buffer.from(person.token ?? '', 'base64url'), { readOnly: false });
  if (!open) throw new Error('not signed in');
  return open;
}

async function view(person: Person, id: string): Promise<CaseView> {
  const answer = await person.get(`/api/cases/${id}`);
  expect(answer.status).toBe(200);
  return answer.json<CaseView>();
}

describe('the state of a case', () => {
  it('is derived anew from what has been recorded', async () => {
    const known = await openCase(test.database, worker);
    await linkRelative(test.database, worker, known.id, { status: 'verified', identifiedOn: '2019-03-02' });
    const open = await begin(worker);
    const { version, derived } = await refreshCase(open.ctx, known.id);
    await open.commit();
    expect(version).toBe(2);
    expect(derived.status).toBe('kinship_documented');
    const { rows } = await test.database.admin.query(
      'SELECT status, relative_identified_on::text AS day, version FROM cases WHERE id = $1',
      [known.id],
    );
    expect(rows).toEqual([{ status: 'kinship_documented', day: '2019-03-02', version: 2 }]);
  });

  it('is read after the lock was granted, never from before', async () => {
    const known = await openCase(test.database, worker);
    const [first, second] = [await begin(worker), await begin(worker)];
    await lockCase(first.ctx, known.id);
    const waiting = refreshCase(second.ctx, known.id);
    await new Promise((done) => setTimeout(done, 100));
    await linkRelative(test.database, worker, known.id);
    await refreshCase(first.ctx, known.id);
    await first.commit();
    const { derived, version } = await waiting;
    await second.commit();
    expect(derived.status).toBe('relative_identified');
    expect(version).toBe(3);
  });
});

describe('a case', () => {
  let known: KnownCase;
  let relativeId: string;
  beforeAll(async () => {
    known = await openCase(test.database, worker, { name: 'Niazai' });
    const relative = await linkRelative(test.database, worker, known.id, { name: 'Farid' });
    relativeId = relative.id;
    const contact = { phones: [{ number: '+33 6 00 00 00 01', safe: true }], emails: [], handles: [] };
    await putDocument(test.database, known.ring, known.minorId, 'contact', known.minorId, contact);
    await putDocument(test.database, known.ring, known.minorId, 'place', known.minorId, {
      address: 'Dune 4',
    });
    const place = { address: '1 Mill Lane' };
    await putDocument(test.database, relative.ring, relativeId, 'place', relativeId, place);
  });

  it('is shown to its team with everything, decrypted', async () => {
    const answer = await worker.get(`/api/cases/${known.id}`);
    expect(answer.headers['content-type']).toBe('application/json; charset=utf-8');
    expect(answer.headers['etag']).toBe('"1"');
    const shown = answer.json<CaseView>();
    expect(shown).toMatchObject({
      id: known.id,
      version: 1,
      access: 'team',
      status: 'identified',
      outcome: null,
      closureProposal: null,
      team: { id: worker.team?.id },
      lead: null,
    });
    expect(shown.minor.identity?.names[0]?.given).toBe('Niazai');
    expect(shown.minor.contact?.phones[0]?.number).toBe('+33 6 00 00 00 01');
    expect(shown.minor.place).toEqual({ address: 'Dune 4' });
    expect(shown.minor.births).toMatchObject([
      { earliestOn: '2004-05-06', latestOn: '2004-05-06', accepted: true },
    ]);
    expect(shown.minor.withheld).toEqual([]);
    expect(shown.relatives).toMatchObject([
      { id: relativeId, link: { relation: 'uncle', status: 'alleged' }, place: { address: '1 Mill Lane' } },
    ]);
    expect(shown.relatives[0]?.identity?.names[0]?.given).toBe('Farid');
    expect(shown.timeline).toEqual({ entries: [], before: null });
  });

  it.each([
    ['read', ['contact', 'place', 'safetyFlags'], ['contact', 'place']],
    ['legal', ['place', 'safetyFlags'], ['place']],
    ['full', [], []],
  ] as const)('is shown to a lawyer at level %s as far as it goes', async (level, withheld, ofRelative) => {
    const lawyer = await test.world.user('lawyer');
    await test.world.grant(known.id, lawyer, worker, { level });
    const { minor, relatives, access } = await view(lawyer, known.id);
    expect(access).toBe(level);
    expect(minor.identity?.names[0]?.given).toBe('Niazai');
    expect(minor.withheld).toEqual(withheld);
    expect(relatives[0]?.withheld).toEqual(ofRelative);
    expect(minor.contact === null).toBe(level === 'read');
    expect(minor.place === null).toBe(level !== 'full');
    expect(minor.safetyFlags === null).toBe(level !== 'full');
    expect(relatives[0]?.place === null).toBe(level !== 'full');
  });

  it('that is not there and one that is not for the caller are the same', async () => {
    const stranger = await test.world.user('caseworker');
    const lawyer = await test.world.user('lawyer');
    const over = await test.world.user('lawyer');
    const revoked = await test.world.user('lawyer');
    const past = { startsAt: new Date(Date.now() - 9e6), endsAt: new Date(Date.now() - 1000) };
    await test.world.grant(known.id, over, worker, { level: 'full', ...past });
    await test.world.grant(known.id, revoked, worker, { level: 'full', revoked: true });
    const absent = await worker.get(`/api/cases/${known.minorId}`);
    expect(absent.status).toBe(404);
    for (const person of [stranger, lawyer, over, revoked]) {
      const answer = await person.get(`/api/cases/${known.id}`);
      expect([answer.status, answer.text]).toEqual([404, absent.text]);
      const list = await person.get('/api/cases');
      expect(list.json<CaseListView>().cases.map(({ id }) => id)).not.toContain(known.id);
    }
  });

  it('leaves a trace of who opened it', async () => {
    const answer = await worker.get(`/api/cases/${known.id}`);
    expect(answer.status).toBe(200);
    const { rows } = await test.database.admin.query(
      `SELECT action, subject_id FROM audit_events WHERE actor_id = $1 AND case_id = $2 ORDER BY id DESC LIMIT 1`,
      [worker.id, known.id],
    );
    expect(rows).toEqual([{ action: 'identity.opened', subject_id: known.minorId }]);
  });
});

describe('the lead and the team of a case', () => {
  it('change for whoever saw the case as it is, and for nobody else', async () => {
    const known = await openCase(test.database, worker);
    const url = `/api/cases/${known.id}`;
    expect((await worker.patch(url, { leadId: worker.id })).status).toBe(428);
    const [one, two] = await Promise.all([
      worker.patch(url, { leadId: worker.id }, { version: 1 }),
      coordinator.patch(url, { leadId: coordinator.id }, { version: 1 }),
    ]);
    expect([one.status, two.status].sort()).toEqual([200, 412]);
    const winner = one.status === 200 ? worker : coordinator;
    expect((await view(worker, known.id)).lead?.id).toBe(winner.id);
    expect((await worker.patch(url, { leadId: null }, { version: 2 })).json()).toEqual({
      id: known.id,
      version: 3,
    });
  });

  it('does not go to somebody outside the team, nor by somebody outside it', async () => {
    const known = await openCase(test.database, worker);
    const url = `/api/cases/${known.id}`;
    const stranger = await test.world.user('caseworker');
    const refused = await worker.patch(url, { leadId: stranger.id }, { version: 1 });
    expect(refused.status).toBe(400);
    expect(refused.text).toContain('lead_not_in_team');
    await test.world.grant(known.id, stranger, worker, { level: 'full' });
    const foreign = await stranger.patch(url, { leadId: null }, { version: 1 });
    expect([foreign.status, foreign.json<{ code: string }>().code]).toEqual([403, 'access_too_low']);
  });

  it('hands the case to another team of the organisation, out of the coordinator’s sight', async () => {
    const known = await openCase(test.database, worker);
    const other = await test.world.team(worker.organisationId, 'Grande-Synthe');
    const there = await test.world.user('caseworker', other);
    const url = `/api/cases/${known.id}/assignment`;
    expect((await worker.post(url, { teamId: other.id }, { version: 1 })).status).toBe(403);
    const abroad = await test.world.team();
    const refused = await coordinator.post(url, { teamId: abroad.id }, { version: 1 });
    expect([refused.status, refused.text.includes('unknown_team')]).toEqual([400, true]);
    const done = await coordinator.post(url, { teamId: other.id, leadId: there.id }, { version: 1 });
    expect([done.status, done.json()]).toEqual([200, { id: known.id, version: 2 }]);
    expect((await worker.get(`/api/cases/${known.id}`)).status).toBe(404);
    expect((await view(there, known.id)).lead?.id).toBe(there.id);
    const { rows } = await test.database.admin.query<{ actor_id: string; detail: object }>(
      `SELECT actor_id, detail FROM audit_events WHERE case_id = $1 AND action = 'case.assigned'`,
      [known.id],
    );
    expect(rows).toEqual([
      { actor_id: coordinator.id, detail: { from: worker.team?.id, to: other.id, lead: there.id } },
    ]);
  });
});
