import type { Answer } from '../support/client.js';
import { createTestApp, type TestApp } from '../support/app.js';
import { openBrowser, type TestBrowser } from '../support/browser.js';
import { openCase } from '../support/cases.js';
import { manyCases } from '../support/many-cases.js';
import { tripsOf } from '../support/round-trips.js';
import type { Person } from '../support/world.js';
import { Visitor } from './visitor.js';

let test: TestApp;
let browser: TestBrowser;
let worker: Person;

beforeAll(async () => {
  test = await createTestApp();
  worker = await test.world.user('coordinator');
  browser = await openBrowser(test);
}, 60_000);
afterAll(async () => {
  await browser.close();
  await test.close();
});

const page = (person: Person, locale = 'en', query = ''): Promise<Answer> =>
  test.anonymous.get(`/caseload${query}`, {
    headers: { cookie: `__Host-reunir=${person.token}; lang=${locale}` },
  });

/**
 * Cases of the worker's team: so many, every third reunited after some days, every fourth withdrawn; half of them girls,
 * half of them with a request, accepted where it came to a reunion.
 */
async function cases(count: number): Promise<void> {
  if (!worker.team) throw new Error('a coordinator has a team');
  const ids = await manyCases(test.database.admin, [worker.team], worker.id, count);
  const end = (outcome: string, days: number, which: readonly string[]) =>
    test.database.admin.query(
      `UPDATE cases SET opened_on = current_date - 500, outcome = $1, closed_on = current_date - 500 + $2::int,
         reunited_on = CASE WHEN $1 = 'reunited' THEN current_date - 500 + $2::int END WHERE id = ANY ($3::uuid[])`,
      [outcome, days, which],
    );
  await test.database.admin.query(
    'UPDATE cases SET opened_on = current_date - 500, outcome = NULL, closed_on = NULL, reunited_on = NULL WHERE id = ANY ($1::uuid[])',
    [ids],
  );
  await test.database.admin.query(
    `UPDATE minors SET sex = 'female' WHERE id IN (SELECT minor_id FROM cases WHERE id = ANY ($1::uuid[]))`,
    [ids.filter((_, place) => place % 2 === 0)],
  );
  await test.database.admin.query(
    `UPDATE procedures p SET opened_on = c.opened_on + 5, pathway = CASE m.sex WHEN 'female' THEN 'dublin3_art8_2' ELSE p.pathway END
     FROM cases c JOIN minors m ON m.id = c.minor_id WHERE c.id = p.case_id AND c.id = ANY ($1::uuid[])`,
    [ids],
  );
  for (const [place, id] of ids.entries()) {
    if (place % 3 === 0) await end('reunited', 30 + place, [id]);
    else if (place % 4 === 0) await end('withdrawn', 60 + place, [id]);
  }
  await test.database.admin.query(
    `UPDATE cases SET submitted_on = opened_on + 10, accepted_on = CASE WHEN reunited_on IS NOT NULL THEN opened_on + 25 END
      WHERE id = ANY ($1::uuid[])`,
    [ids.filter((_, place) => place % 3 === 0 || place % 2 === 0)],
  );
  await test.database.admin.query(
    `INSERT INTO timeline_entries (id, case_id, kind, code, occurred_on, procedure_id, recorded_by)
     SELECT gen_random_uuid(), c.id, 'step', 'acceptance_received', c.accepted_on, p.id, c.created_by
     FROM cases c JOIN procedures p ON p.case_id = c.id WHERE c.id = ANY ($1::uuid[]) AND c.accepted_on IS NOT NULL`,
    [ids],
  );
}

/** Every number on the page's own part, but for the form's. */
function numbersOn({ text }: Answer): string[] {
  const main = /<main[\s\S]*<\/main>/.exec(text)?.[0] ?? '';
  return [...main.replaceAll(/<[^>]*>/g, ' ').matchAll(/[-+]?\d+/g)].map(([number]) => number);
}

it('of few cases no share is shown, to nobody', async () => {
  await openCase(test.database, worker);
  const shown = await page(worker);
  expect([shown.status, shown.text.includes('from 20 cases and 10 endings on')]).toEqual([200, true]);
  expect(shown.text).not.toMatch(/<svg class="reunir-chart"|\d+%/);
});

it('whoever works on cases sees how their own went, and no other’s', async () => {
  await cases(60);
  const [english, french] = [await page(worker), await page(worker, 'fr')];
  expect(english.text).toContain('You have followed 61 cases; 30 have ended.');
  expect(english.text).toMatch(/Reunited within 365 days: 33%/);
  expect(french.text).toContain('Vous avez suivi 61 dossiers');
  expect(numbersOn(french)).toEqual(numbersOn(english));
  const other = await page(await test.world.user('caseworker'));
  expect(other.text).toContain('You have followed no case yet.');
});

