import type { LinkList } from '../src/kinship/kinship-view.dto.js';
import type { DuplicatesFound } from '../src/people/duplicates.dto.js';
import type { RelativeMergeList, RelativeMergePreview } from '../src/people/relative-merges.dto.js';
import { createTestApp, type TestApp } from './support/app.js';
import { registeredRelative, SECRET, type RegisteredMinor } from './support/people.js';
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

const linksOf = async ({ caseId }: RegisteredMinor) =>
  (await worker.get(`/api/cases/${caseId}/kinship-links`)).json<LinkList>().items;

describe('records that may be of one relative', () => {
  const others = async (id: string) =>
    (await worker.get(`/api/relatives/${id}/duplicates`))
      .json<DuplicatesFound>()
      .items.map(({ personId }) => personId);

  it('are offered from either, until one is put aside', async () => {
    const [{ id: one }, { id: other }] = [uncle.kept, uncle.merged];
    expect(await others(one)).toContain(other);
    expect(await others(other)).toContain(one);
    const aside = await worker.post(`/api/relatives/${one}/duplicates/others`, { personId: other });
    expect(aside.status).toBe(204);
    expect(await others(one)).not.toContain(other);
    expect(await others(other)).not.toContain(one);
    const unlike = await worker.post(`/api/relatives/${one}/duplicates/others`, { personId: one });
    expect(unlike.status).toBe(400);
  });

  it('are offered no more once they are one', async () => {
    await uncle.done();
    expect(await others(uncle.kept.id)).not.toContain(uncle.merged.id);
  });
});

