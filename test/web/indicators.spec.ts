import fc from 'fast-check';
import { INDICATORS } from '../../src/indicators/definitions.js';
import { createTestApp, type TestApp } from '../support/app.js';
import { openBrowser, type TestBrowser } from '../support/browser.js';
import type { Answer } from '../support/client.js';
import { makeCut } from '../support/releases.js';
import type { Person } from '../support/world.js';
import { Visitor, type Manner } from './visitor.js';

let test: TestApp;
let browser: TestBrowser;
let member: Person;

beforeAll(async () => {
  test = await createTestApp();
  test.setNow(new Date('2026-11-22T12:00:00Z'));
  member = await test.world.user('committee');
  browser = await openBrowser(test);
}, 60_000);
afterAll(async () => {
  await browser.close();
  await test.close();
});

const get = (url: string, locale = 'en'): Promise<Answer> =>
  test.anonymous.get(url, { headers: { cookie: `__Host-reunir=${member.token}; lang=${locale}` } });

/** Every number that stands on the page's own part, pictures and their words included, but for the age of majority, a word in French. */
function numbersOn({ text }: Answer): string[] {
  const main = /<main[\s\S]*<\/main>/.exec(text)?.[0] ?? '';
  const words = main
    .replaceAll(/<form[\s\S]*?<\/form>/g, '')
    .replaceAll(/<svg[^>]*>|<(?:path|rect|circle|pattern|defs|text)[^>]*>/g, '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/&[a-z#\d]+;/g, ' ')
    .replaceAll(/turn(?:ed|s)? 18|(?:auront )?18 ans/gi, ' ');
  return [...words.replaceAll(/(?<=\d)[\u202f\u00a0,](?=\d{3})/g, '').matchAll(/\d+/g)].map(
    ([number]) => number,
  );
}

describe('before the first report', () => {
  it('there is nothing to choose, and every definition to read', async () => {
    const page = await get('/indicators');
    expect([page.status, page.text.includes('No report has been made yet')]).toEqual([200, true]);
    const definitions = await get('/indicators/definitions', 'fr');
    expect(definitions.text).toContain('Absent du dernier rapport');
    expect((await get('/indicators/download')).text).toBe('');
  });
});

describe('indicators', () => {
  let cells: ReadonlyMap<string, number>;

  beforeAll(async () => {
    const first = await makeCut(test, member, '2026-Q2');
    await makeCut(test, member, '2026-Q3');
    expect(first).not.toBe('');
    const { cuts } = (await member.get('/api/reports/cuts')).json<{ cuts: { id: string }[] }>();
    const cut = (await member.get(`/api/reports/cuts/${cuts[0]?.id}`)).json<{
      tables: {
        population: string;
        dimensions: { code: string }[];
        cells: { codes: string[]; value: number | null }[];
      }[];
    }>();
    cells = new Map(
      cut.tables
        .filter(({ population }) => population === 'case')
        .flatMap((table) =>
          table.cells.map(
            ({ codes, value }) => [`${table.dimensions[1]?.code}|${codes.join('|')}`, value ?? 0] as const,
          ),
        ),
    );
  }, 120_000);

  it.each(INDICATORS.map(({ id }) => id))(
    '%s is shown with the same numbers in both languages',
    async (id) => {
      for (const more of [
        '',
        '&by=pathway',
        '&by=place_group&keep=unknown&keep=camp_or_street',
        '&from=2026-Q2',
      ]) {
        const [english, french] = [
          await get(`/indicators?indicator=${id}${more}`),
          await get(`/indicators?indicator=${id}${more}`, 'fr'),
        ];
        expect([english.status, french.status]).toEqual([200, 200]);
        expect(numbersOn(french)).toEqual(numbersOn(english));
        expect(english.text).not.toMatch(/NaN|undefined|>0<|\b100%/);
      }
    },
  );

  it('are sums of stored figures, whatever is asked (100 at random)', async () => {
    const codes = (dimension: string) => [
      ...new Set(
        [...cells.keys()].flatMap((key) =>
          key.startsWith(`${dimension}|`) ? [key.split('|')[2] ?? ''] : [],
        ),
      ),
    ];
    const asked = fc
      .constantFrom('pathway', 'nationality_group', 'age_band', 'sex', 'place_group')
      .chain((by) => fc.record({ by: fc.constant(by), keep: fc.subarray(codes(by)) }));
    await fc.assert(
      fc.asyncProperty(asked, fc.constantFrom('i2', 'i2a'), async ({ by, keep }, indicator) => {
        const query = new URLSearchParams({ indicator, by });
        for (const code of keep) query.append('keep', code);
        const { text } = await get(`/indicators/download?${query.toString()}`);
        const lines = text.trim().split('\r\n').slice(1);
        expect(lines.length).toBeGreaterThan(0);
        const kept = keep.filter((code) => code !== '_T');
        for (const [, , , row = '', column = '', value] of lines.map((line) => line.split(','))) {
          const parts = column === 'together' ? kept : [column];
          const sum = parts.reduce((total, code) => total + (cells.get(`${by}|${row}|${code}`) ?? NaN), 0);
          expect(Number(value)).toBe(sum);
        }
      }),
      { numRuns: 100, seed: 9 },
    );
  });

  it('answer in sound words to an address that makes no sense', async () => {
    const odd = await get('/indicators?indicator=i99&from=x&to=2031-Q1&by=name&keep=<b>');
    expect([odd.status, odd.text.includes('Open cases')]).toEqual([200, true]);
    const twice = await get('/indicators?indicator=i2&indicator=i3&by=sex&by=pathway');
    expect(twice.status).toBe(200);
  });

  it('are for the committee alone', async () => {
    const worker = await test.world.user('caseworker');
    for (const path of ['/indicators', '/indicators/download', '/indicators/definitions'])
      expect((await worker.get(path)).status).toBe(403);
  });

  const MANNERS: readonly Manner[] = [
    { locale: 'en', script: true },
    { locale: 'fr', script: false },
  ];
  it.each(MANNERS)('are chosen, filtered, followed over time and looked up (%j)', async (manner) => {
    const reader = await Visitor.arrive(browser, member, manner, []);
    await reader.go('/indicators');
    expect(await reader.page.locator('svg.reunir-chart').count()).toBe(0);
    await reader.page.selectOption('select[name="indicator"]', 'i2b');
    await reader.page.click('main form button');
    await reader.go(reader.page.url());
    await reader.page.selectOption('select[name="by"]', 'place_group');
    await reader.page.click('main form button');
    await reader.page.check('input[name="keep"][value="unknown"]');
    await reader.page.check('input[name="keep"][value="camp_or_street"]');
    await reader.page.selectOption('select[name="from"]', '2026-Q2');
    await reader.page.click('main form button');
    await reader.go(reader.page.url());
    expect(await reader.page.locator('svg.reunir-chart[role="img"] > desc').count()).toBeGreaterThan(2);
    await reader.go('/indicators?indicator=i2a');
    await reader.go('/indicators?indicator=i20');
    await reader.go('/indicators/definitions');
    expect(reader.faults).toEqual([]);
  });
});
