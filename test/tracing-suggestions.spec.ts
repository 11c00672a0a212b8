import type { Problem } from '../src/common/problem.js';
import type { LinkList } from '../src/kinship/kinship-view.dto.js';
import type { QuestionsView } from '../src/people/questions.dto.js';
import type { SuggestionDecided, TracingSuggestions } from '../src/tracing/suggestions.dto.js';
import type { TracingChanged, TracingRequestView } from '../src/tracing/tracing-requests-view.dto.js';
import { createTestApp, type TestApp } from './support/app.js';
import { registeredMinor, registeredRelative, type RegisteredMinor } from './support/people.js';
import type { Person } from './support/world.js';

let test: TestApp;

beforeAll(async () => {
  test = await createTestApp();
});
afterAll(() => test.close());

/** A boy the team knows as Niazai, who spoke of his uncle Qasir. */
async function niazai(by: Person, { family = '', uncle = 'Qasir' } = {}): Promise<RegisteredMinor> {
  const minor = await registeredMinor(by, {
    names: [{ given: 'Niazai', ...(family && { family }) }],
    sex: 'male',
    nationalities: ['AFG'],
    birth: { earliestOn: '2009-01-01', latestOn: '2009-12-31', source: 'minor_statement' },
    place: { placeType: 'camp' },
  });
  const link = { caseId: minor.caseId, relation: 'uncle', side: 'paternal', claimedBy: 'minor' };
  await registeredRelative(by, { names: [{ given: uncle, ...(family && { family }) }], link });
  return minor;
}

/** His uncle, who calls himself Kasir and the boy Niazi. */
async function kasirAsks(
  by: Person,
  { family = '', ...more }: { family?: string; [field: string]: unknown } = {},
) {
  const answer = await by.post('/api/tracing-requests', {
    relative: { names: [{ given: 'Kasir', ...(family && { family }) }] },
    relation: 'uncle',
    side: 'paternal',
    sought: { names: [{ given: 'Niazi', ...(family && { family }) }] },
    nationalities: ['AFG'],
    birth: { calendar: 'solar_hijri', year: 1388 },
    ...more,
  });
  expect([answer.status, answer.text]).toEqual([201, expect.any(String)]);
  return answer.json<TracingChanged>().id;
}

const forRequest = async (id: string, by: Person) => {
  const answer = await by.get(`/api/tracing-requests/${id}/suggestions`);
  expect([answer.status, answer.text]).toEqual([200, expect.any(String)]);
  return answer.json<TracingSuggestions>();
};
const forCase = async ({ caseId }: RegisteredMinor, by: Person) => {
  const answer = await by.get(`/api/cases/${caseId}/tracing-suggestions`);
  expect([answer.status, answer.text]).toEqual([200, expect.any(String)]);
  return answer.json<TracingSuggestions>();
};
const decide = (id: string, { caseId }: RegisteredMinor, by: Person, more: object = {}) =>
  by.post(`/api/tracing-requests/${id}/suggestions/decisions`, {
    caseId,
    decision: 'same',
    reason: 'both_said_so',
    ...more,
  });
const reject = { decision: 'not_same', reason: 'another_child' };
const links = async ({ caseId }: RegisteredMinor, by: Person) =>
  (await by.get(`/api/cases/${caseId}/kinship-links`)).json<LinkList>().items;

