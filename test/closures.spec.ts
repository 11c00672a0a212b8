import type { CaseView } from '../src/cases/case-view.dto.js';
import type { EntryRecordedView } from '../src/cases/timeline.dto.js';
import type { Problem } from '../src/common/problem.js';
import { createTestApp, type TestApp } from './support/app.js';
import { type KnownCase, linkRelative, openCase } from './support/cases.js';
import type { Person } from './support/world.js';

let test: TestApp;
let worker: Person;
let coordinator: Person;
let known: KnownCase;

beforeAll(async () => {
  test = await createTestApp();
  worker = await test.world.user('caseworker');
  coordinator = await test.world.user('coordinator', worker.team);
});
afterAll(() => test.close());
beforeEach(async () => {
  known = await openCase(test.database, worker);
});

const act = (by: Person, what: string, body: object) => by.post(`/api/cases/${known.id}/${what}`, body);
const view = async () => (await worker.get(`/api/cases/${known.id}`)).json<CaseView>();
const refusal = (answer: { status: number; json<T>(): T }): [number, string] => [
  answer.status,
  answer.json<Problem>().code,
];

async function proposed(by: Person, body: object): Promise<string> {
  const answer = await act(by, 'closure', body);
  expect([answer.status, answer.text]).toEqual([201, expect.any(String)]);
  return answer.json<EntryRecordedView>().id;
}

