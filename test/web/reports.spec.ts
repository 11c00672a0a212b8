import { createTestApp, type TestApp } from '../support/app.js';
import { axe, openBrowser, type TestBrowser } from '../support/browser.js';
import type { Answer } from '../support/client.js';
import { casesAtRandom, storeCases } from '../support/counted-cases.js';
import { runEnded } from '../support/report-runs.js';
import type { Person } from '../support/world.js';

let test: TestApp;
let browser: TestBrowser;
let member: Person;
let csrf: string;
let address: string;

beforeAll(async () => {
  test = await createTestApp();
  test.setNow(new Date('2026-11-22T12:00:00Z'));
  member = await test.world.user('committee');
  const team = await test.world.team();
  const worker = await test.world.user('caseworker', team);
  await storeCases(test.database.admin, casesAtRandom(500, 11), [team], worker.id);
  browser = await openBrowser(test);
});
afterAll(async () => {
  await browser.close();
  await test.close();
});

const get = (url: string, locale = 'en'): Promise<Answer> =>
  test.anonymous.get(url, { headers: { cookie: `__Host-reunir=${member.token}; lang=${locale}` } });
const post = (url: string, fields: Record<string, string>): Promise<Answer> =>
  test.anonymous.call('POST', url, new URLSearchParams({ _csrf: csrf, ...fields }).toString(), {
    headers: {
      cookie: `__Host-reunir=${member.token}; lang=en`,
      'content-type': 'application/x-www-form-urlencoded',
    },
  });

/** What stands in the cells of a page's tables, in order. */
const cellsOf = ({ text }: Answer) =>
  [...text.matchAll(/<td class="govuk-table__cell[^>]*>(.*?)<\/td>/gs)].map(([, cell]) =>
    (cell ?? '').replaceAll(/<[^>]*>/g, ' ').trim(),
  );

describe('before the first report', () => {
  it('the page offers the quarters that may be reported', async () => {
    const page = await get('/reports');
    csrf = /name="_csrf" value="([^"]+)"/.exec(page.text)?.[1] ?? '';
    expect(page.text).toContain('No report has been made yet');
    expect(page.text).toMatch(/<option value="2026-Q3" selected>Third quarter of 2026/);
    expect(page.text).not.toContain('2026-Q4');
  });

  it('a quarter that is not one, or not over, is told on the page', async () => {
    const wrong = await post('/reports', { quarter: 'next' });
    expect([wrong.status, wrong.text.includes('href="#quarter"')]).toEqual([422, true]);
    const early = await post('/reports', { quarter: '2026-Q4' });
    expect([early.status, early.text.includes('for this one, from 30 January 2027')]).toEqual([409, true]);
  });
});

describe('a report', () => {
  it('is made from the page and shown', async () => {
    const begun = await post('/reports', { quarter: '2026-Q3' });
    expect([begun.status, begun.headers['location']]).toEqual([303, '/reports/runs/2026-Q3']);
    await runEnded(member, '2026-Q3');
    const made = await get('/reports/runs/2026-Q3');
    address = String(made.headers['location']);
    expect([made.status, address]).toEqual([303, expect.stringMatching(/^\/reports\/[0-9a-f-]{36}$/)]);
    const again = await post('/reports', { quarter: '2026-Q3' });
    expect([again.status, again.headers['location']]).toEqual([303, address]);
    const list = await get('/reports');
    expect(list.text).toContain(`href="${address}"`);
    expect(list.text).toContain('can be made from 30 January 2027');
  });

  it('shows the same numbers in both languages, and those of the program', async () => {
    const [english, french] = [cellsOf(await get(address)), cellsOf(await get(address, 'fr'))];
    const numbers = (cells: readonly string[]) => cells.map((cell) => cell.match(/\d+/g)?.join());
    expect(numbers(french)).toEqual(numbers(english));
    const { tables } = (await member.get(`/api${address.replace('reports', 'reports/cuts')}`)).json<{
      tables: { cells: { value: number | null }[] }[];
    }>();
    // A table of three dimensions is shown in slices, which are another order of the same figures.
    const [told, shown] = [
      tables.flatMap(({ cells }) => cells.map(({ value }) => value ?? 0)),
      english.map((cell) => (cell.startsWith('0') ? 0 : Number(cell))),
    ];
    expect(shown.slice(0, 600)).toEqual(told.slice(0, 600));
    expect(shown.toSorted((a, b) => a - b)).toEqual(told.toSorted((a, b) => a - b));
  });

  it('never shows a zero: an interval for the eye, and in words for the ear', async () => {
    const [english, french] = [await get(address), await get(address, 'fr')];
    expect(english.text).toContain(
      '<span aria-hidden="true">0–4</span><span class="govuk-visually-hidden">0 to 4</span>',
    );
    expect(french.text).toContain('<span aria-hidden="true">0 à 4</span>');
    expect(cellsOf(english)).not.toContain('0');
  });

  it('says in plain words what it counts, when, and how it is rounded', async () => {
    const { text } = await get(address, 'fr');
    for (const words of [
      'Troisième trimestre 2026',
      '30 septembre 2026',
      'Dossiers, un par enfant',
      'Entrées et sorties de dossiers',
      'Délais dans lesquels un État devait agir, échus au cours du trimestre',
      'arrondi à un multiple de 5',
      'Moins de 12 ans',
      'Afghanistan',
      'Refus définitif',
    ])
      expect(text).toContain(words);
    expect(text).toContain(`href="/api${address.replace('reports', 'reports/cuts')}.csv"`);
  });

  it('is closed to others', async () => {
    const worker = await test.world.user('caseworker');
    for (const url of ['/reports', address]) {
      const answer = await test.anonymous.get(url, { headers: { cookie: `__Host-reunir=${worker.token}` } });
      expect([url, answer.status]).toEqual([url, 403]);
    }
  });
});

describe('in a browser', () => {
  it.each([
    ['en', 320],
    ['fr', 320],
    ['en', 768],
    ['fr', 1280],
  ] as const)('is readable by everybody (%s, %i px)', async (locale, width) => {
    const context = await browser.window(member, { locale, width });
    const page = await context.newPage();
    for (const url of ['/reports', address]) {
      await page.goto(url);
      expect([url, await axe(page)]).toEqual([url, []]);
      const overflow = await page.evaluate<number>(
        'document.documentElement.scrollWidth - document.documentElement.clientWidth',
      );
      expect([url, overflow]).toEqual([url, 0]);
    }
    await context.close();
  });

  it('is made without script', async () => {
    test.setNow(new Date('2027-02-01T12:00:00Z'));
    const context = await browser.window(member, { script: false });
    const page = await context.newPage();
    await page.goto('/reports');
    await page.getByRole('button', { name: 'Make the report: Fourth quarter of 2026' }).click();
    await page.waitForURL(/\/reports\/[0-9a-f-]{36}$/, { timeout: 120_000 });
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Fourth quarter of 2026');
    await context.close();
  });
});
