import { addDays, todayIn } from '../../src/common/civil-date.js';
import { createTestApp, type TestApp } from '../support/app.js';
import { type KnownCase, linkRelative, openCase } from '../support/cases.js';
import type { Person, Team } from '../support/world.js';

let test: TestApp;
let team: Team;
let worker: Person;
let known: KnownCase;

beforeAll(async () => {
  test = await createTestApp();
  team = await test.world.team();
  worker = await test.world.user('caseworker', team);
  known = await openCase(test.database, worker, { name: 'Samandar' });
  await openCase(test.database, worker, { name: 'Rohullah' });
  await shelter(known);
  await test.database.admin.query(`UPDATE cases SET lead_id = $1, last_contact_on = $2 WHERE id = $3`, [
    worker.id,
    daysFrom(-40),
    known.id,
  ]);
});

/** Emergency shelter since yesterday: five days, the first of them counted. */
async function shelter({ id }: KnownCase): Promise<void> {
  const { id: relativeId } = await linkRelative(test.database, worker, id, { relation: 'brother' });
  const procedure = { pathway: 'child_relative_visa', relativeId, openedOn: daysFrom(-2) };
  const opened = (await worker.post(`/api/cases/${id}/procedures`, procedure)).json<{ id: string }>();
  const step = { code: 'taken_into_care', on: daysFrom(-1) };
  expect((await worker.post(`/api/procedures/${opened.id}/steps`, step)).status).toBe(201);
}

function daysFrom(days: number): string {
  return addDays(todayIn('Europe/Paris', new Date()), days);
}

afterAll(() => test.close());

const page = (person: Person, url: string, locale = 'en') =>
  test.anonymous.get(url, { headers: { cookie: `__Host-reunir=${person.token}; lang=${locale}` } });

describe('the first page', () => {
  it.each([
    ['en', 'Cases you lead', '40 days ago', 'Emergency shelter', 'in 3 days'],
    ['fr', 'Dossiers que vous suivez', 'il y a 40 jours', 'Accueil provisoire d’urgence', 'dans 3 jours'],
  ])(
    'shows a caseworker what they lead, what is due and what goes stale (%s)',
    async (locale, heading, contact, due, when) => {
      const { status, text } = await page(worker, '/', locale);
      expect(status).toBe(200);
      expect(text).toContain(heading);
      expect(text).toContain('Samandar');
      expect(text).not.toContain('Rohullah');
      expect(text.replaceAll(/\s/g, ' ')).toContain(contact);
      const card = text.slice(text.indexOf('id="due"'), text.indexOf('id="stale"'));
      expect(card).toContain(due);
      expect(card.replaceAll(/\s/g, ' ')).toContain(when);
      expect(card).toContain('href="/deadlines"');
      expect(text).not.toContain('&lt;');
      expect(/<title>([^<]*)<\/title>/.exec(text)?.[1]).not.toContain('Samandar');
    },
  );

  it('shows a lawyer what was shared with them, and nothing before', async () => {
    const lawyer = await test.world.user('lawyer');
    expect((await page(lawyer, '/')).text).not.toContain('Samandar');
    await test.world.grant(known.id, lawyer, worker);
    const { text } = await page(lawyer, '/');
    expect(text).toContain('Samandar');
    expect(text).not.toContain('href="/register/who"');
  });

  it.each([
    ['committee', '/reports'],
    ['admin', '/admin/users'],
    ['protection_officer', '/audit'],
  ] as const)('takes a %s to their work', async (role, place) => {
    const answer = await page(await test.world.user(role), '/');
    expect([answer.status, answer.headers['location']]).toEqual([303, place]);
  });
});

describe('the list', () => {
  it('shows the team’s cases and what the filter asks for', async () => {
    const all = (await page(worker, '/cases')).text;
    expect([all.includes('Samandar'), all.includes('Rohullah')]).toEqual([true, true]);
    const mine = (await page(worker, '/cases?lead=me&status=&state=open&concern=&order=')).text;
    expect([mine.includes('Samandar'), mine.includes('Rohullah')]).toEqual([true, false]);
    expect((await page(worker, '/cases?concern=missing')).text).toContain('No case matches');
  });

  it('is empty to another team', async () => {
    const stranger = await test.world.user('caseworker');
    expect((await page(stranger, '/cases')).text).toContain('No case matches');
  });
});
