import type { ClientBase } from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { addDays, type CivilDate } from '../src/common/civil-date.js';
import type { LimitStatus } from '../src/pathways/limit.js';
import { countOverruns } from '../src/reports/overrun-counts.queries.js';
import { createTestApp, type TestApp } from './support/app.js';
import { closeCase, factsOf } from './support/counted-facts.js';
import { openProcedure, take, type KnownProcedure } from './support/procedures.js';
import type { Person } from './support/world.js';

/** The second quarter of 2020 follows what fell due in the first. */
const PERIOD = { asAt: '2020-06-30', first: '2020-04-01' } as const;
const DUE = '2020-02-29';

let test: TestApp;
let client: ClientBase;
let worker: Person;
let team: readonly [Person, Person];
let procedure: KnownProcedure;

beforeAll(async () => {
  test = await createTestApp();
  client = await test.database.connect('reunir_stats');
});
afterAll(() => test.close());
beforeEach(async () => {
  test.setNow(new Date('2021-04-30T10:00:00Z'));
  worker = await test.world.user('caseworker');
  team = [worker, await test.world.user('coordinator', worker.team)];
  procedure = await openProcedure(test.database, worker, 'dublin3_art8_1', '2019-11-01');
});

/** What became of limits not kept, band by band. */
async function told(table: 'answer' | 'party' = 'answer'): Promise<Record<string, number>> {
  const facts = await factsOf(client, countOverruns, PERIOD, worker);
  return Object.fromEntries(
    Object.entries(facts).flatMap(([name, count]) =>
      name.startsWith(`overrun_${table} `) ? [[name.replace(`overrun_${table} `, ''), count]] : [],
    ),
  );
}

interface LimitFacts {
  state?: LimitStatus;
  due?: CivilDate;
  rule?: string;
  part?: string | null;
  authority?: string;
  /** The step that closed it, and its day. */
  step?: string;
  on?: CivilDate;
}

/** A limit as it is stored with its procedure. */
async function limit(facts: LimitFacts): Promise<void> {
  const { state = 'expired', due = DUE, rule = 'D3-REPLY-2M', part = null, step, on } = facts;
  const started = await entry('note', null, '2019-12-01');
  const closer = step && on ? await entry('step', step, on) : null;
  await test.database.admin.query(
    `INSERT INTO deadlines (id, case_id, procedure_id, team_id, key, rule, part, started_by, start_on, statutory_on, operative_on, last_day_on,
       state, closed_by, closed_on, effect, article, start_proof, ours, authority, silence, verified)
     VALUES ($1::uuid, $2, $3, $4, $1::text, $5, $6, $7, '2019-12-01', $8, $8, $8, $9, $10, $11, 'nothing', 'x', 'proven', false, $12, 'nothing', true)`,
    [
      ...[uuidv7(), procedure.caseId, procedure.id, worker.team?.id, rule, part, started, due, state, closer],
      ...[on ?? null, facts.authority ?? 'home_office'],
    ],
  );
}

async function entry(kind: 'note' | 'step', code: string | null, on: CivilDate): Promise<string> {
  const id = uuidv7();
  await test.database.admin.query(
    `INSERT INTO timeline_entries (id, case_id, kind, code, occurred_on, procedure_id, recorded_by) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [id, procedure.caseId, kind, code, on, kind === 'step' ? procedure.id : null, worker.id],
  );
  return id;
}

const past = (days: number): CivilDate => addDays(DUE, days);

it('is told by bands of ten days from the first day past due, until ninety have passed', async () => {
  for (const days of [1, 10, 11, 20, 81, 90, 91, 400])
    await limit({ step: 'refusal_received', on: past(days) });
  await limit({ state: 'running' });
  expect(await told()).toEqual({
    'o00 acted': 2,
    'o10 acted': 2,
    'o80 acted': 2,
    'unanswered unanswered': 3,
  });
});

it('is of limits that fell due in the quarter before and were not kept', async () => {
  for (const due of ['2019-12-31', '2020-01-01', '2020-03-31', '2020-04-01'] as const)
    await limit({ state: 'running', due });
  for (const state of ['met', 'superseded', 'unproven'] as const) await limit({ state });
  expect(await told()).toEqual({ 'unanswered unanswered': 2 });
});

it('ends when the limit is told to have passed, or what it was about has gone', async () => {
  await limit({ step: 'acceptance_by_silence', on: past(5) });
  await limit({ rule: 'D3-DET', part: 'reply', step: 'released', on: past(15) });
  await limit({ rule: 'D3-DET', part: 'transfer', step: 'released', on: past(15) });
  await limit({ step: 'procedure_closed', on: past(91) });
  expect(await told()).toEqual({
    'o00 ended': 1,
    'o10 acted': 1,
    'o10 ended': 1,
    'unanswered unanswered': 1,
  });
});

it('ends with the case, unless the act came by then; a limit of a case already closed is none', async () => {
  await limit({ state: 'running' });
  await limit({ step: 'acceptance_received', on: past(50) });
  await limit({ step: 'refusal_received', on: past(30) });
  await limit({ state: 'running', due: past(30) });
  await closeCase(team, procedure.caseId, past(30));
  expect(await told()).toEqual({ 'o20 acted': 1, 'o20 ended': 2 });
});

it('is as the case stood after ninety days, whatever has become of it since', async () => {
  await limit({ state: 'running' });
  await closeCase(team, procedure.caseId, past(90));
  const reopened = await team[1].post(`/api/cases/${procedure.caseId}/reopening`, {
    reason: 'Back in Calais.',
  });
  expect([reopened.status, await told()]).toEqual([201, { 'o80 ended': 1 }]);
});

it('names the State that owed the act', async () => {
  await limit({ state: 'running', authority: 'prefecture' });
  await limit({ state: 'running', authority: 'uk_court' });
  await limit({ state: 'running', authority: 'other_state' });
  await limit({ authority: 'department', step: 'refusal_received', on: past(1) });
  expect(await told('party')).toEqual({
    'o00 FRA': 1,
    'unanswered FRA': 1,
    'unanswered GBR': 1,
    'unanswered other': 1,
  });
});

it('is of acts that a State owed, not of a remedy of the child’s own or a time that only has to pass', async () => {
  await limit({ rule: 'UK-JR-3M', state: 'running', authority: 'uk_court' });
  await limit({ rule: 'FR-APPEAL-7D', authority: 'french_court', step: 'arrived', on: past(3) });
  await limit({ rule: 'FR-TRANSFER-HOLD', authority: 'prefecture', step: 'arrived', on: past(3) });
  await limit({ rule: 'FR-APPEAL-7D', part: 'ruling', authority: 'french_court', state: 'running' });
  expect(await told('party')).toEqual({ 'unanswered FRA': 1 });
});

it('is told of a request answered late and a re-examination not asked for', async () => {
  await take(
    worker,
    procedure.id,
    '2019-11-02 intent_recorded',
    '2019-11-05 registered',
    '2019-11-10 evidence_complete',
    '2019-11-20 request_sent',
    ['2019-11-20 request_received', { proofOfReceipt: true }],
    ['2020-02-03 refusal_received', { refusalCodes: ['R01'] }],
  );
  // Two months from receipt; then three weeks to ask for a re-examination, which France did not.
  expect(await told('party')).toEqual({ 'o10 GBR': 1, 'unanswered FRA': 1 });
});
