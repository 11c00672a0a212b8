import { caseOf, many, TODAY } from '../../../test/support/caseload-rows.js';
import { LOCALES, type Locale } from '../../common/messages.js';
import { comparisonOf } from '../../indicators/caseload-comparison.js';
import type { CaseloadRow } from '../../indicators/caseload-history.js';
import type { TypicalTimes } from '../../indicators/caseload-times.js';
import { shownComparison } from './caseload-comparison-model.js';
import { timeTables, waitTable } from './caseload-times-model.js';

type Times = NonNullable<TypicalTimes['reunited']>['half'];

function halfText(half: Times | null, locale: Locale = 'en'): string | undefined {
  const quarter = { time: null, lower: null, upper: null };
  const times = { reunited: half && { quarter, half }, year: null, followUp: null };
  return timeTables(locale, times)[0]?.rows[1]?.[1]?.text;
}

describe('a typical time', () => {
  it('is told in whole days with its limits, as far as there are any', () => {
    expect(halfText({ time: 120.5, lower: 95.5, upper: 160.5 })).toBe('121 days (95 to 161)');
    expect(halfText({ time: 120, lower: 95, upper: null })).toBe('120 days (95 or more)');
    expect(halfText({ time: 1, lower: null, upper: null })).toBe('1 day');
    expect(halfText({ time: null, lower: null, upper: null })).toBe('Not reached yet');
    expect(halfText({ time: null, lower: null, upper: null }, 'fr')).toBe('Pas encore atteint');
    expect(halfText(null)).toBe('n.p.');
  });

  it('of a year keeps its limits within the year', () => {
    const year = { open: { days: 360, se: 10 }, lost: new Map([['reunited', 5] as const]) };
    const rows = timeTables('en', { reunited: null, year, followUp: null })[1]?.rows;
    expect(rows?.map((row) => row.map(({ text }) => text))).toEqual([
      ['Still open', '360 days (340 to 365)'],
      ['Reunited', '5 days'],
    ]);
  });

  it('of a wait says what began, came and ended', () => {
    const half = { time: 30, lower: 20, upper: 40 };
    const { rows } = waitTable('en', [{ code: 'arrival', begun: 40, reached: 30, ended: 4, half }]);
    const texts = ['From the first acceptance to reunion', '40', '30', '4', '30 days (20 to 40)'];
    expect(rows.map((row) => row.map(({ text }) => text))).toEqual([texts]);
  });
});

describe('groups side by side', () => {
  /** Girls and boys, of whom so many were reunited after 60 days. */
  const shown = (locale: Locale, girls: number, boys: number) => {
    const group = (reunited: number, sex: CaseloadRow['sex']) =>
      many(40, (place) => caseOf(400, { sex }, place < reunited ? 60 : undefined));
    return shownComparison(
      locale,
      comparisonOf([...group(girls, 'female'), ...group(boys, 'male')], 'sex', TODAY),
    );
  };

  it('say how often chance alone would part them so, in words that claim no more', () => {
    expect(shown('en', 20, 20).chance).toContain('about 99 times out of 100');
    expect(shown('en', 20, 12).chance).toMatch(/about \d times out of 100/);
    expect(shown('en', 30, 2).chance).toContain('less than once out of 100');
    const none = shown('en', 0, 0);
    expect([none.chance, none.differences?.[0]]).toEqual([null, expect.stringContaining('0 (-9 to +9)')]);
  });

  it('tell of nobody reunited only how many it may be at most', () => {
    const [, girls] = shown('en', 0, 20).table?.rows ?? [];
    expect(girls?.map(({ text }) => text).slice(0, 2)).toEqual(['Male', '40']);
    expect(shown('en', 0, 20).table?.rows[0]?.[2]?.text).toBe('at most 9%');
  });

  it('hold the same numbers in both languages, in figures, picture and words', () => {
    const [english, french] = LOCALES.map((locale) => {
      const { table, chart, differences, chance } = shown(locale, 20, 12);
      const words = JSON.stringify([table, chart?.text, differences, chance]) + (chart?.svg ?? '');
      return [...words.matchAll(/\d+/g)].join();
    });
    expect(french).toBe(english);
  });
});
