import { createTestApp, type TestApp } from './support/app.js';
import { readableIn, wholeDatabase } from './support/dump.js';
import { knownRelative, linkedFamily, registeredRelative, SECRET, wellKnown } from './support/people.js';
import type { Person } from './support/world.js';

let test: TestApp;
let worker: Person;
let family: Awaited<ReturnType<typeof linkedFamily>>;
let assertionId: string;

beforeAll(async () => {
  test = await createTestApp();
  worker = await test.world.user('caseworker');
  family = await linkedFamily(worker);
  const { minor, relative, linkId } = family;
  const seen = await worker.get(`/api/minors/${minor.id}`);
  assertionId = seen.json<{ births: { id: string }[] }>().births[0]?.id ?? '';
  await worker.post(`/api/kinship-links/${linkId}/evidence`, {
    direction: 'supports',
    kind: 'photo',
    strength: 'moderate',
    note: SECRET.note,
  });
  await worker.put(`/api/kinship-links/${linkId}/accounts/minor`, account, { version: 2 });
  await worker.put(`/api/kinship-links/${linkId}/accounts/relative`, account, { version: 3 });
  await worker.post(`/api/relatives/${relative.id}/assessments`, {
    kind: 'willingness',
    result: 'willing',
    note: SECRET.note,
  });
});
afterAll(() => test.close());

const account = { answers: { home: SECRET.answer }, freeText: SECRET.note };
const NOBODY = '0192f000-0000-7000-8000-000000000000';

/** Every route to a record that exists, or (absent) to one that does not. */
function routes(absent = false): [string, (who: Person) => ReturnType<Person['get']>][] {
  const [minor, relative, link, caseId] = absent
    ? [NOBODY, NOBODY, NOBODY, NOBODY]
    : [family.minor.id, family.relative.id, family.linkId, family.minor.caseId];
  const version = { version: 1 };
  const names = { names: [{ given: 'Amir' }] };
  const evidence = { direction: 'supports', kind: 'photo', strength: 'weak' };
  const assertion = { earliestOn: '2010-01-01', source: 'minor_statement' };
  const births = `/api/minors/${minor}/birth-dates`;
  return [
    ['GET minor', (who) => who.get(`/api/minors/${minor}`)],
    ['PATCH minor', (who) => who.patch(`/api/minors/${minor}`, { sex: 'female' }, version)],
    ['PUT minor identity', (who) => who.put(`/api/minors/${minor}/identity`, names, version)],
    ['PUT minor contact', (who) => who.put(`/api/minors/${minor}/contact`, {}, version)],
    ['POST birth date', (who) => who.post(births, assertion)],
    ['POST acceptance', (who) => who.post(`${births}/${assertionId}/acceptance`, {}, version)],
    ['PUT dispute', (who) => who.put(`${births}/${assertionId}/dispute`, { disputed: true }, version)],
    ['GET relative', (who) => who.get(`/api/relatives/${relative}`)],
    ['PATCH relative', (who) => who.patch(`/api/relatives/${relative}`, { ukNation: null }, version)],
    ['PUT relative identity', (who) => who.put(`/api/relatives/${relative}/identity`, names, version)],
    ['PUT relative contact', (who) => who.put(`/api/relatives/${relative}/contact`, {}, version)],
    ['PUT relative place', (who) => who.put(`/api/relatives/${relative}/place`, {}, version)],
    [
      'POST assessment',
      (who) => who.post(`/api/relatives/${relative}/assessments`, { kind: 'capacity', result: 'able' }),
    ],
    ['GET links', (who) => who.get(`/api/cases/${caseId}/kinship-links`)],
    [
      'POST link',
      (who) =>
        who.post(`/api/cases/${caseId}/kinship-links`, {
          relativeId: relative,
          relation: 'aunt',
          claimedBy: 'minor',
        }),
    ],
    ['GET link', (who) => who.get(`/api/kinship-links/${link}`)],
    ['PATCH link', (who) => who.patch(`/api/kinship-links/${link}`, { relation: 'aunt' }, version)],
    ['POST evidence', (who) => who.post(`/api/kinship-links/${link}/evidence`, evidence)],
    [
      'POST decision',
      (who) => who.post(`/api/kinship-links/${link}/decisions`, { status: 'evidenced' }, version),
    ],
    ['PUT account', (who) => who.put(`/api/kinship-links/${link}/accounts/minor`, account, version)],
    ['GET account', (who) => who.get(`/api/kinship-links/${link}/accounts/relative`)],
    ['GET comparison', (who) => who.get(`/api/kinship-links/${link}/comparison`)],
  ];
}
const READS = /^GET/;

