import { v7 as uuidv7 } from 'uuid';
import type { Problem } from '../src/common/problem.js';
import { PATHWAY_IDS } from '../src/pathways/pathway.js';
import type { PathwayView } from '../src/procedures/pathways.dto.js';
import type { ProcedureView, StepRecorded } from '../src/procedures/procedures.dto.js';
import { createTestApp, type TestApp } from './support/app.js';
import { type KnownCase, linkRelative, openCase } from './support/cases.js';
import { tripsOf } from './support/round-trips.js';
import type { Person } from './support/world.js';

let test: TestApp;
let worker: Person;
let known: KnownCase;
let relativeId: string;

beforeAll(async () => {
  test = await createTestApp();
  worker = await test.world.user('caseworker');
});
afterAll(() => test.close());
beforeEach(async () => {
  known = await openCase(test.database, worker);
  relativeId = (await linkRelative(test.database, worker, known.id, { relation: 'brother' })).id;
});

const OPENED = '2019-03-04';
/** What a child in France could begin in 2026 to come to the United Kingdom. */
const OPEN_TODAY = ['child_relative_visa', 'child_relative_297', 'appendix_fm_child', 'leave_outside_rules'];

async function opened(by: Person = worker, pathway = 'dublin3_art8_1'): Promise<string> {
  const answer = await by.post(`/api/cases/${known.id}/procedures`, {
    pathway,
    relativeId,
    openedOn: OPENED,
  });
  expect([answer.status, answer.text]).toEqual([201, expect.any(String)]);
  return answer.json<{ id: string }>().id;
}

const step = (id: string, body: object, by: Person = worker, idempotencyKey?: string) =>
  by.post(`/api/procedures/${id}/steps`, body, idempotencyKey === undefined ? {} : { idempotencyKey });

async function entries(): Promise<{ code: string; id: string }[]> {
  const { rows } = await test.database.admin.query<{ code: string; id: string }>(
    `SELECT code, id FROM timeline_entries WHERE case_id = $1 AND kind = 'step' ORDER BY occurred_on, id`,
    [known.id],
  );
  return rows;
}

