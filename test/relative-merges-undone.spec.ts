import { createTestApp, type TestApp } from './support/app.js';
import type { RelativeMergeView } from '../src/people/relative-merges.dto.js';
import { registeredRelative, SECRET } from './support/people.js';
import {
  givenNames,
  PROOF,
  refusal,
  relativeTwice,
  type RelativeTwice,
  TOLD,
  VERSIONS,
  written,
} from './support/relative-twice.js';
import type { Person } from './support/world.js';

let test: TestApp;
let worker: Person;
let uncle: RelativeTwice;
beforeAll(async () => {
  test = await createTestApp();
  worker = await test.world.user('caseworker');
});
afterAll(() => test.close());
beforeEach(async () => {
  uncle = await relativeTwice(test, worker);
});

describe('undoing a merge of relatives', () => {
  it('gives both records back as they were', async () => {
    const request = await uncle.sought();
    const other = await uncle.sharedChild();
    const before = [
      await uncle.relative(uncle.kept.id),
      await uncle.relative(uncle.merged.id),
      await uncle.link(uncle.kept.linkId),
      await uncle.link(other),
    ];
    const { id } = await uncle.done();
    expect((await written(uncle.undo(id))).json<RelativeMergeView>().state).toBe('undone');
    const after = [
      await uncle.relative(uncle.kept.id),
      await uncle.relative(uncle.merged.id),
      await uncle.link(uncle.kept.linkId),
      await uncle.link(other),
    ];
    const version = expect.any(Number) as number;
    const moving = { version, updatedAt: expect.any(String) as string };
    const [kept, merged, ...links] = before;
    // Nothing is said of how to reach the kept one, as before; that is a document now, and an empty one.
    const nothing = { contact: { phones: [], emails: [], handles: [] }, place: {} };
    expect(after).toEqual([
      { ...kept, ...nothing, ...moving },
      { ...merged, ...moving },
      ...links.map((each) => ({ ...each, version })),
    ]);
    expect(await uncle.told(uncle.merged.linkId)).toEqual(TOLD.answers);
    expect(await uncle.seeks(request)).toMatchObject({
      relativeId: uncle.merged.id,
      sought: { note: SECRET.note },
    });
    expect(await uncle.found()).toEqual([true, true]);
    const { rows } = await test.database.admin.query('SELECT FROM vault_documents WHERE person_id = $1', [
      uncle.kept.id,
    ]);
    expect(rows).toHaveLength(3);
    expect(refusal(await uncle.undo(id))).toEqual([409, 'merge_not_standing']);
    const again = {
      keptVersion: (await uncle.relative(uncle.kept.id)).version,
      mergedVersion: (await uncle.relative(uncle.merged.id)).version,
    };
    expect(await uncle.done(worker, again)).toMatchObject({ state: 'merged' });
  });

  it('keeps what somebody has changed since, on the record it belongs to', async () => {
    const { id } = await uncle.done();
    const { version, identity } = await uncle.relative(uncle.kept.id);
    const names = identity?.names.map((name) =>
      name.given === 'Qaser' ? { ...name, pronunciation: 'KAH-ser' } : name,
    );
    await written(worker.put(`/api/relatives/${uncle.kept.id}/identity`, { names }, { version }));
    const since = { answers: { home: 'two rooms above a bakery' } };
    await written(
      worker.put(`/api/kinship-links/${uncle.merged.linkId}/accounts/relative`, since, { version: 2 }),
    );
    await written(
      worker.put(`/api/kinship-links/${uncle.kept.linkId}/accounts/relative`, since, { version: 1 }),
    );
    await written(worker.post(`/api/kinship-links/${uncle.merged.linkId}/evidence`, PROOF));
    const contact = {
      kind: 'contact',
      on: '2026-11-01',
      channel: 'phone',
      party: 'relative',
      reached: true,
      relativeId: uncle.kept.id,
    };
    await written(worker.post(`/api/cases/${uncle.sibling.caseId}/timeline`, contact));
    await written(uncle.undo(id));
    expect(givenNames(await uncle.relative(uncle.kept.id))).toEqual([
      ['Kasir', 'usual'],
      ['Qaser', 'alias'],
    ]);
    expect((await uncle.relative(uncle.merged.id)).links).toMatchObject([{ id: uncle.merged.linkId }]);
    expect([await uncle.told(uncle.merged.linkId), await uncle.told(uncle.kept.linkId)]).toEqual([
      since.answers,
      since.answers,
    ]);
    expect((await uncle.link(uncle.merged.linkId)).evidence).toHaveLength(1);
    const { rows } = await test.database.admin.query(
      'SELECT relative_id AS id FROM timeline_entries WHERE case_id = $1 AND relative_id IS NOT NULL',
      [uncle.sibling.caseId],
    );
    expect(rows).toEqual([{ id: uncle.merged.id }]);
  });

  it('gives back what both had told of one child, each to its own link', async () => {
    const other = await uncle.sharedChild();
    const [first, second] = ['a yellow gate', 'a well under a fig tree'].map((home) => ({
      answers: { home },
    }));
    await written(
      worker.put(`/api/kinship-links/${uncle.kept.linkId}/accounts/relative`, first, { version: 2 }),
    );
    await written(worker.put(`/api/kinship-links/${other}/accounts/relative`, second, { version: 3 }));
    const preview = await worker.post(`/api/relatives/${uncle.kept.id}/merges/preview`, {
      mergedId: uncle.merged.id,
    });
    expect(preview.json()).toMatchObject({ moves: { accountsSetAside: 1 } });
    const { id } = await uncle.done();
    expect(await uncle.told(uncle.kept.linkId)).toEqual(first?.answers);
    await written(uncle.undo(id));
    expect([await uncle.told(uncle.kept.linkId), await uncle.told(other)]).toEqual([
      first?.answers,
      second?.answers,
    ]);
  });

  it('goes from the last merge to the first', async () => {
    const { id } = await uncle.done();
    const { id: third } = await registeredRelative(worker, {
      names: [{ given: 'Kaser' }],
      link: { caseId: uncle.child.caseId, relation: 'uncle', claimedBy: 'minor' },
    });
    const { version } = await uncle.relative(uncle.kept.id);
    const into = { mergedId: uncle.kept.id, keptVersion: 1, mergedVersion: version };
    const last = await written(worker.post(`/api/relatives/${third}/merges`, into));
    expect((await uncle.relative(third)).links).toHaveLength(2);
    expect(await uncle.told(uncle.merged.linkId)).toEqual(TOLD.answers);
    expect(refusal(await uncle.undo(id))).toEqual([409, 'merge_further']);
    await written(uncle.undo(last.json<RelativeMergeView>().id));
    await written(uncle.undo(id));
    expect(await uncle.relative(uncle.merged.id)).toMatchObject({
      mergedInto: null,
      links: [{ id: uncle.merged.linkId }],
    });
    expect(await uncle.told(uncle.merged.linkId)).toEqual(TOLD.answers);
  });

  it('is possible for thirty days', async () => {
    const { id } = await uncle.done();
    const ago = (days: number) =>
      test.database.admin.query(
        'UPDATE relative_merges SET merged_at = now() - make_interval(days => $2) WHERE id = $1',
        [id, days],
      );
    await ago(31);
    expect(refusal(await uncle.undo(id))).toEqual([409, 'merge_undo_too_late']);
    await ago(29);
    expect((await uncle.undo(id)).status).toBe(201);
  });
});

