import { gzipSync } from 'node:zlib';
import { LOCALES } from '../../src/common/messages.js';
import { ROLES } from '../../src/common/codes.js';
import { may } from '../../src/common/permissions.js';
import { COMPUTATION_RULES } from '../../src/pathways/computation-rules.js';
import { PATHWAY_IDS } from '../../src/pathways/pathway.js';
import { type Route, routesOf } from '../../src/routes.js';
import { assetPath, styleSheet } from '../../src/web/assets.js';
import { paths } from '../../src/web/paths.js';
import { createTestApp, type TestApp } from '../support/app.js';
import { axe, openBrowser, type TestBrowser } from '../support/browser.js';
import type { Person } from '../support/world.js';

const PAGES = [paths.guide, ...PATHWAY_IDS.map((id) => paths.guidePathway(id))];
const NO_INDEX = '<meta name="robots" content="noindex">';

let test: TestApp;
let browser: TestBrowser;
let worker: Person;

beforeAll(async () => {
  test = await createTestApp();
  test.setNow(new Date('2026-11-27T12:00:00Z'));
  worker = await test.world.user('caseworker');
  browser = await openBrowser(test);
});
afterAll(async () => {
  await browser.close();
  await test.close();
});

const get = (url: string, headers: Record<string, string> = {}) => test.anonymous.get(url, { headers });