describe('merging two records of one relative', () => {
  it('shows what would be added and moved, and changes nothing', async () => {
    await uncle.sharedChild();
    const answer = await worker.post(`/api/relatives/${uncle.kept.id}/merges/preview`, {
      mergedId: uncle.merged.id,
    });
    expect([answer.status, answer.text]).toEqual([200, expect.any(String)]);
    expect(answer.json<RelativeMergePreview>()).toMatchObject({
      kept: { relativeId: uncle.kept.id, version: 1 },
      merged: { relativeId: uncle.merged.id, version: 2 },
      names: [{ given: 'Qaser', kind: 'alias' }],
      contact: { phones: [{ number: SECRET.relativePhone }] },
      place: { address: SECRET.relativeAddress },
      ukNation: 'scotland',
      immigrationStatus: null,
      moves: { links: 1, sharedLinks: 1, assessments: 1, tracingRequests: 0 },
      conflicts: [],
      consentStays: false,
      needsApproval: false,
    });
    expect(givenNames(await uncle.relative(uncle.kept.id))).toEqual([['Kasir', 'usual']]);
    expect(await uncle.relative(uncle.merged.id)).toMatchObject({ mergedInto: null, links: [{}, {}] });
  });

  it('adds to the kept record, moves what names the other, and loses no word', async () => {
    const request = await uncle.sought();
    expect(await uncle.done()).toMatchObject({
      state: 'merged',
      keptId: uncle.kept.id,
      mergedId: uncle.merged.id,
      approvedBy: null,
    });
    const kept = await uncle.relative(uncle.kept.id);
    expect(givenNames(kept)).toEqual([
      ['Kasir', 'usual'],
      ['Qaser', 'alias'],
    ]);
    expect(kept).toMatchObject({
      ukNation: 'scotland',
      contact: { phones: [{ number: SECRET.relativePhone }] },
      place: { address: SECRET.relativeAddress },
      assessments: [{ result: 'willing', note: SECRET.note }],
      mergedInto: null,
    });
    expect(kept.links.map(({ id }) => id).sort()).toEqual([uncle.kept.linkId, uncle.merged.linkId].sort());
    expect(await uncle.told(uncle.merged.linkId)).toEqual(TOLD.answers);
    expect(await uncle.seeks(request)).toMatchObject({
      relativeId: uncle.kept.id,
      seeker: { names: [{ given: 'Kasir' }, { given: 'Qaser' }] },
      sought: { names: [{ given: SECRET.given }], note: SECRET.note },
    });
    expect(await uncle.relative(uncle.merged.id)).toMatchObject({
      mergedInto: uncle.kept.id,
      identity: { names: [{ given: 'Qaser' }] },
      links: [],
      assessments: [],
    });
    expect(await uncle.found()).toEqual([true, false]);
    for (const { id } of [uncle.kept, uncle.merged]) {
      const { items } = (await worker.get(`/api/relatives/${id}/merges`)).json<RelativeMergeList>();
      expect(items).toMatchObject([{ keptId: uncle.kept.id, mergedId: uncle.merged.id }]);
    }
  });

  it('makes one link of two to one child: the stronger status, all evidence', async () => {
    await uncle.sharedChild();
    await uncle.done();
    const left = await linksOf(uncle.child);
    expect(left).toMatchObject([{ id: uncle.kept.linkId, status: 'evidenced', identifiedOn: '2026-01-05' }]);
    const { evidence, decisions } = await uncle.link(uncle.kept.linkId);
    expect(evidence.map(({ kind }) => kind).sort()).toEqual(['document', 'photo']);
    expect(decisions).toHaveLength(1);
  });

  it('is refused where one of two links to a child is disproved alone', async () => {
    const other = await uncle.sharedChild();
    const against = { ...PROOF, direction: 'contradicts' };
    await written(worker.post(`/api/kinship-links/${other}/evidence`, against));
    await written(
      worker.post(`/api/kinship-links/${other}/decisions`, { status: 'disproved' }, { version: 4 }),
    );
    expect(refusal(await uncle.merge())).toEqual([409, 'merge_links_contradict']);
    expect(await uncle.relative(uncle.merged.id)).toMatchObject({ mergedInto: null });
  });

  it('leaves the record given up as it was, to be read and not written', async () => {
    await uncle.done();
    const names = { names: [{ given: 'Somebody' }] };
    expect(
      (await worker.put(`/api/relatives/${uncle.merged.id}/identity`, names, { version: 3 })).status,
    ).toBe(403);
    const claim = { relativeId: uncle.merged.id, relation: 'aunt', claimedBy: 'minor' };
    expect((await worker.post(`/api/cases/${uncle.child.caseId}/kinship-links`, claim)).status).toBe(400);
    const listed = (await worker.get('/api/relatives?limit=100')).json<{ items: { id: string }[] }>().items;
    expect(listed.map(({ id }) => id)).not.toContain(uncle.merged.id);
  });

  it('is refused where the team of the record given up would no longer reach the person', async () => {
    const { organisationId } = worker;
    const team = await test.world.team(organisationId, 'Dover');
    await test.database.admin.query('INSERT INTO team_members (team_id, user_id) VALUES ($1, $2)', [
      team.id,
      worker.id,
    ]);
    const seeker = await registeredRelative(worker, { names: [{ given: 'Qaser' }], teamId: team.id });
    const into = { mergedId: seeker.id, keptVersion: 1, mergedVersion: 1 };
    const answer = await worker.post(`/api/relatives/${uncle.kept.id}/merges`, into);
    expect(refusal(answer)).toEqual([409, 'merge_team_left_out']);
    const other = { mergedId: uncle.kept.id, keptVersion: 1, mergedVersion: 1 };
    await written(worker.post(`/api/relatives/${seeker.id}/merges`, other));
    await test.database.admin.query('DELETE FROM team_members WHERE team_id = $1', [team.id]);
  });

  it('happens once, however often it is asked for', async () => {
    const key = { idempotencyKey: 'merge-of-two-relatives-once' };
    const body = { mergedId: uncle.merged.id, ...VERSIONS };
    const first = await worker.post(`/api/relatives/${uncle.kept.id}/merges`, body, key);
    const second = await worker.post(`/api/relatives/${uncle.kept.id}/merges`, body, key);
    expect([first.status, second.text]).toEqual([201, first.text]);
    expect(refusal(await uncle.merge())).toEqual([409, 'merge_relative_standing']);
  });

  it('is refused of records that changed since they were compared', async () => {
    await worker.patch(
      `/api/relatives/${uncle.merged.id}`,
      { country: 'FRA', ukNation: null },
      { version: 2 },
    );
    expect(refusal(await uncle.merge())).toEqual([412, 'stale']);
    expect(await uncle.relative(uncle.merged.id)).toMatchObject({ mergedInto: null });
  });

  const outside = async (request: string) => {
    const { rows } = await test.database.admin.query<{ open: boolean }>(
      `SELECT cardinality(group_tokens) > 0 AS open FROM relative_name_tokens WHERE relative_id = $1
       UNION ALL SELECT cardinality(group_tokens) > 0 FROM sought_name_tokens WHERE request_id = $2`,
      [uncle.kept.id, request],
    );
    return rows.map(({ open }) => open);
  };

  it('carries over no consent: the one who is kept is asked anew', async () => {
    const request = await uncle.sought();
    await written(worker.post(`/api/relatives/${uncle.merged.id}/sharing-consent`, {}));
    await uncle.done();
    expect(await outside(request)).toEqual([false, false]);
  });

  it('lets whom the other sought be found from outside where the one who is kept agreed to it', async () => {
    const request = await uncle.sought();
    await written(worker.post(`/api/relatives/${uncle.kept.id}/sharing-consent`, {}));
    const { id } = await uncle.done();
    expect(await outside(request)).toEqual([true, true]);
    await written(uncle.undo(id));
    expect(await outside(request)).toEqual([true, false]);
  });
});
