import { indexNames } from '../src/cli/name-index.js';
import type { TracingChanged } from '../src/tracing/tracing-requests-view.dto.js';
import type { TracingSuggestions } from '../src/tracing/suggestions.dto.js';
import { createTestApp, type TestApp } from './support/app.js';
import { registeredMinor } from './support/people.js';
import { testSecrets } from './support/secrets.js';

let test: TestApp;
beforeAll(async () => {
  test = await createTestApp();
});
afterAll(() => test.close());

it('the names of children sought are indexed anew when keys or rules change, once, and shared only while a consent stands', async () => {
  const worker = await test.world.user('caseworker');
  const ask = async (sharingConsent: boolean) => {
    const answer = await worker.post('/api/tracing-requests', {
      relative: { names: [{ given: 'Toryalai', family: 'Mohmand' }] },
      relation: 'father',
      sought: { names: [{ given: 'Baryalai', family: 'Mohmand' }] },
      sharingConsent,
    });
    return answer.json<TracingChanged>().id;
  };
  const ids = [await ask(false), await ask(true)];
  const shared = async () => {
    const { rows } = await test.database.admin.query<{ shared: boolean; index_version: string }>(
      `SELECT cardinality(group_tokens) > 0 AS shared, index_version FROM sought_name_tokens WHERE request_id = ANY ($1) ORDER BY request_id`,
      [ids],
    );
    return rows;
  };
  const before = await shared();
  expect(before.map((row) => row.shared)).toEqual([false, true]);
  await test.database.admin.query(
    `UPDATE sought_name_tokens SET index_version = '0.0', tokens = '{1}', group_tokens = '{}'`,
  );
  const owner = test.database.url('reunir_owner');
  expect(await indexNames(owner, testSecrets())).toBe(2);
  expect(await indexNames(owner, testSecrets())).toBe(0);
  expect(await shared()).toEqual(before);
  const boy = await registeredMinor(worker, {
    names: [{ given: 'Baryalay', family: 'Momand' }],
    fatherName: 'Toryalay Momand',
    sex: 'male',
    place: { placeType: 'camp' },
  });
  const found = await worker.get(`/api/cases/${boy.caseId}/tracing-suggestions`);
  expect(
    found
      .json<TracingSuggestions>()
      .items.map(({ requestId }) => requestId)
      .sort(),
  ).toEqual(ids);
});
