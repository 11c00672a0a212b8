import type { CaseView } from '../src/cases/case-view.dto.js';
import type { Problem } from '../src/common/problem.js';
import type { LinkList } from '../src/kinship/kinship-view.dto.js';
import type { MinorView } from '../src/minors/minors-view.dto.js';
import type { MergeList, MergePreview, MergeView } from '../src/people/merges.dto.js';
import { createTestApp, type TestApp } from './support/app.js';
import type { Answer } from './support/client.js';
import { registeredMinor, registeredRelative, type RegisteredMinor } from './support/people.js';
import type { Person } from './support/world.js';

let test: TestApp;
let worker: Person;
let kept: RegisteredMinor;
let merged: RegisteredMinor;

beforeAll(async () => {
  test = await createTestApp();
  worker = await test.world.user('caseworker');
});
afterAll(() => test.close());

const child = (given: string, year: string, more: object = {}) => ({
  names: [{ given, family: 'Ahmadi' }],
  sex: 'male',
  nationalities: ['AFG'],
  birth: { earliestOn: `${year}-01-01`, latestOn: `${year}-12-31`, source: 'minor_statement' },
  place: { placeType: 'camp' },
  ...more,
});

/** The same boy, registered twice: by ear at the camp, and from his papers at the day centre. */
async function twice(by: Person, other = by): Promise<void> {
  kept = await registeredMinor(by, child('Niazai', '2010'));
  const papers = [{ given: 'Niazi', family: 'Ahmadi', source: 'document' }, { given: 'نیازی' }];
  const told = { names: papers, motherName: 'Gulab', origins: ['Laghman'] };
  merged = await registeredMinor(other, child('Niazi', '2009', told));
  const link = { caseId: merged.caseId, relation: 'uncle', side: 'maternal', claimedBy: 'minor' };
  await registeredRelative(other, { names: [{ given: 'Kasir' }], link });
}
beforeEach(() => twice(worker));

const VERSIONS = { keptVersion: 1, mergedVersion: 1 };
const merge = (by = worker, more: object = {}) =>
  by.post(`/api/cases/${kept.caseId}/merges`, { mergedCaseId: merged.caseId, ...VERSIONS, ...more });
const done = async (by = worker) => {
  const answer = await merge(by);
  expect([answer.status, answer.text]).toEqual([201, expect.any(String)]);
  return answer.json<MergeView>();
};
const undo = (id: string, by = worker) => by.post(`/api/merges/${id}/undoing`);
const refusal = (answer: Answer): [number, string] => [answer.status, answer.json<Problem>().code];
const minorOf = async ({ id }: RegisteredMinor) => (await worker.get(`/api/minors/${id}`)).json<MinorView>();
const givenNames = (minor: MinorView) => minor.identity?.names.map(({ given, kind }) => [given, kind]);
const caseOf = async ({ caseId }: RegisteredMinor) =>
  (await worker.get(`/api/cases/${caseId}`)).json<CaseView>();
const linksOf = async ({ caseId }: RegisteredMinor) =>
  (await worker.get(`/api/cases/${caseId}/kinship-links`)).json<LinkList>().items;

describe('merging two cases of one child', () => {
  it('shows what would be added and what stands against it, and changes nothing', async () => {
    const answer = await worker.post(`/api/cases/${kept.caseId}/merges/preview`, {
      mergedCaseId: merged.caseId,
    });
    expect(answer.status).toBe(200);
    const preview = answer.json<MergePreview>();
    expect(preview.names.map(({ given }) => given)).toEqual(['Niazi', 'نیازی']);
    expect(preview.family).toEqual({ motherName: 'Gulab', origins: ['Laghman'] });
    expect(preview.births).toMatchObject([{ earliestOn: '2009-01-01' }]);
    expect(preview.links).toMatchObject([{ relation: 'uncle', side: 'maternal' }]);
    expect(preview).toMatchObject({ conflicts: ['birth'], needsApproval: false, kept: { version: 1 } });
    expect(givenNames(await minorOf(kept))).toEqual([['Niazai', 'usual']]);
  });

  it('adds to the kept record, closes the other case and loses nothing', async () => {
    expect(await done()).toMatchObject({ state: 'merged', keptReference: kept.reference, approvedBy: null });
    const minor = await minorOf(kept);
    expect(givenNames(minor)).toEqual([
      ['Niazai', 'usual'],
      ['Niazi', 'alias'],
      ['نیازی', 'alias'],
    ]);
    expect(minor.identity?.names[1]?.source).toBe('document');
    expect(minor.identity).toMatchObject({ motherName: 'Gulab', origins: ['Laghman'] });
    expect(minor.births.map(({ earliestOn, accepted }) => [earliestOn, accepted]).sort()).toEqual([
      ['2009-01-01', false],
      ['2010-01-01', true],
    ]);
    expect(await linksOf(kept)).toMatchObject([{ relation: 'uncle', status: 'alleged' }]);
    expect(await caseOf(kept)).toMatchObject({ closedOn: null });
    expect(await caseOf(merged)).toMatchObject({ outcome: 'opened_in_error' });
    expect(givenNames(await minorOf(merged))).toEqual([
      ['Niazi', 'usual'],
      ['نیازی', 'usual'],
    ]);
    expect(await linksOf(merged)).toHaveLength(1);
    for (const { caseId } of [kept, merged]) {
      const { items } = (await worker.get(`/api/cases/${caseId}/merges`)).json<MergeList>();
      expect(items).toMatchObject([{ keptCaseId: kept.caseId, mergedCaseId: merged.caseId }]);
    }
  });

  it('happens once, however often it is asked for', async () => {
    await done();
    const again = { keptVersion: (await minorOf(kept)).version };
    expect(refusal(await merge(worker, again))).toEqual([409, 'merge_standing']);
    const key = { idempotencyKey: 'merge-of-two-cases-once' };
    await twice(worker);
    const body = { mergedCaseId: merged.caseId, ...VERSIONS };
    const first = await worker.post(`/api/cases/${kept.caseId}/merges`, body, key);
    const second = await worker.post(`/api/cases/${kept.caseId}/merges`, body, key);
    expect([first.status, second.text]).toEqual([201, first.text]);
  });

  it('is refused of records that changed since they were compared', async () => {
    await worker.patch(`/api/minors/${merged.id}`, { languages: ['ps'] }, { version: 1 });
    expect(refusal(await merge())).toEqual([412, 'stale']);
    expect(await caseOf(merged)).toMatchObject({ closedOn: null });
  });

  it('takes two cases that one sees', async () => {
    const stranger = await test.world.user('caseworker');
    const theirs = await registeredMinor(stranger);
    expect((await merge(stranger)).status).toBe(404);
    expect(refusal(await merge(worker, { mergedCaseId: theirs.caseId }))).toEqual([400, 'invalid_input']);
    expect(refusal(await merge(worker, { mergedCaseId: kept.caseId }))).toEqual([400, 'invalid_input']);
    const lawyer = await test.world.user('lawyer');
    await test.world.grant(kept.caseId, lawyer, worker, { level: 'full' });
    expect((await merge(lawyer)).status).toBe(403);
  });
});

