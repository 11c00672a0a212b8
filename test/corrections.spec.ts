import type { CaseView } from '../src/cases/case-view.dto.js';
import type { EntryRecordedView } from '../src/cases/timeline.dto.js';
import type { TimelineEntryView, TimelineView } from '../src/cases/timeline-view.dto.js';
import type { Problem } from '../src/common/problem.js';
import type { ProcedureView } from '../src/procedures/procedures.dto.js';
import { createTestApp, type TestApp } from './support/app.js';
import { type KnownCase, linkRelative, openCase } from './support/cases.js';
import { mend, openProcedure, take } from './support/procedures.js';
import type { Person } from './support/world.js';

let test: TestApp;
let worker: Person;
let known: KnownCase;

beforeAll(async () => {
  test = await createTestApp();
  worker = await test.world.user('caseworker');
});
afterAll(() => test.close());
beforeEach(async () => {
  known = await openCase(test.database, worker);
});

const record = (body: object, by: Person = worker, idempotencyKey?: string) =>
  by.post(`/api/cases/${known.id}/timeline`, body, idempotencyKey === undefined ? {} : { idempotencyKey });

/** Records an entry that must be accepted; returns its id. */
async function recorded(body: object): Promise<string> {
  const answer = await record(body);
  expect([answer.status, answer.text]).toEqual([201, expect.stringContaining(known.id)]);
  return answer.json<EntryRecordedView>().id;
}

const again = (entryId: string, act: 'correction' | 'withdrawal', body: object, by: Person = worker) =>
  by.post(`/api/timeline/${entryId}/${act}`, body);

async function view(by: Person = worker): Promise<CaseView> {
  return (await by.get(`/api/cases/${known.id}`)).json<CaseView>();
}

async function entry(id: string, by: Person = worker): Promise<TimelineEntryView | undefined> {
  const page = (await by.get(`/api/cases/${known.id}/timeline`)).json<TimelineView>();
  return page.entries.find((each) => each.id === id);
}

const refusal = (answer: { status: number; json<T>(): T }): [number, string] => [
  answer.status,
  answer.json<Problem>().code,
];

describe('an entry that was wrong', () => {
  it('is corrected by another, stays visible, and counts no more', async () => {
    const wrong = await recorded({
      kind: 'contact',
      on: '2019-03-09',
      channel: 'phone',
      party: 'minor',
      reached: true,
    });
    const body = {
      on: '2019-03-06',
      channel: 'phone',
      party: 'minor',
      reached: true,
      text: 'It was the Wednesday.',
    };
    const answer = await again(wrong, 'correction', body);
    expect(answer.status).toBe(201);
    const right = answer.json<EntryRecordedView>().id;
    expect((await view()).lastContactOn).toBe('2019-03-06');
    expect(await entry(wrong)).toMatchObject({ supersededBy: right, on: '2019-03-09' });
    expect(await entry(right)).toMatchObject({ supersedesId: wrong, text: 'It was the Wednesday.' });
    expect(refusal(await again(wrong, 'correction', body))).toEqual([409, 'entry_already_replaced']);
    expect((await again(right, 'correction', { ...body, on: '2019-03-07' })).status).toBe(201);
    expect((await view()).lastContactOn).toBe('2019-03-07');
  });

  it('keeps its place among those of its day', async () => {
    const missing = await recorded({ kind: 'missing', on: '2019-03-09' });
    await recorded({ kind: 'found', on: '2019-03-09' });
    expect((await again(missing, 'correction', { on: '2019-03-09', text: 'From noon.' })).status).toBe(201);
    expect((await view()).missingSince).toBeNull();
  });

  it('is withdrawn with a reason; the place before it is the present one again', async () => {
    await recorded({ kind: 'place_change', on: '2019-03-01', placeType: 'camp', address: 'Dune 4' });
    const wrong = await recorded({
      kind: 'place_change',
      on: '2019-03-05',
      placeType: 'hotel',
      address: 'Room 12',
    });
    expect((await view()).minor.place).toEqual({ address: 'Room 12' });
    const answer = await again(wrong, 'withdrawal', { reason: 'Another boy.' });
    expect(answer.status).toBe(201);
    const { minor, place } = await view();
    expect([minor.place, place?.type]).toEqual([{ address: 'Dune 4' }, 'camp']);
    const note = await entry(answer.json<EntryRecordedView>().id);
    expect(note).toMatchObject({ kind: 'note', text: 'Another boy.', supersedesId: wrong });
    expect(refusal(await again(note?.id ?? '', 'withdrawal', { reason: 'x' }))).toEqual([
      409,
      'entry_not_withdrawable',
    ]);
  });

  it('may be a step: the stage and the status are found anew, and the law still holds', async () => {
    const { id: relativeId } = await linkRelative(test.database, worker, known.id, { relation: 'brother' });
    const opening = { pathway: 'child_relative_visa', relativeId, openedOn: '2024-01-02' };
    const procedure = (await worker.post(`/api/cases/${known.id}/procedures`, opening)).json<{
      id: string;
    }>();
    const step = async (code: string, on: string) =>
      (await worker.post(`/api/procedures/${procedure.id}/steps`, { code, on })).json<{ id: string }>().id;
    const checked = await step('eligibility_checked', '2024-01-03');
    const submitted = await step('application_submitted', '2024-01-05');
    expect((await view()).status).toBe('submitted');
    const early = await again(submitted, 'correction', { on: '2024-01-01', code: 'application_submitted' });
    expect(refusal(early)).toEqual([409, 'step_not_allowed']);
    expect(refusal(await again(checked, 'withdrawal', { reason: 'x' }))).toEqual([409, 'step_breaks_later']);
    expect(
      (await again(submitted, 'correction', { on: '2024-01-07', code: 'application_submitted' })).status,
    ).toBe(201);
    expect((await view()).milestones.submittedOn).toBe('2024-01-07');
    const last = (await view()).timeline.entries.find(({ on }) => on === '2024-01-07');
    expect((await again(last?.id ?? '', 'withdrawal', { reason: 'Never sent.' })).status).toBe(201);
    const after = await view();
    expect([after.status, after.milestones.submittedOn]).toEqual(['relative_identified', null]);
    expect(after.procedures[0]).toMatchObject({
      stage: 'eligibility_checked',
      stageSince: '2024-01-03',
      version: 5,
    });
  });
});