describe.each(LOCALES)('every page of the guide (%s)', (locale) => {
  it.each(PAGES)('%s is whole, in one language, and weighs little', async (path) => {
    const { status, text, headers } = await get(`${path}?lang=${locale}`);
    expect([status, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    expect(text).toContain(`<html lang="${locale}"`);
    expect(/<title>(.+) – Réunir<\/title>/.exec(text)?.[1]).toMatch(/\S/);
    expect(text.match(/<h1[ >]/g)).toHaveLength(1);
    expect(text).not.toMatch(
      /⟦|undefined|\[object|\b(guide|limits|pathways|eligibility|law|layout)\.[a-z_]+/,
    );
    expect(text).not.toMatch(/>[^<]*\d{4}-\d{2}-\d{2}[^<]*</);
    const cold = [text, styleSheet()].reduce((sum, part) => sum + gzipSync(part).length, 0);
    expect(cold).toBeLessThan(28_000);
  });
});

describe('the guide', () => {
  it('says what is open today first, then what closed and when, for whom, and as of which day', async () => {
    const { text } = await get(paths.guide);
    const places = [
      'Open today',
      'Visa to join a close relative with protection',
      'Not for a child alone',
      'Closed on 4 September 2025 at 15:00, London time.',
    ].map((words) => text.indexOf(words));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places[0]).toBeGreaterThan(0);
    for (const words of [
      'State of the law: 22 November 2026',
      'not legal advice',
      'Not yet verified by a lawyer',
    ])
      expect(text).toContain(words);
  });

  it('sets the meanings of silence side by side: it accepts, ends, moves, refuses or decides nothing', async () => {
    const { text } = await get(paths.guide);
    const silence = text.slice(text.indexOf('id="silence"'));
    for (const meaning of [
      'Silence is acceptance',
      'Silence is not acceptance',
      'responsibility passes to France',
      'Silence is refusal',
      'Silence decides nothing',
    ])
      expect(silence).toContain(meaning);
  });

  it('says how days are counted, rule by rule, and which of that no lawyer has checked', async () => {
    const { text } = await get(paths.guide);
    const counting = text.slice(text.indexOf('id="counting"'));
    const items = counting.split('<li>').slice(1, COMPUTATION_RULES.length + 1);
    const unchecked = items.map((item) => item.includes('Not yet verified by a lawyer'));
    expect(unchecked).toEqual(COMPUTATION_RULES.map(({ verified }) => !verified));
    expect(items[0]).toContain('604/2013 Art. 42(a)');
  });

  it('moves a way to the closed ones at the very minute', async () => {
    const way = paths.guidePathway('family_reunion_protection');
    test.setNow(new Date('2025-09-04T13:59:59Z'));
    expect((await get(way)).text).toContain('Open today');
    test.setNow(new Date('2025-09-04T14:00:00Z'));
    expect((await get(way)).text).toContain('Closed on 4 September 2025 at 15:00, London time.');
    test.setNow(new Date('2026-11-27T12:00:00Z'));
  });

  it('does not know other ways, and says so in the language of the address', async () => {
    for (const path of [
      '/guide/dublin4',
      '/guide/__proto__',
      '/guide/0198f3c2-7a11-7c30-9d55-3f0a6b1c2d3e',
    ]) {
      const { status, text, headers } = await get(`${path}?lang=fr`);
      expect([path, status, headers['cache-control']]).toEqual([path, 404, 'no-store']);
      expect(text).toContain('Page introuvable');
    }
  });
});

describe('anybody', () => {
  it('gets it without cookie or script, may find it by a search engine, and may keep it for an hour', async () => {
    for (const path of PAGES) {
      const { text, headers } = await get(path);
      expect([path, headers['set-cookie'], headers['cache-control']]).toEqual([
        path,
        undefined,
        'public, max-age=3600',
      ]);
      expect(String(headers['vary']).toLowerCase()).toMatch(/accept-language.*cookie/);
      expect(text).not.toMatch(/<script|<form|_csrf|confidential/i);
      expect(text).not.toContain(NO_INDEX);
    }
  });

  it('gets the same page, whoever is signed in', async () => {
    const cookie = { cookie: `__Host-reunir=${worker.token}` };
    const stranger = await get(paths.guide);
    const known = await get(paths.guide, cookie);
    const program = await worker.get(paths.guide);
    expect([known.text, program.text]).toEqual([stranger.text, stranger.text]);
    expect([known.headers['cache-control'], known.headers['set-cookie']]).toEqual([
      'public, max-age=3600',
      undefined,
    ]);
  });

  it('reads the language of the address, else the one chosen before, else the browser’s', async () => {
    const languages = await Promise.all(
      [
        get('/guide?lang=fr', { cookie: 'lang=en' }),
        get('/guide', { cookie: 'lang=fr' }),
        get('/guide', { 'accept-language': 'fr-FR' }),
        get('/guide'),
      ].map(async (answer) => /<html lang="(..)"/.exec((await answer).text)?.[1]),
    );
    expect(languages).toEqual(['fr', 'fr', 'fr', 'en']);
  });

  it('keeps the language from page to page', async () => {
    const { text } = await get('/guide?lang=fr');
    const links = [...text.matchAll(/href="(\/guide[^"]*)"/g)].map(([, href]) => href);
    expect(links.length).toBeGreaterThan(PATHWAY_IDS.length);
    expect(links.filter((href) => !/\?lang=(fr|en)(#\w+)?$/.test(href ?? ''))).toEqual([]);
  });
});

describe('what is made for somebody signed in', () => {
  const readable = (route: Route) => route.method === 'GET' && route.permission !== 'public';

  it('is never kept by a cache, and its pages by no search engine', async () => {
    const wrong: string[] = [];
    const id = '0192f1f4-6f0e-7c4e-b0d5-2f6a1c9e7b43';
    const routes = routesOf(test.app).filter(readable);
    for (const route of routes)
      for (const role of ROLES) {
        const { permission = 'public' } = route;
        if (permission === 'public' || !may(role, permission)) continue;
        const person = await test.world.user(role);
        const { headers, text } = await person.get(route.path.replaceAll(/:\w+/g, id));
        const isPage = String(headers['content-type']).startsWith('text/html') && text !== '';
        if (
          !/no-store|private/.test(String(headers['cache-control'])) ||
          (isPage && !text.includes(NO_INDEX))
        )
          wrong.push(`${role} ${route.path} ${String(headers['cache-control'])}`);
        break;
      }
    expect(wrong).toEqual([]);
    expect(routes.length).toBeGreaterThan(30);
  });

  it('nor are the pages before signing in', async () => {
    for (const path of [paths.signIn, paths.invitation]) {
      const { headers, text } = await get(path);
      expect([headers['cache-control'], text.includes(NO_INDEX)]).toEqual(['no-store', true]);
    }
  });
});

describe('in a browser', () => {
  const SEEN = [
    paths.guide,
    ...(['dublin3_art8_1', 'child_relative_visa', 'section67'] as const).map(paths.guidePathway),
  ];

  it.each([
    ['en', 320],
    ['fr', 320],
    ['en', 768],
    ['fr', 768],
    ['en', 1280],
    ['fr', 1280],
  ] as const)('is readable by everybody (%s, %i px)', async (locale, width) => {
    const window = await browser.window(undefined, { locale, width });
    const page = await window.newPage();
    for (const path of SEEN) {
      await page.goto(path);
      expect([path, await axe(page)]).toEqual([path, []]);
      const over = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
      expect([path, over]).toEqual([path, 0]);
    }
    await window.close();
  });

  it('turns its table into cards on a narrow screen, each fact under its own heading', async () => {
    const window = await browser.window(undefined, { width: 320 });
    const page = await window.newPage();
    await page.goto(paths.guidePathway('child_relative_visa'));
    const row = page.getByRole('row', { name: 'Appeal to the First-tier Tribunal from abroad' });
    expect(await row.innerText()).toMatch(/How long\s+28 days\s+From when\s+Refusal received/);
    const { width } = (await row.boundingBox()) ?? { width: 0 };
    expect(width).toBeLessThanOrEqual(290);
    await window.close();
  });

  it('is walked through without script or cookie, and stays in the language chosen', async () => {
    const window = await browser.window(undefined, { script: false });
    await window.clearCookies();
    const page = await window.newPage();
    await page.goto(paths.guide);
    await page.getByRole('link', { name: 'Français' }).click();
    await page
      .getByRole('link', { name: /Visa pour rejoindre/ })
      .first()
      .click();
    expect(await page.locator('html').getAttribute('lang')).toBe('fr');
    await page.getByRole('link', { name: 'Toutes les voies' }).click();
    await page.getByRole('link', { name: 'English' }).click();
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toMatch(/^Joining family/);
    expect(await window.cookies()).toEqual([]);
    expect(await page.locator(`link[href="${assetPath('reunir.css')}"]`).count()).toBe(1);
    await window.close();
  });
});
