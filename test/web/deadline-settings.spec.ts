import type { Page } from 'playwright-core';
import { createTestApp, type TestApp } from '../support/app.js';
import { axe, openBrowser, type TestBrowser } from '../support/browser.js';
import type { Person } from '../support/world.js';

const WIDTHS = [320, 768, 1280];
const SETTINGS = '/deadlines/settings';

let test: TestApp;
let browser: TestBrowser;
beforeAll(async () => {
  test = await createTestApp();
  browser = await openBrowser(test);
});
afterAll(async () => {
  await browser.close();
  await test.close();
});

/** What axe finds, and how much a page is too wide, at every width. */
async function faults(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    found.push(...(await axe(page)).map((fault) => `${width}: ${fault}`));
    const over = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
    if (over > 0) found.push(`${width}: ${over} pixels too wide`);
  }
  return found;
}

async function choiceOf(person: Person) {
  return (await person.get('/api/me/reminders')).json();
}

describe.each([
  { locale: 'fr', script: false, role: 'lawyer' },
  { locale: 'en', script: true, role: 'caseworker' },
] as const)('reminders and calendar in $locale, script: $script', ({ locale, script, role }) => {
  let person: Person;
  let page: Page;
  beforeAll(async () => {
    person = await test.world.user(role);
    page = await (await browser.window(person, { locale, script, width: 320 })).newPage();
    await page.goto(SETTINGS);
  });

  const submit = () => page.click('.reunir-submit button');

  it('are chosen, kept through a change of language, and saved', async () => {
    for (const kind of ['d14', 'd7', 'd2', 'd0', 'after'])
      expect(await page.isChecked(`[name="kinds"][value="${kind}"]`)).toBe(true);
    await page.uncheck('[name="kinds"][value="d14"]');
    await page.uncheck('[name="mail"]');
    await page.check('[name="scope"][value="ours"]');
    await page.click('.reunir-header__action[name="_lang"]');
    expect(await page.getAttribute('html', 'lang')).toBe(locale === 'en' ? 'fr' : 'en');
    expect(await page.isChecked('[name="kinds"][value="d14"]')).toBe(false);
    await page.click('.reunir-header__action[name="_lang"]');
    await submit();
    expect(await page.textContent('[role="status"]')).toMatch(/saved|enregistré/);
    expect(await choiceOf(person)).toEqual({
      mail: false,
      kinds: ['d7', 'd2', 'd0', 'after'],
      scope: 'ours',
      version: 1,
    });
    expect(await page.isChecked('[name="mail"]')).toBe(false);
  });

  it('are not saved over a choice made meanwhile, which a second try then replaces', async () => {
    await page.goto(SETTINGS);
    await person.put('/api/me/reminders', { mail: true, kinds: ['d0'], scope: 'all' }, { version: 1 });
    await page.check('[name="kinds"][value="d14"]');
    await submit();
    expect(await page.locator('.govuk-error-summary').count()).toBe(1);
    expect(await page.isChecked('[name="kinds"][value="d14"]')).toBe(true);
    expect(await choiceOf(person)).toMatchObject({ kinds: ['d0'], version: 2 });
    await submit();
    expect(await choiceOf(person)).toMatchObject({ kinds: ['d14', 'd7', 'd2', 'd0', 'after'], version: 3 });
  });

  it('show a calendar’s address once, make another in its place, and end it', async () => {
    const make = 'form[action="/deadlines/settings/feed"] button';
    const address = async () => (await page.textContent('code'))?.trim() ?? '';
    const status = async (url: string) => (await test.anonymous.get(new URL(url).pathname)).status;
    await page.goto(SETTINGS);
    await page.click(make);
    const first = await address();
    expect([first.endsWith('.ics'), await status(first)]).toEqual([true, 200]);
    expect(`${page.url()} ${await page.title()}`).not.toContain(new URL(first).pathname);
    if (script) expect(await faults(page)).toEqual([]);
    await page.click('.reunir-back');
    expect(await page.content()).not.toContain(new URL(first).pathname);
    if (script) expect(await faults(page)).toEqual([]);
    await page.click(make);
    const second = await address();
    expect([await status(first), await status(second)]).toEqual([404, 200]);
    await page.goto('/deadlines/settings/feed');
    expect(new URL(page.url()).pathname).toBe(SETTINGS);
    await page.click('form[action="/deadlines/settings/feed/end"] button');
    expect(await page.textContent('[role="status"]')).toMatch(/ended|plus valable/);
    expect((await person.get('/api/me/feed')).json()).toEqual({ createdAt: null, lastFetchedOn: null });
    if (script) expect(await faults(page)).toEqual([]);
  });
});

it('is there for those who have deadlines alone', async () => {
  const admin = await test.world.user('admin');
  expect((await admin.get(SETTINGS)).status).toBe(403);
  const lawyer = await test.world.user('lawyer');
  const wrong = await lawyer.post(SETTINGS, { kinds: ['d3'], scope: 'none', version: '0' });
  expect([wrong.status, wrong.text.includes('href="#kinds"'), wrong.text.includes('href="#scope"')]).toEqual([
    422,
    true,
    true,
  ]);
});