describe('the closure of a case', () => {
  it('is proposed by one person and approved by another, with its outcome, date and words', async () => {
    const proposalId = await proposed(worker, {
      outcome: 'withdrawn',
      on: '2019-06-01',
      note: 'Wishes to stay.',
    });
    expect((await view()).closureProposal).toEqual({
      id: proposalId,
      outcome: 'withdrawn',
      on: '2019-06-01',
      by: { id: worker.id, name: expect.any(String) as string },
    });
    expect(refusal(await act(worker, 'closure', { outcome: 'deceased', on: '2019-06-01' }))).toEqual([
      409,
      'closure_already_proposed',
    ]);
    expect((await act(worker, 'closure/approval', { proposalId })).status).toBe(403);
    expect((await act(coordinator, 'closure/approval', { proposalId })).status).toBe(201);
    const closed = await view();
    expect(closed).toMatchObject({ outcome: 'withdrawn', closedOn: '2019-06-01', closureProposal: null });
    expect(closed.timeline.entries.map(({ kind, text }) => [kind, text])).toEqual([
      ['closed', null],
      ['closure_proposed', 'Wishes to stay.'],
    ]);
    expect(refusal(await act(coordinator, 'closure/approval', { proposalId }))).toEqual([
      409,
      'closure_not_proposed',
    ]);
    const late = { kind: 'contact', on: '2019-06-02', channel: 'sms', party: 'minor', reached: true };
    expect(refusal(await act(worker, 'timeline', late))).toEqual([409, 'case_closed']);
    const { rows } = await test.database.admin.query(
      `SELECT action, actor_id FROM audit_events WHERE case_id = $1 AND action LIKE 'case.%' ORDER BY id`,
      [known.id],
    );
    expect(rows).toEqual([
      { action: 'case.closure_proposed', actor_id: worker.id },
      { action: 'case.closed', actor_id: coordinator.id },
    ]);
  });

  it('is not gone round by the correction of a step that happened before it', async () => {
    const { id: relativeId } = await linkRelative(test.database, worker, known.id);
    const opening = { pathway: 'leave_outside_rules', relativeId, openedOn: '2019-03-02' };
    const { id } = (await act(worker, 'procedures', opening)).json<{ id: string }>();
    const said = { code: 'eligibility_checked', on: '2019-03-04' };
    const step = (await worker.post(`/api/procedures/${id}/steps`, said)).json<{ id: string }>();
    const proposalId = await proposed(worker, { outcome: 'withdrawn', on: '2019-06-01' });
    expect((await act(coordinator, 'closure/approval', { proposalId })).status).toBe(201);
    const correct = (on: string) => worker.post(`/api/timeline/${step.id}/correction`, { ...said, on });
    expect(refusal(await correct('2019-06-02'))).toEqual([409, 'case_closed']);
    expect((await correct('2019-06-01')).status).toBe(201);
  });

  it('is not approved by who proposed it', async () => {
    const proposalId = await proposed(coordinator, { outcome: 'deceased', on: '2019-06-01' });
    expect(refusal(await act(coordinator, 'closure/approval', { proposalId }))).toEqual([
      403,
      'closure_own_proposal',
    ]);
    const second = await test.world.user('coordinator', worker.team);
    expect((await act(second, 'closure/approval', { proposalId })).status).toBe(201);
  });

  it('falls with the proposal when that is withdrawn', async () => {
    const proposalId = await proposed(worker, { outcome: 'deceased', on: '2019-06-01' });
    expect(
      (await worker.post(`/api/timeline/${proposalId}/withdrawal`, { reason: 'A mistake.' })).status,
    ).toBe(201);
    expect((await view()).closureProposal).toBeNull();
    expect(refusal(await act(coordinator, 'closure/approval', { proposalId }))).toEqual([
      409,
      'closure_not_proposed',
    ]);
  });

  it.each([
    ['reunited', 'case_not_reunited'],
    ['missing', 'case_not_missing'],
    ['refused', 'case_nothing_refused'],
    ['aged_out', 'case_not_of_age'],
  ])('as %s needs its ground', async (outcome, code) => {
    expect(refusal(await act(worker, 'closure', { outcome, on: '2019-06-01' }))).toEqual([409, code]);
  });

  it('as aged out stands from the 18th birthday under the accepted birth date', async () => {
    const eve = { outcome: 'aged_out', on: '2022-05-05' };
    expect(refusal(await act(worker, 'closure', eve))).toEqual([409, 'case_not_of_age']);
    await proposed(worker, { outcome: 'aged_out', on: '2022-05-06' });
  });

  it('is refused for a day to come, and to whom the case is not', async () => {
    expect((await act(worker, 'closure', { outcome: 'deceased', on: '2999-01-01' })).status).toBe(400);
    const stranger = await test.world.user('coordinator');
    expect((await act(stranger, 'closure', { outcome: 'deceased', on: '2019-06-01' })).status).toBe(404);
    await test.world.grant(known.id, stranger, worker, { level: 'full' });
    const proposalId = await proposed(worker, { outcome: 'deceased', on: '2019-06-01' });
    expect(refusal(await act(stranger, 'closure/approval', { proposalId }))).toEqual([403, 'access_too_low']);
  });

  it('is undone by a coordinator, with a reason, and may be proposed again', async () => {
    const proposalId = await proposed(worker, { outcome: 'deceased', on: '2019-06-01' });
    expect(refusal(await act(coordinator, 'reopening', { reason: 'x' }))).toEqual([409, 'case_not_closed']);
    await act(coordinator, 'closure/approval', { proposalId });
    expect((await act(worker, 'reopening', { reason: 'x' })).status).toBe(403);
    expect((await act(coordinator, 'reopening', { reason: 'Seen in Lille.' })).status).toBe(201);
    const open = await view();
    expect(open).toMatchObject({ outcome: null, closedOn: null, closureProposal: null });
    expect(open.timeline.entries[0]).toMatchObject({ kind: 'reopened', text: 'Seen in Lille.' });
    expect(refusal(await act(coordinator, 'closure/approval', { proposalId }))).toEqual([
      409,
      'closure_not_proposed',
    ]);
    const closed = open.timeline.entries.find(({ kind }) => kind === 'closed');
    expect(refusal(await worker.post(`/api/timeline/${closed?.id}/withdrawal`, { reason: 'x' }))).toEqual([
      409,
      'entry_not_withdrawable',
    ]);
  });
});
