import { isSignedBy } from './support/signature.js';
import { unpack } from '../src/publications/archive.js';
import { CHECKSUMS, SIGNATURE } from '../src/publications/bundle.js';
import type { ObservationChanged } from '../src/publications/observations-view.dto.js';
import { createTestApp, type TestApp } from './support/app.js';
import { committee, makeCut, passRelease, signRelease, type Committee } from './support/releases.js';

let test: TestApp;
let people: Committee;
let cutId: string;
let releaseId: string;

beforeAll(async () => {
  test = await createTestApp();
  test.setNow(new Date('2026-11-22T12:00:00Z'));
  people = await committee(test);
  cutId = await makeCut(test, people.drafter);
  releaseId = await signRelease(people, { cutId }, { published: true });
  await observe('Dossiers suivis', 'Cases followed', true);
  await observe('Pas encore relue', 'Not reviewed yet', false);
  const event = {
    kind: 'eviction',
    fromOn: '2026-02-10',
    place: '62',
    sourceKind: 'press',
    sourceName: 'A paper',
  };
  const { id } = (await people.drafter.post('/api/incidents', event)).json<{ id: string }>();
  await people.second.post(`/api/incidents/${id}/verification`, { result: 'verified' }, { version: 1 });
  await people.drafter.post('/api/incidents', { ...event, kind: 'detention' });
}, 60_000);
afterAll(() => test.close());

async function observe(titleFr: string, titleEn: string, published: boolean): Promise<void> {
  const bodyFr = '{{status_sex/_T/_T}} dossiers, dont {{status_sex/closed:reunited/_T}} réunis.';
  const bodyEn = '{{status_sex/_T/_T}} cases, {{status_sex/closed:reunited/_T}} of them reunited.';
  const input = { releaseId, titleFr, titleEn, bodyFr, bodyEn };
  const { id } = (await people.drafter.post('/api/observations', input)).json<ObservationChanged>();
  if (!published) return;
  await people.second.post(`/api/observations/${id}/review`, {}, { version: 1 });
  await people.second.post(`/api/observations/${id}/publication`, {}, { version: 2 });
}

const PAGES = [
  '/observatory',
  '/observatory/releases/2026-Q3',
  ...['pathway', 'nationality', 'age', 'sex', 'place'].map(
    (dimension) => `/observatory/releases/2026-Q3/tables/status_${dimension}`,
  ),
  '/observatory/indicators',
  ...['i2', 'i2a', 'i4', 'i5', 'i17'].flatMap((indicator) =>
    ['', '/over-time'].map((page) => `/observatory/indicators/${indicator}${page}`),
  ),
  '/observatory/series',
  '/observatory/observations',
  '/observatory/incidents',
  '/observatory/method',
];
const get = (path: string, locale = 'en') =>
  test.anonymous.get(path, { headers: { 'accept-language': locale } });
