import { v7 as uuidv7 } from 'uuid';
import type { StepPreview } from '../src/procedures/procedures.dto.js';
import { createTestApp, type TestApp } from './support/app.js';
import { faults } from './support/people.js';
import { deadlinesOf, lines, openProcedure, take, type KnownProcedure } from './support/procedures.js';
import type { Person } from './support/world.js';

let test: TestApp;
let worker: Person;
let visa: KnownProcedure;

beforeAll(async () => {
  test = await createTestApp();
  test.setNow(new Date('2026-03-10T10:00:00Z'));
  worker = await test.world.user('caseworker');
});
afterAll(() => test.close());
beforeEach(async () => {
  visa = await openProcedure(test.database, worker, 'child_relative_visa', '2026-01-02');
  await take(
    worker,
    visa.id,
    '2026-01-05 eligibility_checked',
    '2026-01-09 application_submitted',
    '2026-01-20 biometrics_given',
  );
});

const REFUSAL = { code: 'refusal_received', on: '2026-03-02', refusalCodes: ['R15'] };

const ask = (body: object, by: Person = worker, idempotencyKey?: string) =>
  by.post(
    `/api/procedures/${visa.id}/steps/preview`,
    body,
    idempotencyKey === undefined ? {} : { idempotencyKey },
  );

/** Everything the case has, as it lies in the database. */
async function everything() {
  const { rows } = await test.database.admin.query<{ all: string }>(
    `SELECT concat((SELECT json_agg(c) FROM cases c), (SELECT json_agg(p) FROM procedures p), (SELECT json_agg(e) FROM timeline_entries e),
       (SELECT json_agg(d) FROM deadlines d), (SELECT json_agg(a) FROM audit_events a), (SELECT json_agg(i) FROM sec.idempotency i)) AS all`,
  );
  return rows[0]?.all;
}

describe('asking what a step would do', () => {
  it('tells what it starts, meets, ends and moves, and what would be possible next', async () => {
    const answer = await ask(REFUSAL);
    expect(answer.status).toBe(200);
    const { refusal, result } = answer.json<StepPreview>();
    expect(refusal).toBeNull();
    expect(result).toMatchObject({ stage: 'refused', ending: 'refused', caseStatus: 'submitted' });
    expect(result?.allowed).toEqual(expect.arrayContaining(['appeal_lodged', 'claim_issued']));
    expect(lines(result?.consequences.starts ?? []).sort()).toEqual([
      'UK-FTT-28D 2026-03-30 running',
      'UK-JR-3M 2026-06-02 running',
    ]);
    expect(lines(result?.consequences.meets ?? [])).toEqual(['UK-CNP-12W 2026-04-14 met']);
  });

  it('says the same that recording it then does', async () => {
    const { result } = (await ask(REFUSAL)).json<StepPreview>();
    const recorded = await take(worker, visa.id, ['2026-03-02 refusal_received', { refusalCodes: ['R15'] }]);
    const withoutIds = (told: unknown) => JSON.stringify(told).replaceAll(/[0-9a-f-]{36}/g, 'id');
    expect(withoutIds(result)).toBe(
      withoutIds({
        ...{ stage: recorded.stage, ending: recorded.ending, allowed: recorded.allowed },
        ...{ caseStatus: recorded.caseStatus, consequences: recorded.consequences },
      }),
    );
  });

  it('tells limits that move from where to where', async () => {
    await take(
      worker,
      visa.id,
      ['2026-03-02 refusal_received', { refusalCodes: ['R15'] }],
      '2026-03-04 appeal_lodged',
    );
    const { id } = await openProcedure(test.database, worker, 'child_relative_visa', '2026-01-02');
    await take(worker, id, '2026-01-05 eligibility_checked', '2026-01-09 application_submitted');
    const answer = await worker.post(`/api/procedures/${id}/steps/preview`, {
      code: 'biometrics_given',
      on: '2026-01-20',
    });
    const [move] = answer.json<StepPreview>().result?.consequences.moves ?? [];
    expect([move?.from.operativeOn, move?.to.operativeOn]).toEqual(['2026-04-03', '2026-04-14']);
  });

  it('tells the refusal it would meet, in both languages, with what could be recorded instead', async () => {
    const { refusal, result } = (await ask({ code: 'arrived', on: '2026-03-02' })).json<StepPreview>();
    expect(result).toBeNull();
    expect(refusal).toMatchObject({
      code: 'step_not_allowed',
      text: { en: 'This step cannot be recorded at that point of the procedure.' },
      allowed: expect.arrayContaining(['refusal_received']) as string[],
    });
    expect(refusal?.text.fr).toContain('procédure');
    await test.database.admin.query(
      `UPDATE cases SET closed_on = '2026-02-01', outcome = 'withdrawn' WHERE id = $1`,
      [visa.caseId],
    );
    await test.database.admin.query(
      `INSERT INTO timeline_entries (id, case_id, kind, code, occurred_on, recorded_by) VALUES ($1, $2, 'closed', 'withdrawn', '2026-02-01', $3)`,
      [uuidv7(), visa.caseId, worker.id],
    );
    expect((await ask(REFUSAL)).json<StepPreview>().refusal).toMatchObject({
      code: 'case_closed',
      allowed: [],
    });
  });

  it('writes nothing, and keeps no answer for a repeat', async () => {
    const before = await everything();
    const key = uuidv7();
    const [first, again] = [await ask(REFUSAL, worker, key), await ask(REFUSAL, worker, key)];
    expect([first.status, again.status]).toEqual([200, 200]);
    expect(await everything()).toBe(before);
    expect((await deadlinesOf(worker, visa.id)).stage).toBe('biometrics_given');
  });

  it('takes no step that is wrong in itself', async () => {
    expect(await faults(ask({ ...REFUSAL, on: '2026-03-11', refusalCodes: [] }))).toEqual([
      'on',
      'refusalCodes',
    ]);
    expect(await faults(ask({ ...REFUSAL, time: '25:00', dueOn: '2026-02-30' }))).toEqual(['time', 'dueOn']);
    expect(await faults(ask({ ...REFUSAL, dueOn: '9999-12-31' }))).toEqual(['dueOn', 'dueOn']);
    expect(await faults(ask({ ...REFUSAL, on: '9999-01-01', dueOn: '9999-12-31' }))).toEqual(['on', 'dueOn']);
    expect(await faults(ask({ ...REFUSAL, dueOn: '2026-03-01' }))).toEqual(['dueOn', 'dueOn']);
  });

  it('is for those who may record it', async () => {
    const [reader, stranger] = [await test.world.user('lawyer'), await test.world.user('caseworker')];
    await test.world.grant(visa.caseId, reader, worker);
    expect((await ask(REFUSAL, reader)).status).toBe(403);
    expect((await ask(REFUSAL, stranger)).status).toBe(404);
  });
});