describe('undoing a merge', () => {
  it('removes what the merge added, and opens the other case again', async () => {
    const { id } = await done();
    expect((await undo(id)).json<MergeView>().state).toBe('undone');
    const minor = await minorOf(kept);
    expect(givenNames(minor)).toEqual([['Niazai', 'usual']]);
    expect(Object.keys(minor.identity ?? {})).toEqual(['names']);
    expect(minor.births).toMatchObject([{ earliestOn: '2010-01-01' }]);
    expect(await linksOf(kept)).toEqual([]);
    expect(await caseOf(merged)).toMatchObject({ closedOn: null });
    expect(refusal(await undo(id))).toEqual([409, 'merge_not_standing']);
    const again = await merge(worker, { keptVersion: (await minorOf(kept)).version });
    expect(again.json()).toMatchObject({ state: 'merged' });
  });

  it('keeps what somebody has worked on since', async () => {
    const { id } = await done();
    const minor = await minorOf(kept);
    const names = minor.identity?.names.map((name) =>
      name.given === 'Niazi' ? { ...name, pronunciation: 'nee-AH-zee' } : name,
    );
    const birth = minor.births.find(({ accepted }) => !accepted)?.id ?? '';
    await worker.put(`/api/minors/${kept.id}/identity`, { names }, { version: minor.version });
    const accept = `/api/minors/${kept.id}/birth-dates/${birth}/acceptance`;
    expect((await worker.post(accept, {}, { version: minor.version + 1 })).status).toBeLessThan(300);
    const [link] = await linksOf(kept);
    const proof = { direction: 'supports', kind: 'document', strength: 'strong' };
    expect((await worker.post(`/api/kinship-links/${link?.id ?? ''}/evidence`, proof)).status).toBe(201);
    expect((await undo(id)).status).toBe(201);
    const after = await minorOf(kept);
    expect(givenNames(after)).toEqual([
      ['Niazai', 'usual'],
      ['Niazi', 'alias'],
    ]);
    expect(after.births).toHaveLength(2);
    expect(await linksOf(kept)).toHaveLength(1);
  });

  it('is possible for thirty days', async () => {
    const { id } = await done();
    const ago = (days: number) =>
      test.database.admin.query(
        `UPDATE merges SET merged_at = now() - make_interval(days => $2) WHERE id = $1`,
        [id, days],
      );
    await ago(31);
    expect(refusal(await undo(id))).toEqual([409, 'merge_undo_too_late']);
    await ago(29);
    expect((await undo(id)).status).toBe(201);
  });
});

describe('a merge across organisations', () => {
  it('waits for somebody of the other organisation', async () => {
    const other = await test.world.user('caseworker');
    await twice(worker, other);
    await test.world.grant(kept.caseId, other, worker, { level: 'full' });
    await test.world.grant(merged.caseId, worker, other, { level: 'full' });
    const { id, state } = await done();
    expect(state).toBe('proposed');
    expect(await caseOf(merged)).toMatchObject({ closedOn: null });
    const approve = (by: Person) => by.post(`/api/merges/${id}/approval`, VERSIONS);
    expect(refusal(await approve(worker))).toEqual([409, 'merge_own_organisation']);
    const agreed = await approve(other);
    expect([agreed.status, agreed.text]).toEqual([201, expect.any(String)]);
    expect(agreed.json()).toMatchObject({ state: 'merged', approvedBy: other.id });
    expect(await caseOf(merged)).toMatchObject({ outcome: 'opened_in_error' });
    expect(refusal(await approve(other))).toEqual([409, 'merge_not_proposed']);
  });

  it('can be declined before it is done', async () => {
    const other = await test.world.user('caseworker');
    await twice(worker, other);
    await test.world.grant(kept.caseId, other, worker, { level: 'full' });
    await test.world.grant(merged.caseId, worker, other, { level: 'full' });
    const { id } = await done();
    expect((await undo(id, other)).json<MergeView>().state).toBe('undone');
  });
});