it('the page tells typical times, the first year, and how long each step was waited for', async () => {
  const { text } = await page(worker);
  const row = (label: string) =>
    new RegExp(`${label}</th>((?:<td[^>]*>[^<]*</td>)+)`).exec(text)?.[1]?.replaceAll(/<[^>]*>/g, '|');
  expect(row('A quarter of all')).toMatch(/^\|\d+ days \(\d+ (to \d+|or more)\)\|$/);
  expect(row('Half of all')).toBe('|Not reached yet|');
  expect(row('Still open')).toMatch(/^\|\d+ days \(\d+ to \d+\)\|$/);
  expect(row('From the opening of the case to the first request')).toBe('|61||40||0||10 days (10 to 10)|');
  expect(row('From the first request to the first answer')).toMatch(/^\|40\|\|20\|\|10\|/);
  expect(text).toContain('half of the cases have been followed for at least 500 days');
});

it('groups are set side by side in both languages, with what chance may do and no proof', async () => {
  const [english, french] = [await page(worker, 'en', '?by=sex'), await page(worker, 'fr', '?by=sex')];
  expect(english.text).toMatch(/Female<\/th><td[^>]*>30<\/td>/);
  expect(english.text).toMatch(
    /Male compared with Female, within 365 days, in percentage points: -1 \(-\d+ to \+\d+\)/,
  );
  expect(english.text).toMatch(/chance alone would show .* about \d+ times out of 100/);
  expect(english.text).toContain('This is no proof');
  expect(numbersOn(french)).toEqual(numbersOn(english));
  const ways = await page(worker, 'en', '?by=pathway');
  expect(ways.text.match(/<\/th><td[^>]*>30<\/td>/g)).toHaveLength(2);
  const ages = await page(worker, 'en', '?by=age_band');
  expect(ages.text).toContain('Groups are set side by side only from 20 cases on in each.');
  expect((await page(worker, 'en', '?by=name')).text).not.toContain('Too few to compare');
});

it('a case handed to a team, or shared, counts from that day on', async () => {
  const [from, to] = [
    await test.world.team(worker.organisationId),
    await test.world.team(worker.organisationId),
  ];
  const giver = await test.world.user('coordinator', from);
  const [taker, lawyer] = [await test.world.user('caseworker', to), await test.world.user('lawyer')];
  const [open, ended] = [await openCase(test.database, giver), await openCase(test.database, giver)];
  await test.database.admin.query(
    `UPDATE cases SET outcome = 'withdrawn', closed_on = current_date - 1 WHERE id = $1`,
    [ended.id],
  );
  for (const { id } of [open, ended]) {
    const share = {
      ...{ granteeId: lawyer.id, level: 'read', purpose: 'legal_representation' },
      endsAt: new Date(Date.now() + 86_400_000).toISOString(),
      reason: 'Maître Vasseur is instructed by the guardian',
    };
    expect((await giver.post(`/api/cases/${id}/grants`, share)).status).toBe(201);
    const version = (await giver.get(`/api/cases/${id}`)).json<{ version: number }>().version;
    expect((await giver.post(`/api/cases/${id}/assignment`, { teamId: to.id }, { version })).status).toBe(
      200,
    );
  }
  expect((await page(giver)).text).toContain('You have followed no case yet.');
  for (const person of [taker, lawyer])
    expect((await page(person)).text).toContain('You have followed no case yet.');
  await test.database.admin.query(
    `UPDATE case_grants SET starts_at = now() - interval '3 days' WHERE grantee_id = $1`,
    [lawyer.id],
  );
  expect((await page(lawyer)).text).toContain('You have followed 2 cases; 1 has ended.');
});

it('the page costs three round trips, whatever is asked', async () => {
  const { count, statements } = await tripsOf(() => page(worker, 'en', '?by=sex'));
  expect([count <= 3, statements.includes('indicators.caseload')]).toEqual([true, true]);
});

it('the committee and the administration do not see it', async () => {
  for (const role of ['committee', 'admin', 'protection_officer'] as const)
    expect((await (await test.world.user(role)).get('/caseload')).status).toBe(403);
});

it.each([
  { locale: 'en', script: true },
  { locale: 'fr', script: false },
] as const)('the page stands on a telephone and before axe (%j)', async (manner) => {
  const visitor = await Visitor.arrive(browser, worker, manner, []);
  await visitor.go('/caseload?by=sex');
  expect(await visitor.page.locator('svg.reunir-chart').count()).toBe(2);
  expect(visitor.faults).toEqual([]);
});
