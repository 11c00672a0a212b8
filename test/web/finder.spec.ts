import { gzipSync } from 'node:zlib';
import type { BrowserContext, Page } from 'playwright-core';
import type { Answer } from '../support/client.js';
import { createTestApp, type TestApp } from '../support/app.js';
import { axe, openBrowser, type TestBrowser } from '../support/browser.js';
import { linkRelative, openCase } from '../support/cases.js';
import type { Person } from '../support/world.js';
import { Visitor } from './visitor.js';

let test: TestApp;
let browser: TestBrowser;
beforeAll(async () => {
  test = await createTestApp();
  test.setNow(new Date('2026-11-27T10:00:00Z'));
  browser = await openBrowser(test);
});
afterAll(async () => {
  await browser.close();
  await test.close();
});

const WIDTHS = [320, 768, 1280];
const UUID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/;

describe.each([
  { locale: 'en', other: 'fr', nothing: 'No way is open today', open: 'There may be a way' },
  { locale: 'fr', other: 'en', nothing: 'Aucune voie n’est ouverte', open: 'Il y a peut-être une voie' },
] as const)('the finder for anybody, in $locale', ({ locale, other, nothing, open }) => {
  let window: BrowserContext;
  let page: Page;
  beforeAll(async () => {
    window = await browser.window(undefined, { locale });
    await window.clearCookies();
    page = await window.newPage();
  });
  afterAll(() => window.close());
  const submit = () => page.locator('.reunir-submit button').first().click();
  const heading = () => page.locator('h1').innerText();
  const language = () => page.locator('html').getAttribute('lang');
  const turn = () => page.locator('.reunir-header__action[lang]').first().click();

  /** The page stands axe at three widths with everything unfolded, and knows nobody. */
  async function look(): Promise<void> {
    await page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })");
    const faults: string[] = [];
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      faults.push(...(await axe(page)).map((fault) => `${width}: ${fault}`));
      const over = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
      if (over > 0) faults.push(`${width}: ${over} pixels too wide`);
    }
    expect(faults).toEqual([]);
    expect(await window.cookies()).toEqual([]);
    expect(await page.locator('script').count()).toBe(0);
    expect(new URL(page.url()).pathname).toBe('/finder');
    expect(new URL(page.url()).search).toMatch(/^(\?lang=(en|fr))?$/);
  }

  it('asks few questions, and says that nothing is kept', async () => {
    await page.goto('/finder');
    expect(await language()).toBe(locale);
    expect(await page.locator('main select, main input:not([type=hidden])').count()).toBe(8);
    await look();
  });

  it('names what it cannot read, with all that was typed', async () => {
    await page.fill('[name=age]', 'fifteen');
    await page.selectOption('[name="relation-0"]', 'sister');
    await submit();
    expect(await page.locator('.govuk-error-summary li').count()).toBe(1);
    expect(await page.inputValue('[name=age]')).toBe('fifteen');
    expect(await page.inputValue('[name="relation-0"]')).toBe('sister');
    await look();
  });

  it('takes another relative, and keeps the language that was asked for, without a cookie', async () => {
    await page.fill('[name=age]', '15');
    await page.selectOption('[name=country]', 'FRA');
    await page.selectOption('[name="status-0"]', 'refugee');
    await page.click('button[name=add]');
    await page.selectOption('[name="relation-1"]', 'cousin');
    await turn();
    expect([await language(), await page.inputValue('[name="relation-1"]')]).toEqual([other, 'cousin']);
    await turn();
    expect(await language()).toBe(locale);
    await submit();
    expect(await language()).toBe(locale);
    expect(await page.locator('a[href^="/guide/child_relative_visa"]').count()).toBe(1);
    await look();
  });

  it('asks what would decide, and answers', async () => {
    await page.check('[name="fact-other_carer"][value=no]');
    await turn();
    expect(await page.isChecked('[name="fact-other_carer"][value=no]')).toBe(true);
    await turn();
    await submit();
    expect(await heading()).toBe(open);
    await look();
    await page.click('a[href^="/guide/child_relative_visa"]');
    expect([new URL(page.url()).pathname, await language()]).toEqual(['/guide/child_relative_visa', locale]);
  });

  it('says plainly when nothing is open, and where to turn', async () => {
    await page.goto(`/finder?lang=${locale}`);
    await page.selectOption('[name="relation-0"]', 'cousin');
    await page.selectOption('[name="status-0"]', 'refugee');
    await submit();
    expect(await heading()).toContain(nothing);
    expect(await page.locator('main').innerText()).toMatch(/112[^]*119/);
    await look();
    await page.click('button[name=change]');
    expect(await page.inputValue('[name="relation-0"]')).toBe('cousin');
  });

  it('works without script too', async () => {
    const bare = await browser.window(undefined, { locale, script: false });
    const plain = await bare.newPage();
    await plain.goto('/finder');
    await plain.selectOption('[name="relation-0"]', 'brother');
    await plain.selectOption('[name="status-0"]', 'settled');
    await plain.locator('.reunir-submit button').first().click();
    await plain.check('[name="fact-serious_reasons"][value=yes]');
    await plain.locator('.reunir-submit button').first().click();
    expect(await plain.locator('a[href^="/guide/child_relative_297"]').count()).toBe(1);
    await bare.close();
  });
});

