import { addDays, todayIn } from '../src/common/civil-date.js';
import { StatementPool } from '../src/database/statement-pool.js';
import {
  type OwedReminder,
  planReminders,
  settleReminders,
  takeReminders,
} from '../src/reminders/owed.queries.js';
import { DAYS_BEFORE, REMINDER_KINDS, type ReminderKind } from '../src/reminders/reminder-kinds.js';
import { createTestApp, type TestApp } from './support/app.js';
import { openCase } from './support/cases.js';
import { putDeadline } from './support/open-deadlines.js';
import { sqlState } from './support/plain-sql.js';
import type { Person, Team } from './support/world.js';

let test: TestApp;
let database: StatementPool;
beforeAll(async () => {
  test = await createTestApp();
  database = new StatementPool(test.database.url('reunir_jobs'));
});
beforeEach(() => test.database.admin.query(`UPDATE cases SET outcome = 'withdrawn', closed_on = now()`));
afterAll(async () => {
  await database.end();
  await test.close();
});

const TODAY = todayIn('Europe/Paris', new Date());
const run = (sql: string, ...values: unknown[]) => test.database.admin.query(sql, values);

/** A case with a deadline so many days from today, led by nobody yet. */
async function scene(days = 7, ours = true) {
  const team = await test.world.team();
  const coordinator = await test.world.user('coordinator', team);
  const worker = await test.world.user('caseworker', team);
  const { id: caseId } = await openCase(test.database, worker);
  const deadline = await putDeadline(test.database, caseId, { on: addDays(TODAY, days), ours });
  return { team, coordinator, worker, caseId, deadlineId: deadline.id };
}
const lead = (caseId: string, person: Person) =>
  run('UPDATE cases SET lead_id = $2 WHERE id = $1', caseId, person.id);

/** Everything taken until nothing is owed: one list per mail, each settled as told. */
async function mails(
  outcome: 'sent' | 'deferred' | 'refused' | 'unreachable' = 'sent',
): Promise<OwedReminder[][]> {
  const taken: OwedReminder[][] = [];
  for (;;) {
    const owed = await takeReminders(database);
    if (owed.length === 0) return taken;
    await settleReminders(database, owed, outcome);
    taken.push(owed);
  }
}
const addressOf = (person: Person) => `${person.role}.${person.id}@example.org`;
const told = async () => (await mails()).map(([first]) => first?.email).sort();
async function rows(deadlineId: string): Promise<object[]> {
  const { rows: found } = await test.database.admin.query<object>(
    'SELECT kind, state, attempts FROM sec.reminders WHERE deadline_id = $1 ORDER BY due_on, kind',
    [deadlineId],
  );
  return found;
}

