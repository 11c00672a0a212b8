import { createTestApp, type TestApp } from '../support/app.js';
import { openBrowser, type TestBrowser } from '../support/browser.js';
import { committee, makeCut, signRelease, type Committee } from '../support/releases.js';
import { Visitor, type Manner } from './visitor.js';

let test: TestApp;
let browser: TestBrowser;
let people: Committee;

beforeAll(async () => {
  test = await createTestApp();
  test.setNow(new Date('2026-11-22T12:00:00Z'));
  browser = await openBrowser(test);
  people = await committee(test);
  const cutId = await makeCut(test, people.drafter);
  await signRelease(people, { cutId }, { published: true });
}, 60_000);
afterAll(async () => {
  await browser.close();
  await test.close();
});

const MANNERS: readonly Manner[] = [
  { locale: 'en', script: true },
  { locale: 'fr', script: false },
];

it.each(MANNERS)(
  'an observation is written side by side, reviewed, published, corrected, withdrawn (%j)',
  async (manner) => {
    const writer = await Visitor.arrive(browser, people.drafter, manner, []);
    await writer.go('/observations/new');
    await writer.page.selectOption('select[name="releaseId"]', { index: 1 });
    await writer.fill({ titleFr: 'Dossiers suivis', titleEn: 'Cases followed' });
    await writer.fill({ bodyFr: 'Environ 40 dossiers.', bodyEn: '{{status_sex/_T/_T}} cases.' });
    await writer.send();
    expect(await writer.page.locator('.govuk-error-summary a').getAttribute('href')).toBe('#bodyFr');
    await writer.fill({ bodyFr: '{{status_sex/_T/_T}} dossiers.' });
    await writer.send();
    const address = new URL(writer.page.url()).pathname;
    expect(address).toMatch(/^\/observations\/[0-9a-f-]{36}$/);
    expect(await writer.text()).toMatch(/\d+ dossiers\.[\s\S]*\d+ cases\./);

    const press = async (visitor: Visitor, step: string) => {
      await visitor.page.click(`form:has(input[name="step"][value="${step}"]) button`);
      await visitor.page.waitForLoadState();
    };
    const reader = await Visitor.arrive(browser, people.second, manner, []);
    await reader.go(address);
    await press(reader, 'review');
    await press(reader, 'publish');
    expect(await reader.text()).toMatch(/2026-\d/);

    await writer.go(address);
    await writer.page.click('a[href*="?corrects="]');
    await writer.page.waitForLoadState();
    await writer.page.selectOption('select[name="releaseId"]', { index: 1 });
    await writer.fill({ titleEn: 'Cases on record', reasonFr: 'Titre faux.', reasonEn: 'Wrong title.' });
    await writer.send();
    const correction = new URL(writer.page.url()).pathname;
    await reader.go(correction);
    await press(reader, 'review');
    await press(reader, 'publish');
    await press(reader, 'withdraw');
    expect(await reader.page.locator('.govuk-error-summary a').getAttribute('href')).toBe('#reasonFr');
    await reader.fill({ reasonFr: 'Chiffres contestés.', reasonEn: 'Figures disputed.' });
    await press(reader, 'withdraw');
    expect(await reader.text()).toMatch(/Withdrawn|Retirée/);
    await reader.go('/observations');
    expect(await reader.text()).toMatch(/Corrected by another|Corrigée par une autre/);
    await reader.follow('/observations');
    expect([...writer.faults, ...reader.faults]).toEqual([]);
  },
);

it('the figures of a release come with what an observation writes for them', async () => {
  const reader = await Visitor.arrive(browser, people.second, { locale: 'fr', script: true }, []);
  await reader.go('/releases');
  await reader.page.click('.reunir-table a');
  await reader.page.waitForLoadState();
  await reader.page.click('a[href$="/figures"]');
  await reader.page.waitForLoadState();
  await reader.go(`${new URL(reader.page.url()).pathname}?table=status_sex`);
  expect(await reader.text()).toContain('{{status_sex/closed:reunited/female}}');
  expect(reader.faults).toEqual([]);
});
