import { createTestApp, type TestApp } from './support/app.js';
import type { Person } from './support/world.js';

let test: TestApp;
beforeAll(async () => {
  test = await createTestApp();
});
afterAll(() => test.close());

describe('the database, asked past the product', () => {
  const asked = async (who: Person, side: string, tokens: string) => {
    const app = await test.database.connect('reunir_app');
    await app.query('BEGIN');
    await app.query('SELECT sec.begin_request($1)', [Buffer.from(who.token ?? '', 'base64url')]);
    const weights = 'array_fill(1::real, ARRAY[cardinality($1::bigint[])])';
    return app.query(`SELECT * FROM sec.${side}($1, ${weights}, $1, $1, ${weights}, $1)`, [`{${tokens}}`]);
  };

  it.each(['trace_children', 'trace_requests'])('refuses %s to every role but caseworkers’', async (side) => {
    for (const role of ['lawyer', 'committee', 'admin', 'protection_officer'] as const) {
      const who = await test.world.user(role);
      await expect(asked(who, side, '1')).rejects.toMatchObject({ code: '42501' });
    }
    const worker = await test.world.user('caseworker');
    await expect(asked(worker, side, '')).rejects.toMatchObject({ code: '22023' });
    const many = Array.from({ length: 65 }, (_, at) => at).join(',');
    await expect(asked(worker, side, many)).rejects.toMatchObject({ code: '22023' });
    expect((await asked(worker, side, '1')).rows).toEqual([]);
  });

  it('shows tokens of the children sought to nobody', async () => {
    const worker = await test.world.user('caseworker');
    const sought = { names: [{ given: 'Niazi' }] };
    const relative = { names: [{ given: 'Kasir' }] };
    await worker.post('/api/tracing-requests', { relative, relation: 'uncle', sought });
    for (const role of ['reunir_app', 'reunir_stats', 'reunir_jobs'] as const) {
      const client = await test.database.connect(role);
      const read = client.query('SELECT FROM sought_name_tokens');
      await expect(read).rejects.toMatchObject({ code: '42501' });
    }
  });
});