/** Each route's name, with the status it answered this person. */
async function statuses(who: Person): Promise<string[]> {
  const answers: string[] = [];
  for (const [name, call] of routes()) answers.push(`${name} ${(await call(who)).status}`);
  return answers;
}

describe('another team', () => {
  it('meets the same words for what is not theirs as for what is not there', async () => {
    const stranger = await test.world.user('caseworker');
    const absent = routes(true);
    for (const [index, [name, call]] of routes().entries()) {
      const [hidden, missing] = [await call(stranger), await absent[index]?.[1](stranger)];
      expect([name, hidden.status, hidden.text]).toEqual([name, 404, missing?.text]);
    }
  });

  it('cannot bring a relative within reach by linking them, in SQL neither', async () => {
    const stranger = await test.world.user('caseworker');
    const own = await linkedFamily(stranger);
    const app = await test.database.connect('reunir_app');
    await app.query('BEGIN');
    await app.query('SELECT sec.begin_request($1)', [Buffer.from(stranger.token ?? '', 'base64url')]);
    const link = app.query(
      `INSERT INTO kinship_links (id, case_id, relative_id, relation, claimed_by, identified_on, created_by)
       VALUES (gen_random_uuid(), $1, $2, 'aunt', 'minor', '2026-01-01', $3)`,
      [own.minor.caseId, family.relative.id, stranger.id],
    );
    await expect(link).rejects.toThrow('row-level security');
  });
});

describe('the committee, administrators and protection officers', () => {
  it.each(['committee', 'admin', 'protection_officer'] as const)(
    '%s: none of these is theirs to use',
    async (role) => {
      const who = await test.world.user(role);
      expect((await statuses(who)).filter((answer) => !answer.endsWith(' 403'))).toEqual([]);
      expect((await who.post('/api/minors', wellKnown())).status).toBe(403);
      expect((await who.post('/api/relatives', knownRelative())).status).toBe(403);
      expect((await who.get('/api/relatives')).status).toBe(403);
    },
  );
});

