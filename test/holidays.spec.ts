import { v7 as uuidv7 } from 'uuid';
import type { CaseView } from '../src/cases/case-view.dto.js';
import type { CalendarChanged, HolidayList } from '../src/deadlines/holidays.dto.js';
import { createTestApp, type TestApp } from './support/app.js';
import { faults } from './support/people.js';
import { deadlinesOf, openProcedure, take, type KnownProcedure } from './support/procedures.js';
import type { Person } from './support/world.js';

let test: TestApp;
let worker: Person;
let admin: Person;

beforeAll(async () => {
  test = await createTestApp();
  worker = await test.world.user('caseworker');
  admin = await test.world.user('admin');
});
afterAll(() => test.close());
beforeEach(async () => {
  test.setNow(new Date('2026-03-10T10:00:00Z'));
  await test.database.admin.query('DELETE FROM holidays');
});

const PROCLAIMED = {
  calendar: 'england_wales',
  on: '2026-03-30',
  nameEn: 'National day',
  nameFr: 'Fête nationale',
};

/** Awaiting a decision on a visa. */
async function applied(ukNation = 'england'): Promise<KnownProcedure> {
  const made = await openProcedure(test.database, worker, 'child_relative_visa', '2026-01-02');
  const { relativeId } = made;
  await test.database.admin.query('UPDATE relatives SET uk_nation = $2 WHERE id = $1', [
    relativeId,
    ukNation,
  ]);
  const steps = [
    '2026-01-05 eligibility_checked',
    '2026-01-09 application_submitted',
    '2026-01-20 biometrics_given',
  ];
  await take(worker, made.id, ...steps);
  return made;
}

/** The appeal is due on Monday 30 March, judicial review on 2 June. */
const REFUSAL = ['2026-03-02 refusal_received', { refusalCodes: ['R15'] }] as const;

async function refused(ukNation = 'england'): Promise<KnownProcedure> {
  const made = await applied(ukNation);
  await take(worker, made.id, REFUSAL);
  return made;
}

async function add(body: object = PROCLAIMED): Promise<CalendarChanged> {
  const answer = await admin.post('/api/holidays', body);
  expect([answer.status, answer.text]).toEqual([201, expect.any(String)]);
  return answer.json<CalendarChanged>();
}

const withdraw = (id: string) => admin.post(`/api/holidays/${id}/withdrawal`);
const appeal = async ({ id }: KnownProcedure) => {
  const { deadlines, earlier } = await deadlinesOf(worker, id);
  const of = (rule: string) => (each: { rule: string }) => each.rule === rule;
  return { now: deadlines.find(of('UK-FTT-28D')), before: earlier.filter(of('UK-FTT-28D')) };
};

describe('a day proclaimed after the release', () => {
  it('moves the open limits it falls into, keeping the earlier result, and no others', async () => {
    const [england, scotland] = [await refused(), await refused('scotland')];
    const others = (await deadlinesOf(worker, england.id)).deadlines.filter(
      ({ rule }) => rule !== 'UK-FTT-28D',
    );
    const { id, moved } = await add();
    expect(moved).toBe(1);
    expect(await appeal(england)).toMatchObject({
      now: {
        statutoryOn: '2026-03-30',
        rolledOn: '2026-03-31',
        operativeOn: '2026-03-30',
        lastDayOn: '2026-03-31',
        computedFor: null,
      },
      before: [
        {
          rolledOn: null,
          lastDayOn: '2026-03-30',
          status: 'superseded',
          replacedFor: 'holiday',
          replacedBy: null,
        },
      ],
    });
    expect(await appeal(scotland)).toMatchObject({ now: { rolledOn: null }, before: [] });
    const after = (await deadlinesOf(worker, england.id)).deadlines.filter(
      ({ rule }) => rule !== 'UK-FTT-28D',
    );
    expect(after).toEqual(others);
    const { version } = (await worker.get(`/api/cases/${england.caseId}`)).json<CaseView>();
    expect(version).toBe(7);
    expect((await withdraw(id)).json<CalendarChanged>()).toEqual({ id, moved: 1 });
  });

  it('is heeded by steps recorded from then on, until it is withdrawn', async () => {
    const { id } = await add();
    const made = await refused();
    expect(await appeal(made)).toMatchObject({ now: { rolledOn: '2026-03-31' }, before: [] });
    expect((await withdraw(id)).status).toBe(200);
    expect(await appeal(made)).toMatchObject({
      now: { rolledOn: null },
      before: [{ rolledOn: '2026-03-31' }],
    });
    expect(await appeal(await refused())).toMatchObject({ now: { rolledOn: null } });
  });

  it('leaves alone what was done in time, also when a later step goes over the procedure again', async () => {
    const made = await refused();
    await take(worker, made.id, '2026-03-09 appeal_lodged');
    const { id } = await add();
    await take(worker, made.id, ['2026-03-10 procedure_closed', { closingReason: 'withdrawn' }]);
    expect(await appeal(made)).toMatchObject({ now: { status: 'met', rolledOn: null }, before: [] });
    await withdraw(id);
  });

  it('moves limits counted back from a day to come', async () => {
    test.setNow(new Date('2019-06-01T10:00:00Z'));
    const made = await openProcedure(test.database, worker, 'dublin3_art8_1', '2019-03-04');
    await take(
      worker,
      made.id,
      '2019-03-05 intent_recorded',
      '2019-03-11 registered',
      '2019-03-20 evidence_complete',
      '2019-04-01 request_sent',
      '2019-04-25 acceptance_received',
      '2019-05-02 transfer_decision_notified',
      ['2019-05-20 transfer_booked', { dueOn: '2019-06-14' }],
    );
    const notice = async () =>
      (await deadlinesOf(worker, made.id)).deadlines.find(({ rule }) => rule === 'IR-ARRIVAL-NOTICE')
        ?.operativeOn;
    expect(await notice()).toBe('2019-06-11');
    const { id, moved } = await add({ ...PROCLAIMED, calendar: 'france', on: '2019-06-12' });
    expect([moved, await notice()]).toEqual([1, '2019-06-07']);
    await withdraw(id);
    expect(await notice()).toBe('2019-06-11');
  });
});

