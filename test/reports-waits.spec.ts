import type { ClientBase } from 'pg';
import { addDays, type CivilDate } from '../src/common/civil-date.js';
import type { PathwayId } from '../src/pathways/pathway.js';
import type { ProcedureOpened } from '../src/procedures/procedures.dto.js';
import { countEverything } from '../src/reports/counting.queries.js';
import { countWaits } from '../src/reports/wait-counts.queries.js';
import { createTestApp, type TestApp } from './support/app.js';
import { casesAtRandom, storeCases } from './support/counted-cases.js';
import { closeCase, factsOf } from './support/counted-facts.js';
import { mend, openProcedure, take, type KnownProcedure } from './support/procedures.js';
import type { Person } from './support/world.js';

/** The first quarter of 2021 follows what began in that of 2020, the 29th of February in it. */
const PERIOD = { asAt: '2021-03-31', first: '2021-01-01' } as const;
const OPENED = '2020-02-29';

let test: TestApp;
let client: ClientBase;
let worker: Person;
let team: readonly [Person, Person];

beforeAll(async () => {
  test = await createTestApp();
  client = await test.database.connect('reunir_stats');
});
afterAll(() => test.close());
beforeEach(async () => {
  test.setNow(new Date('2021-04-30T10:00:00Z'));
  worker = await test.world.user('caseworker');
  team = [worker, await test.world.user('coordinator', worker.team)];
});

/** How long each of one kind of wait lasted and how it ended. */
async function waits(kind: string): Promise<string[]> {
  const facts = await factsOf(client, countWaits, PERIOD, worker);
  return Object.entries(facts).flatMap(([name, count]) => {
    const [, wait, duration] = name.split(' ');
    return wait?.startsWith(`${kind}:`) ? Array<string>(count).fill(`${wait.split(':')[1]} ${duration}`) : [];
  });
}

const after = (days: number, since: CivilDate = OPENED) => addDays(since, days);

const opened = (openedOn: CivilDate = OPENED) =>
  openProcedure(test.database, worker, 'refugee_child_352d', openedOn);

async function lodged(on: CivilDate, openedOn: CivilDate = OPENED): Promise<KnownProcedure> {
  const procedure = await opened(openedOn);
  await take(worker, procedure.id, `${openedOn} eligibility_checked`, `${on} application_submitted`);
  return procedure;
}

async function another(caseId: string, pathway: PathwayId, more: object = {}): Promise<string> {
  const body = { pathway, openedOn: '2020-03-10', ...more };
  const answer = await worker.post(`/api/cases/${caseId}/procedures`, body);
  if (answer.status !== 201) throw new Error(`not opened: ${answer.text}`);
  return answer.json<ProcedureOpened>().id;
}

const refused = (procedureId: string, on: CivilDate) =>
  take(worker, procedureId, [`${on} refusal_received`, { refusalCodes: ['R15'] }]);

describe('waiting for a first request', () => {
  it.each([
    [0, 'reached d000'],
    [29, 'reached d000'],
    [30, 'reached d030'],
    [329, 'reached d300'],
    [330, 'reached d330'],
    [364, 'reached d330'],
    [365, 'waiting open'],
  ])('lodged after %i days: %s', async (days, told) => {
    await lodged(after(days));
    expect(await waits('lodging')).toEqual([told]);
  });

  it.each([
    [0, 'ended d000'],
    [60, 'ended d060'],
    [364, 'ended d330'],
    [365, 'waiting open'],
  ])('the case closed after %i days: %s', async (days, told) => {
    const { caseId } = await opened();
    await closeCase(team, caseId, after(days));
    expect(await waits('lodging')).toEqual([told]);
  });

  it('is over for a case closed on the day of the request, and goes on after one is withdrawn', async () => {
    const { caseId } = await lodged(after(40));
    await closeCase(team, caseId, after(40));
    const withdrawn = await opened();
    const { id } = await take(
      worker,
      withdrawn.id,
      `${OPENED} eligibility_checked`,
      `${after(50)} application_submitted`,
    );
    await mend(worker, id, 'withdrawal', { reason: 'Written into the wrong case.' });
    expect(await waits('lodging')).toEqual(['reached d030', 'waiting open']);
  });

  it('ended whatever came of the case after the year, and not when it was reopened within it', async () => {
    const { caseId } = await opened();
    await closeCase(team, caseId, after(100));
    test.setNow(new Date('2020-09-01T10:00:00Z'));
    expect(await waits('lodging')).toEqual(['ended d090']);
    const within = await opened();
    await closeCase(team, within.caseId, after(100));
    const [, coordinator] = team;
    const reopen = (id: string) =>
      coordinator.post(`/api/cases/${id}/reopening`, { reason: 'Back in Calais.' });
    expect((await reopen(within.caseId)).status).toBe(201);
    test.setNow(new Date('2021-04-30T10:00:00Z'));
    expect((await reopen(caseId)).status).toBe(201);
    expect(await waits('lodging')).toEqual(['ended d090', 'waiting open']);
  });

  it('is counted for cases opened in the quarter a year before, from its first day to its last', async () => {
    for (const day of ['2019-12-31', '2020-01-01', '2020-03-31', '2020-04-01'] as const)
      await lodged(addDays(day, 45), day);
    expect(await waits('lodging')).toEqual(['reached d030', 'reached d030']);
  });
});

