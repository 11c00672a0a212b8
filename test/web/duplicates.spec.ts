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

describe.each(MANNERS)('registering a child who may be on record (%j)', (manner) => {
  it('asks before it saves, keeps what was typed, and remembers the answer', async () => {
    const family = manner.script ? 'Rahimi' : 'Stanekzai';
    const known = await registeredMinor(
      worker,
      child('Niazai', '2010', { names: [{ given: 'Niazai', family }], fatherName: 'Rahim' }),
    );
    const visitor = await Visitor.arrive(browser, worker, manner, [...SECRETS, family]);
    await visitor.go('/register/who');
    await visitor.page.click('main summary');
    await visitor.fill({
      name: `Niazi ${family}`,
      sex: 'male',
      birth: 'year',
      birthYear: '2010',
      fatherName: 'Rahim',
    });
    await visitor.send('later');
    const asked = await visitor.text();
    expect(asked).toContain(`Niazai ${family}`);
    expect(await visitor.page.locator(`a[href="/cases/${known.caseId}"]`).count()).toBe(1);
    expect(await visitor.page.locator('.reunir-evidence__line').count()).toBeGreaterThan(1);
    const minors = async () =>
      (await test.database.admin.query<{ count: number }>('SELECT count(*)::integer AS count FROM minors'))
        .rows[0]?.count ?? 0;
    const before = await minors();
    await visitor.send(undefined, { twice: true });
    expect(new URL(visitor.page.url()).search).toBe('?done=registered');
    expect(await minors()).toBe(before + 1);
    const { rows } = await test.database.admin.query(
      'SELECT decision FROM match_decisions WHERE a_id = $1 OR b_id = $1',
      [known.id],
    );
    expect(rows).toEqual([{ decision: 'not_same' }]);
    expect(visitor.faults).toEqual([]);
  });
});

describe.each(MANNERS)('the other records of a child (%j)', (manner) => {
  it('lead to a merge, or are put aside', async () => {
    const family = manner.script ? 'Wardaki' : 'Safi';
    const names = (given: string) => ({ names: [{ given, family }], fatherName: 'Rahim' });
    const one = await registeredMinor(worker, child('Niazai', '2010', names('Niazai')));
    const other = await registeredMinor(worker, child('Niazi', '2010', names('Niazi')));
    const visitor = await Visitor.arrive(browser, worker, manner, [...SECRETS, family]);
    await visitor.go(`/cases/${one.caseId}`);
    await visitor.follow(`/cases/${one.caseId}/duplicates`);
    expect(await visitor.text()).toContain(`Niazi ${family}`);
    await visitor.follow(`/cases/${one.caseId}/same-child/${other.caseId}`);
    await visitor.go(`/cases/${one.caseId}/duplicates`);
    await visitor.page.click('main form button');
    await visitor.page.waitForLoadState();
    expect(await visitor.page.locator('main form').count()).toBe(0);
    expect(await visitor.text()).not.toContain(`Niazi ${family}`);
    expect(visitor.faults).toEqual([]);
  });
});

describe('the page of a merge', () => {
  const versions = { keptVersion: '1', mergedVersion: '1' };
  let page: string;
  let kept: { id: string; caseId: string };
  beforeEach(async () => {
    kept = await registeredMinor(worker, child('Niazai', '2010'));
    page = `/cases/${kept.caseId}/same-child/${(await registeredMinor(worker, child('Niazi', '2010'))).caseId}`;
  });

  it('is for those who may write both records', async () => {
    const [lawyer, stranger] = [await test.world.user('lawyer'), await test.world.user('caseworker')];
    await test.world.grant(kept.caseId, lawyer, worker, { level: 'full' });
    expect((await lawyer.post(page, versions)).status).toBe(403);
    expect((await stranger.post(page, versions)).status).toBe(404);
    expect((await stranger.get(page)).status).toBe(404);
  });

  it('merges what was compared, and nothing that changed meanwhile', async () => {
    await worker.patch(`/api/minors/${kept.id}`, { languages: ['ps'] }, { version: 1 });
    expect((await worker.post(page, versions)).status).toBe(412);
    expect((await worker.post(page, { ...versions, keptVersion: '2' })).status).toBe(303);
    expect((await worker.post(page, { ...versions, keptVersion: '3' })).status).toBe(409);
  });
});