/** Numbers of a page, in the headings of its tables and pictures aside: one language says eighteen, the other of age. */
const numbersIn = (html: string) =>
  html
    .replace(/<(th|h2|title)\b[^>]*>.*?<\/\1>|<[^>]*>|&#?\w+;/g, ' ')
    .replace(/turn(?:ed|s)? 18|auront 18 ans/gi, ' ')
    .replace(/\s/gu, ' ')
    .match(/\d+/g)
    ?.sort() ?? [];

describe('what is published', () => {
  it.each(PAGES)(
    '%s is read by anybody in both languages, small, cookieless, kept by caches',
    async (path) => {
      const [english, french] = [await get(path), await get(path, 'fr')];
      expect([english.status, french.status]).toEqual([200, 200]);
      for (const { text, headers } of [english, french]) {
        expect(Buffer.byteLength(text)).toBeLessThan(30_000);
        expect(headers['set-cookie']).toBeUndefined();
        expect(headers['cache-control']).toBe('public, max-age=3600');
        expect(headers['content-security-policy']).toContain("default-src 'none'");
        expect(text).not.toMatch(/<script|noindex/);
        for (const { id } of [people.drafter, people.second, people.officer]) expect(text).not.toContain(id);
      }
      const main = ({ text }: { text: string }) =>
        numbersIn(text.slice(text.indexOf('<main'), text.indexOf('</main')));
      expect(main(french)).toEqual(main(english));
    },
  );

  it('is an archive whose signature the public key proves', async () => {
    const { bytes, headers } = await get('/observatory/releases/2026-Q3/bundle');
    expect(headers).toMatchObject({
      'cache-control': 'public, max-age=3600',
      'content-disposition': 'attachment; filename="reunir-2026-Q3.zip"',
    });
    const files = unpack(bytes);
    const key = (await get('/observatory/public-key')).text;
    const signature = Buffer.from(Buffer.from(files.get(SIGNATURE) ?? []).toString(), 'base64');
    expect(isSignedBy(key, files.get(CHECKSUMS) ?? new Uint8Array(), signature)).toBe(true);
  });

  it('is told to feed readers and data portals', async () => {
    const feed = await get('/observatory/feed?lang=fr');
    expect(feed.headers['content-type']).toBe('application/atom+xml; charset=utf-8');
    expect(feed.text).toContain('urn:reunir:release:2026-Q3');
    expect(feed.text).toContain('Dossiers suivis');
    const record = (await get('/observatory/catalogue')).json<{
      'dcat:dataset': { 'dct:identifier': string }[];
    }>();
    expect(record['dcat:dataset'].map((each) => each['dct:identifier'])).toEqual(['2026-Q3']);
  });

  it('leaves out what is not: drafts, unreviewed observations, unverified events', async () => {
    const reasons = { reasonFr: 'Un tableau manquait.', reasonEn: 'A table was missing.' };
    const draft = (await people.drafter.post('/api/releases', { cutId, ...reasons })).json<{ id: string }>()
      .id;
    for (const path of ['', '/tables/status_sex', '/bundle'])
      expect((await get(`/observatory/releases/2026-Q3.1${path}`)).status).toBe(404);
    const pages = await Promise.all(
      ['/observatory', '/observatory/observations', '/observatory/feed'].map((path) => get(path)),
    );
    for (const { text } of pages) expect(text).not.toMatch(/2026-Q3\.1|Not reviewed yet/);
    const { text } = await get('/observatory/incidents');
    expect([text.includes('Camp eviction'), text.includes('Detention')]).toEqual([true, false]);
    await passRelease(people, draft, { published: true });
    expect((await get('/observatory/releases/2026-Q3.1')).text).toContain('A table was missing.');
    expect((await get('/observatory/releases/2026-Q3')).text).toContain('replaced by a correction');
  });

  it.each(['2027-Q1', '2026-Q9', 'x', "2026-Q3'--"])('has nothing under %j', async (number) => {
    expect((await get(`/observatory/releases/${encodeURIComponent(number)}`)).status).toBe(404);
    expect((await get('/observatory/releases/2026-Q3/tables/status_secret')).status).toBe(404);
    expect((await get(`/observatory/indicators/${encodeURIComponent(number)}`)).status).toBe(404);
  });

  it('is all that the product can read without an identity', async () => {
    const app = await test.database.connect('reunir_app');
    for (const table of ['releases', 'release_bundles', 'observations', 'incidents', 'stat_cells'])
      expect((await app.query(`SELECT * FROM ${table}`)).rowCount).toBe(0);
    const { rows } = await app.query<{ found: object }>(`SELECT sec.published_release('2026-Q3') AS found`);
    expect(JSON.stringify(rows)).not.toMatch(/drafted|signed_by|methods_by/);
  });
});

it('before anything is published, every page stands', async () => {
  const empty = await createTestApp();
  for (const path of [
    '',
    '/indicators',
    '/indicators/i2',
    '/indicators/i2/over-time',
    '/series',
    '/observations',
    '/incidents',
    '/method',
    '/feed',
    '/catalogue',
  ]) {
    const answer = await empty.anonymous.get(`/observatory${path}`);
    expect([path, answer.status]).toEqual([path, 200]);
    expect(answer.text).not.toMatch(/NaN|undefined|100 ?%/);
  }
  await empty.close();
});
