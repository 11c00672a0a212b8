import type { Problem } from '../src/common/problem.js';
import type { DuplicatesFound } from '../src/people/duplicates.dto.js';
import { createTestApp, type TestApp } from './support/app.js';
import { registeredMinor, registeredRelative, type RegisteredMinor } from './support/people.js';
import type { Person } from './support/world.js';

let test: TestApp;
let worker: Person;
let niazai: RegisteredMinor;

beforeAll(async () => {
  test = await createTestApp();
  worker = await test.world.user('caseworker');
  niazai = await registeredMinor(worker, boy('Niazai', 'Rahimi'));
});
afterAll(() => test.close());

const boy = (given: string, family: string, more: object = {}) => ({
  names: [{ given, family }],
  sex: 'male',
  nationalities: ['AFG'],
  fatherName: 'Abdul Qayum',
  birth: { earliestOn: '2010-05-06', latestOn: '2010-05-06', source: 'minor_statement' },
  place: { placeType: 'camp' },
  ...more,
});
const check = async (body: object, by = worker) => {
  const answer = await by.post('/api/minors/check', body);
  expect([answer.status, answer.text]).toEqual([200, expect.any(String)]);
  return answer.json<DuplicatesFound>();
};
const ofCase = async ({ caseId }: RegisteredMinor) =>
  (await worker.get(`/api/cases/${caseId}/duplicates`)).json<DuplicatesFound>().items;
const ids = (items: DuplicatesFound['items']) => items.map(({ personId }) => personId);

describe('before a child is registered', () => {
  it.each([
    ['Niazi', 'Rahimy'],
    ['نیازی', 'رحیمی'],
  ])('the same boy is found as %s %s, with reasons, and nothing is saved', async (given, family) => {
    const { items } = await check(boy(given, family));
    expect(ids(items)).toEqual([niazai.id]);
    const [found] = items;
    expect(found).toMatchObject({ caseId: niazai.caseId, reference: niazai.reference, band: 'strong' });
    const name = found?.evidence.find(({ field }) => field === 'name');
    expect(name?.bits).toBeGreaterThan(0);
    const { rows } = await test.database.admin.query('SELECT count(*)::integer AS count FROM minors');
    expect(rows).toEqual([{ count: 1 }]);
  });

  it('says what speaks against it', async () => {
    const { items } = await check(boy('Niazi', 'Rahimi', { sex: 'female' }));
    const sex = items[0]?.evidence.find(({ field }) => field === 'sex');
    expect(sex?.bits).toBeLessThan(0);
  });

  it('somebody of another name is nobody’s duplicate', async () => {
    const { items } = await check(
      boy('Tesfalem', 'Gebremeskel', { nationalities: ['ERI'], fatherName: 'Haile' }),
    );
    expect(items).toEqual([]);
  });

  it('a colleague of another team learns which team to ask, and no more', async () => {
    const team = await test.world.team(worker.organisationId, 'Dunkerque');
    const colleague = await test.world.user('caseworker', team);
    const found = await check(boy('Niazi', 'Rahimi'), colleague);
    const token = expect.any(String) as string;
    expect(found).toEqual({ items: [], elsewhere: [{ teamId: worker.team?.id, team: 'Calais', token }] });
    const name = {
      names: [{ given: 'Niazi', family: 'Rahimi' }],
      sex: 'male',
      place: { placeType: 'camp' },
    };
    expect(await check(name, colleague)).toEqual({ items: [], elsewhere: [] });
    const stranger = await test.world.user('caseworker');
    expect(await check(boy('Niazai', 'Rahimi'), stranger)).toEqual({ items: [], elsewhere: [] });
  });

  it('is for those who register', async () => {
    const lawyer = await test.world.user('lawyer');
    expect((await lawyer.post('/api/minors/check', boy('Niazi', 'Rahimi'))).status).toBe(403);
  });
});

it('a relative is looked for in the same way', async () => {
  const phone = { phones: [{ number: '+44 7700 900461' }] };
  const kasir = await registeredRelative(worker, {
    names: [{ given: 'Kasir', family: 'Rahimi' }],
    contact: phone,
  });
  const body = { names: [{ given: 'Qasir', family: 'Rahimy' }], contact: phone };
  const answer = await worker.post('/api/relatives/check', body);
  expect(ids(answer.json<DuplicatesFound>().items)).toEqual([kasir.id]);
});

describe('the duplicates of a case', () => {
  it('are offered until somebody says that they are not the same, and again when something new compares differently', async () => {
    const other = await registeredMinor(worker, boy('Niazi', 'Rahimi'));
    expect(ids(await ofCase(niazai))).toEqual([other.id]);
    const say = (personId: string) =>
      worker.post(`/api/cases/${niazai.caseId}/duplicates/others`, { personId });
    expect((await say(other.id)).status).toBe(204);
    expect(ids(await ofCase(niazai))).toEqual([]);
    expect(ids(await ofCase(other))).toEqual([]);
    const { rows } = await test.database.admin.query('SELECT decision, decided_by FROM match_decisions');
    expect(rows).toEqual([{ decision: 'not_same', decided_by: worker.id }]);
    const names = [{ given: 'Niazi', family: 'Rahimi' }];
    const learnt = { names, fatherName: 'Rahmatullah' };
    const put = await worker.put(`/api/minors/${other.id}/identity`, learnt, { version: 1 });
    expect(put.status).toBeLessThan(300);
    expect(ids(await ofCase(niazai))).toEqual([other.id]);
    const refused = await say(niazai.id);
    expect([refused.status, refused.json<Problem>().errors?.[0]?.field]).toEqual([400, 'personId']);
  });

  it('are those of a case one sees', async () => {
    const stranger = await test.world.user('caseworker');
    expect((await stranger.get(`/api/cases/${niazai.caseId}/duplicates`)).status).toBe(404);
  });
});
