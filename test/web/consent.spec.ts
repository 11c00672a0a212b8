import type { SharingConsentView } from '../../src/people/sharing-consents.dto.js';
import { createTestApp, type TestApp } from '../support/app.js';
import { openBrowser, type TestBrowser } from '../support/browser.js';
import { linkedFamily, registeredMinor, SECRET } from '../support/people.js';
import type { Person } from '../support/world.js';
import { type Manner, Visitor } from './visitor.js';

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

const SECRETS = [SECRET.given, SECRET.relativeGiven];
const MANNERS: readonly Manner[] = [
  { locale: 'en', script: true },
  { locale: 'fr', script: false },
];
const EXPLAINED = { en: 'never sees a name', fr: 'ne voit jamais ni nom' };

const consentOf = async (path: string) =>
  (await worker.get(`/api/${path}/sharing-consent`)).json<SharingConsentView>();
const sharedTokens = async (kind: 'minor' | 'relative', id: string) => {
  const sql = `SELECT cardinality(group_tokens) AS n FROM ${kind}_name_tokens WHERE ${kind}_id = $1`;
  return (await test.database.admin.query<{ n: number }>(sql, [id])).rows[0]?.n ?? 0;
};

describe.each(MANNERS)('whether other organisations may find somebody (%j)', (manner) => {
  it.each(['minor', 'relative'] as const)('is explained, agreed and withdrawn: a %s', async (kind) => {
    const { minor, relative, linkId } = await linkedFamily(worker);
    const [id, api] = kind === 'minor' ? [minor.id, 'minors'] : [relative.id, 'relatives'];
    const from = kind === 'minor' ? `/cases/${minor.caseId}` : `/cases/${minor.caseId}/links/${linkId}`;
    const page = kind === 'minor' ? `${from}/child/consent` : `${from}/consent`;
    const visitor = await Visitor.arrive(browser, worker, manner, SECRETS);
    await visitor.go(from);
    await visitor.follow(page);
    const language = await visitor.page.locator('html').getAttribute('lang');
    expect(await visitor.text()).toContain(language === 'fr' ? EXPLAINED.fr : EXPLAINED.en);
    await visitor.fill({ 'givenOn-day': '1', 'givenOn-month': '1', 'givenOn-year': '2999' });
    await visitor.send();
    expect(await visitor.page.locator('.govuk-error-summary li').count()).toBe(1);
    await visitor.fill({ 'givenOn-year': '2026', 'givenOn-day': '02' });
    await visitor.fill({
      language: 'ps',
      withInterpreter: 'yes',
      ...(kind === 'minor' && { agreedBy: 'parent' }),
    });
    await visitor.send(undefined, { twice: true });
    expect(new URL(visitor.page.url()).search).toBe('?done=consent_given');
    const agreedBy = kind === 'minor' ? 'parent' : 'person';
    expect(await consentOf(`${api}/${id}`)).toMatchObject({
      givenOn: '2026-01-02',
      history: [{ agreedBy, language: 'ps', withInterpreter: true }],
    });
    expect(await sharedTokens(kind, id)).toBeGreaterThan(0);
    await visitor.go(page);
    await visitor.send(undefined, { twice: true });
    expect(new URL(visitor.page.url()).search).toBe('?done=consent_withdrawn');
    expect(await sharedTokens(kind, id)).toBe(0);
    const [spell, ...others] = (await consentOf(`${api}/${id}`)).history;
    expect([spell?.recordedBy, spell?.withdrawnBy, others]).toEqual([worker.id, worker.id, []]);
    await visitor.go(page);
    expect(await visitor.page.locator('main li').count()).toBe(5);
    expect(visitor.faults).toEqual([]);
    await visitor.leave();
  });
});

describe('the pages of a consent', () => {
  const given = { 'givenOn-day': '2', 'givenOn-month': '1', 'givenOn-year': '2026' };

  it('are for those who may write the record, at the address of its own case', async () => {
    const { minor, linkId } = await linkedFamily(worker);
    const other = await registeredMinor(worker);
    const [lawyer, stranger] = [await test.world.user('lawyer'), await test.world.user('caseworker')];
    await test.world.grant(minor.caseId, lawyer, worker, { level: 'full' });
    for (const path of [
      `/cases/${minor.caseId}/child/consent`,
      `/cases/${minor.caseId}/links/${linkId}/consent`,
    ]) {
      expect((await lawyer.post(path, given)).status).toBe(403);
      expect((await stranger.post(path, given)).status).toBe(404);
      expect((await stranger.get(path)).status).toBe(404);
    }
    expect((await worker.post(`/cases/${other.caseId}/links/${linkId}/consent`, given)).status).toBe(404);
  });

  it('say so when somebody else was quicker', async () => {
    const { id, caseId } = await registeredMinor(worker);
    await worker.post(`/api/minors/${id}/sharing-consent`, {});
    expect((await worker.post(`/cases/${caseId}/child/consent`, given)).status).toBe(409);
    await worker.post(`/api/minors/${id}/sharing-consent/withdrawal`);
    const late = await worker.post(`/cases/${caseId}/child/consent`, { said: 'withdrawn' });
    expect(late.status).toBe(409);
    expect(late.text).toContain('No agreement of the family is recorded.');
  });
});
