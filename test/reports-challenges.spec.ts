import type { ClientBase } from 'pg';
import type { Period } from '../src/reports/count-rows.js';
import { countChallenges } from '../src/reports/challenge-counts.queries.js';
import { createTestApp, type TestApp } from './support/app.js';
import { factsOf } from './support/counted-facts.js';
import { mend, openProcedure, take } from './support/procedures.js';
import type { Person } from './support/world.js';

const PERIOD: Period = { asAt: '2020-06-30', first: '2020-04-01' };

let test: TestApp;
let client: ClientBase;
let worker: Person;

beforeAll(async () => {
  test = await createTestApp();
  test.setNow(new Date('2021-04-30T10:00:00Z'));
  client = await test.database.connect('reunir_stats');
});
afterAll(() => test.close());
beforeEach(async () => {
  worker = await test.world.user('caseworker');
});

/** What became of challenges decided in a quarter, by pathway. */
async function decided(period = PERIOD): Promise<Record<string, number>> {
  const facts = await factsOf(client, countChallenges, period, worker);
  return Object.fromEntries(
    Object.entries(facts).map(([name, count]) => [name.replace('challenge_pathway ', ''), count]),
  );
}

const refusal = (on: string, code = 'refusal_received') =>
  [`${on} ${code}`, { refusalCodes: ['R01'] }] as const;
const closed = (on: string) => [`${on} procedure_closed`, { closingReason: 'withdrawn' }] as const;

/** A request refused on 20 January 2020 that went on with these steps. */
async function dublin(...steps: Parameters<typeof take>[2][]): Promise<string> {
  const { id } = await openProcedure(test.database, worker, 'dublin3_art8_1', '2019-11-01');
  await take(
    worker,
    id,
    '2019-11-02 intent_recorded',
    '2019-11-05 registered',
    '2019-11-10 evidence_complete',
    '2019-11-20 request_sent',
    refusal('2020-01-20'),
    ...steps,
  );
  return id;
}

async function visa(...steps: Parameters<typeof take>[2][]): Promise<string> {
  const { id } = await openProcedure(test.database, worker, 'refugee_child_352d', '2019-11-01');
  await take(
    worker,
    id,
    '2019-11-02 eligibility_checked',
    '2019-11-03 application_submitted',
    '2019-11-04 biometrics_given',
    ...steps,
  );
  return id;
}

it('a request examined again is accepted, refused once more or left unanswered', async () => {
  await dublin('2020-02-05 reexamination_sent', '2020-04-01 acceptance_received');
  await dublin('2020-02-05 reexamination_sent', refusal('2020-06-30'));
  await dublin('2020-02-05 reexamination_sent', '2020-05-05 reexamination_lapsed');
  expect(await decided()).toEqual({ 'overturned dublin3_art8': 1, 'upheld dublin3_art8': 2 });
});

it('counts in the quarter of the decision alone', async () => {
  await dublin('2020-02-05 reexamination_sent', '2020-03-31 acceptance_received');
  await dublin('2020-04-05 reexamination_sent', '2020-07-01 acceptance_received');
  expect(await decided()).toEqual({});
  const before: Period = { asAt: '2020-03-31', first: '2020-01-01' };
  expect(await decided(before)).toEqual({ 'overturned dublin3_art8': 1 });
});

it('a refusal that nobody challenged is none, whatever follows it', async () => {
  await dublin(closed('2020-05-01'));
  await dublin('2020-04-20 article_17_2_requested', '2020-05-20 acceptance_received');
  await visa(
    refusal('2020-04-10'),
    '2020-04-20 application_submitted',
    '2020-04-25 biometrics_given',
    '2020-05-02 visa_granted',
  );
  expect(await decided()).toEqual({});
});

it('an appeal is won once, on the day it is allowed', async () => {
  await visa(
    refusal('2020-01-20'),
    '2020-02-03 appeal_lodged',
    '2020-04-20 appeal_allowed',
    '2020-05-15 visa_granted',
  );
  await visa(refusal('2020-01-20'), '2020-02-03 appeal_lodged', '2020-06-01 appeal_dismissed');
  expect(await decided()).toEqual({ 'overturned family_visa': 1, 'upheld family_visa': 1 });
});

it('each challenge of one refusal after another is one', async () => {
  await dublin(
    '2020-02-05 reexamination_sent',
    refusal('2020-04-02'),
    '2020-04-10 claim_issued',
    '2020-05-02 court_order_made',
    '2020-06-02 acceptance_received',
  );
  expect(await decided()).toEqual({ 'overturned dublin3_art8': 1, 'upheld dublin3_art8': 1 });
});

it('a claim about silence challenges no refusal', async () => {
  const { id } = await openProcedure(test.database, worker, 'dublin3_art17_2', '2019-11-01');
  await take(
    worker,
    id,
    '2019-11-02 intent_recorded',
    '2019-11-05 registered',
    '2019-11-10 evidence_complete',
    '2019-11-20 article_17_2_requested',
    '2020-02-20 claim_issued',
    '2020-05-20 acceptance_received',
  );
  expect(await decided()).toEqual({});
});

it('a review and a claim about the same refusal are one challenge', async () => {
  const { id } = await openProcedure(test.database, worker, 'purnia', '2016-10-20');
  await take(
    worker,
    id,
    '2016-10-21 interviewed',
    refusal('2016-12-01'),
    '2016-12-10 review_requested',
    '2017-01-20 review_decided',
    '2017-02-01 claim_issued',
    '2017-06-01 claim_dismissed',
  );
  const decidedIn = (asAt: Period['asAt'], first: Period['first']) => decided({ asAt, first });
  expect(await decidedIn('2017-03-31', '2017-01-01')).toEqual({});
  expect(await decidedIn('2017-06-30', '2017-04-01')).toEqual({ 'upheld expedited_2016': 1 });
});

it('a challenge is given up with the procedure', async () => {
  await dublin('2020-02-05 reexamination_sent', closed('2020-05-01'));
  await visa(refusal('2020-05-01'), '2020-05-01 appeal_lodged', closed('2020-05-20'));
  expect(await decided()).toEqual({
    'withdrawn_or_other dublin3_art8': 1,
    'withdrawn_or_other family_visa': 1,
  });
});

it('follows what is corrected and withdrawn, and the case to another organisation', async () => {
  const id = await dublin('2020-02-05 reexamination_sent');
  const { id: answer } = await take(worker, id, '2020-04-01 acceptance_received');
  const corrected = await mend(worker, answer, 'correction', {
    code: 'acceptance_received',
    on: '2020-07-01',
  });
  expect(await decided()).toEqual({});
  await mend(worker, corrected.id, 'withdrawal', { reason: 'Never came.' });
  await take(worker, id, refusal('2020-06-01'));
  expect(await decided()).toEqual({ 'upheld dublin3_art8': 1 });
  const other = await test.world.team();
  await test.database.admin.query(
    'UPDATE cases SET organisation_id = $1, team_id = $2 FROM procedures p WHERE p.case_id = cases.id AND p.id = $3',
    [other.organisationId, other.id, id],
  );
  expect(await decided()).toEqual({});
  expect(await factsOf(client, countChallenges, PERIOD, other)).toEqual({
    'challenge_pathway upheld dublin3_art8': 1,
  });
});
