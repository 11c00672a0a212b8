import type { RelativeView } from '../../src/relatives/relatives-view.dto.js';
import { createTestApp, type TestApp } from '../support/app.js';
import { openBrowser, type TestBrowser } from '../support/browser.js';
import { registeredMinor, registeredRelative } from '../support/people.js';
import type { Person } from '../support/world.js';
import { Visitor, type Manner } from './visitor.js';

let test: TestApp;
let browser: TestBrowser;

beforeAll(async () => {
  test = await createTestApp();
  browser = await openBrowser(test);
}, 60_000);
afterAll(async () => {
  await browser.close();
  await test.close();
});

const SECRETS = ['Niazai', 'Niazi', 'نیازی', 'Kasir', 'Qasir'];
const MANNERS: readonly Manner[] = [
  { locale: 'en', script: true },
  { locale: 'fr', script: false },
];

async function niazai(by: Person) {
  const minor = await registeredMinor(by, {
    names: [{ given: 'Niazai' }, { given: 'نیازی' }],
    sex: 'male',
    nationalities: ['AFG'],
    birth: { earliestOn: '2009-01-01', latestOn: '2009-12-31', source: 'minor_statement' },
    place: { placeType: 'camp' },
  });
  const link = { caseId: minor.caseId, relation: 'uncle', claimedBy: 'minor' };
  await registeredRelative(by, { names: [{ given: 'Qasir' }], link });
  return minor;
}

/** Fills in the form as the uncle tells it, and saves. */
async function kasirAsks(visitor: Visitor): Promise<string> {
  await visitor.go('/tracing/new');
  await visitor.fill({
    name: 'Kasir',
    relation: 'uncle',
    side: 'paternal',
    childName: 'Niazi',
    childNative: 'نیازی',
    birthYear: '1388',
    birthCalendar: 'solar_hijri',
    nationality: 'AFG',
  });
  await visitor.send(undefined, { twice: true });
  const others = await visitor.page.locator('input[name="looked"]').count();
  if (others > 0) await visitor.send();
  return new URL(visitor.page.url()).pathname;
}

describe.each(MANNERS)('a relative who comes forward (%j)', (manner) => {
  it('is registered once, and the child they may seek is confirmed from the request', async () => {
    const worker = await test.world.user('caseworker');
    const boy = await niazai(worker);
    const visitor = await Visitor.arrive(browser, worker, manner, SECRETS);
    await visitor.go('/tracing');
    await visitor.follow('/tracing/new');
    await visitor.fill({ birthYear: 'soon' });
    await visitor.send();
    expect(await visitor.page.locator('.govuk-error-summary li').count()).toBe(4);
    const address = await kasirAsks(visitor);
    expect(address).toMatch(/^\/tracing\/[0-9a-f-]{36}$/);
    const { rows } = await test.database.admin.query(
      'SELECT count(*)::integer AS count FROM tracing_requests',
    );
    expect(rows).toEqual([{ count: manner.script ? 1 : 2 }]);
    for (const word of ['Kasir', 'Niazi', 'Qasir', 'Niazai']) expect(await visitor.text()).toContain(word);
    expect(
      await visitor.page.locator('bdi[dir="auto"]').filter({ hasText: 'نیازی' }).count(),
    ).toBeGreaterThan(0);
    expect(await visitor.page.locator('.reunir-evidence__line').count()).toBeGreaterThan(2);
    await visitor.page.locator('main details').first().locator('summary').click();
    await visitor.page.click('button[value="both_said_so"]');
    await visitor.page.waitForLoadState();
    expect(new URL(visitor.page.url()).pathname).toBe(address);
    expect(await visitor.page.locator(`main a[href="/cases/${boy.caseId}"]`).count()).toBe(1);
    await visitor.go(`/cases/${boy.caseId}/relatives`);
    expect(await visitor.page.locator('[id^="link-"]').count()).toBe(2);
    expect(visitor.faults).toEqual([]);
  });
});

describe.each(MANNERS)('people looking for a child (%j)', (manner) => {
  it('stand with the child’s relatives until they are found to be others; the request ends with a reason', async () => {
    const worker = await test.world.user('caseworker');
    const boy = await niazai(worker);
    const visitor = await Visitor.arrive(browser, worker, manner, SECRETS);
    const address = await kasirAsks(visitor);
    await visitor.go(`/cases/${boy.caseId}/relatives`);
    expect(await visitor.page.locator(`main a[href="${address}"]`).count()).toBe(1);
    await visitor.page.locator('main details').last().locator('summary').click();
    await visitor.page.click('button[value="child_said_no"]');
    await visitor.page.waitForLoadState();
    expect(new URL(visitor.page.url()).pathname).toBe(`/cases/${boy.caseId}/relatives`);
    expect(await visitor.page.locator('.reunir-evidence__line').count()).toBe(0);
    await visitor.follow(address);
    await visitor.page.locator('main details').last().locator('summary').click();
    await visitor.page.click('button[value="no_longer_wished"]');
    await visitor.page.waitForLoadState();
    expect(await visitor.page.locator('main details').count()).toBe(0);
    await visitor.go('/tracing');
    expect(await visitor.text()).toContain('Kasir');
    expect(visitor.faults).toEqual([]);
  });
});

