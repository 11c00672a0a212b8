import { v7 as uuidv7 } from 'uuid';
import type { CaseView } from '../src/cases/case-view.dto.js';
import { createTestApp, type TestApp } from './support/app.js';
import { linkRelative } from './support/cases.js';
import { deadlinesOf, lines, mend, openProcedure, take, type KnownProcedure } from './support/procedures.js';
import type { Person } from './support/world.js';

let test: TestApp;
let worker: Person;
let dublin: KnownProcedure;

beforeAll(async () => {
  test = await createTestApp();
  worker = await test.world.user('caseworker');
});
afterAll(() => test.close());
beforeEach(async () => {
  test.setNow(new Date('2019-06-20T10:00:00Z'));
  dublin = await openProcedure(test.database, worker, 'dublin3_art8_1', '2019-03-04');
});

const ASKED = [
  '2019-03-05 intent_recorded',
  '2019-03-11 registered',
  '2019-03-20 evidence_complete',
  '2019-04-01 request_sent',
] as const;

const nextDeadline = async () =>
  (await worker.get(`/api/cases/${dublin.caseId}`)).json<CaseView>().nextDeadlineOn;

async function rowsOf(procedureId: string) {
  const { rows } = await test.database.admin.query<Record<string, unknown>>(
    `SELECT d.rule, d.operative_on::text AS operative, d.state, d.computed_for AS "computedFor", d.replaced_by AS "replacedBy",
       d.replaced_for AS "replacedFor", d.team_id = c.team_id AS "ofTeam"
     FROM deadlines d JOIN cases c ON c.id = d.case_id WHERE d.procedure_id = $1 ORDER BY d.id`,
    [procedureId],
  );
  return rows;
}