describe('the calendar', () => {
  it('shows the days that stand to everybody signed in', async () => {
    const { id } = await add();
    for (const person of [worker, admin, await test.world.user('committee')]) {
      const { holidays } = (await person.get('/api/holidays')).json<HolidayList>();
      expect(holidays).toEqual([
        {
          id,
          calendar: 'england_wales',
          on: '2026-03-30',
          name: { en: 'National day', fr: 'Fête nationale' },
          addedAt: expect.any(String) as string,
        },
      ]);
    }
    await withdraw(id);
    expect((await worker.get('/api/holidays')).json()).toEqual({ holidays: [] });
  });

  it('takes no day on which nobody works anyway, and no calendar or name it does not know', async () => {
    const { id } = await add();
    for (const on of ['2026-03-30', '2026-03-28', '2026-04-06', '2026-02-30', '2036-03-11', '9999-12-31'])
      expect(await faults(admin.post('/api/holidays', { ...PROCLAIMED, on }))).toEqual(['on']);
    expect(
      await faults(admin.post('/api/holidays', { ...PROCLAIMED, calendar: 'wales', nameEn: ' ' })),
    ).toEqual(['calendar', 'nameEn']);
    await withdraw(id);
  });

  it('withdraws a day once', async () => {
    const { id } = await add();
    expect((await withdraw(id)).status).toBe(200);
    expect((await withdraw(id)).status).toBe(404);
    expect((await withdraw(uuidv7())).status).toBe(404);
  });

  it('has who changed it, and how much that moved, on record', async () => {
    await refused();
    const { id, moved } = await add();
    await withdraw(id);
    const { rows } = await test.database.admin.query(
      'SELECT action, actor_id AS actor, case_id, detail FROM audit_events WHERE subject_id = $1 ORDER BY id',
      [id],
    );
    const detail = { calendar: 'england_wales', on: '2026-03-30', moved };
    expect(rows).toEqual([
      { action: 'calendar.day_added', actor: admin.id, case_id: null, detail },
      { action: 'calendar.day_withdrawn', actor: admin.id, case_id: null, detail },
    ]);
  });
});

describe('a step recorded while the calendar changes', () => {
  it('is counted by the new calendar, whichever of the two comes first', async () => {
    const waiting: KnownProcedure[] = [];
    for (let index = 0; index < 6; index += 1) waiting.push(await applied());
    await Promise.all([
      ...waiting.slice(0, 3).map(({ id }) => take(worker, id, REFUSAL)),
      add(),
      ...waiting.slice(3).map(({ id }) => take(worker, id, REFUSAL)),
    ]);
    for (const procedure of waiting)
      expect((await appeal(procedure)).now).toMatchObject({
        operativeOn: '2026-03-30',
        rolledOn: '2026-03-31',
      });
  });
});