describe('who is reminded', () => {
  it('is whoever leads the case, and not the whole team', async () => {
    const { caseId, worker } = await scene();
    await lead(caseId, worker);
    await planReminders(database, TODAY);
    expect(await told()).toEqual([addressOf(worker)]);
  });

  it.each<[string, (worker: Person, team: Team) => Promise<unknown>]>([
    ['nobody leads it', () => run('UPDATE cases SET lead_id = NULL')],
    ['its lead has left the team', (worker) => run('DELETE FROM team_members WHERE user_id = $1', worker.id)],
    [
      'its lead has left altogether',
      (worker) => run('UPDATE users SET active = false WHERE id = $1', worker.id),
    ],
  ])('is the team’s coordinators when %s', async (_why, leave) => {
    const { caseId, worker, coordinator, team } = await scene();
    await lead(caseId, worker);
    await leave(worker, team);
    await planReminders(database, TODAY);
    expect(await told()).toEqual([addressOf(coordinator)]);
  });

  it('is also a lawyer whose grant lets them act, now', async () => {
    const { caseId, worker } = await scene();
    await lead(caseId, worker);
    const lawyers: Person[] = [];
    for (let index = 0; index < 6; index += 1) lawyers.push(await test.world.user('lawyer'));
    const [legal, full, reader, over, later, ended] = lawyers;
    const day = 86_400_000;
    const grants = [
      [legal, { level: 'legal' }],
      [full, { level: 'full' }],
      [reader, { level: 'read' }],
      [over, { level: 'legal', startsAt: new Date(0), endsAt: new Date(Date.now() - day) }],
      [
        later,
        { level: 'legal', startsAt: new Date(Date.now() + day), endsAt: new Date(Date.now() + 2 * day) },
      ],
      [ended, { level: 'full', revoked: true }],
    ] as const;
    for (const [person, options] of grants)
      if (person) await test.world.grant(caseId, person, worker, options);
    await planReminders(database, TODAY);
    expect(await told()).toEqual([worker, legal, full].map((person) => person && addressOf(person)).sort());
  });

  it('wants it: by mail, of this kind, of deadlines like this', async () => {
    const choices: [object, number][] = [
      [{ mail: false, kinds: REMINDER_KINDS, scope: 'all' }, 0],
      [{ mail: true, kinds: ['d0'], scope: 'all' }, 0],
      [{ mail: true, kinds: REMINDER_KINDS, scope: 'ours' }, 0],
      [{ mail: true, kinds: ['d7'], scope: 'all' }, 1],
    ];
    for (const [choice, expected] of choices) {
      const { coordinator } = await scene(7, false);
      expect((await coordinator.put('/api/me/reminders', choice, { version: 0 })).status).toBe(200);
      await planReminders(database, TODAY);
      expect([choice, await told()]).toEqual([choice, expected ? [addressOf(coordinator)] : []]);
    }
  });
});

describe('when one is reminded', () => {
  it.each<[number, ReminderKind | undefined]>([
    [15, undefined],
    [14, 'd14'],
    [8, 'd14'],
    [7, 'd7'],
    [3, 'd7'],
    [2, 'd2'],
    [1, 'd2'],
    [0, 'd0'],
    [-1, 'after'],
    [-30, 'after'],
    [-31, undefined],
  ])('%i days before it: %s, and nothing that was missed', async (days, kind) => {
    const { deadlineId } = await scene(days);
    await planReminders(database, TODAY);
    expect(await rows(deadlineId)).toEqual(kind ? [{ kind, state: 'due', attempts: 0 }] : []);
    if (!kind) return;
    const { rows: due } = await run(
      'SELECT (d.operative_on - r.due_on) AS days FROM sec.reminders r JOIN deadlines d ON d.id = r.deadline_id WHERE d.id = $1',
      deadlineId,
    );
    expect(due).toEqual([{ days: DAYS_BEFORE[kind] }]);
  });

  it('is once for each kind, however often it is planned and by however many at once', async () => {
    const { deadlineId } = await scene();
    await Promise.all([planReminders(database, TODAY), planReminders(database, TODAY)]);
    expect(await mails()).toHaveLength(1);
    expect(await planReminders(database, TODAY)).toBe(0);
    expect(await mails()).toEqual([]);
    await planReminders(database, addDays(TODAY, 5));
    await planReminders(database, addDays(TODAY, 7));
    const [mail, ...others] = await mails();
    expect([mail?.length, others]).toEqual([1, []]);
    expect(await rows(deadlineId)).toEqual([
      { kind: 'd7', state: 'sent', attempts: 1 },
      { kind: 'd2', state: 'dropped', attempts: 0 },
      { kind: 'd0', state: 'sent', attempts: 1 },
    ]);
  });
});

