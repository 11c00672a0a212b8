import { createTestApp, type TestApp } from './support/app.js';
import { faults, linkedFamily, registeredMinor, registeredRelative, SECRET } from './support/people.js';
import { tripsOf } from './support/round-trips.js';
import type { Person } from './support/world.js';

let test: TestApp;
let ana: Person;
let ben: Person;
let cem: Person;

beforeAll(async () => {
  test = await createTestApp();
  test.setNow(new Date('2026-03-10T10:00:00Z'));
  ana = await test.world.user('caseworker');
  [ben, cem] = [
    await test.world.user('caseworker', ana.team),
    await test.world.user('coordinator', ana.team),
  ];
});
afterAll(() => test.close());

interface Detail {
  status: string;
  version: number;
  allowed: string[];
  evidence: { note: string | null }[];
  decisions: { status: string; decidedBy: string; note: string | null }[];
  [field: string]: unknown;
}
const detail = async (who: Person, linkId: string) =>
  (await who.get(`/api/kinship-links/${linkId}`)).json<Detail>();
const evidence = (who: Person, linkId: string, change: object = {}) =>
  who.post(`/api/kinship-links/${linkId}/evidence`, {
    direction: 'supports',
    kind: 'family_register',
    strength: 'strong',
    ...change,
  });
/** Decides on what is there now. */
const decide = async (who: Person, linkId: string, body: object) => {
  const { version } = await detail(who, linkId);
  return who.post(`/api/kinship-links/${linkId}/decisions`, body, { version });
};
const caseOf = async (caseId: string) => {
  const { rows } = await test.database.admin.query<Record<string, unknown>>(
    `SELECT status, relative_identified_on::text AS identified, kinship_documented_on::text AS documented, version FROM cases WHERE id = $1`,
    [caseId],
  );
  return rows[0];
};

describe('a claim', () => {
  it('links a relative to a case, whose status follows', async () => {
    const { minor, relative, linkId } = await linkedFamily(ana, {
      side: 'maternal',
      identifiedOn: '2026-03-02',
    });
    expect(await detail(ana, linkId)).toMatchObject({
      caseId: minor.caseId,
      relation: 'uncle',
      side: 'maternal',
      claimedBy: 'minor',
      status: 'alleged',
      identifiedOn: '2026-03-02',
      documentedOn: null,
      relative: {
        id: relative.id,
        reference: relative.reference,
        willingness: 'not_asked',
        capacity: 'not_assessed',
        identity: { names: [{ given: SECRET.relativeGiven }] },
      },
      evidenceCount: { supports: 0, contradicts: 0 },
      accountsTaken: [],
      allowed: ['disputed', 'disproved'],
      withheld: [],
    });
    expect(await caseOf(minor.caseId)).toMatchObject({
      status: 'relative_identified',
      identified: '2026-03-02',
    });
  });

  it('is listed with its case, and costs five round trips to make and three to read', async () => {
    const minor = await registeredMinor(ana);
    const relative = await registeredRelative(ana);
    const url = `/api/cases/${minor.caseId}/kinship-links`;
    const body = { relativeId: relative.id, relation: 'sister', claimedBy: 'relative' };
    expect((await tripsOf(() => ana.post(url, body))).count).toBe(5);
    const read = await tripsOf(async () => {
      expect((await ana.get(url)).json()).toMatchObject({
        items: [{ relation: 'sister', relative: { id: relative.id, identity: expect.anything() as object } }],
      });
    });
    expect(read).toEqual({ count: 3, statements: ['kinship.list'] });
    const again = await ana.post(url, body);
    expect(again.json()).toMatchObject({ status: 409, code: 'already_exists' });
  });

  it('is refused for a relative nobody can see, a date to come and unknown fields', async () => {
    const minor = await registeredMinor(ana);
    const foreign = await registeredRelative(await test.world.user('caseworker'));
    const post = (change: object) =>
      faults(
        ana.post(`/api/cases/${minor.caseId}/kinship-links`, {
          relativeId: foreign.id,
          relation: 'aunt',
          claimedBy: 'minor',
          ...change,
        }),
      );
    expect(await post({})).toEqual(['relativeId']);
    expect(await post({ relativeId: '0192f000-0000-7000-8000-000000000000' })).toEqual(['relativeId']);
    expect(await post({ identifiedOn: '2026-03-11' })).toEqual(['identifiedOn']);
    expect(await post({ identifiedOn: '2026-02-30' })).toEqual(['identifiedOn']);
    expect(await post({ relation: 'child' })).toEqual(['relation']);
    expect(await post({ status: 'verified' })).toEqual(['status']);
    expect(await caseOf(minor.caseId)).toMatchObject({ status: 'identified', version: 1 });
  });

  it('can be put right until evidence has been weighed for it', async () => {
    const { linkId } = await linkedFamily(ana);
    const patch = (body: object, version: number) =>
      ana.patch(`/api/kinship-links/${linkId}`, body, { version });
    expect((await patch({ relation: 'cousin' }, 1)).json()).toEqual({ id: linkId, version: 2 });
    expect(await detail(ana, linkId)).toMatchObject({ relation: 'cousin', side: 'unknown' });
    expect((await patch({ side: 'paternal' }, 1)).status).toBe(412);
    expect(await faults(patch({ status: 'verified' }, 2))).toEqual(['status']);
    await evidence(ana, linkId);
    await decide(ana, linkId, { status: 'evidenced' });
    expect((await patch({ relation: 'father' }, 4)).json()).toMatchObject({
      status: 409,
      code: 'link_decided',
    });
  });
});