describe('waiting for a decision', () => {
  it('ends with the first, a refusal or an acceptance, on whichever request', async () => {
    const { id, caseId, relativeId } = await lodged('2020-03-01');
    const second = await another(caseId, 'leave_outside_rules', { relativeId });
    await take(
      worker,
      second,
      '2020-03-20 eligibility_checked',
      '2020-03-31 application_submitted',
      '2020-04-01 biometrics_given',
      '2020-05-02 visa_granted',
    );
    expect(await waits('decision')).toEqual(['reached d060']);
    await refused(id, '2020-03-30');
    expect(await waits('decision')).toEqual(['reached d000']);
  });

  it('follows a decision to the day it is corrected to', async () => {
    const { id } = await lodged('2020-03-01');
    const refusal = await refused(id, '2020-03-30');
    const correction = { code: 'refusal_received', on: '2021-02-28', refusalCodes: ['R15'] };
    const corrected = await mend(worker, refusal.id, 'correction', correction);
    expect(await waits('decision')).toEqual(['reached d330']);
    await mend(worker, corrected.id, 'correction', { ...correction, on: '2021-03-01' });
    expect(await waits('decision')).toEqual(['waiting open']);
  });

  it('is decided by a court that orders entry, and not by another State', async () => {
    const { caseId, relativeId } = await lodged('2020-03-01');
    const elsewhere = await test.database.admin.query<{ id: string }>(
      `INSERT INTO procedures (id, case_id, pathway, opened_on, stage, stage_since, created_by)
       VALUES (gen_random_uuid(), $1, 'ammr_family', '2020-03-01', 'identified', '2020-03-01', $2) RETURNING id`,
      [caseId, worker.id],
    );
    await test.database.admin.query(
      `INSERT INTO timeline_entries (id, case_id, kind, code, occurred_on, procedure_id, refusal_codes, recorded_by)
       VALUES (gen_random_uuid(), $1, 'step', 'ammr_refusal_received', '2020-03-20', $2, '{R01}', $3)`,
      [caseId, elsewhere.rows[0]?.id, worker.id],
    );
    expect(await waits('decision')).toEqual(['waiting open']);
    await take(worker, await another(caseId, 'court_order', { relativeId }), '2020-04-29 entry_ordered');
    expect(await waits('decision')).toEqual(['reached d030']);
  });

  it('begins with the first lodging, not with a later one', async () => {
    const { id } = await lodged('2019-12-31', '2019-12-01');
    await refused(id, '2020-01-20');
    await take(worker, id, '2020-02-20 application_submitted');
    expect(await waits('decision')).toEqual([]);
  });
});

describe('waiting to arrive', () => {
  it.each([
    ['2020-04-09', 'reached d000'],
    ['2020-04-10', 'reached d030'],
    ['2021-03-10', 'reached d330'],
    ['2021-03-11', 'waiting open'],
  ] as const)('once accepted on 11 March 2020, until %s: %s', async (arrived, told) => {
    const { id } = await lodged('2020-03-01');
    await take(
      worker,
      id,
      '2020-03-02 biometrics_given',
      '2020-03-11 visa_granted',
      '2020-03-20 travel_arranged',
      `${arrived} arrived`,
    );
    expect(await waits('arrival')).toEqual([told]);
  });

  it('ends with the case, and nobody waits who has leave to stay', async () => {
    const accepted = await lodged('2020-03-01');
    await take(worker, accepted.id, '2020-03-02 biometrics_given', '2020-03-11 visa_granted');
    await closeCase(team, accepted.caseId, '2020-07-01');
    const stays = await openProcedure(test.database, worker, 'section67_leave', '2020-01-10');
    await take(
      worker,
      stays.id,
      '2020-01-11 eligibility_checked',
      '2020-01-12 leave_requested',
      '2020-02-20 leave_granted',
    );
    expect([await waits('arrival'), await waits('decision')]).toEqual([
      ['ended d090'],
      ['reached d030', 'reached d000'].sort(),
    ]);
  });
});

it('of a cohort all wait for a request, and those reached it who came that far', async () => {
  await storeCases(test.database.admin, casesAtRandom(1500, 77), [worker.team!], worker.id);
  const period = { asAt: '2025-06-30', first: '2025-04-01' } as const;
  const facts = await factsOf(client, countWaits, period, worker);
  const sum = (start: string) =>
    Object.entries(facts).reduce((all, [name, count]) => all + (name.startsWith(start) ? count : 0), 0);
  const grouping = { pathway: [], nationality_group: [], organisation_group: [] };
  const { insiders } = await countEverything(client, { ...period, grouping, followsCut: false });
  const cohort = insiders.flatMap(({ counts }) => counts).filter(({ table }) => table === 'stage_sex');
  const of = (stages: readonly string[]) =>
    cohort.reduce((all, { codes: [stage = ''], count }) => all + (stages.includes(stage) ? count : 0), 0);
  const lodged = ['submitted', 'accepted', 'transfer_arranged', 'reunited', 'followed_up'];
  expect(sum('wait_duration lodging:reached')).toBe(of(lodged));
  expect(sum('wait_duration lodging:')).toBe(
    of([...lodged, 'identified', 'relative_identified', 'kinship_documented']),
  );
  expect(sum('wait_duration lodging:reached')).toBeGreaterThan(10);
});