describe('a step', () => {
  it('starts the limits of its procedure, with words in both languages, and gives the case its next day', async () => {
    expect((await deadlinesOf(worker, dublin.id)).deadlines).toEqual([]);
    expect(await nextDeadline()).toBeNull();
    const { id, consequences } = await take(worker, dublin.id, ASKED[0]);
    const { deadlines, earlier, proposals, stage } = await deadlinesOf(worker, dublin.id);
    expect(lines(deadlines)).toEqual([
      'FR-REG-3WD 2019-03-08 expired',
      'FR-REG-3WD 2019-03-19 expired',
      'D3-TCR-3M 2019-06-05 expired',
    ]);
    expect(lines(consequences.starts).sort()).toEqual(lines(deadlines).sort());
    expect(deadlines[2]).toMatchObject({
      startedBy: id,
      computedFor: id,
      statutoryOn: '2019-06-05',
      article: '604/2013 Art. 21(1)(1), 20(2)',
      name: { en: 'Send the take-charge request' },
      consequence: { en: 'If it passes, France becomes responsible for the asylum claim.' },
      explanation: {
        en: expect.arrayContaining([expect.stringContaining('5 March 2019')]) as string[],
        fr: expect.arrayContaining([expect.stringContaining('5 mars 2019')]) as string[],
      },
    });
    expect([earlier, proposals, stage]).toEqual([[], [], 'intent_recorded']);
    expect(await nextDeadline()).toBe('2019-03-08');
  });

  it('meets them, and the case’s next day is that of what still runs', async () => {
    const { consequences } = await take(worker, dublin.id, ...ASKED);
    expect(lines(consequences.meets)).toEqual(['D3-TCR-3M 2019-06-05 met']);
    expect(lines((await deadlinesOf(worker, dublin.id)).deadlines)).toEqual([
      'D3-REPLY-2M 2019-06-01 unproven',
      'FR-REG-3WD 2019-03-08 expired',
      'FR-REG-3WD 2019-03-19 met',
      'D3-TCR-3M 2019-06-05 met',
    ]);
    expect(await nextDeadline()).toBe('2019-06-01');
    expect((await rowsOf(dublin.id)).every(({ ofTeam }) => ofTeam)).toBe(true);
  });

  it('learnt late moves a limit to its true start, and the first result stays readable', async () => {
    await take(worker, dublin.id, ...ASKED, ['2019-06-10 refusal_received', { refusalCodes: ['R01'] }]);
    const { id, consequences } = await take(worker, dublin.id, [
      '2019-04-03 request_received',
      { proofOfReceipt: true, time: '09:30' },
    ]);
    expect(lines(consequences.misses)).toEqual(['D3-REPLY-2M 2019-06-03 expired']);
    const { deadlines } = await deadlinesOf(worker, dublin.id);
    expect(deadlines.filter(({ rule }) => rule === 'D3-REPLY-2M')).toMatchObject([
      { status: 'superseded', reason: 'start_known', closedBy: id },
      { status: 'expired', startedBy: id, startProof: 'proven' },
    ]);
  });

  it('is refused before the limit whose end it states has passed', async () => {
    await take(worker, dublin.id, ...ASKED, ['2019-04-03 request_received', { proofOfReceipt: true }]);
    const silence = { code: 'acceptance_by_silence', proofOfReceipt: true };
    const early = await worker.post(`/api/procedures/${dublin.id}/steps`, { ...silence, on: '2019-06-02' });
    expect(early.status).toBe(409);
    const [proposal] = (await deadlinesOf(worker, dublin.id)).proposals;
    expect(proposal).toMatchObject({
      step: silence.code,
      from: '2019-06-04',
      needs: ['proof_of_receipt'],
      proven: true,
    });
    await take(worker, dublin.id, ['2019-06-04 acceptance_by_silence', { proofOfReceipt: true }]);
    const { deadlines, proposals } = await deadlinesOf(worker, dublin.id);
    expect(proposals).toEqual([]);
    expect(deadlines.filter(({ rule }) => rule === 'D3-TRANSFER-6M')).toMatchObject([
      { deemedMode: 'last_day', operativeOn: '2019-12-03' },
      { deemedMode: 'next_day', operativeOn: '2019-12-04' },
    ]);
  });

  it('answered too late by a refusal still lets the acceptance be asserted', async () => {
    const received = ['2019-04-03 request_received', { proofOfReceipt: true }] as const;
    const refused = ['2019-06-10 refusal_received', { refusalCodes: ['R01'] }] as const;
    await take(worker, dublin.id, ...ASKED, received, refused);
    const [proposal] = (await deadlinesOf(worker, dublin.id)).proposals;
    expect(proposal).toMatchObject({ step: 'acceptance_by_silence', from: '2019-06-04', proven: true });
    const { stage } = await take(worker, dublin.id, [
      '2019-06-12 acceptance_by_silence',
      { proofOfReceipt: true },
    ]);
    expect(stage).toBe('accepted_by_silence');
  });

  it('sent twice counts once, and one on a stale version of the case leaves no deadline', async () => {
    const [body, idempotencyKey] = [{ code: 'intent_recorded', on: '2019-03-05' }, uuidv7()];
    const send = () => worker.post(`/api/procedures/${dublin.id}/steps`, body, { idempotencyKey });
    const [first, second] = [await send(), await send()];
    expect(second.json()).toEqual(first.json());
    expect(await rowsOf(dublin.id)).toHaveLength(3);
    const refused = await worker.post(`/api/procedures/${dublin.id}/steps`, {
      code: 'arrived',
      on: '2019-03-06',
    });
    expect([refused.status, (await rowsOf(dublin.id)).length]).toEqual([409, 3]);
  });
});