describe('a procedure', () => {
  it('is opened towards a linked relative, and moves by the steps recorded', async () => {
    const id = await opened();
    const before = (await worker.get(`/api/procedures/${id}`)).json<ProcedureView>();
    expect(before).toMatchObject({
      caseId: known.id,
      pathway: 'dublin3_art8_1',
      relativeId,
      steps: [],
      ending: null,
      writable: true,
      version: 1,
    });
    expect(before.allowed.length).toBeGreaterThan(0);
    const recorded = (await step(id, { code: before.allowed[0], on: '2019-03-05' })).json<StepRecorded>();
    expect(recorded.version).toBe(2);
    const after = (await worker.get(`/api/procedures/${id}`)).json<ProcedureView>();
    expect(after.stage).toBe(recorded.stage);
    expect(after.stage).not.toBe(before.stage);
    expect(after.steps).toHaveLength(1);
    const { rows } = await test.database.admin.query(
      'SELECT stage, stage_since::text AS since FROM procedures WHERE id = $1',
      [id],
    );
    expect(rows).toEqual([{ stage: after.stage, since: '2019-03-05' }]);
  });

  it('refuses a step the law does not allow there, naming those it does, and stores nothing', async () => {
    const id = await opened();
    const answer = await step(id, { code: 'arrived', on: '2019-03-05' });
    const problem = answer.json<Problem>();
    expect([answer.status, problem.code]).toEqual([409, 'step_not_allowed']);
    expect(problem.allowed?.length).toBeGreaterThan(0);
    expect(await entries()).toEqual([]);
    const view = (await worker.get(`/api/procedures/${id}`)).json<ProcedureView>();
    expect(view.version).toBe(1);
  });

  it('cannot be opened under a law that has ended, and says which pathways are open', async () => {
    const late = await worker.post(`/api/cases/${known.id}/procedures`, {
      pathway: 'dublin3_art8_1',
      relativeId,
      openedOn: '2021-02-01',
    });
    expect([late.status, late.json<Problem>().code, late.json<Problem>().allowed]).toEqual([
      409,
      'pathway_not_open',
      OPEN_TODAY,
    ]);
  });

  it('is never opened for a child under an agreement that shuts children alone out', async () => {
    const answer = await worker.post(`/api/cases/${known.id}/procedures`, {
      pathway: 'uk_france_2025',
      openedOn: '2025-09-01',
    });
    expect([answer.status, answer.json<Problem>().code, answer.json<Problem>().allowed]).toEqual([
      409,
      'pathway_closed_to_minors',
      OPEN_TODAY,
    ]);
  });

  it('has its law told with its source, its mark, and whether it may be opened today', async () => {
    const list = (await worker.get('/api/pathways')).json<PathwayView[]>();
    const byId = new Map(list.map((each) => [each.id, each]));
    expect(list).toHaveLength(PATHWAY_IDS.length);
    const opened = list.filter(({ openToday, way }) => openToday && way === 'entry');
    expect(opened.map(({ id }) => id)).toEqual(OPEN_TODAY);
    expect(byId.get('uk_france_2025')).toMatchObject({
      closedToMinors: true,
      verified: false,
      openToday: false,
    });
    expect(byId.get('dublin2')).toMatchObject({ verified: false, lawId: 'D2' });
    const received = byId.get('dublin3_art8_1')?.steps.find(({ code }) => code === 'request_received');
    expect(received).toEqual({
      code: 'request_received',
      date: 'receipt',
      asks: ['proof_of_receipt', 'clock_time'],
    });
  });

  it.each([
    ['no relative', {}, 'relativeId'],
    ['a stranger', { relativeId: uuidv7() }, 'relativeId'],
    ['a day to come', { relativeId: 'linked', openedOn: '2999-01-01' }, 'openedOn'],
    ['a day that does not exist', { relativeId: 'linked', openedOn: '2019-02-30' }, 'openedOn'],
    ['a pathway nobody knows', { relativeId: 'linked', pathway: 'teleport' }, 'pathway'],
    ['a status', { relativeId: 'linked', status: 'accepted' }, 'status'],
  ])('refuses %s and names the field', async (_what, change, field) => {
    const body = { pathway: 'dublin3_art8_1', openedOn: OPENED, ...change };
    const answer = await worker.post(
      `/api/cases/${known.id}/procedures`,
      'relativeId' in change && change.relativeId === 'linked' ? { ...body, relativeId } : body,
    );
    expect([answer.status, answer.json<Problem>().errors?.map((each) => each.field)]).toEqual([400, [field]]);
  });

  it('takes silence for an acceptance only from somebody who holds the proof of receipt', async () => {
    const id = await opened();
    const until = ['intent_recorded', 'registered', 'evidence_complete', 'request_sent', 'request_received'];
    for (const code of until) expect((await step(id, { code, on: '2019-03-05' })).status).toBe(201);
    const silence = { code: 'acceptance_by_silence', on: '2019-05-06' };
    for (const said of [{}, { proofOfReceipt: false }]) {
      const answer = await step(id, { ...silence, ...said });
      expect([answer.status, answer.json<Problem>().errors?.map(({ field, code }) => [field, code])]).toEqual(
        [400, [['proofOfReceipt', 'proof_needed']]],
      );
    }
    const proven = await step(id, { ...silence, proofOfReceipt: true });
    expect([proven.status, proven.json<StepRecorded>().stage]).toEqual([201, 'accepted_by_silence']);
  });

  it('refuses what a step has no place for and days to come', async () => {
    const id = await opened();
    const { allowed } = (await worker.get(`/api/procedures/${id}`)).json<ProcedureView>();
    const answer = await step(id, { code: allowed[0], on: '2019-03-05', refusalCodes: ['R01'] });
    expect([answer.status, answer.json<Problem>().errors?.[0]?.field]).toEqual([400, 'refusalCodes']);
    expect((await step(id, { code: allowed[0], on: '2999-01-01' })).json<Problem>().errors?.[0]?.field).toBe(
      'on',
    );
    expect(await entries()).toEqual([]);
  });
});

