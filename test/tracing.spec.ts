import type { Problem } from '../src/common/problem.js';
import type {
  TracingChanged,
  TracingList,
  TracingRequestView,
} from '../src/tracing/tracing-requests-view.dto.js';
import { createTestApp, type TestApp } from './support/app.js';
import { readableIn, wholeDatabase } from './support/dump.js';
import { faults, linkedFamily, registeredRelative, SECRET } from './support/people.js';
import type { Person, Team } from './support/world.js';

let test: TestApp;
let london: Team;
let worker: Person;

beforeAll(async () => {
  test = await createTestApp();
  london = await test.world.team(undefined, 'London');
  worker = await test.world.user('caseworker', london);
});
afterAll(() => test.close());

const seeking = (more: object = {}) => ({
  relative: {
    names: [{ given: SECRET.relativeGiven }],
    contact: { phones: [{ number: SECRET.relativePhone }] },
  },
  relation: 'uncle',
  side: 'paternal',
  sought: {
    names: [{ given: SECRET.given }, { given: SECRET.native }],
    fatherName: SECRET.family,
    note: SECRET.note,
  },
  ...more,
});
const url = (id: string) => `/api/tracing-requests/${id}`;
const registered = async (body: object = seeking(), by = worker): Promise<string> => {
  const answer = await by.post('/api/tracing-requests', body);
  expect([answer.status, answer.text]).toEqual([201, expect.any(String)]);
  return answer.json<TracingChanged>().id;
};
const view = async (id: string, by = worker) => (await by.get(url(id))).json<TracingRequestView>();
const tokens = async (id: string) => {
  const { rows } = await test.database.admin.query<{ tokens: string[]; group_tokens: string[] }>(
    'SELECT tokens, group_tokens FROM sought_name_tokens WHERE request_id = $1',
    [id],
  );
  return rows[0];
};

describe('a relative who comes forward', () => {
  it('is registered with whom they seek, in any script and as the family counts years', async () => {
    const id = await registered(
      seeking({
        sex: 'male',
        nationalities: ['AFG'],
        languages: ['ps'],
        birth: { calendar: 'solar_hijri', year: 1387 },
        lastContact: { on: '2026-01-10', country: 'IRN', channel: 'phone' },
      }),
    );
    expect(await view(id)).toMatchObject({
      teamId: london.id,
      caseId: null,
      relation: 'uncle',
      side: 'paternal',
      birth: { calendar: 'solar_hijri', year: 1387, month: null, from: '2008-03-20', to: '2009-03-20' },
      lastContact: { on: '2026-01-10', country: 'IRN', channel: 'phone' },
      status: 'open',
      sharingConsentOn: null,
      seeker: { names: [{ given: SECRET.relativeGiven, source: 'relative' }] },
      sought: {
        names: [{ given: SECRET.given }, { given: SECRET.native, script: 'Arab' }],
        note: SECRET.note,
      },
      decisions: [],
      withheld: [],
      version: 1,
    });
  });

  it('may be on record already, and so may the case of the child', async () => {
    const { minor, relative } = await linkedFamily(worker);
    const known = seeking({ relative: undefined, relativeId: relative.id, caseId: minor.caseId });
    const id = await registered(known);
    expect(await view(id)).toMatchObject({ relativeId: relative.id, caseId: minor.caseId });
    expect(await faults(worker.post('/api/tracing-requests', { ...known, caseId: relative.id }))).toEqual([
      'caseId',
    ]);
    const stranger = { ...known, relativeId: minor.id };
    expect(await faults(worker.post('/api/tracing-requests', stranger))).toEqual(['relativeId']);
  });

  it.each([
    ['nobody who seeks', { relative: undefined }, ['relative']],
    [
      'a day its calendar has not',
      { birth: { calendar: 'gregorian', year: 2009, month: 2, day: 30 } },
      ['birth'],
    ],
    ['a birth to come', { birth: { calendar: 'gregorian', year: 2099 } }, ['birth']],
    ['a last contact to come', { lastContact: { on: '2099-01-01' } }, ['lastContact.on']],
  ])('with %s is refused', async (_what, more, fields) => {
    expect(await faults(worker.post('/api/tracing-requests', seeking(more)))).toEqual(fields);
  });

  it('leaves no word of whom they seek in the database, and tokens only for their own organisation', async () => {
    const id = await registered();
    const dump = await wholeDatabase(test.database);
    expect(readableIn(dump, [SECRET.given, SECRET.native, SECRET.note, SECRET.relativeGiven])).toEqual([]);
    const stored = await tokens(id);
    expect(stored?.tokens.length).toBeGreaterThan(0);
    expect(stored?.group_tokens).toEqual([]);
  });
});

describe('the consent to be traced across organisations', () => {
  it('opens whom they seek to others while it stands, said with the request or later', async () => {
    const id = await registered(seeking({ sharingConsent: true }));
    expect((await tokens(id))?.group_tokens.length).toBeGreaterThan(0);
    const { relativeId, sharingConsentOn } = await view(id);
    expect(sharingConsentOn).not.toBeNull();
    const consent = `/api/relatives/${relativeId}/sharing-consent`;
    expect((await worker.post(`${consent}/withdrawal`)).status).toBe(200);
    expect((await tokens(id))?.group_tokens).toEqual([]);
    expect((await worker.post(consent, {})).status).toBe(201);
    expect((await tokens(id))?.group_tokens.length).toBeGreaterThan(0);
  });
});

