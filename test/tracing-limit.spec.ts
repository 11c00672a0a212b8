import type { TracingChanged } from '../src/tracing/tracing-requests-view.dto.js';
import { createTestApp, type TestApp } from './support/app.js';
import { firstMet, registeredMinor } from './support/people.js';
import type { Person } from './support/world.js';

let test: TestApp;

beforeAll(async () => {
  test = await createTestApp();
});
afterAll(() => test.close());

async function asks(by: Person): Promise<string> {
  const answer = await by.post('/api/tracing-requests', {
    relative: { names: [{ given: 'Kasir' }] },
    relation: 'uncle',
    sought: { names: [{ given: 'Niazi' }] },
  });
  return answer.json<TracingChanged>().id;
}
const look = async (id: string, by: Person) =>
  (await by.get(`/api/tracing-requests/${id}/suggestions`)).status;

describe('looking through children and requests', () => {
  it('is possible four hundred times in the twenty-four hours from the first look, both sides together', async () => {
    const worker = await test.world.user('caseworker');
    const boy = await registeredMinor(worker, firstMet('Niazai'));
    const request = await asks(worker);
    const key = `tracing:${worker.id}`;
    const looks = async () => [
      (await worker.get(`/api/tracing-requests/${request}/suggestions`)).status,
      (await worker.get(`/api/cases/${boy.caseId}/tracing-suggestions`)).status,
    ];
    const began = (ago: string, hits: number) =>
      test.database.admin.query(
        'UPDATE sec.throttles SET window_start = now() - $2::interval, hits = $3 WHERE key = $1',
        [key, ago, hits],
      );
    expect(await looks()).toEqual([200, 200]);
    expect((await began('23 hours 59 minutes', 398)).rowCount).toBe(1);
    expect(await looks()).toEqual([200, 200]);
    const refused = await worker.get(`/api/tracing-requests/${request}/suggestions`);
    expect([refused.status, refused.text]).toEqual([429, expect.not.stringContaining('Niazai')]);
    await began('24 hours 1 minute', 400);
    expect(await looks()).toEqual([200, 200]);
  });

  it('of one caseworker leaves another’s looks alone', async () => {
    const worker = await test.world.user('caseworker');
    const colleague = await test.world.user('caseworker', worker.team);
    const request = await asks(worker);
    expect(await look(request, worker)).toBe(200);
    await test.database.admin.query('UPDATE sec.throttles SET hits = 400 WHERE key = $1', [
      `tracing:${worker.id}`,
    ]);
    expect(await look(request, worker)).toBe(429);
    expect(await look(request, colleague)).toBe(200);
  });
});