describe('what is typed in the finder', () => {
  const send = (body: string, headers: Record<string, string> = {}): Promise<Answer> =>
    test.anonymous.call('POST', '/finder', body, {
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    });

  it('is answered once and kept nowhere', async () => {
    const rows = async () => {
      const { rows: found } = await test.database.admin.query<{ n: string }>(
        `SELECT sum((xpath('/row/n/text()', query_to_xml(format('SELECT count(*) AS n FROM %I.%I', schemaname, tablename), false, true, '')))[1]::text::bigint) AS n
         FROM pg_tables WHERE schemaname IN ('public', 'sec')`,
      );
      return found[0]?.n;
    };
    const before = await rows();
    const answer = await send('age=15&country=FRA&relatives=1&relation-0=sister&status-0=refugee');
    expect(answer.status).toBe(200);
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.headers['set-cookie']).toBeUndefined();
    expect(await rows()).toBe(before);
  });

  it('costs a slow telephone little: each page fits in the first packets', async () => {
    const three = [0, 1, 2].map(
      (place) => `relation-${place}=aunt&lives-${place}=GBR&status-${place}=refugee`,
    );
    const pages = [
      await test.anonymous.get('/finder', { headers: { 'accept-language': 'fr' } }),
      await send(`relatives=3&age=15&country=FRA&${three.join('&')}`, { 'accept-language': 'fr' }),
      await send(`relatives=2&add=1&${three.join('&')}`, { 'accept-language': 'fr' }),
    ];
    expect(pages.map((each) => gzipSync(each.text).length).filter((size) => size > 10_000)).toEqual([]);
  });

  it.each(['relatives', 'relation-0', 'fact-other_carer', 'age'])(
    'is text: %s told in another shape is left out',
    async (field) => {
      for (const value of [{ valueOf: 1, toString: 1 }, [{}], 5, null]) {
        const body = JSON.stringify({ 'relation-0': 'sister', 'lives-0': 'GBR', [field]: value });
        expect((await send(body, { 'content-type': 'application/json' })).status).toBe(200);
      }
    },
  );

  it('comes from our own form', async () => {
    expect((await send('age=15', { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await send('age=15', { 'sec-fetch-site': 'same-origin' })).status).toBe(200);
  });

  it.each([
    ['age=%00', 422],
    ['age=15&age=16', 200],
    ['relatives=999&relation-7=sister', 200],
    ['__proto__=x&constructor=y&fact-__proto__=yes', 400],
    ['relation-0=%3Cscript%3E', 422],
    ['age=%3Cb%3E', 422],
  ])('however strange, %s, is answered and shown as text: %d', async (body, status) => {
    const answer = await send(body);
    expect(answer.status).toBe(status);
    expect(answer.text).not.toMatch(/<script>|<b>/);
  });
});

describe('the ways of a case', () => {
  let worker: Person;
  let caseId: string;
  beforeAll(async () => {
    worker = await test.world.user('caseworker');
    ({ id: caseId } = await openCase(test.database, worker, { bornOn: '2011-05-06' }));
    await linkRelative(test.database, worker, caseId, { relation: 'sister' });
  });

  it.each([
    { locale: 'fr', script: false },
    { locale: 'en', script: true },
  ] as const)('are on a page of their own, from $locale, script: $script', async (manner) => {
    const visitor = await Visitor.arrive(browser, worker, manner, ['Kaveh', 'Farid']);
    await visitor.go(`/cases/${caseId}`);
    await visitor.follow(`/cases/${caseId}/pathways`);
    const { page } = visitor;
    expect(await page.locator('a[href="/guide/child_relative_visa"]').count()).toBeGreaterThan(0);
    await visitor.fill({ 'fact-other_carer': 'no' });
    await visitor.send();
    expect(await page.isChecked('[name="fact-other_carer"][value=no]')).toBe(true);
    const first = page.locator('main section').first();
    expect(await first.locator('a[href="/guide/child_relative_visa"]').count()).toBe(1);
    expect(await first.innerText()).not.toMatch(UUID);
    await first.locator(`a[href="/cases/${caseId}/procedures/new"]`).click();
    expect(new URL(page.url()).pathname).toBe(`/cases/${caseId}/procedures/new`);
    expect(visitor.faults).toEqual([]);
    await visitor.leave();
  });

  it('offer a lawyer who only reads no procedure to open', async () => {
    const lawyer = await test.world.user('lawyer');
    await test.world.grant(caseId, lawyer, worker, { level: 'read' });
    const cookie = { headers: { cookie: `__Host-reunir=${lawyer.token}` } };
    const answer = await test.anonymous.get(`/cases/${caseId}/pathways`, cookie);
    expect([answer.status, answer.text.includes('/procedures/new')]).toEqual([200, false]);
    const stranger = await test.world.user('lawyer');
    const theirs = { headers: { cookie: `__Host-reunir=${stranger.token}` } };
    expect((await test.anonymous.get(`/cases/${caseId}/pathways`, theirs)).status).toBe(404);
  });
});