describe('records of two organisations', () => {
  it('become one when somebody of the other agrees', async () => {
    const other = await test.world.user('caseworker');
    const uncle = await relativeTwice(test, worker, other);
    const claim = { relativeId: uncle.kept.id, relation: 'uncle', claimedBy: 'minor' };
    const { id, state } = await uncle.done();
    expect(state).toBe('proposed');
    expect(await uncle.relative(uncle.merged.id)).toMatchObject({
      mergedInto: null,
      links: [{ id: uncle.merged.linkId }],
    });
    const approve = (by: Person) => by.post(`/api/relative-merges/${id}/approval`, VERSIONS);
    expect(refusal(await approve(worker))).toEqual([409, 'merge_own_organisation']);
    expect((await written(approve(other))).json()).toMatchObject({ state: 'merged', approvedBy: other.id });
    expect(await uncle.relative(uncle.kept.id, other)).toMatchObject({
      assessments: [{ note: SECRET.note }],
    });
    expect(refusal(await approve(other))).toEqual([409, 'merge_not_proposed']);
    expect((await other.post(`/api/cases/${uncle.child.caseId}/kinship-links`, claim)).status).toBe(409);
    await written(uncle.undo(id, other));
    expect(await uncle.relative(uncle.merged.id)).toMatchObject({
      mergedInto: null,
      assessments: [{ note: SECRET.note }],
    });
  });

  it('can be left apart before it is done', async () => {
    const other = await test.world.user('caseworker');
    const uncle = await relativeTwice(test, worker, other);
    const { id } = await uncle.done();
    expect((await uncle.undo(id, other)).json<RelativeMergeView>().state).toBe('undone');
  });
});
