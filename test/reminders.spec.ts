import { v7 as uuidv7 } from 'uuid';
import { createTestApp, type TestApp } from './support/app.js';

let test: TestApp;
beforeAll(async () => (test = await createTestApp()));
afterAll(() => test.close());

const URL = '/api/me/reminders';
const ALL = ['d14', 'd7', 'd2', 'd0', 'after'];

describe('the choice of reminders', () => {
  it('is all of them until somebody chooses, and then theirs alone', async () => {
    const [one, other] = [await test.world.user('lawyer'), await test.world.user('caseworker')];
    const first = await one.get(URL);
    expect([first.status, first.headers['etag'], first.json()]).toEqual([
      200,
      '"0"',
      { mail: true, kinds: ALL, scope: 'all', version: 0 },
    ]);
    const chosen = await one.put(URL, { mail: false, kinds: ['d0', 'd7'], scope: 'ours' }, { version: 0 });
    const stored = { mail: false, kinds: ['d7', 'd0'], scope: 'ours', version: 1 };
    expect([chosen.status, chosen.json()]).toEqual([200, stored]);
    expect((await one.get(URL)).json()).toEqual(stored);
    expect((await other.get(URL)).json()).toMatchObject({ mail: true, version: 0 });
    const { rows } = await test.database.admin.query(
      `SELECT action, detail FROM audit_events WHERE actor_id = $1`,
      [one.id],
    );
    expect(rows).toEqual([
      { action: 'reminders.chosen', detail: { mail: false, kinds: ['d7', 'd0'], scope: 'ours' } },
    ]);
  });

  it('names the version it is based on, and is refused when it is another', async () => {
    const person = await test.world.user('coordinator');
    const choice = { mail: true, kinds: [], scope: 'all' };
    expect((await person.put(URL, choice)).status).toBe(428);
    expect((await person.put(URL, choice, { version: 1 })).status).toBe(412);
    expect((await person.put(URL, choice, { version: 0 })).status).toBe(200);
    expect((await person.put(URL, choice, { version: 0 })).status).toBe(412);
    expect((await person.put(URL, choice, { version: 1 })).json()).toMatchObject({ version: 2, kinds: [] });
  });

  it('takes the known kinds once each, and nothing else', async () => {
    const person = await test.world.user('caseworker');
    const valid = { mail: true, kinds: ALL, scope: 'all' };
    for (const [field, wrong] of [
      ['kinds', { kinds: ['d3'] }],
      ['kinds', { kinds: ['d7', 'd7'] }],
      ['kinds', { kinds: 'd7' }],
      ['scope', { scope: 'theirs' }],
      ['mail', { mail: 'yes' }],
      ['userId', { userId: uuidv7() }],
    ] as const) {
      const answer = await person.put(URL, { ...valid, ...wrong }, { version: 0 });
      expect([answer.status, answer.json<{ errors: { field: string }[] }>().errors[0]?.field]).toEqual([
        400,
        field,
      ]);
    }
  });

  it('is not for those who have no deadlines', async () => {
    for (const role of ['committee', 'admin', 'protection_officer'] as const)
      expect((await (await test.world.user(role)).get(URL)).status).toBe(403);
  });
});