describe('a request', () => {
  it('is put right, its words whole, on the version it was read at', async () => {
    const id = await registered(seeking({ birth: { calendar: 'gregorian', year: 2009 } }));
    const before = await tokens(id);
    const sought = { names: [{ given: 'Zmarak', family: 'Wardak' }] };
    const patch = { relation: 'grandfather', birth: null, sought };
    expect((await worker.patch(url(id), patch)).status).toBe(428);
    const changed = await worker.patch(url(id), patch, { version: 1 });
    expect(changed.json()).toEqual({ id, version: 2 });
    expect((await worker.patch(url(id), patch, { version: 1 })).status).toBe(412);
    const now = await view(id);
    expect(now).toMatchObject({ relation: 'grandfather', side: 'paternal', birth: null, version: 2 });
    expect(now.sought?.names.map(({ given }) => given)).toEqual(['Zmarak']);
    expect(now.sought?.note).toBeUndefined();
    expect((await tokens(id))?.tokens).not.toEqual(before?.tokens);
  });

  it.each([
    ['found_elsewhere', 'found'],
    ['no_longer_wished', 'withdrawn'],
    ['no_answer', 'closed'],
  ])('ended because %s is %s, and stays as it is', async (reason, status) => {
    const id = await registered();
    expect((await worker.post(`${url(id)}/closure`, { reason }, { version: 1 })).json()).toEqual({
      id,
      version: 2,
    });
    expect(await view(id)).toMatchObject({
      status,
      closureReason: reason,
      closedOn: expect.any(String) as string,
    });
    const again = await worker.post(`${url(id)}/closure`, { reason }, { version: 2 });
    expect([again.status, again.json<Problem>().code]).toEqual([409, 'tracing_closed']);
    const changed = await worker.patch(url(id), { side: 'maternal' }, { version: 2 });
    expect([changed.status, changed.json<Problem>().code]).toEqual([409, 'tracing_closed']);
  });

  it('that ended is taken up again, by who has seen how it stands', async () => {
    const id = await registered();
    const reopening = (version: number) => worker.post(`${url(id)}/reopening`, {}, { version });
    const early = await reopening(1);
    expect([early.status, early.json<Problem>().code]).toEqual([409, 'tracing_open']);
    await worker.post(`${url(id)}/closure`, { reason: 'found_elsewhere' }, { version: 1 });
    expect((await reopening(1)).status).toBe(412);
    expect((await reopening(2)).json()).toEqual({ id, version: 3 });
    expect(await view(id)).toMatchObject({ status: 'open', closedOn: null, closureReason: null, version: 3 });
  });

  it('leaves in the trail who did what, in codes', async () => {
    const id = await registered();
    await worker.patch(url(id), { side: 'maternal' }, { version: 1 });
    await worker.post(`${url(id)}/closure`, { reason: 'no_answer' }, { version: 2 });
    await worker.post(`${url(id)}/reopening`, {}, { version: 3 });
    const { rows } = await test.database.admin.query<{ action: string; actor_id: string }>(
      'SELECT action, actor_id FROM audit_events WHERE subject_id = $1 ORDER BY id',
      [id],
    );
    expect(rows.map(({ action }) => action)).toEqual([
      'tracing.requested',
      'tracing.changed',
      'tracing.closed',
      'tracing.reopened',
    ]);
    expect(new Set(rows.map(({ actor_id }) => actor_id))).toEqual(new Set([worker.id]));
  });
});

describe('the requests of a team', () => {
  it('are listed latest changed first, page by page, by what they are', async () => {
    const team = await test.world.team(london.organisationId, 'Leeds');
    const by = await test.world.user('coordinator', team);
    const ids = [
      await registered(seeking(), by),
      await registered(seeking(), by),
      await registered(seeking(), by),
    ];
    const page = async (query: string) =>
      (await by.get(`/api/tracing-requests?${query}`)).json<TracingList>();
    const first = await page('limit=2');
    expect(first.items.map(({ id }) => id)).toEqual(ids.toReversed().slice(0, 2));
    expect(first.items[0]).toMatchObject({ seekerName: SECRET.relativeGiven, soughtName: SECRET.given });
    const second = await page(`limit=2&after=${first.next}`);
    expect([second.items.map(({ id }) => id), second.next]).toEqual([ids.slice(0, 1), null]);
    await by.post(`${url(ids[1] ?? '')}/closure`, { reason: 'found_here' }, { version: 1 });
    expect((await page('status=found')).items.map(({ id }) => id)).toEqual([ids[1]]);
    expect((await page('status=open')).items).toHaveLength(2);
  });

  it('are known to whoever knows the relative, and to nobody else', async () => {
    const relative = await registeredRelative(worker);
    const known = seeking({ relative: undefined, relativeId: relative.id });
    const id = await registered(known);
    const stranger = await test.world.user('caseworker');
    expect((await stranger.get(url(id))).status).toBe(404);
    expect((await stranger.patch(url(id), { side: 'maternal' }, { version: 1 })).status).toBe(404);
    expect(await faults(stranger.post('/api/tracing-requests', known))).toEqual(['relativeId']);
    for (const role of ['lawyer', 'committee', 'admin', 'protection_officer'] as const) {
      const other = await test.world.user(role);
      expect([role, (await other.get(url(id))).status]).toEqual([role, 403]);
    }
  });
});