describe('recording a step', () => {
  it('keeps words in the vault alone', async () => {
    const id = await opened();
    const { allowed } = (await worker.get(`/api/procedures/${id}`)).json<ProcedureView>();
    await step(id, {
      code: allowed[0],
      on: '2019-03-05',
      note: 'Préfecture called back, ask for Mme Lenoir',
    });
    const { rows } = await test.database.admin.query<{ sealed: Buffer; subject: string }>(
      `SELECT ciphertext AS sealed, subject_id AS subject FROM vault_documents WHERE person_id = $1 AND compartment = 'note'`,
      [known.minorId],
    );
    const [row] = rows;
    expect(row?.subject).toBe((await entries())[0]?.id);
    expect(row?.sealed.toString('latin1')).not.toContain('Lenoir');
    const opened2 = known.ring.open({
      personId: known.minorId,
      compartment: 'note',
      subjectId: row?.subject ?? '',
      ciphertext: row?.sealed.toString('hex') ?? '',
    });
    expect(opened2).toEqual({ text: 'Préfecture called back, ask for Mme Lenoir' });
  });

  it('takes four round trips, with or without words', async () => {
    const id = await opened();
    const { allowed } = (await worker.get(`/api/procedures/${id}`)).json<ProcedureView>();
    const trips = await tripsOf(() =>
      step(id, { code: allowed[0], on: '2019-03-05', note: 'x' }, worker, uuidv7()),
    );
    expect(trips.count).toBeLessThanOrEqual(4);
  });

  it('happens once when the same request is sent twenty times at once', async () => {
    const id = await opened();
    const { allowed } = (await worker.get(`/api/procedures/${id}`)).json<ProcedureView>();
    const key = uuidv7();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => step(id, { code: allowed[0], on: '2019-03-05' }, worker, key)),
    );
    expect(new Set(answers.map((answer) => `${answer.status} ${answer.text}`)).size).toBe(1);
    expect(answers[0]?.status).toBe(201);
    expect(await entries()).toHaveLength(1);
  });

  it('checks the second of two concurrent steps against the first', async () => {
    const id = await opened();
    const answers = await Promise.all([
      step(id, { code: 'intent_recorded', on: '2019-03-05' }),
      step(id, { code: 'intent_recorded', on: '2019-03-06' }),
    ]);
    const statuses = answers.map((answer) => answer.status).sort();
    const view = (await worker.get(`/api/procedures/${id}`)).json<ProcedureView>();
    expect(view.steps).toHaveLength(statuses.filter((status) => status === 201).length);
    expect(view.version).toBe(1 + view.steps.length);
    expect(statuses).toEqual([201, 409]);
  });
});

describe('who may', () => {
  it('a lawyer: records with a legal grant, reads with less, finds nothing without', async () => {
    const id = await opened();
    const lawyer = await test.world.user('lawyer');
    const { allowed } = (await worker.get(`/api/procedures/${id}`)).json<ProcedureView>();
    const body = { code: allowed[0], on: '2019-03-05' };
    expect((await lawyer.get(`/api/procedures/${id}`)).status).toBe(404);
    await test.world.grant(known.id, lawyer, worker, { level: 'read' });
    expect((await lawyer.get(`/api/procedures/${id}`)).json<ProcedureView>().writable).toBe(false);
    expect((await step(id, body, lawyer)).status).toBe(403);
    await test.world.grant(known.id, lawyer, worker, { level: 'legal' });
    expect((await step(id, body, lawyer)).status).toBe(201);
    expect(
      (
        await lawyer.post(`/api/cases/${known.id}/procedures`, {
          pathway: 'dublin3_art8_1',
          relativeId,
          openedOn: OPENED,
        })
      ).status,
    ).toBe(403);
  });

  it('another team and nobody: the same answer as for a procedure that does not exist', async () => {
    const id = await opened();
    const stranger = await test.world.user('caseworker');
    const foreign = await stranger.get(`/api/procedures/${id}`);
    const absent = await stranger.get(`/api/procedures/${uuidv7()}`);
    expect([foreign.status, foreign.text]).toEqual([404, absent.text]);
    expect((await step(id, { code: 'intent_recorded', on: '2019-03-05' }, stranger)).status).toBe(404);
  });
});
