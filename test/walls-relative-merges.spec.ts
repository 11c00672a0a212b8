import type pg from 'pg';
import type { RelativeMergeList } from '../src/people/relative-merges.dto.js';
import { createTestApp, type TestApp } from './support/app.js';
import { begin, sqlState } from './support/plain-sql.js';
import { relativeTwice, type RelativeTwice, VERSIONS, written } from './support/relative-twice.js';
import type { Person } from './support/world.js';

/** What SQL as the product's roles can do about a merge of relatives: nothing that two people did not agree to. */
let test: TestApp;
let worker: Person;
let other: Person;
let uncle: RelativeTwice;

beforeAll(async () => {
  test = await createTestApp();
  worker = await test.world.user('caseworker');
  other = await test.world.user('caseworker');
});
afterAll(() => test.close());
beforeEach(async () => {
  uncle = await relativeTwice(test, worker, other);
});

/** What the database answers somebody signed in who reaches it past the product; nothing of it stays. */
async function past<T extends pg.QueryResultRow>(who: Person, sql: string, values: unknown[]): Promise<T[]> {
  const app = await test.database.connect('reunir_app');
  await begin(app, Buffer.from(who.token ?? '', 'base64url'));
  try {
    return (await app.query<T>(sql, values)).rows;
  } finally {
    await app.query('ROLLBACK');
  }
}
const tried = (who: Person, sql: string, values: unknown[] = []) => sqlState(past(who, sql, values));
const outcome = async (who: Person, merge: string) => {
  const sql = 'SELECT sec.merge_relatives($1) AS outcome';
  const [row] = await past<{ outcome: string | null }>(who, sql, [merge]);
  return row?.outcome;
};
const PROPOSE =
  'INSERT INTO relative_merges (id, kept_id, merged_id, proposed_by) VALUES (gen_random_uuid(), $1, $2, $3)';
const seen = async (by: Person, id = uncle.merged.id) => (await by.get(`/api/relatives/${id}`)).status;

describe('a merge of relatives', () => {
  it('is proposed by caseworkers who may write both records, in their own name', async () => {
    const [stranger, lawyer] = [await test.world.user('caseworker'), await test.world.user('lawyer')];
    for (const { caseId } of [uncle.child, uncle.sibling])
      await test.world.grant(caseId, lawyer, worker, { level: 'full' });
    await test.world.grant(uncle.child.caseId, stranger, worker, { level: 'full' });
    const [kept, merged] = [uncle.kept.id, uncle.merged.id];
    expect(await tried(stranger, PROPOSE, [kept, merged, stranger.id])).toBe('42501');
    expect(await tried(lawyer, PROPOSE, [kept, merged, lawyer.id])).toBe('42501');
    expect(await tried(worker, PROPOSE, [kept, merged, other.id])).toBe('42501');
    expect(await tried(worker, PROPOSE, [kept, merged, worker.id])).toBe('no error');
  });

  it('of two organisations is carried out by the other one alone', async () => {
    const { id } = await uncle.done();
    const [third, lawyer] = [await test.world.user('caseworker'), await test.world.user('lawyer')];
    for (const who of [third, lawyer])
      for (const { caseId } of [uncle.child, uncle.sibling])
        await test.world.grant(caseId, who, worker, { level: 'full' });
    for (const who of [worker, third, lawyer, await test.world.user('caseworker')])
      expect([who.role, await outcome(who, id)]).toEqual([who.role, null]);
    expect(await outcome(other, id)).toBe('done');
  });

  it('is not done by writing that it was', async () => {
    const { id } = await uncle.done();
    for (const set of ['merged_at = now()', `items = '{}'`, 'undone_at = now()'])
      expect(await tried(worker, `UPDATE relative_merges SET ${set} WHERE id = $1`, [id])).toBe('42501');
    const given = await tried(worker, 'UPDATE relatives SET merged_into = $2 WHERE id = $1', [
      uncle.kept.id,
      uncle.merged.id,
    ]);
    expect(given).toBe('42501');
    expect(await tried(worker, 'SELECT items FROM relative_merges')).toBe('42501');
    for (const role of ['reunir_stats', 'reunir_jobs', 'reunir_owner'] as const)
      expect(
        await sqlState((await test.database.connect(role)).query('SELECT sec.merge_relatives($1)', [id])),
      ).toBe('42501');
    const nobody = await (
      await test.database.connect('reunir_app')
    ).query('SELECT sec.merge_relatives($1) AS outcome', [id]);
    expect(nobody.rows).toEqual([{ outcome: null }]);
  });

  it('shows a colleague of either side their own half until it is agreed to, and the whole from then on', async () => {
    const colleague = await test.world.user('caseworker', worker.team);
    const { id } = await uncle.done();
    const listed = async () =>
      (await colleague.get(`/api/relatives/${uncle.kept.id}/merges`)).json<RelativeMergeList>().items;
    await test.database.admin.query('UPDATE case_grants SET revoked_at = now(), revoked_by = granted_by');
    expect(await listed()).toMatchObject([
      { mergedReference: null, keptReference: expect.any(String) as string },
    ]);
    expect([await seen(colleague), await seen(worker)]).toEqual([404, 404]);
    expect((await colleague.post(`/api/relative-merges/${id}/undoing`)).status).not.toBe(201);
    await test.world.grant(uncle.child.caseId, other, worker, { level: 'full' });
    await test.world.grant(uncle.sibling.caseId, worker, other, { level: 'full' });
    await written(other.post(`/api/relative-merges/${id}/approval`, VERSIONS));
    expect([await seen(colleague), await seen(other, uncle.kept.id)]).toEqual([200, 200]);
    expect(await uncle.relative(uncle.merged.id, colleague)).toMatchObject({
      mergedInto: uncle.kept.id,
      identity: { names: [{ given: 'Qaser' }] },
      withheld: [],
    });
    await written(uncle.undo(id, other));
    expect(await seen(colleague)).toBe(404);
  });

  it('leaves nothing of the record given up to be found, now or when the index is made anew', async () => {
    const { id } = await uncle.done();
    const owner = await test.database.connect('reunir_owner');
    const waiting = async () => {
      const found = await owner.query<{ id: string }>(
        `SELECT person_id AS id FROM sec.persons_to_index('another', '00000000-0000-0000-0000-000000000000', 10000)`,
      );
      const { rows } = await owner.query<{ count: string }>(`SELECT sec.count_to_index('another') AS count`);
      expect(rows).toEqual([{ count: String(found.rowCount) }]);
      return found.rows.map((row) => row.id);
    };
    expect(await waiting()).toContain(uncle.merged.id);
    await written(other.post(`/api/relative-merges/${id}/approval`, VERSIONS));
    expect(await waiting()).not.toContain(uncle.merged.id);
    expect(await waiting()).toContain(uncle.kept.id);
  });
});
