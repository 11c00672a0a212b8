import { committeeContent, type Leaf } from '../../../test/support/indicator-content.js';
import { LOCALES, type Locale } from '../../common/messages.js';
import { INDICATORS, indicatorOf } from '../../indicators/definitions.js';
import { choiceIn, periodsAsked, queryOf } from './builder-choice.js';
import { csvOf, shownOf } from './builder-model.js';
import type { Contents } from './given.js';

const some: Leaf = (table, codes) => 5 * ([table, ...codes].join('').length % 4);
const [first, second] = [
  committeeContent(some, { period: '2026-Q2' }),
  committeeContent((table, codes) => 4 * some(table, codes), { period: '2026-Q3' }),
];

/** Everything the page says, as text without markup. */
function said(locale: Locale, contents: Contents, id: string, query: object = {}): string {
  const { tables, charts } = shownOf(locale, contents, choiceIn(contents[0], { indicator: id, ...query }));
  const cells = tables.flatMap(({ caption, columns, rows }) => [
    caption,
    ...[columns, ...rows].flatMap((row) => row.map(({ text }) => text)),
  ]);
  const drawn = charts.flatMap(({ title, text, svg }) => [
    title,
    text,
    (svg ?? '').replaceAll(/<[^>]*>/g, ' '),
  ]);
  return [...cells, ...drawn].join('\n').replaceAll(/turn(?:ed)? 18/gi, '');
}
const numbersIn = (text: string) =>
  [...text.replaceAll(/(?<=\d)[\u202f\u00a0,](?=\d{3})/g, '').matchAll(/\d+/g)].map(([number]) => number);

const QUERIES: readonly object[] = [
  {},
  { by: 'pathway' },
  { by: 'pathway', keep: ['other', 'none'] },
  { by: 'state_party' },
  { by: 'age_band', keep: '16-17' },
];

describe.each(INDICATORS.map(({ id }) => id))('%s', (id) => {
  it('says the same numbers in both languages, for one period and for several', () => {
    for (const query of QUERIES)
      for (const contents of [[second], [first, second]] satisfies Contents[]) {
        const [english = '', french = ''] = LOCALES.map((locale) => said(locale, contents, id, query));
        expect(numbersIn(french)).toEqual(numbersIn(english));
        expect(english).not.toMatch(/NaN|undefined|⟦/);
      }
  });

  it('says neither none nor all of an empty quarter, a single case, one outcome alone, or a quarter without events', () => {
    const quarters = [
      committeeContent(() => 0),
      committeeContent((_, codes) => (codes.includes('open:identified') && codes.includes('none') ? 5 : 0)),
      committeeContent((_, codes) => (codes.some((code) => /reunited|kept|kinship/.test(code)) ? 50 : 0)),
      committeeContent((table) => (table === 'event_age' ? 0 : 50)),
    ];
    for (const content of quarters)
      for (const contents of [[content], [{ ...content, period: '2026-Q2' }, content]] satisfies Contents[])
        expect(said('en', contents, id)).not.toMatch(
          /NaN|undefined|\b100%|(?<![\d–])0(?![\d–]|\.\d)(?! to \d)/,
        );
  });
});

describe('a chart', () => {
  const charts = (id: string, query: object = {}, content = second) =>
    shownOf('en', [content], choiceIn(content, { indicator: id, ...query })).charts;

  it('is drawn after its table, as the figures are: lines, points, a funnel, curves, a trend', () => {
    expect(charts('i2a')[0]?.svg).toContain('<rect');
    expect(charts('i4')[0]?.svg).toContain('refused (en)');
    const untold = { ...second, tables: second.tables.filter(({ code }) => code !== 'stage_result') };
    expect(charts('i4', {}, untold)[0]?.svg).toContain('Got no further');
    expect(charts('i8')[0]?.svg).toContain('Days waited');
    expect(charts('i5')[0]?.svg).toContain('Days since the case was opened');
    expect(
      charts(
        'i17',
        { by: 'state_party' },
        committeeContent(() => 100),
      )[0]?.svg,
    ).toContain('<circle');
    expect(shownOf('en', [first, second], choiceIn(second, { indicator: 'i2' })).charts[0]?.svg).toContain(
      'reunir-chart__band',
    );
  });

  it('sets groups side by side only when each has enough cases, and never sorts them', () => {
    const few = charts(
      'i17',
      { by: 'state_party' },
      committeeContent(() => 20),
    );
    expect([few[0]?.svg, few[0]?.text]).toEqual([null, expect.stringContaining('Too few to compare')]);
  });
});

describe('what an address asks', () => {
  const quarters = ['2026-Q3', '2026-Q2', '2026-Q1'].map((quarter) => ({ quarter }));
  const asked = (query: unknown) => periodsAsked(quarters, query).map(({ quarter }) => quarter);

  it('is the latest quarter, or those between two', () => {
    expect(asked({})).toEqual(['2026-Q3']);
    expect(asked({ from: '2026-Q1', to: '2026-Q2' })).toEqual(['2026-Q2', '2026-Q1']);
    expect(asked({ from: '2026-Q3', to: '2026-Q1' })).toEqual(['2026-Q1']);
    expect(asked({ to: ['2026-Q1', '2026-Q2'] })).toEqual(['2026-Q3']);
    expect(asked(null)).toEqual(['2026-Q3']);
    expect(periodsAsked([], {})).toEqual([]);
  });

  it('is kept in the address of the download, which gives codes and plain numbers', () => {
    const choice = choiceIn(second, { indicator: 'i2', by: 'sex', keep: ['male', '_T', 'nobody'] });
    expect(queryOf(choice, '2026-Q3', '2026-Q3')).toBe(
      'indicator=i2&from=2026-Q3&to=2026-Q3&by=sex&keep=male',
    );
    expect(csvOf([second], choice).split('\r\n')[1]).toMatch(
      /^i2,2026-Q3,2026-Q3,open,male,\d+,\d+,\d+,,A,count$/,
    );
    expect(csvOf([first, second], choiceIn(second, { indicator: 'i5' }))).toContain(
      'i5,2026-Q2,2026-Q3,reunited,90,',
    );
    expect(csvOf([first, second], choice)).toContain('\r\ni2,2026-Q2,2026-Q2,,male,');
    const none = csvOf([committeeContent(() => 0)], choiceIn(second, { indicator: 'i2' }));
    expect(none).toContain('open,_T,,0,4,,B,count');
  });

  it('is the first indicator that there is when it names none', () => {
    expect(choiceIn(second, {}).indicator.id).toBe('i1');
    expect(choiceIn({ ...second, tables: second.tables.slice(0, 2) }, {}).indicator.id).toBe('i2');
    expect(choiceIn(second, { indicator: 'i5', by: 'pathway' }).breakdown).toBeUndefined();
    expect(indicatorOf('i5')?.base).toBe('cohort');
    const links = choiceIn(second, { indicator: 'i19' });
    expect(links.breakdown).toEqual({ dimension: 'evidence_type', codes: [] });
    const plain = choiceIn(second, { indicator: 'i19', by: '' });
    expect([plain.breakdown, queryOf(plain, '2026-Q3', '2026-Q3')]).toEqual([
      undefined,
      'indicator=i19&from=2026-Q3&to=2026-Q3&by=',
    ]);
  });
});