it('a step said again right keeps its place among those of its day, however often', async () => {
  const { id, caseId } = await openProcedure(test.database, worker, 'dublin3_art8_1', '2019-03-04');
  const asked = ['2019-03-05 intent_recorded', '2019-03-06 registered', '2019-03-10 evidence_complete'];
  const received = { on: '2019-04-12', code: 'request_received' };
  let entryId = (await take(worker, id, ...asked, '2019-04-10 request_sent', '2019-04-12 request_received'))
    .id;
  await take(worker, id, ['2019-04-12 refusal_received', { refusalCodes: ['R01'] }]);
  for (const proofOfReceipt of [false, true]) {
    entryId = (await mend(worker, entryId, 'correction', { ...received, proofOfReceipt })).id;
    const { procedures } = (await worker.get(`/api/cases/${caseId}`)).json<CaseView>();
    const { stage, ending, allowed } = (await worker.get(`/api/procedures/${id}`)).json<ProcedureView>();
    expect([procedures[0]?.stage, stage, ending]).toEqual(['refused', 'refused', 'refused']);
    expect(allowed).toContain('reexamination_sent');
  }
});

describe('who may say what', () => {
  it('a lawyer records and corrects steps, and nothing else', async () => {
    const lawyer = await test.world.user('lawyer');
    await test.world.grant(known.id, lawyer, worker, { level: 'legal' });
    const { id: relativeId } = await linkRelative(test.database, worker, known.id, { relation: 'brother' });
    const opening = { pathway: 'child_relative_visa', relativeId, openedOn: '2024-01-02' };
    const procedure = (await worker.post(`/api/cases/${known.id}/procedures`, opening)).json<{
      id: string;
    }>();
    const said = { code: 'eligibility_checked', on: '2024-01-03', note: 'Passport seen.' };
    const step = (await lawyer.post(`/api/procedures/${procedure.id}/steps`, said)).json<{ id: string }>();
    expect((await entry(step.id, lawyer))?.text).toBe('Passport seen.');
    const right = { code: 'eligibility_checked', on: '2024-01-04', text: 'Birth certificate seen.' };
    expect((await again(step.id, 'correction', right, lawyer)).status).toBe(201);
    const note = await recorded({ kind: 'note', on: '2019-03-10', text: 'Between us.' });
    expect(await entry(note, lawyer)).toMatchObject({ text: null, withheld: ['text'] });
    expect((await record({ kind: 'missing', on: '2019-03-10' }, lawyer)).status).toBe(403);
    expect(refusal(await again(note, 'correction', { on: '2019-03-10', text: 'x' }, lawyer))).toEqual([
      403,
      'forbidden',
    ]);
    expect((await again(note, 'withdrawal', { reason: 'x' }, lawyer)).status).toBe(403);
  });

  it('a colleague from outside does as much as the access given', async () => {
    const colleague = await test.world.user('caseworker');
    const contact = { kind: 'contact', on: '2019-03-01', channel: 'sms', party: 'minor', reached: true };
    expect((await record(contact, colleague)).status).toBe(404);
    const read = await test.world.grant(known.id, colleague, worker, { level: 'read' });
    expect(refusal(await record(contact, colleague))).toEqual([403, 'access_too_low']);
    await test.database.admin.query(`UPDATE case_grants SET level = 'legal' WHERE id = $1`, [read]);
    expect((await record(contact, colleague)).status).toBe(201);
    expect(refusal(await record({ ...contact, text: 'x' }, colleague))).toEqual([403, 'access_too_low']);
    await test.database.admin.query(`UPDATE case_grants SET level = 'full' WHERE id = $1`, [read]);
    expect((await record({ ...contact, text: 'x' }, colleague)).status).toBe(201);
    const absent = await again(known.minorId, 'withdrawal', { reason: 'x' });
    const stranger = await test.world.user('caseworker');
    const entryId = (await view()).timeline.entries[0]?.id ?? '';
    const foreign = await again(entryId, 'withdrawal', { reason: 'x' }, stranger);
    expect([foreign.status, foreign.text]).toEqual([404, absent.text]);
  });
});
