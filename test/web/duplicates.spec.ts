import { createTestApp, type TestApp } from '../support/app.js';
import { openBrowser, type TestBrowser } from '../support/browser.js';
import { registeredMinor, registeredRelative } from '../support/people.js';
import type { Person } from '../support/world.js';
import { Visitor, type Manner } from './visitor.js';

let test: TestApp;
let browser: TestBrowser;
let worker: Person;

beforeAll(async () => {
  test = await createTestApp();
  browser = await openBrowser(test);
  worker = await test.world.user('caseworker');
}, 60_000);
afterAll(async () => {
  await browser.close();
  await test.close();
});

const SECRETS = ['Niazai', 'Niazi', 'نیازی', 'Kasir'];
const MANNERS: readonly Manner[] = [
  { locale: 'en', script: true },
  { locale: 'fr', script: false },
];

const child = (given: string, year: string, more: object = {}) => ({
  names: [{ given }, ...(given === 'Niazi' ? [{ given: 'نیازی' }] : [])],
  sex: 'male',
  birth: { earliestOn: `${year}-01-01`, latestOn: `${year}-12-31`, source: 'minor_statement' },
  place: { placeType: 'camp' },
  ...more,
});

describe.each(MANNERS)('merging two cases (%j)', (manner) => {
  it('shows what it would add, does it, says so on both cases, and can be undone', async () => {
    const kept = await registeredMinor(worker, child('Niazai', '2010'));
    const merged = await registeredMinor(worker, child('Niazi', '2009', { sex: 'female' }));
    const link = { caseId: merged.caseId, relation: 'uncle', claimedBy: 'minor' };
    await registeredRelative(worker, { names: [{ given: 'Kasir' }], link });
    const visitor = await Visitor.arrive(browser, worker, manner, SECRETS);
    expect(await visitor.go(`/cases/${kept.caseId}/same-child/${merged.caseId}`)).toBe(200);
    const offered = await visitor.text();
    for (const word of ['Niazai', 'Niazi', 'نیازی', 'Kasir']) expect(offered).toContain(word);
    expect(await visitor.page.locator('[role="alert"] li').count()).toBe(2);
    await visitor.send(undefined, { twice: true });
    expect(new URL(visitor.page.url()).pathname).toBe(`/cases/${kept.caseId}`);
    await visitor.follow(`/cases/${merged.caseId}`);
    expect(await visitor.page.locator(`.reunir-notice a[href="/cases/${kept.caseId}"]`).count()).toBe(1);
    await visitor.page.click('form[action$="/undo"] button');
    await visitor.page.waitForLoadState();
    expect(new URL(visitor.page.url()).pathname).toBe(`/cases/${kept.caseId}`);
    expect(await visitor.page.locator('form[action$="/undo"]').count()).toBe(0);
    expect(visitor.faults).toEqual([]);
  });
});