describe('a boy named Niazai, whose uncle Qasir came forward as Kasir', () => {
  it('is suggested to the request, and the request to his case, for the same reasons', async () => {
    const worker = await test.world.user('caseworker');
    const boy = await niazai(worker);
    await registeredMinor(worker, {
      names: [{ given: 'Tesfalem' }],
      sex: 'male',
      place: { placeType: 'camp' },
    });
    const request = await kasirAsks(worker);
    const [child, ...others] = (await forRequest(request, worker)).items;
    expect(others).toEqual([]);
    expect(child).toMatchObject({
      caseId: boy.caseId,
      name: 'Niazai',
      reference: boy.reference,
      band: 'strong',
    });
    const lines = Object.fromEntries((child?.evidence ?? []).map((line) => [line.field, line]));
    expect(lines['sought_name']?.values).toEqual(['Niazi', 'Niazai']);
    expect(lines['kin']).toMatchObject({ level: 'kin_same', values: ['Kasir', 'Qasir'] });
    expect(lines['relation']?.level).toBe('relation_same');
    expect(lines['birth']?.level).toBe('birth_year');
    const [seeker] = (await forCase(boy, worker)).items;
    expect(seeker).toMatchObject({ requestId: request, name: 'Kasir', relation: 'uncle', band: 'strong' });
    expect(seeker?.evidence).toEqual(child?.evidence);
  });

  it.each(['قصیر', 'Kaseer'])('is found when the uncle is written %s', async (uncle) => {
    const worker = await test.world.user('caseworker');
    const boy = await niazai(worker, { uncle });
    const request = await kasirAsks(worker, { sought: { names: [{ given: 'نیازی' }] } });
    expect((await forRequest(request, worker)).items.map(({ caseId }) => caseId)).toEqual([boy.caseId]);
  });

  it('is shown with what speaks against it', async () => {
    const worker = await test.world.user('caseworker');
    const boy = await niazai(worker, { family: 'Rahimy' });
    const request = await kasirAsks(worker, { family: 'Rahimi', side: 'maternal' });
    const [found] = (await forRequest(request, worker)).items;
    expect(found?.caseId).toBe(boy.caseId);
    expect(found?.evidence.at(-1)).toMatchObject({ level: 'relation_side', reasons: ['contradiction'] });
    expect(found?.evidence.at(-1)?.bits).toBeLessThan(0);
  });

  it('is there on request when little speaks for it, and counted until then', async () => {
    const worker = await test.world.user('caseworker');
    const boy = await niazai(worker, { uncle: 'Torabaz' });
    const request = await kasirAsks(worker, { birth: { calendar: 'gregorian', year: 2012 } });
    const address = `/api/tracing-requests/${request}/suggestions`;
    const first = (await worker.get(address)).json<TracingSuggestions>();
    expect([first.items, first.weak]).toEqual([[], 1]);
    const asked = (await worker.get(`${address}?least=weak`)).json<TracingSuggestions>();
    expect(asked).toMatchObject({ items: [{ caseId: boy.caseId, band: 'weak' }], weak: 0 });
    expect((await worker.get(`${address}?least=hidden`)).status).toBe(400);
  });

  it('is no longer suggested once the request has ended', async () => {
    const worker = await test.world.user('caseworker');
    const boy = await niazai(worker);
    const request = await kasirAsks(worker);
    await worker.post(
      `/api/tracing-requests/${request}/closure`,
      { reason: 'no_longer_wished' },
      { version: 1 },
    );
    expect((await forRequest(request, worker)).items).toEqual([]);
    expect((await forCase(boy, worker)).items).toEqual([]);
    const late = await decide(request, boy, worker);
    expect([late.status, late.json<Problem>().code]).toEqual([409, 'tracing_closed']);
  });
});

describe('a record of another team', () => {
  it('is a team to ask and nothing more, from either side', async () => {
    const calais = await test.world.team();
    const london = await test.world.team(calais.organisationId, 'London');
    const [here, there] = [
      await test.world.user('caseworker', calais),
      await test.world.user('caseworker', london),
    ];
    const boy = await niazai(here);
    const request = await kasirAsks(there);
    const toAsk = (teamId: string, team: string) => [
      { teamId, team, band: 'strong', token: expect.any(String) as string },
    ];
    const child = await forRequest(request, there);
    expect(child).toEqual({ items: [], weak: 0, elsewhere: toAsk(calais.id, 'Calais'), decisions: [] });
    const seeker = await forCase(boy, here);
    expect(seeker).toEqual({ items: [], weak: 0, elsewhere: toAsk(london.id, 'London'), decisions: [] });
    const [asked] = seeker.elsewhere;
    expect((await here.post('/api/questions', { token: asked?.token, purpose: 'family' })).status).toBe(201);
    const { received } = (await there.get('/api/questions')).json<QuestionsView>();
    expect(received).toMatchObject([{ kind: 'relative', purpose: 'family' }]);
    expect((await decide(request, boy, there)).status).toBe(400);
    expect((await decide(request, boy, here)).status).toBe(404);
    const coordinator = await test.world.user('coordinator', calais);
    expect((await forCase(boy, coordinator)).elsewhere).toHaveLength(1);
  });

  it('of another organisation is found only while both families agree', async () => {
    const [here, there] = [await test.world.user('caseworker'), await test.world.user('caseworker')];
    const boy = await niazai(here);
    const request = await kasirAsks(there);
    const { relativeId } = (await there.get(`/api/tracing-requests/${request}`)).json<TracingRequestView>();
    const elsewhere = async () => [
      (await forRequest(request, there)).elsewhere.map(({ teamId }) => teamId),
      (await forCase(boy, here)).elsewhere.map(({ teamId }) => teamId),
    ];
    expect(await elsewhere()).toEqual([[], []]);
    await here.post(`/api/minors/${boy.id}/sharing-consent`, {});
    expect(await elsewhere()).toEqual([[here.team?.id], []]);
    await there.post(`/api/relatives/${relativeId}/sharing-consent`, {});
    expect(await elsewhere()).toEqual([[here.team?.id], [there.team?.id]]);
    await here.post(`/api/minors/${boy.id}/sharing-consent/withdrawal`);
    await there.post(`/api/relatives/${relativeId}/sharing-consent/withdrawal`);
    expect(await elsewhere()).toEqual([[], []]);
  });

  it('is not there for the stranger', async () => {
    const worker = await test.world.user('caseworker');
    const [boy, request] = [await niazai(worker), await kasirAsks(worker)];
    const stranger = await test.world.user('coordinator');
    expect((await stranger.get(`/api/tracing-requests/${request}/suggestions`)).status).toBe(404);
    expect((await stranger.get(`/api/cases/${boy.caseId}/tracing-suggestions`)).status).toBe(404);
    expect((await decide(request, boy, stranger)).status).toBe(404);
    const lawyer = await test.world.user('lawyer');
    expect((await lawyer.get(`/api/cases/${boy.caseId}/tracing-suggestions`)).status).toBe(403);
  });
});

