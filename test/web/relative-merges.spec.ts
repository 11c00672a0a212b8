import type { RelativeMergeList } from '../../src/people/relative-merges.dto.js';
import { createTestApp, type TestApp } from '../support/app.js';
import { openBrowser, type TestBrowser } from '../support/browser.js';
import { SECRET } from '../support/people.js';
import { relativeTwice, type RelativeTwice, written } from '../support/relative-twice.js';
import type { Person } from '../support/world.js';
import { Visitor, type Manner } from './visitor.js';

let test: TestApp;
let browser: TestBrowser;
let worker: Person;
let uncle: RelativeTwice;

beforeAll(async () => {
  test = await createTestApp();
  browser = await openBrowser(test);
}, 60_000);
afterAll(async () => {
  await browser.close();
  await test.close();
});
beforeEach(async () => {
  worker = await test.world.user('caseworker');
  uncle = await relativeTwice(test, worker);
});

const SECRETS = ['Kasir', 'Qaser', 'Stanekzai', SECRET.relativePhone, SECRET.relativeAddress];
const MANNERS: readonly Manner[] = [
  { locale: 'en', script: true },
  { locale: 'fr', script: false },
];
const recordsOf = (id: string) => `/relatives/${id}/duplicates`;
const comparison = () => `/relatives/${uncle.kept.id}/same-relative/${uncle.merged.id}`;

describe.each(MANNERS)('two records of one relative (%j)', (manner) => {
  it('are found from the child’s page, compared, made one, and taken apart again', async () => {
    await uncle.sharedChild();
    await written(worker.post(`/api/relatives/${uncle.merged.id}/sharing-consent`, {}));
    const visitor = await Visitor.arrive(browser, worker, manner, SECRETS);
    await visitor.go(`/cases/${uncle.child.caseId}/links/${uncle.kept.linkId}`);
    await visitor.follow(recordsOf(uncle.kept.id));
    await visitor.follow(comparison());
    const offered = await visitor.text();
    for (const word of SECRETS) expect(offered).toContain(word);
    expect(await visitor.page.locator('main ul.govuk-list--bullet li').count()).toBe(3);
    expect(await visitor.page.locator('main .reunir-notice').count()).toBe(1);
    await visitor.send(undefined, { twice: true });
    expect(visitor.page.url()).toContain(`${recordsOf(uncle.kept.id)}?done=relative_merged`);
    const { items } = (await worker.get(`/api/relatives/${uncle.kept.id}/merges`)).json<RelativeMergeList>();
    expect(items).toMatchObject([{ state: 'merged' }]);
    await visitor.follow(recordsOf(uncle.merged.id));
    expect(await visitor.page.locator(`.reunir-notice a[href="${recordsOf(uncle.kept.id)}"]`).count()).toBe(
      1,
    );
    await visitor.page.click('form[action$="/undo"] button');
    await visitor.page.waitForLoadState();
    expect(new URL(visitor.page.url()).pathname).toBe(recordsOf(uncle.kept.id));
    expect(await visitor.page.locator('form[action$="/undo"]').count()).toBe(0);
    expect(visitor.faults).toEqual([]);
  });

  it('of two organisations become one when somebody of the other agrees', async () => {
    const other = await test.world.user('caseworker');
    uncle = await relativeTwice(test, worker, other);
    const visitor = await Visitor.arrive(browser, worker, manner, SECRETS);
    await visitor.go(comparison());
    await visitor.send();
    expect(visitor.page.url()).toContain('?done=merge_proposed');
    const second = await Visitor.arrive(browser, other, manner, SECRETS);
    await second.go(`/cases/${uncle.sibling.caseId}/links/${uncle.merged.linkId}`);
    expect(await second.page.locator('main .reunir-notice').count()).toBeGreaterThan(0);
    await second.follow(recordsOf(uncle.merged.id));
    await second.follow(comparison());
    await second.send();
    expect(second.page.url()).toContain('?done=relative_merged');
    expect([...visitor.faults, ...second.faults]).toEqual([]);
  });

  it('are put aside when they are of two people', async () => {
    const request = await uncle.sought();
    const visitor = await Visitor.arrive(browser, worker, manner, [...SECRETS, SECRET.given]);
    await visitor.go(`/tracing/${request}`);
    await visitor.follow(recordsOf(uncle.merged.id));
    const cards = visitor.page.locator('main section.reunir-card');
    const before = await cards.count();
    expect(before).toBeGreaterThan(0);
    await visitor.page.locator('main section.reunir-card form button').first().click();
    await visitor.page.waitForLoadState();
    expect(await cards.count()).toBe(before - 1);
    expect(visitor.faults).toEqual([]);
  });
});

describe('the page of a merge of relatives', () => {
  const versions = { keptVersion: '1', mergedVersion: '2' };

  it('is for those who may write both records', async () => {
    const [lawyer, stranger] = [await test.world.user('lawyer'), await test.world.user('caseworker')];
    await test.world.grant(uncle.child.caseId, lawyer, worker, { level: 'full' });
    expect((await lawyer.post(comparison(), versions)).status).toBe(403);
    expect((await stranger.post(comparison(), versions)).status).toBe(404);
    expect((await stranger.get(comparison())).status).toBe(404);
    expect((await stranger.get(recordsOf(uncle.kept.id))).status).toBe(404);
  });

  it('merges what was compared, and nothing that changed meanwhile', async () => {
    await worker.patch(`/api/relatives/${uncle.kept.id}`, { country: 'GBR' }, { version: 1 });
    expect((await worker.post(comparison(), versions)).status).toBe(412);
    expect((await worker.post(comparison(), { ...versions, keptVersion: '2' })).status).toBe(303);
    expect((await worker.post(comparison(), { ...versions, keptVersion: '3' })).status).toBe(409);
  });
});
