import { Database, type OpenRequest } from '../src/database/database.service.js';
import { lockCase, refreshCase } from '../src/cases/case-state.queries.js';
import { createTestApp, type TestApp } from './support/app.js';
import { linkRelative, openCase } from './support/cases.js';
import type { Person } from './support/world.js';

let test: TestApp;
let worker: Person;
beforeAll(async () => {
  test = await createTestApp();
  worker = await test.world.user('caseworker');
});
afterAll(() => test.close());

async function begin(person: Person): Promise<OpenRequest> {
  const open = await test.app
    .get(Database)
    .begin(Buffer.from(person.token ?? '', 'base64url'), { readOnly: false });
  if (!open) throw new Error('not signed in');
  return open;
}

describe('the state of a case', () => {
  it('is derived anew from what has been recorded', async () => {
    const known = await openCase(test.database, worker);
    await linkRelative(test.database, worker, known.id, { status: 'verified', identifiedOn: '2019-03-02' });
    const open = await begin(worker);
    const { version, derived } = await refreshCase(open.ctx, known.id);
    await open.commit();
    expect(version).toBe(2);
    expect(derived.status).toBe('kinship_documented');
    const { rows } = await test.database.admin.query(
      'SELECT status, relative_identified_on::text AS day, version FROM cases WHERE id = $1',
      [known.id],
    );
    expect(rows).toEqual([{ status: 'kinship_documented', day: '2019-03-02', version: 2 }]);
  });

  it('is read after the lock was granted, never from before', async () => {
    const known = await openCase(test.database, worker);
    const [first, second] = [await begin(worker), await begin(worker)];
    await lockCase(first.ctx, known.id);
    const waiting = refreshCase(second.ctx, known.id);
    await new Promise((done) => setTimeout(done, 100));
    await linkRelative(test.database, worker, known.id);
    await refreshCase(first.ctx, known.id);
    await first.commit();
    const { derived, version } = await waiting;
    await second.commit();
    expect(derived.status).toBe('relative_identified');
    expect(version).toBe(3);
  });
});