describe('a suggestion', () => {
  it('confirmed links the relative as alleged, once, and says who found so and why', async () => {
    const worker = await test.world.user('caseworker');
    const [boy, request] = [await niazai(worker), await kasirAsks(worker)];
    const confirmed = await decide(request, boy, worker);
    expect([confirmed.status, confirmed.text]).toEqual([201, expect.any(String)]);
    const { id, linkId } = confirmed.json<SuggestionDecided>();
    const made = (await links(boy, worker)).find((link) => link.id === linkId);
    expect(made).toMatchObject({
      relation: 'uncle',
      side: 'paternal',
      claimedBy: 'relative',
      status: 'alleged',
    });
    const again = await decide(request, boy, worker);
    expect([again.status, again.json<Problem>().code]).toEqual([409, 'tracing_confirmed']);
    expect(await links(boy, worker)).toHaveLength(2);
    const decision = {
      id,
      decision: 'same',
      reason: 'both_said_so',
      decidedBy: worker.id,
      requestId: request,
    };
    const both = [await forRequest(request, worker), await forCase(boy, worker)];
    for (const { items, decisions } of both) {
      expect(items).toEqual([]);
      expect(decisions).toMatchObject([{ ...decision, caseId: boy.caseId, caseReference: boy.reference }]);
    }
  });

  it('sent twice at once is confirmed once', async () => {
    const worker = await test.world.user('caseworker');
    const [boy, request] = [await niazai(worker), await kasirAsks(worker)];
    const answers = await Promise.all([decide(request, boy, worker), decide(request, boy, worker)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(await links(boy, worker)).toHaveLength(2);
  });

  it('found wrong returns only when something learnt compares differently', async () => {
    const worker = await test.world.user('caseworker');
    const [boy, request] = [await niazai(worker), await kasirAsks(worker)];
    const rejected = await decide(request, boy, worker, reject);
    expect([rejected.status, rejected.json<SuggestionDecided>().linkId]).toEqual([201, null]);
    expect((await forRequest(request, worker)).items).toEqual([]);
    expect((await forCase(boy, worker)).items).toEqual([]);
    expect(await links(boy, worker)).toHaveLength(1);
    const learnt = { sought: { names: [{ given: 'Niazi' }], fatherName: 'Abdul Qayum' } };
    await worker.patch(`/api/tracing-requests/${request}`, learnt, { version: 1 });
    expect((await forRequest(request, worker)).items).toEqual([]);
    const identity = { names: [{ given: 'Niazai' }], fatherName: 'Abdelkayoum' };
    expect((await worker.put(`/api/minors/${boy.id}/identity`, identity, { version: 1 })).status).toBe(200);
    expect((await forRequest(request, worker)).items).toMatchObject([{ caseId: boy.caseId }]);
    expect((await forCase(boy, worker)).items).toMatchObject([{ requestId: request }]);
  });

  it('is decided for a reason that fits, about a child who is suggested', async () => {
    const worker = await test.world.user('caseworker');
    const [boy, request] = [await niazai(worker), await kasirAsks(worker)];
    const other = await registeredMinor(worker);
    const fields = async (answer: ReturnType<typeof decide>) =>
      (await answer).json<Problem>().errors?.map(({ field }) => field);
    expect(await fields(decide(request, boy, worker, { reason: 'another_child' }))).toEqual(['reason']);
    expect(await fields(decide(request, other, worker))).toEqual(['caseId']);
  });

  it('is confirmed by who may write the case: a grant to read is too little', async () => {
    const here = await test.world.user('caseworker');
    const there = await test.world.user('caseworker');
    const boy = await niazai(here);
    const request = await kasirAsks(there);
    await test.world.grant(boy.caseId, there, here, { level: 'read' });
    expect((await forRequest(request, there)).items).toMatchObject([{ caseId: boy.caseId }]);
    const refused = await decide(request, boy, there);
    expect([refused.status, refused.json<Problem>().code]).toEqual([403, 'access_too_low']);
    expect(await links(boy, here)).toHaveLength(1);
  });
});

it('a look leaves one line in the trail, without a name or a stranger in it', async () => {
  const worker = await test.world.user('caseworker');
  const [boy, request] = [await niazai(worker), await kasirAsks(worker)];
  await forRequest(request, worker);
  await forCase(boy, worker);
  const { rows } = await test.database.admin.query<{
    subject_id: string | null;
    detail: { compared: number };
  }>(
    `SELECT subject_id, detail FROM audit_events WHERE actor_id = $1 AND action = 'people.searched' ORDER BY id`,
    [worker.id],
  );
  expect(rows).toEqual(
    ['minor', 'relative'].map((kind) => ({
      subject_id: null,
      detail: { kind, purpose: 'tracing', compared: expect.any(Number) as number },
    })),
  );
});
