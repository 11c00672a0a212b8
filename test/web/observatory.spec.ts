import { createTestApp, type TestApp } from '../support/app.js';
import { axe, openBrowser, type TestBrowser } from '../support/browser.js';
import { committee, makeCut, signRelease } from '../support/releases.js';

let test: TestApp;
let browser: TestBrowser;

beforeAll(async () => {
  test = await createTestApp();
  test.setNow(new Date('2026-11-22T12:00:00Z'));
  browser = await openBrowser(test);
  const people = await committee(test);
  await signRelease(people, { cutId: await makeCut(test, people.drafter) }, { published: true });
}, 60_000);
afterAll(async () => {
  await browser.close();
  await test.close();
});

const PAGES = [
  '/observatory',
  '/observatory/releases/2026-Q3',
  '/observatory/releases/2026-Q3/tables/status_nationality',
  '/observatory/releases/2026-Q3/tables/deadlines',
  ...[
    'indicators',
    'indicators/i2a',
    'indicators/i2/over-time',
    'indicators/i5',
    'series',
    'observations',
    'incidents',
    'method',
  ].map((page) => `/observatory/${page}`),
];

describe.each([320, 1280])('at %d px', (width) => {
  it.each(PAGES)('%s stands in both languages', async (path) => {
    const window = await browser.window(undefined, { width });
    const page = await window.newPage();
    for (const locale of ['fr', 'en']) {
      expect((await page.goto(`${path}?lang=${locale}`))?.status()).toBe(200);
      expect(await page.locator('html').getAttribute('lang')).toBe(locale);
      // What axe looks at is laid out alike at every width.
      if (width === 320) expect(await axe(page)).toEqual([]);
      const wide = await page.evaluate(
        'document.documentElement.scrollWidth - document.documentElement.clientWidth',
      );
      expect(wide).toBeLessThanOrEqual(0);
    }
    await window.close();
  });
});
