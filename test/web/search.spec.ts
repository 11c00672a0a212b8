import { createTestApp, type TestApp } from '../support/app.js';
import { axe, openBrowser, type TestBrowser } from '../support/browser.js';
import { firstMet, registeredMinor } from '../support/people.js';
import type { Person } from '../support/world.js';
import { type Manner, Visitor } from './visitor.js';

let test: TestApp;
let browser: TestBrowser;
let worker: Person;
let caseId: string;
let colleague: Person;

beforeAll(async () => {
  test = await createTestApp();
  browser = await openBrowser(test);
  worker = await test.world.user('caseworker');
  const lille = await test.world.team(worker.organisationId, 'Lille');
  colleague = await test.world.user('caseworker', lille);
  ({ caseId } = await registeredMinor(worker, {
    ...firstMet(),
    names: [{ given: 'سمیع الله', family: 'نیازی' }],
  }));
  const birth = {
    earliestOn: '2010-01-01',
    latestOn: '2010-12-31',
    source: 'minor_statement',
    assertedOn: '2026-02-01',
  };
  await registeredMinor(colleague, { ...firstMet(), names: [{ given: 'Zmarai', family: 'Mangal' }], birth });
}, 60_000);
afterAll(async () => {
  await browser.close();
  await test.close();
});

const MANNERS: readonly Manner[] = [
  { locale: 'en', script: true },
  { locale: 'fr', script: false },
  { locale: 'fr', script: true },
];
const SECRETS = ['Samiullah', 'نیازی', 'Zmarai', 'Mangal'];

describe.each(MANNERS)('the search page (%j)', (manner) => {
  it('finds a child across scripts, and says nothing in its address', async () => {
    const visitor = await Visitor.arrive(browser, worker, manner, SECRETS);
    expect(await visitor.go('/search')).toBe(200);
    await visitor.fill({ text: 'Samiullah Niazai' });
    await visitor.send();
    expect(new URL(visitor.page.url()).pathname).toBe('/search');
    expect(await visitor.page.locator(`main a[href="/cases/${caseId}"] bdi`).innerText()).toBe(
      'سمیع الله نیازی',
    );
    expect(await visitor.page.inputValue('#text')).toBe('Samiullah Niazai');
    expect(visitor.faults).toEqual([]);
    await visitor.leave();
  });

  it('says what is missing, and asks another team', async () => {
    const visitor = await Visitor.arrive(browser, worker, manner, SECRETS);
    await visitor.go('/search');
    await visitor.page.evaluate(
      "document.querySelectorAll('details').forEach((one) => { one.open = true; })",
    );
    await visitor.fill({ text: 'Zmaray Mangal', scope: 'wider' });
    await visitor.send();
    expect(await visitor.page.locator('.govuk-error-summary a').getAttribute('href')).toBe('#birthYear');
    await visitor.fill({ birthYear: '2010' });
    await visitor.send();
    expect(await visitor.text()).toContain('Lille');
    await test.database.admin.query('DELETE FROM team_questions');
    await visitor.page.click('main button[name=purpose][value=same_person]');
    await visitor.page.waitForLoadState();
    expect(new URL(visitor.page.url()).pathname).toBe('/questions');
    expect(await visitor.text()).toContain('Lille');
    expect(visitor.faults).toEqual([]);
    await visitor.leave();
    const asked = await Visitor.arrive(browser, colleague, manner, SECRETS);
    expect(await asked.go('/questions')).toBe(200);
    await asked.page.click('main button[value=known_we_call]');
    await asked.page.waitForLoadState();
    expect(await asked.page.locator('main button[name=answer]').count()).toBe(0);
    expect(asked.faults).toEqual([]);
    await asked.leave();
  });
});

describe('the box at the top of every page', () => {
  it('shows names as they are typed, to the keyboard too, and closes with Escape', async () => {
    const window = await browser.window(worker, { locale: 'fr', width: 1280 });
    const page = await window.newPage();
    await page.goto('/cases');
    await page.fill('#header-search', 'سمیع');
    const found = page.locator(`#header-found a[href="/cases/${caseId}"]`);
    await found.waitFor();
    expect(await axe(page)).toEqual([]);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await page.evaluate<string>("document.activeElement.getAttribute('href')")).toBe(
      `/cases/${caseId}`,
    );
    await page.keyboard.press('Escape');
    expect(await found.count()).toBe(0);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search');
    expect(await page.locator(`main a[href="/cases/${caseId}"]`).count()).toBe(1);
    await window.close();
  });

  it.each([320, 768, 1280])('fits at %d pixels, and is a link where there is no room', async (width) => {
    const window = await browser.window(worker, { locale: 'fr', width });
    const page = await window.newPage();
    await page.goto('/cases');
    expect(
      await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth'),
    ).toBeLessThanOrEqual(0);
    expect(await page.isVisible('#header-search')).toBe(width > 640);
    expect(await page.isVisible('.reunir-search-link')).toBe(width <= 640);
    await window.close();
  });

  it('is not for those who do no casework', async () => {
    const admin = await test.world.user('admin');
    const answer = await admin.get('/admin/users');
    expect(answer.text).not.toContain('header-search');
    expect((await admin.get('/search')).status).toBe(403);
  });
});

it('shows hostile words as words', async () => {
  const cookie = { headers: { cookie: `__Host-reunir=${worker.token}` } };
  const page = await test.anonymous.get('/search', cookie);
  const csrf = /name="_csrf" value="([^"]+)"/.exec(page.text)?.[1] ?? '';
  const body = new URLSearchParams({ _csrf: csrf, text: '"><script>x</script>' }).toString();
  const headers = { ...cookie.headers, 'content-type': 'application/x-www-form-urlencoded' };
  const answer = await test.anonymous.call('POST', '/search', body, { headers });
  expect(answer.status).toBe(200);
  expect(answer.headers['cache-control']).toBe('no-store');
  expect(answer.text).not.toContain('<script>x');
});