describe('from claim to certainty', () => {
  it('takes evidence, and then a second person', async () => {
    const { minor, linkId } = await linkedFamily(ana, { identifiedOn: '2026-03-02' });
    const early = await decide(ana, linkId, { status: 'evidenced' });
    expect(early.json()).toMatchObject({
      status: 409,
      code: 'link_needs_support',
      allowed: ['disputed', 'disproved'],
    });
    expect((await evidence(ana, linkId, { datedOn: '2015-06-01', note: SECRET.note })).status).toBe(201);
    await decide(ben, linkId, { status: 'evidenced', decidedOn: '2026-03-05' });
    expect(await caseOf(minor.caseId)).toMatchObject({
      status: 'kinship_documented',
      documented: '2026-03-05',
    });
    for (const first of [ana, ben])
      expect((await decide(first, linkId, { status: 'verified' })).json()).toMatchObject({
        status: 409,
        code: 'link_needs_second_person',
        allowed: ['disputed', 'disproved'],
      });
    expect((await decide(cem, linkId, { status: 'verified', note: 'seen the register' })).status).toBe(201);
    expect(await detail(ana, linkId)).toMatchObject({
      status: 'verified',
      documentedOn: '2026-03-05',
      evidence: [{ note: SECRET.note, assessedBy: ana.id, datedOn: '2015-06-01' }],
      decisions: [
        { status: 'verified', decidedBy: cem.id, note: 'seen the register' },
        { status: 'evidenced', decidedBy: ben.id, decidedOn: '2026-03-05', note: null },
      ],
    });
  });

  it('and back: doubt takes evidence against or a reason, and the case follows', async () => {
    const { minor, linkId } = await linkedFamily(ana, { identifiedOn: '2026-03-02' });
    await evidence(ana, linkId);
    await decide(ana, linkId, { status: 'evidenced' });
    expect((await decide(ana, linkId, { status: 'disproved' })).json()).toMatchObject({
      code: 'link_needs_reason',
      allowed: ['disputed', 'disproved'],
    });
    await evidence(ben, linkId, { direction: 'contradicts', kind: 'dna' });
    expect((await decide(ana, linkId, { status: 'disproved' })).status).toBe(201);
    expect(await caseOf(minor.caseId)).toMatchObject({
      status: 'identified',
      identified: null,
      documented: null,
    });
    expect((await decide(ben, linkId, { status: 'evidenced' })).json()).toMatchObject({
      code: 'link_move_not_allowed',
      allowed: ['alleged'],
    });
    expect((await decide(ben, linkId, { status: 'alleged', note: 'the sample was another’s' })).status).toBe(
      201,
    );
    expect(await caseOf(minor.caseId)).toMatchObject({ status: 'relative_identified' });
  });

  it('is decided on all there is: evidence added meanwhile makes the decision stale', async () => {
    const { linkId } = await linkedFamily(ana);
    await evidence(ana, linkId);
    const seen = (await detail(ana, linkId)).version;
    await evidence(ben, linkId, { direction: 'contradicts' });
    const url = `/api/kinship-links/${linkId}/decisions`;
    const answer = await ana.post(url, { status: 'evidenced' }, { version: seen });
    expect(answer.json()).toMatchObject({ status: 412, code: 'stale' });
    expect((await ana.post(url, { status: 'evidenced' })).status).toBe(428);
    expect((await detail(ana, linkId)).decisions).toEqual([]);
  });

  it('of two decisions at once takes one; the case is not left behind', async () => {
    const { minor, linkId } = await linkedFamily(ana);
    const second = await registeredRelative(ana);
    await evidence(ana, linkId);
    const { version } = await detail(ana, linkId);
    const send = (who: Person, body: object) =>
      who.post(`/api/kinship-links/${linkId}/decisions`, body, { version });
    const answers = await Promise.all([
      send(ana, { status: 'evidenced' }),
      send(ben, { status: 'disproved', note: 'another family' }),
      cem.post(`/api/cases/${minor.caseId}/kinship-links`, {
        relativeId: second.id,
        relation: 'aunt',
        claimedBy: 'minor',
      }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, 412]);
    const { status } = await detail(ana, linkId);
    const expected = status === 'evidenced' ? 'kinship_documented' : 'relative_identified';
    expect(await caseOf(minor.caseId)).toMatchObject({ status: expected });
  });

  it('does not happen tomorrow, nor before what it follows', async () => {
    const { linkId } = await linkedFamily(ana, { identifiedOn: '2026-03-05' });
    expect(await faults(evidence(ana, linkId, { assessedOn: '2026-03-11' }))).toEqual(['assessedOn']);
    expect(await faults(evidence(ana, linkId, { assessedOn: '2026-03-04', datedOn: '2026-03-05' }))).toEqual([
      'assessedOn',
    ]);
    expect(await faults(evidence(ana, linkId, { datedOn: '2026-02-30' }))).toEqual(['datedOn']);
    expect(await faults(evidence(ana, linkId, { note: 'a'.repeat(4001) }))).toEqual(['note']);
    await evidence(ana, linkId);
    for (const decidedOn of ['2026-03-11', '2026-03-04'])
      expect(await faults(decide(ana, linkId, { status: 'evidenced', decidedOn }))).toEqual(['decidedOn']);
    expect((await detail(ana, linkId)).decisions).toEqual([]);
  });
});
