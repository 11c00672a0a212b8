import { createTestApp, type TestApp } from '../support/app.js';
import { openBrowser, type TestBrowser } from '../support/browser.js';
import { committee, makeCut } from '../support/releases.js';
import type { Person } from '../support/world.js';
import { Visitor, type Manner } from './visitor.js';

let test: TestApp;
let browser: TestBrowser;
let drafter: Person;
let second: Person;
let officer: Person;

beforeAll(async () => {
  test = await createTestApp();
  test.setNow(new Date('2026-11-22T12:00:00Z'));
  browser = await openBrowser(test);
  ({ drafter, second, officer } = await committee(test));
  await makeCut(test, drafter);
}, 60_000);
afterAll(async () => {
  await browser.close();
  await test.close();
});

const MANNERS: readonly Manner[] = [
  { locale: 'en', script: true },
  { locale: 'fr', script: false },
];

it.each(MANNERS)('a release goes from hand to hand until it is published (%j)', async (manner) => {
  await test.database.admin.query('TRUNCATE releases CASCADE');
  const first = await Visitor.arrive(browser, drafter, manner, []);
  expect(await first.go('/releases')).toBe(200);
  await first.go('/releases/new');
  await first.send();
  expect(await first.page.locator('.govuk-error-summary a').getAttribute('href')).toBe('#cutId');
  await first.page.selectOption('select[name="cutId"]', { index: 1 });
  await first.send();
  const address = new URL(first.page.url()).pathname;
  expect(address).toMatch(/^\/releases\/[0-9a-f-]{36}$/);
  expect(await first.text()).toMatch(/You drafted this release|Vous avez préparé cette publication/);
  expect(await first.page.locator('input[value="methods_checked"]').count()).toBe(0);

  const member = await Visitor.arrive(browser, second, manner, []);
  await member.go(address);
  const press = async (visitor: Visitor, step: string) => {
    await visitor.page.click(`form:has(input[name="step"][value="${step}"]) button`);
    await visitor.page.waitForLoadState();
  };
  await member.page.check('input[value="gate"]');
  await press(member, 'methods_checked');
  expect(await member.page.locator('.govuk-error-summary a').getAttribute('href')).toBe('#checks');
  for (const check of ['gate', 'sums', 'definitions', 'late_events', 'languages'])
    await member.page.check(`input[value="${check}"]`);
  await press(member, 'methods_checked');
  expect(await member.page.locator('.govuk-error-summary').count()).toBe(0);

  const guardian = await Visitor.arrive(browser, officer, manner, []);
  await guardian.go(address);
  for (const check of ['recognisable', 'places', 'harm', 'observations'])
    await guardian.page.check(`input[value="${check}"]`);
  await press(guardian, 'safeguarding_checked');

  await member.go(address);
  await press(member, 'signed');
  expect(await member.text()).toMatch(/[0-9a-f]{64}/);
  await press(member, 'published');
  expect(await member.text()).toMatch(/Published|Publiée/);
  await member.go('/releases');
  expect(await member.text()).toContain('2026-Q3');
  expect([...first.faults, ...member.faults, ...guardian.faults]).toEqual([]);
});
