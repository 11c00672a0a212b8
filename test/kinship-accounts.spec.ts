import { createTestApp, type TestApp } from './support/app.js';
import { faults, linkedFamily, SECRET } from './support/people.js';
import type { Person } from './support/world.js';

let test: TestApp;
let ana: Person;
let ben: Person;

beforeAll(async () => {
  test = await createTestApp();
  test.setNow(new Date('2026-03-10T10:00:00Z'));
  ana = await test.world.user('caseworker');
  ben = await test.world.user('caseworker', ana.team);
});
afterAll(() => test.close());

interface Detail {
  version: number;
  accountsTaken: string[];
}
const detail = async (who: Person, linkId: string) =>
  (await who.get(`/api/kinship-links/${linkId}`)).json<Detail>();

describe('two accounts', () => {
  const account = (answers: object, more: object = {}) => ({ answers, ...more });
  const put = async (who: Person, linkId: string, side: string, body: object) =>
    who.put(`/api/kinship-links/${linkId}/accounts/${side}`, body, {
      version: (await detail(who, linkId)).version,
    });
  interface Comparison {
    accounts: object[];
    questions: { question: string; result: string; exact: boolean }[];
  }

  it('are kept apart, and compared question by question without a verdict', async () => {
    const { linkId } = await linkedFamily(ana);
    const told = { home: SECRET.answer, parents: 'Ali, Zahra', siblings: 'Leïla' };
    await put(
      ana,
      linkId,
      'minor',
      account(told, { language: 'ps', withInterpreter: true, freeText: SECRET.note }),
    );
    await put(
      ben,
      linkId,
      'relative',
      account({ home: 'Surkhdara', siblings: 'leila.', wishes: 'to see him' }),
    );
    expect((await ana.get(`/api/kinship-links/${linkId}/accounts/minor`)).json()).toMatchObject({
      side: 'minor',
      takenOn: '2026-03-10',
      language: 'ps',
      withInterpreter: true,
      takenBy: ana.id,
      answers: told,
      freeText: SECRET.note,
    });
    const { accounts, questions } = (
      await ben.get(`/api/kinship-links/${linkId}/comparison`)
    ).json<Comparison>();
    expect(accounts).toHaveLength(2);
    const results = Object.fromEntries(questions.map((row) => [row.question, `${row.result} ${row.exact}`]));
    expect(results).toMatchObject({
      home: 'different false',
      siblings: 'same false',
      parents: 'relative_missing false',
      wishes: 'minor_missing false',
      last_seen: 'unanswered false',
    });
    expect((await detail(ana, linkId)).accountsTaken).toEqual(['minor', 'relative']);
  });

  it('replace what was told before, by version', async () => {
    const { linkId } = await linkedFamily(ana);
    await put(ana, linkId, 'minor', account({ home: 'Herat' }));
    await put(ben, linkId, 'minor', account({ home: 'Kandahar' }));
    const now = (await ana.get(`/api/kinship-links/${linkId}/accounts/minor`)).json();
    expect(now).toMatchObject({ answers: { home: 'Kandahar' }, takenBy: ben.id });
    const stale = await ana.put(`/api/kinship-links/${linkId}/accounts/minor`, account({ home: 'x' }), {
      version: 1,
    });
    expect(stale.status).toBe(412);
  });

  it('answer the questions there are, and at least one', async () => {
    const { linkId } = await linkedFamily(ana);
    expect(await faults(put(ana, linkId, 'minor', account({})))).toEqual(['answers']);
    expect(await faults(put(ana, linkId, 'minor', account({ tribe: 'x' })))).toEqual(['answers.tribe']);
    expect(await faults(put(ana, linkId, 'minor', account({ home: 'a\u202e' })))).toEqual(['answers.home']);
    expect(
      await faults(put(ana, linkId, 'minor', account({ home: 'x' }, { takenOn: '2026-03-11' }))),
    ).toEqual(['takenOn']);
    expect((await put(ana, linkId, 'neighbour', account({ home: 'x' }))).status).toBe(404);
    expect((await ana.get(`/api/kinship-links/${linkId}/accounts/minor`)).status).toBe(404);
  });
});
