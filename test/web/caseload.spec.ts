import type { Answer } from '../support/client.js';
import { createTestApp, type TestApp } from '../support/app.js';
import { openBrowser, type TestBrowser } from '../support/browser.js';
import { openCase } from '../support/cases.js';
import { manyCases } from '../support/many-cases.js';
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

const page = (person: Person, locale = 'en'): Promise<Answer> =>
  test.anonymous.get('/caseload', { headers: { cookie: `__Host-reunir=${person.token}; lang=${locale}` } });

/** Cases of the worker's team: so many, every third reunited after some days, every fourth withdrawn. */
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
  for (const [place, id] of ids.entries()) {
    if (place % 3 === 0) await end('reunited', 30 + place, [id]);
    else if (place % 4 === 0) await end('withdrawn', 60 + place, [id]);
  }
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
  expect(english.text).toContain('You can read 61 cases; 30 have ended.');
  expect(english.text).toMatch(/Reunited within 365 days: 33%/);
  expect(french.text).toContain('Vous pouvez lire 61 dossiers');
  const numbers = ({ text }: Answer) =>
    [...(/<desc[^>]*>(.*?)<\/desc>/.exec(text)?.[1] ?? '').matchAll(/\d+/g)].join();
  expect(numbers(french)).toBe(numbers(english));
  const other = await page(await test.world.user('caseworker'));
  expect(other.text).toContain('You can read no case yet.');
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
  await visitor.go('/caseload');
  expect(await visitor.page.locator('svg.reunir-chart').count()).toBe(1);
  expect(visitor.faults).toEqual([]);
});