describe('one mail', () => {
  it('holds everything owed to a person, the earliest first, and nothing that names anybody', async () => {
    const { team, worker, coordinator } = await scene(14);
    for (const days of [0, 7]) {
      const { id } = await openCase(test.database, worker);
      await putDeadline(test.database, id, { on: addDays(TODAY, days) });
    }
    const other = await test.world.user('coordinator', team);
    await planReminders(database, TODAY);
    const sent = await mails();
    expect(sent.map(([first]) => first?.email).sort()).toEqual(
      [addressOf(coordinator), addressOf(other)].sort(),
    );
    for (const mail of sent) {
      expect(mail.map(({ on }) => on)).toEqual([0, 7, 14].map((days) => addDays(TODAY, days)));
      expect(Object.keys(mail[0] ?? {}).sort()).toEqual([
        'caseId',
        'email',
        'id',
        'locale',
        'on',
        'ours',
        'reference',
      ]);
    }
  });

  it('is taken by one worker alone', async () => {
    const { team, worker } = await scene();
    await test.world.user('coordinator', team);
    await openCase(test.database, worker);
    await planReminders(database, TODAY);
    const taken = (await Promise.all([1, 2, 3, 4].map(() => takeReminders(database)))).filter(
      (one) => one.length,
    );
    expect(new Set(taken.map(([first]) => first?.email)).size).toBe(2);
    expect(taken).toHaveLength(2);
  });

  it.each<[string, (scene: { caseId: string; deadlineId: string; coordinator: Person }) => Promise<unknown>]>(
    [
      ['was met', ({ deadlineId }) => run(`UPDATE deadlines SET state = 'met' WHERE id = $1`, deadlineId)],
      [
        'was computed anew',
        ({ deadlineId }) =>
          run(
            `UPDATE deadlines SET state = 'superseded', replaced_at = now(), replaced_for = 'entry' WHERE id = $1`,
            deadlineId,
          ),
      ],
      [
        'is of a case closed since',
        ({ caseId }) => run(`UPDATE cases SET outcome = 'reunited', closed_on = now() WHERE id = $1`, caseId),
      ],
      [
        'is of a case that has a lead since',
        async ({ caseId }) => run('UPDATE cases SET lead_id = created_by WHERE id = $1', caseId),
      ],
      [
        'is not wanted any more',
        ({ coordinator }) =>
          coordinator.put('/api/me/reminders', { mail: true, kinds: ['d14'], scope: 'all' }, { version: 0 }),
      ],
    ],
  )('is not sent about a deadline that %s after it was planned', async (_what, change) => {
    const made = await scene();
    await planReminders(database, TODAY);
    await change(made);
    expect(await mails()).toEqual([]);
    expect(await rows(made.deadlineId)).toEqual([{ kind: 'd7', state: 'dropped', attempts: 0 }]);
  });

  it('is owed again when the case is opened again', async () => {
    const { caseId, coordinator } = await scene();
    await planReminders(database, TODAY);
    await run(`UPDATE cases SET outcome = 'missing', closed_on = now() WHERE id = $1`, caseId);
    expect(await mails()).toEqual([]);
    await run('UPDATE cases SET outcome = NULL, closed_on = NULL WHERE id = $1', caseId);
    await planReminders(database, TODAY);
    expect(await told()).toEqual([addressOf(coordinator)]);
  });
});

describe('the functions of the worker', () => {
  it('answer nobody else, and the worker reads no table', async () => {
    const calls = [
      'SELECT sec.plan_reminders(current_date)',
      'SELECT * FROM sec.take_reminders()',
      `SELECT sec.settle_reminders('{}', 'sent')`,
      'TABLE sec.watched_deadlines',
    ];
    for (const role of ['reunir_app', 'reunir_stats', 'reunir_owner'] as const) {
      const client = await test.database.connect(role);
      for (const call of calls)
        expect([role, call, await sqlState(client.query(call))]).toEqual([role, call, '42501']);
    }
    const jobs = await test.database.connect('reunir_jobs');
    for (const call of calls.slice(0, 3))
      expect([call, await sqlState(jobs.query(call))]).toEqual([call, 'no error']);
    for (const sql of [
      'TABLE sec.watched_deadlines',
      'TABLE sec.reminders',
      'TABLE sec.calendar_feeds',
      'TABLE users',
    ])
      expect([sql, await sqlState(jobs.query(sql))]).toEqual([sql, '42501']);
    expect(await sqlState(jobs.query(`SELECT sec.settle_reminders('{}', 'forgotten')`))).toBe('22023');
  });
});