describe('a correction', () => {
  it('moves the limits of the step, and keeps the earlier results with the entry that changed them', async () => {
    const { id: wrong } = await take(worker, dublin.id, ASKED[0]);
    const { id: right } = await mend(worker, wrong, 'correction', {
      code: 'intent_recorded',
      on: '2019-03-12',
    });
    const { deadlines, earlier } = await deadlinesOf(worker, dublin.id);
    expect(lines(deadlines)).toContain('D3-TCR-3M 2019-06-12 expired');
    expect(
      deadlines.every(({ startedBy, computedFor }) => startedBy === right && computedFor === right),
    ).toBe(true);
    expect(lines(earlier)).toContain('D3-TCR-3M 2019-06-05 superseded');
    expect(earlier).toHaveLength(3);
    expect(earlier[0]).toMatchObject({
      startedBy: wrong,
      replacedFor: 'entry',
      replacedBy: { id: right, kind: 'step', code: 'intent_recorded', on: '2019-03-12' },
    });
    const current = (await worker.get(`/api/procedures/${dublin.id}/deadlines`)).json<{
      earlier: unknown[];
    }>();
    expect(current.earlier).toEqual([]);
  });

  it('of what a step says beside its date moves them too', async () => {
    await take(worker, dublin.id, ...ASKED);
    const { id } = await take(worker, dublin.id, '2019-04-03 request_received');
    const reply = async () =>
      (await deadlinesOf(worker, dublin.id)).deadlines.find(
        ({ status, rule }) => rule === 'D3-REPLY-2M' && status !== 'superseded',
      );
    expect(await reply()).toMatchObject({ status: 'unproven', startProof: 'unproven' });
    await mend(worker, id, 'correction', {
      code: 'request_received',
      on: '2019-04-03',
      proofOfReceipt: true,
    });
    expect(await reply()).toMatchObject({ status: 'expired', startProof: 'proven' });
  });

  it('by withdrawal takes them away and opens again what the step had met', async () => {
    await take(worker, dublin.id, ...ASKED.slice(0, 3));
    const { id } = await take(worker, dublin.id, ASKED[3]);
    const { id: withdrawal } = await mend(worker, id, 'withdrawal', { reason: 'Another child’s.' });
    const { deadlines, earlier } = await deadlinesOf(worker, dublin.id);
    expect(lines(deadlines)).toContain('D3-TCR-3M 2019-06-05 expired');
    expect(lines(earlier)).toEqual(['D3-REPLY-2M 2019-06-01 superseded']);
    expect(earlier[0]?.replacedBy).toMatchObject({ id: withdrawal, kind: 'note', code: null });
    expect(await nextDeadline()).toBe('2019-06-05');
  });
});

describe('two procedures of one case', () => {
  it('keep limits of their own; the case’s next day is the earlier of both', async () => {
    await take(worker, dublin.id, ...ASKED);
    const { id: relativeId } = await linkRelative(test.database, worker, dublin.caseId, {
      relation: 'uncle',
    });
    const opened = await worker.post(`/api/cases/${dublin.caseId}/procedures`, {
      ...{ pathway: 'dublin3_art8_2', relativeId, openedOn: '2019-03-06' },
    });
    expect(await nextDeadline()).toBe('2019-06-01');
    const { id } = opened.json<{ id: string }>();
    await take(worker, id, '2019-02-20 intent_recorded', '2019-02-21 registered');
    expect(await nextDeadline()).toBe('2019-05-20');
    expect(lines((await deadlinesOf(worker, dublin.id)).deadlines)).toContain(
      'D3-REPLY-2M 2019-06-01 unproven',
    );
    await take(worker, id, ['2019-05-10 procedure_closed', { closingReason: 'other_pathway' }]);
    expect(await nextDeadline()).toBe('2019-06-01');
    const { deadlines } = (await worker.get(`/api/cases/${dublin.caseId}`)).json<CaseView>();
    expect(deadlines).toMatchObject([
      {
        rule: 'D3-REPLY-2M',
        part: null,
        operativeOn: '2019-06-01',
        rolledOn: '2019-06-03',
        status: 'unproven',
      },
    ]);
  });
});

describe('who is not of the case', () => {
  it('gets the same answer as for a procedure that is not there', async () => {
    await take(worker, dublin.id, ASKED[0]);
    const stranger = await test.world.user('caseworker');
    const foreign = await stranger.get(`/api/procedures/${dublin.id}/deadlines`);
    const absent = await stranger.get(`/api/procedures/${uuidv7()}/deadlines`);
    expect([foreign.status, foreign.text]).toEqual([404, absent.text]);
  });

  it('but was given access, reads its limits, and moves them with the right to record steps', async () => {
    const [reader, lawyer] = [await test.world.user('lawyer'), await test.world.user('lawyer')];
    await test.world.grant(dublin.caseId, reader, worker);
    await test.world.grant(dublin.caseId, lawyer, worker, { level: 'legal' });
    await take(lawyer, dublin.id, ASKED[0]);
    expect((await deadlinesOf(reader, dublin.id)).deadlines).toHaveLength(3);
    const body = { code: 'registered', on: '2019-03-07' };
    expect((await reader.post(`/api/procedures/${dublin.id}/steps`, body)).status).toBe(403);
    expect((await rowsOf(dublin.id)).every(({ ofTeam }) => ofTeam)).toBe(true);
  });
});
