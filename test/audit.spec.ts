import { v7 as uuidv7 } from 'uuid';
import { createTestApp, type TestApp } from './support/app.js';
import type { Person } from './support/world.js';

interface Trail {
  events: { action: string; actorId: string; caseId: string | null }[];
  next: string | null;
}

let test: TestApp;
let officer: Person;
let worker: Person;
let stranger: Person;

beforeAll(async () => {
  test = await createTestApp();
  const team = await test.world.team();
  worker = await test.world.user('caseworker', team);
  officer = await test.world.user('protection_officer', team);
  stranger = await test.world.user('caseworker');
  for (const [person, count] of [
    [worker, 60],
    [stranger, 3],
  ] as const) {
    await test.database.admin.query(
      `INSERT INTO audit_events (actor_id, action, case_id) SELECT $1, 'case.opened', $2 FROM generate_series(1, $3::int)`,
      [person.id, uuidv7(), count],
    );
  }
});
afterAll(() => test.close());

describe('the trail', () => {
  it('shows the protection officer what people of their organisation did, page after page, nobody else’s', async () => {
    const first = (await officer.get('/api/audit-events')).json<Trail>();
    const second = (await officer.get(`/api/audit-events?before=${first.next}`)).json<Trail>();
    expect([first.events.length, second.events.length, second.next]).toEqual([50, 10, null]);
    expect(new Set([...first.events, ...second.events].map((event) => event.actorId))).toEqual(
      new Set([worker.id]),
    );
  });

  it('can be narrowed to a person', async () => {
    expect((await officer.get(`/api/audit-events?actorId=${stranger.id}`)).json<Trail>().events).toEqual([]);
  });

  it('names the filter that is wrong', async () => {
    const answer = await officer.get('/api/audit-events?before=yesterday');
    expect([answer.status, answer.json<{ errors: { field: string }[] }>().errors[0]?.field]).toEqual([
      400,
      'before',
    ]);
  });

  it.each(['caseworker', 'coordinator', 'lawyer', 'committee', 'admin'] as const)(
    'is closed to a %s',
    async (role) => {
      expect((await (await test.world.user(role)).get('/api/audit-events')).status).toBe(403);
    },
  );
});
