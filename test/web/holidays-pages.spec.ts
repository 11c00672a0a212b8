import { createTestApp, type TestApp } from '../support/app.js';
import { openBrowser, type TestBrowser } from '../support/browser.js';
import { openProcedure, take } from '../support/procedures.js';
import type { Person } from '../support/world.js';
import { Visitor, type Manner } from './visitor.js';

let test: TestApp;
let browser: TestBrowser;
let admin: Person;

/** An appeal due on Monday 30 March 2026. */
beforeAll(async () => {
  test = await createTestApp();
  test.setNow(new Date('2026-03-10T10:00:00Z'));
  browser = await openBrowser(test);
  admin = await test.world.user('admin');
  const worker = await test.world.user('caseworker');
  const { id } = await openProcedure(test.database, worker, 'child_relative_visa', '2026-01-02');
  await take(
    worker,
    id,
    '2026-01-05 eligibility_checked',
    '2026-01-09 application_submitted',
    '2026-01-20 biometrics_given',
    ['2026-03-02 refusal_received', { refusalCodes: ['R15'] }],
  );
}, 60_000);
afterAll(async () => {
  await browser.close();
  await test.close();
});

const MANNERS: readonly Manner[] = [
  { locale: 'en', script: true },
  { locale: 'fr', script: false },
];

describe.each(MANNERS)('the calendar page (%j)', (manner) => {
  it('puts a day on a calendar and takes it off again, and says how many limits that moves', async () => {
    const visitor = await Visitor.arrive(browser, admin, manner, []);
    expect(await visitor.go('/admin/holidays')).toBe(200);
    const answers = {
      'on-day': '28',
      'on-month': '3',
      'on-year': '2026',
      nameEn: 'A national day',
      nameFr: 'Une fête',
    };
    await visitor.fill({ calendar: 'england_wales', ...answers });
    await visitor.send();
    expect(await visitor.page.locator('.govuk-error-summary a').getAttribute('href')).toBe('#on');
    await visitor.fill({ 'on-day': '30' });
    await visitor.send();
    expect(new URL(visitor.page.url()).search).toBe('?moved=1');
    const shown = await visitor.text();
    expect(shown).toContain(manner.locale === 'en' ? 'A national day' : 'Une fête');
    await visitor.page.click('main form[action$="/withdrawal"] button');
    await visitor.page.waitForLoadState();
    expect(new URL(visitor.page.url()).search).toBe('?moved=1');
    expect(await visitor.page.locator('form[action$="/withdrawal"]').count()).toBe(0);
    expect(visitor.faults).toEqual([]);
  });
});

it('the page lists what the product knows of this year and the next, each calendar by itself', async () => {
  const { text } = await test.anonymous.get('/admin/holidays', {
    headers: { cookie: `__Host-reunir=${admin.token}; lang=en` },
  });
  const tables = [...text.matchAll(/<table[\s\S]*?<\/table>/g)].map(([table]) => table);
  expect(tables).toHaveLength(5);
  expect(tables[0]).toContain('14 July 2026');
  expect(tables[0]).toContain('14 July 2027');
  expect(tables[3]).toContain('St Andrew');
});

it('is closed to others', async () => {
  const worker = await test.world.user('coordinator');
  const answer = await test.anonymous.get('/admin/holidays', {
    headers: { cookie: `__Host-reunir=${worker.token}` },
  });
  expect(answer.status).toBe(403);
});