describe.each(MANNERS)('a request of another team (%j)', (manner) => {
  it('is a team to ask, from the case and from the request', async () => {
    const calais = await test.world.team();
    const london = await test.world.team(calais.organisationId, 'London');
    const [here, there] = [
      await test.world.user('caseworker', calais),
      await test.world.user('caseworker', london),
    ];
    const boy = await niazai(here);
    const visitor = await Visitor.arrive(browser, there, manner, SECRETS);
    await kasirAsks(visitor);
    expect(await visitor.text()).toContain('Calais');
    expect(await visitor.text()).not.toContain('Niazai');
    const other = await Visitor.arrive(browser, here, manner, SECRETS);
    await other.go(`/cases/${boy.caseId}/relatives`);
    expect(await other.text()).toContain('London');
    expect(await other.text()).not.toContain('Kasir');
    for (const done of ['asked', 'question_waiting']) {
      await other.go(`/cases/${boy.caseId}/relatives`);
      await other.page.click('main form[action="/questions/ask"] button');
      await other.page.waitForLoadState();
      const { pathname, search } = new URL(other.page.url());
      expect([pathname, search]).toEqual(['/questions', `?done=${done}`]);
      expect(await other.page.locator('main .reunir-notice').count()).toBe(1);
    }
    expect([...visitor.faults, ...other.faults]).toEqual([]);
  });
});

describe.each(MANNERS)('a request that has been made (%j)', (manner) => {
  it('is put right beside what somebody else saved meanwhile, ended with a reason and taken up again', async () => {
    const worker = await test.world.user('caseworker');
    const boy = await niazai(worker);
    const visitor = await Visitor.arrive(browser, worker, manner, SECRETS);
    const address = await kasirAsks(visitor);
    await visitor.follow(`${address}/change`);
    expect(await visitor.page.inputValue('[name="childNative"]')).toBe('نیازی');
    await worker.patch(
      `/api${address.replace('tracing', 'tracing-requests')}`,
      { sex: 'male' },
      { version: 1 },
    );
    await visitor.fill({ childName: 'Niazay', caseReference: boy.reference });
    await visitor.send();
    expect(await visitor.page.locator('.govuk-error-summary li').count()).toBe(1);
    expect(await visitor.page.locator('main .reunir-notice').count()).toBe(1);
    expect(await visitor.page.inputValue('[name="childName"]')).toBe('Niazay');
    await visitor.fill({ caseReference: 'nobody' });
    await visitor.send();
    expect(await visitor.page.locator('.govuk-error-summary li').count()).toBe(1);
    await visitor.fill({ caseReference: boy.reference });
    await visitor.send();
    expect(new URL(visitor.page.url()).pathname).toBe(address);
    expect(await visitor.text()).toContain('Niazay');
    expect(await visitor.page.locator(`main a[href="/cases/${boy.caseId}"]`).count()).toBeGreaterThan(0);
    await visitor.page.locator('main details').last().locator('summary').click();
    await visitor.page.click('button[value="no_answer"]');
    await visitor.page.waitForLoadState();
    await visitor.page.click(`form[action="${address}/reopening"] button`);
    await visitor.page.waitForLoadState();
    expect(await visitor.page.locator(`main a[href="${address}/change"]`).count()).toBe(1);
    expect(visitor.faults).toEqual([]);
  });

  it('by somebody on record already is theirs, nobody is registered twice, and what was typed of them is kept', async () => {
    const worker = await test.world.user('caseworker');
    await niazai(worker);
    const visitor = await Visitor.arrive(browser, worker, manner, SECRETS);
    await visitor.go('/tracing/new');
    const said = { name: 'Kasir', native: 'قاصر', phone: '+44 7700 900461' };
    await visitor.fill({ ...said, relation: 'uncle', childName: 'Zmarak' });
    await visitor.send();
    expect(await visitor.page.locator('button[name="same"]').count()).toBe(1);
    await visitor.page.click('button[name="same"]');
    await visitor.page.waitForLoadState();
    for (const word of ['Zmarak', 'Qasir', 'Kasir', 'قاصر']) expect(await visitor.text()).toContain(word);
    const { rows } = await test.database.admin.query<{ id: string }>(
      'SELECT id FROM relatives WHERE team_id = $1',
      [worker.team?.id],
    );
    expect(rows).toHaveLength(1);
    const { contact } = (await worker.get(`/api/relatives/${rows[0]?.id}`)).json<RelativeView>();
    expect(contact?.phones.map(({ number }) => number)).toEqual(['+44 7700 900461']);
    expect(visitor.faults).toEqual([]);
  });
});
