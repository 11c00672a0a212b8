import { createTestApp, type TestApp } from '../support/app.js';
import { openBrowser, type TestBrowser } from '../support/browser.js';
import type { Person } from '../support/world.js';
import { Visitor, type Manner } from './visitor.js';

let test: TestApp;
let browser: TestBrowser;
let author: Person;
let second: Person;

beforeAll(async () => {
  test = await createTestApp();
  test.setNow(new Date('2026-03-10T10:00:00Z'));
  browser = await openBrowser(test);
  author = await test.world.user('committee');
  second = await test.world.user('committee');
}, 60_000);
afterAll(async () => {
  await browser.close();
  await test.close();
});

const MANNERS: readonly Manner[] = [
  { locale: 'en', script: true },
  { locale: 'fr', script: false },
];

describe.each(MANNERS)('the incident log (%j)', (manner) => {
  it('takes an event, has a second member verify it, and shows it in the list and the figures', async () => {
    const visitor = await Visitor.arrive(browser, author, manner, []);
    expect(await visitor.go('/incidents/new')).toBe(200);
    await visitor.fill({ kind: 'eviction', place: '62', sourceKind: 'partner', sourceName: 'Maraude' });
    await visitor.fill({ 'fromOn-day': '3', 'fromOn-month': '3', 'fromOn-year': '2026' });
    await visitor.fill({ noteFr: 'Appeler le 06 12 34 56 78' });
    await visitor.send();
    expect(await visitor.page.locator('.govuk-error-summary a').getAttribute('href')).toBe('#noteFr');
    await visitor.fill({ noteFr: 'Des tentes emportées au matin.' });
    await visitor.send();
    const address = new URL(visitor.page.url()).pathname;
    expect(address).toMatch(/^\/incidents\/[0-9a-f-]{36}$/);
    expect(await visitor.text()).toMatch(/another member has to verify it|un autre membre doit le vérifier/);

    const other = await Visitor.arrive(browser, second, manner, []);
    await other.go(address);
    await other.page.click('button[value="verified"]');
    await other.page.waitForLoadState();
    expect(await other.text()).toMatch(/Verified|Vérifié/);
    await other.go('/incidents?kind=eviction&place=');
    expect(await other.text()).toContain('Pas-de-Calais (62)');
    await other.go('/incidents/figures');
    expect(await other.text()).toMatch(/March 2026|mars 2026/);
    expect([...visitor.faults, ...other.faults]).toEqual([]);
  });

  it('withdraws an event with a reason', async () => {
    const visitor = await Visitor.arrive(browser, author, manner, []);
    await visitor.go('/incidents?kind=eviction');
    await visitor.page.click('.reunir-table a');
    await visitor.page.waitForLoadState();
    await visitor.page.click('details:has(form[action$="/withdrawal"]) summary');
    await visitor.page.click('form[action$="/withdrawal"] button');
    await visitor.page.waitForLoadState();
    expect(await visitor.page.locator('.govuk-error-summary a').getAttribute('href')).toBe('#reason');
    await visitor.page.check('input[value="duplicate"]');
    await visitor.page.click('form[action$="/withdrawal"] button');
    await visitor.page.waitForLoadState();
    expect(await visitor.text()).toMatch(/Already in the log|Déjà noté/);
    expect(visitor.faults).toEqual([]);
  });

  it('checks a pasted table, says what is wrong by line, then takes it over', async () => {
    const visitor = await Visitor.arrive(browser, author, manner, []);
    await visitor.go('/incidents/import');
    const head = 'nature\tdate\tdépartement\tnature de la source\tsource';
    await visitor.fill({ csv: `${head}\nother\t2026-02-30\t59\tpress\tUn journal` });
    await visitor.send();
    expect(await visitor.text()).toContain('fromOn');
    await visitor.fill({ csv: `${head}\nother\t2026-02-0${manner.script ? 1 : 2}\t59\tpress\tUn journal` });
    await visitor.page.click('button[value="run"]');
    await visitor.page.waitForLoadState();
    expect(await visitor.text()).toMatch(/1 incident taken over|1 incident repris/);
    expect(visitor.faults).toEqual([]);
  });
});
