import type { Page } from 'playwright-core';
import type { TracingChanged } from '../../src/tracing/tracing-requests-view.dto.js';
import { createTestApp, type TestApp } from '../support/app.js';
import { openBrowser, type TestBrowser } from '../support/browser.js';
import { registeredMinor } from '../support/people.js';
import type { Person } from '../support/world.js';

let test: TestApp;
let browser: TestBrowser;
let worker: Person;
let pages: readonly string[];

/** Pixels a thumb needs (Apple's and the GOV.UK Design System's measure; WCAG 2.2, 2.5.5). */
const THUMB = 44;
const BOY = {
  names: [{ given: 'Niazai', family: 'Rahimy' }, { given: 'نیازی' }],
  fatherName: 'Abdul Qayum',
  sex: 'male',
  nationalities: ['AFG'],
  birth: { earliestOn: '2009-01-01', latestOn: '2009-12-31', source: 'minor_statement' },
  place: { placeType: 'camp' },
};
const seeking = (given: string) => ({
  relative: { names: [{ given, family: 'Rahimi' }], contact: { phones: [{ number: '+44 7700 900461' }] } },
  relation: 'uncle',
  sought: { names: [{ given: 'Niazi', family: 'Rahimi' }], fatherName: 'Abdelkayoum' },
});

beforeAll(async () => {
  test = await createTestApp();
  browser = await openBrowser(test);
  const calais = await test.world.team();
  const london = await test.world.team(calais.organisationId, 'London');
  worker = await test.world.user('caseworker', calais);
  const there = await test.world.user('caseworker', london);
  const boy = await registeredMinor(worker, BOY);
  const again = await registeredMinor(worker, { ...BOY, names: [{ given: 'Niazi', family: 'Rahimi' }] });
  await registeredMinor(there, BOY);
  const asked = await worker.post('/api/tracing-requests', seeking('Kasir'));
  const ended = await worker.post('/api/tracing-requests', seeking('Zalmay'));
  const [open, closed] = [asked, ended].map((answer) => answer.json<TracingChanged>().id);
  const end = { reason: 'no_answer' };
  expect((await worker.post(`/api/tracing-requests/${closed}/closure`, end, { version: 1 })).status).toBe(
    200,
  );
  pages = [
    ...['/tracing', '/tracing/new', `/tracing/${open}`, `/tracing/${open}/change`, `/tracing/${closed}`],
    ...['/questions', '/search', `/cases/${boy.caseId}/duplicates`],
    ...[`/cases/${boy.caseId}/same-child/${again.caseId}`, `/cases/${boy.caseId}/relatives`],
  ];
}, 60_000);
afterAll(async () => {
  await browser.close();
  await test.close();
});

/** What is pressed on a page and is too small, everything that opens being open. */
function tooSmall(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(`(() => {
    document.querySelectorAll('main details').forEach((one) => { one.open = true; });
    return [...document.querySelectorAll('main :is(a, button, summary, select, textarea, input:not([type="hidden"]))')]
      .filter((one) => one.checkVisibility() && one.getBoundingClientRect().height < ${THUMB} - 0.5)
      .map((one) => location.pathname + ': ' + (one.innerText || one.name) + ' ' + one.getBoundingClientRect().height);
  })()`);
}

it.each(['en', 'fr'] as const)('whatever is pressed is as large as a thumb (%s)', async (locale) => {
  const window = await browser.window(worker, { locale, width: 320 });
  const page = await window.newPage();
  const small: string[] = [];
  for (const path of pages) {
    expect((await page.goto(path))?.status()).toBe(200);
    expect(await page.locator('main :is(a, button)').count()).toBeGreaterThan(0);
    small.push(...(await tooSmall(page)));
  }
  expect(small).toEqual([]);
});

it('a record that may be of the child about to be registered too', async () => {
  const window = await browser.window(worker, { locale: 'fr', width: 320 });
  const page = await window.newPage();
  await page.goto('/register/who');
  await page.locator('main summary').first().click();
  await page.fill('[name="name"]', 'Niazay Rahimi');
  await page.check('[name="sex"][value="male"]');
  await page.fill('[name="fatherName"]', 'Abdul Qayoum');
  await page.check('[name="birth"][value="year"]');
  await page.fill('[name="birthYear"]', '2009');
  await page.click('main button[name="later"]');
  await page.waitForLoadState();
  expect(await page.locator('.reunir-evidence__line').count()).toBeGreaterThan(2);
  expect(await page.locator('form[action="/questions/ask"]').count()).toBe(1);
  expect(await tooSmall(page)).toEqual([]);
});
