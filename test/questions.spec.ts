import type { QuestionsView } from '../src/people/questions.dto.js';
import { KEY_BYTES, seal } from '../src/vault/envelope.js';
import { createTestApp, type TestApp } from './support/app.js';
import { registeredMinor, registeredRelative, SECRET, wellKnown } from './support/people.js';
import { testSecrets } from './support/secrets.js';
import type { Person, Team } from './support/world.js';

const QUESTIONS = '/api/questions';

let test: TestApp;
let calais: Team;
let lille: Team;
let asker: Person;
let other: Person;
beforeAll(async () => {
  test = await createTestApp();
  calais = await test.world.team();
  lille = await test.world.team(calais.organisationId, 'Lille');
});
afterAll(() => test.close());
beforeEach(async () => {
  asker = await test.world.user('caseworker', calais);
  other = await test.world.user('coordinator', lille);
});

/** What a search would give this person for a record, made as the product makes it. */
function tokenFor(person: Person, personId: string, now = new Date(), kind: 'minor' | 'relative' = 'minor') {
  const content = Buffer.from(JSON.stringify({ kind, personId, until: now.getTime() + 3_600_000 }));
  const place = `reunir question|${person.id}`;
  return seal(testSecrets().questionKey, place, content, Buffer.alloc(12, 7)).toString('base64url');
}
const ask = (by: Person, token: string) => by.post(QUESTIONS, { token, purpose: 'same_person' });
const listOf = async (person: Person) => (await person.get(QUESTIONS)).json<QuestionsView>();

it('goes to the team that works with the person, which sees who asks and its own record, and answers once', async () => {
  const minor = await registeredMinor(other, wellKnown());
  const asked = await ask(asker, tokenFor(asker, minor.id));
  expect(asked.status).toBe(201);
  const { id } = asked.json<{ id: string }>();
  const waiting = (await listOf(other)).received.find((one) => one.id === id);
  expect(waiting).toMatchObject({
    kind: 'minor',
    purpose: 'same_person',
    team: 'Calais',
    reference: minor.reference,
    caseId: minor.caseId,
    answer: null,
  });
  const answer = (reply: string) => other.post(`${QUESTIONS}/${id}/answer`, { answer: reply });
  expect((await answer('perhaps')).status).toBe(400);
  expect((await answer('known_we_call')).status).toBe(204);
  expect((await answer('not_the_same')).json()).toMatchObject({ status: 409, code: 'question_answered' });
  const told = (await listOf(asker)).asked.find((one) => one.id === id);
  expect(told).toMatchObject({ team: 'Lille', answer: 'known_we_call' });
  expect(told?.answeredBy).toMatch(/^coordinator /);
});

it('tells those who ask nothing of the person: no name, no reference, no id', async () => {
  const minor = await registeredMinor(other, wellKnown());
  const answer = await ask(asker, tokenFor(asker, minor.id));
  const list = await asker.get(QUESTIONS);
  for (const secret of [minor.id, minor.caseId, minor.reference, SECRET.given, SECRET.family])
    expect(`${answer.text}${list.text}`).not.toContain(secret);
});

it('may be about a relative, and waits only once', async () => {
  const relative = await registeredRelative(other);
  const token = tokenFor(asker, relative.id, new Date(), 'relative');
  expect((await ask(asker, token)).status).toBe(201);
  expect((await ask(asker, token)).json()).toMatchObject({ status: 409, code: 'question_waiting' });
  expect((await listOf(other)).received.map(({ reference }) => reference)).toContain(relative.reference);
});

describe('a token', () => {
  it('serves whoever searched, for an hour', async () => {
    const minor = await registeredMinor(other);
    const stranger = await test.world.user('caseworker');
    const stale = tokenFor(asker, minor.id, new Date(Date.now() - 3_601_000));
    const wrongKey = seal(Buffer.alloc(KEY_BYTES, 1), 'x', Buffer.from('{}'), Buffer.alloc(12, 7));
    for (const [by, token] of [
      [stranger, tokenFor(asker, minor.id)],
      [asker, stale],
      [asker, `${tokenFor(asker, minor.id).slice(0, -4)}AAAA`],
      [asker, wrongKey.toString('base64url')],
      [asker, minor.id],
    ] as const) {
      const answer = await ask(by, token);
      expect(answer.json()).toMatchObject({ status: 400, errors: [{ field: 'token' }] });
    }
  });

  it('is for people of other teams alone', async () => {
    const minor = await registeredMinor(asker);
    expect((await ask(asker, tokenFor(asker, minor.id))).status).toBe(404);
  });
});

it('is not for another team, nor for other roles', async () => {
  const minor = await registeredMinor(other);
  const { id } = (await ask(asker, tokenFor(asker, minor.id))).json<{ id: string }>();
  const stranger = await test.world.user('caseworker');
  for (const person of [asker, stranger]) {
    expect((await person.post(`${QUESTIONS}/${id}/answer`, { answer: 'known_we_call' })).status).toBe(404);
  }
  expect((await listOf(stranger)).asked).toEqual([]);
  for (const role of ['lawyer', 'committee', 'admin', 'protection_officer'] as const)
    expect((await (await test.world.user(role)).get(QUESTIONS)).status).toBe(403);
});

it('is in the audit trail with codes alone', async () => {
  const minor = await registeredMinor(other);
  const { id } = (await ask(asker, tokenFor(asker, minor.id))).json<{ id: string }>();
  const { rows } = await test.database.admin.query<{ action: string; detail: object }>(
    'SELECT action, detail FROM audit_events WHERE subject_id = $1',
    [id],
  );
  expect(rows).toEqual([{ action: 'question.asked', detail: { purpose: 'same_person', team: lille.id } }]);
});

it('gives the application no way to the rows but the functions', async () => {
  const app = await test.database.connect('reunir_app');
  await expect(app.query('SELECT person_id FROM team_questions')).rejects.toMatchObject({ code: '42501' });
  const { rows } = await app.query<{ asked: string }>(
    `SELECT sec.ask_team(gen_random_uuid(), 'minor', gen_random_uuid(), 'family') AS asked, sec.team_questions() AS list`,
  );
  expect(rows).toEqual([{ asked: 'none', list: null }]);
});
