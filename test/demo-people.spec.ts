import pg from 'pg';
import { indexNames } from '../src/cli/name-index.js';
import { DEMONSTRATION_PASSWORD } from '../src/demo/accounts.js';
import { loadIntoEmpty } from '../src/demo/demonstration.service.js';
import type { MinorView } from '../src/minors/minors-view.dto.js';
import type { DuplicatesFound } from '../src/people/duplicates.dto.js';
import type { QuestionsView } from '../src/people/questions.dto.js';
import type { PeopleFound } from '../src/people/search.dto.js';
import type { TracingSuggestions } from '../src/tracing/suggestions.dto.js';
import type { TracingList } from '../src/tracing/tracing-requests-view.dto.js';
import { createTestApp, type TestApp } from './support/app.js';
import { Client } from './support/client.js';
import { testSecrets } from './support/secrets.js';
import { signIn } from './support/sign-in.js';

/** What there is to find, compare and decide in the demonstration from the first start on. */

let test: TestApp;

beforeAll(async () => {
  test = await createTestApp({ demonstration: true });
  const { name } = test.database;
  const admin = (process.env['REUNIR_TEST_SERVER'] ?? '').replace(/\/postgres$/, `/${name}`);
  expect(await loadIntoEmpty(admin, testSecrets())).toBe(true);
  await indexNames(test.database.url('reunir_owner'), testSecrets());
});
afterAll(() => test.close());

async function rows<T extends pg.QueryResultRow>(sql: string): Promise<T[]> {
  return (await test.database.admin.query<T>(sql)).rows;
}

const signedIn = async (email: string) => {
  const answer = await signIn(test.anonymous, email, DEMONSTRATION_PASSWORD);
  return new Client(test.app, answer.json<{ token: string }>().token);
};
it.each(['amina@calais.example', 'grace@london.example'])(
  '%s has relatives who seek a child, one of whom may be on record',
  async (email) => {
    const client = await signedIn(email);
    const { items } = (await client.get('/api/tracing-requests')).json<TracingList>();
    expect(items.length).toBeGreaterThan(1);
    const open = items.filter(({ status }) => status === 'open');
    const found = [];
    for (const { id } of open) {
      const answer = await client.get(`/api/tracing-requests/${id}/suggestions`);
      found.push(answer.json<TracingSuggestions>());
    }
    expect(found.filter((each) => each.items.length > 0)).not.toEqual([]);
    expect(found.filter((each) => each.items.length + each.elsewhere.length === 0)).not.toEqual([]);
  },
);

/** Pairs of records that may be of one child, of one team or of two: some share a day of birth and are two children all the same. */
const recordedTwice = async (teams: '=' | '<>') => {
  const pairs = await rows<Record<'id' | 'minor' | 'other' | 'email' | 'otherEmail' | 'otherTeam', string>>(
    `SELECT c.id, c.minor_id AS minor, o.minor_id AS other, u.email, v.email AS "otherEmail", t.name AS "otherTeam"
       FROM cases c JOIN cases o ON o.organisation_id = c.organisation_id AND o.team_id ${teams} c.team_id AND o.id > c.id
       JOIN users u ON u.id = c.lead_id JOIN users v ON v.id = o.lead_id JOIN teams t ON t.id = o.team_id
       JOIN birth_date_assertions b ON b.minor_id = c.minor_id AND b.accepted JOIN birth_date_assertions s ON s.minor_id = o.minor_id AND s.accepted
       JOIN minors m ON m.id = c.minor_id JOIN minors n ON n.id = o.minor_id
      WHERE b.latest_on = s.latest_on AND m.nationalities = n.nationalities AND m.sex = n.sex`,
  );
  expect(pairs).not.toEqual([]);
  return pairs;
};

it('a caseworker is offered the second record of a child', async () => {
  const offered = [];
  for (const { id, other, email } of await recordedTwice('=')) {
    const found = (await (await signedIn(email)).get(`/api/cases/${id}/duplicates`)).json<DuplicatesFound>();
    if (found.items.some(({ personId }) => personId === other)) offered.push(id);
  }
  expect(offered.length).toBeGreaterThan(1);
});

it('a caseworker who looks wider for a child is told which other team may know them', async () => {
  const told = [];
  for (const pair of (await recordedTwice('<>')).slice(0, 10)) {
    const theirs = await signedIn(pair.otherEmail);
    const minor = (await theirs.get(`/api/minors/${pair.other}`)).json<MinorView>();
    const name = minor.identity?.names[0];
    const asked = {
      text: `${name?.given} ${name?.family ?? ''}`.trim(),
      birthYear: Number(minor.births[0]?.earliestOn.slice(0, 4)),
      scope: 'wider',
    };
    const answer = await (await signedIn(pair.email)).post('/api/people/search', asked);
    const { elsewhere } = answer.json<PeopleFound>();
    if (elsewhere.some(({ team }) => team === pair.otherTeam)) told.push(pair.id);
  }
  expect(told).not.toEqual([]);
});

it('London has asked Calais about one of them, whom both families agree to share', async () => {
  const [grace, amina] = [await signedIn('grace@london.example'), await signedIn('amina@calais.example')];
  const asked = (await grace.get('/api/questions')).json<QuestionsView>().asked;
  const received = (await amina.get('/api/questions')).json<QuestionsView>().received;
  expect([asked.length, received.length]).toEqual([1, 1]);
  expect(await rows('SELECT FROM sharing_consents')).toHaveLength(2);
});