describe('a lawyer', () => {
  interface Shown {
    withheld: string[];
    [field: string]: unknown;
  }
  const seen = async (who: Person, path: string) => (await who.get(path)).json<Shown>();
  const granted = async (level: 'read' | 'legal' | 'full') => {
    const lawyer = await test.world.user('lawyer');
    await test.world.grant(family.minor.caseId, lawyer, worker, { level });
    return lawyer;
  };

  it.each([
    ['read', ['contact', 'place', 'safetyFlags'], ['contact', 'note', 'place'], ['note'], ['testimony']],
    ['legal', ['place', 'safetyFlags'], ['place'], [], ['testimony']],
    ['full', [], [], [], []],
  ] as const)(
    'with a %s grant is told what is withheld, and gets the rest',
    async (level, ofMinor, ofRelative, ofLink, ofAccounts) => {
      const lawyer = await granted(level);
      const { minor, relative, linkId } = family;
      const [child, kin, link, comparison, told] = await Promise.all([
        seen(lawyer, `/api/minors/${minor.id}`),
        seen(lawyer, `/api/relatives/${relative.id}`),
        seen(lawyer, `/api/kinship-links/${linkId}`),
        seen(lawyer, `/api/kinship-links/${linkId}/comparison`),
        seen(lawyer, `/api/kinship-links/${linkId}/accounts/minor`),
      ]);
      expect([child, kin, link, comparison, told].map((each) => each.withheld)).toEqual([
        ofMinor,
        ofRelative,
        ofLink,
        ofAccounts,
        ofAccounts,
      ]);
      for (const name of ofMinor) expect(child[name]).toBeNull();
      expect(child).toMatchObject({ identity: { names: [{ given: SECRET.given }, {}, {}] } });
      expect(link).toMatchObject({
        allowed: [],
        evidence: [{ note: level === 'read' ? null : SECRET.note }],
      });
      expect(kin['place']).toEqual(level === 'full' ? { address: SECRET.relativeAddress } : null);
      expect(told['answers']).toEqual(level === 'full' ? account.answers : null);
      expect(comparison['questions'] === null).toBe(level !== 'full');
    },
  );

  it('changes nothing', async () => {
    const lawyer = await granted('full');
    const writes = (await statuses(lawyer)).filter((answer) => !READS.test(answer));
    expect(writes.filter((answer) => !answer.endsWith(' 403'))).toEqual([]);
  });

  it('finds nothing once the grant has ended', async () => {
    const lawyer = await test.world.user('lawyer');
    const day = 86_400_000;
    const [from, until] = [new Date(Date.now() - 2 * day), new Date(Date.now() - day)];
    await test.world.grant(family.minor.caseId, lawyer, worker, {
      level: 'full',
      startsAt: from,
      endsAt: until,
    });
    await test.world.grant(family.minor.caseId, lawyer, worker, { level: 'full', revoked: true });
    const reads = (await statuses(lawyer)).filter((answer) => READS.test(answer));
    expect(reads.filter((answer) => !answer.endsWith(' 404'))).toEqual([]);
  });
});

describe('a caseworker of another team', () => {
  it('who may read the case is refused every change', async () => {
    const reader = await test.world.user('caseworker');
    await test.world.grant(family.minor.caseId, reader, worker, { level: 'read' });
    const answers = await statuses(reader);
    // A stale version would hide the refusal: these routes were called with the version the record had at first.
    const refused = answers.filter((answer) => !READS.test(answer) && !/ (403|412)$/.test(answer));
    expect(refused).toEqual([]);
    const { minor } = family;
    expect((await reader.patch(`/api/minors/${minor.id}`, { sex: 'female' }, { version: 1 })).status).toBe(
      403,
    );
  });

  it('with a full grant works on it like the team', async () => {
    const colleague = await test.world.user('caseworker');
    await test.world.grant(family.minor.caseId, colleague, worker, { level: 'full' });
    const evidence = { direction: 'supports', kind: 'message', strength: 'weak' };
    expect((await colleague.post(`/api/kinship-links/${family.linkId}/evidence`, evidence)).status).toBe(201);
    const own = await registeredRelative(colleague);
    const link = { relativeId: own.id, relation: 'cousin', claimedBy: 'relative' };
    expect((await colleague.post(`/api/cases/${family.minor.caseId}/kinship-links`, link)).status).toBe(201);
  });
});

it('whoever steals the database reads no name, phone, address or word of anybody', async () => {
  const dump = await wholeDatabase(test.database);
  expect(dump).toContain(family.minor.reference);
  expect(readableIn(dump, Object.values(SECRET))).toEqual([]);
});

it('speaks French to whoever asks in French', async () => {
  const answer = await worker.patch(
    `/api/minors/${family.minor.id}`,
    {},
    { version: 99, headers: { 'accept-language': 'fr' } },
  );
  expect(answer.json()).toMatchObject({
    status: 412,
    title: expect.stringContaining('Quelqu’un a modifié') as string,
  });
});
