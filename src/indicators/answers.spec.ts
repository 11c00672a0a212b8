import { committeeContent, type Leaf } from '../../test/support/indicator-content.js';
import type { ReleaseContent } from '../publications/release-content.js';
import type { Answer, Breakdown } from './answer.js';
import { answerOf } from './answers.js';
import { INDICATORS, indicatorOf, type IndicatorId } from './definitions.js';
import { incidenceCurve } from './incidence.js';
import { breakdownsOf, isAvailable } from './needs.js';
import { trendOf } from './trends.js';

const full = committeeContent(() => 10);
const empty = committeeContent(() => 0);

function indicator(id: IndicatorId) {
  const found = indicatorOf(id);
  if (!found) throw new Error(id);
  return found;
}
function ask(content: ReleaseContent, id: IndicatorId, breakdown?: Breakdown): Answer {
  return answerOf([content], indicator(id), breakdown);
}
const values = ({ rows }: Answer) =>
  rows.map(({ figures }) => figures.map((figure) => figure?.value ?? null));

describe('an indicator', () => {
  it('is made from published figures, all of which the catalogue has', () => {
    expect(INDICATORS.filter((each) => !isAvailable(full, each))).toEqual([]);
    const old = { ...full, tables: full.tables.filter(({ code }) => code.startsWith('status_')) };
    const stocks = INDICATORS.filter((each) => isAvailable(old, each)).map(({ id }) => id);
    expect(stocks).toEqual(['i2', 'i2a', 'i2b', 'i23b']);
    expect(ask(old, 'i17')).toEqual({ unit: 'count', columns: [], rows: [] });
    expect(indicatorOf('i99')).toBeUndefined();
  });

  it('counts categories, broken down or kept together', () => {
    expect(values(ask(full, 'i2'))).toEqual([[8 * 4 * 10]]);
    expect(values(ask(full, 'i2', { dimension: 'sex', codes: [] }))).toEqual([[160, 80, 80]]);
    const kept = ask(full, 'i2a', { dimension: 'pathway', codes: ['other', 'none'] });
    expect(kept.columns.map(({ code }) => code)).toEqual(['together', 'other', 'none']);
    expect(kept.rows[0]?.figures[0]).toMatchObject({ value: 20, lower: 12, upper: 28 });
    expect(values(ask(full, 'i3')).slice(0, 2)).toEqual([[40], [40]]);
    expect(breakdownsOf(full, indicator('i2'))).toEqual(['pathway', 'sex', 'age_band', 'place_group']);
    expect(breakdownsOf(full, indicator('i5'))).toEqual([]);
  });

  it('counts everybody who came as far as a stage', () => {
    const reached = values(ask(full, 'i4')).flat();
    expect(reached).toEqual([8, 7, 6, 5, 4, 3, 2, 1].map((stages) => stages * 40));
  });

  it('tells a share with what chance and rounding leave open, and none of fewer than 50', () => {
    const [kept] = ask(full, 'i17', { dimension: 'state_party', codes: [] }).rows;
    expect(kept?.figures[0]).toEqual({ value: 33, lower: 26, upper: 41, of: 180 });
    expect(kept?.figures[1]).toEqual({ value: 33, lower: 21, upper: 48, of: 60 });
    expect(
      values(
        ask(
          committeeContent(() => 5),
          'i17',
          { dimension: 'state_party', codes: [] },
        ),
      ),
    ).toEqual([[33, null, null, null]]);
  });

  it.each<[string, ReleaseContent]>([
    ['an empty quarter', empty],
    [
      'a single case',
      committeeContent((_, codes) => (codes.includes('open:identified') && codes.includes('none') ? 5 : 0)),
    ],
    [
      'all with one outcome',
      committeeContent((_, codes) => (codes.some((code) => /reunited/.test(code)) ? 50 : 0)),
    ],
  ])('makes no number up for %s', (_, content) => {
    for (const each of INDICATORS)
      for (const figure of answerOf([content], each).rows.flatMap(({ figures }) => figures))
        if (figure) expect([figure.value, figure.lower, figure.upper].every(Number.isFinite)).toBe(true);
    const { points } = incidenceCurve([content]);
    expect(points.every(({ shares }) => shares.every(Number.isFinite))).toBe(true);
  });
});

describe('the incidence of reunion', () => {
  /** Of 300 cases, 10 reunited and 5 refused in each band of thirty days; the others are open after a year. */
  const cohort: Leaf = (table, [duration = '', result = '']) => {
    if (table !== 'duration_result') return 10;
    if (duration === 'open') return result === 'open' ? 120 : 0;
    return result === 'reunited' ? 10 : result === 'refused' ? 5 : 0;
  };
  const content = committeeContent(cohort);

  it('is its share of the cohort at 90, 180 and 365 days, where all were followed for a year', () => {
    const [reunited] = ask(content, 'i5').rows;
    expect(reunited?.figures.map((figure) => figure?.value)).toEqual([10, 20, 40]);
    const at365 = reunited?.figures[2];
    expect([at365?.lower, at365?.upper]).toEqual([32, 48]);
    const others = ask(content, 'i6').rows.find(({ code }) => code === 'refused');
    expect(others?.figures.map((figure) => figure?.value)).toEqual([5, 10, 20]);
  });

  it('is drawn in bands of thirty days, all ways and those who wait adding up to all', () => {
    const { points, atRisk, series, waiting } = incidenceCurve([content]);
    expect(waiting?.share).toBeCloseTo(0.4, 12);
    expect(waiting?.limits.lower).toBeCloseTo(
      0.4 - Math.hypot(1.96 * Math.sqrt((0.4 * 0.6) / 300), 13 / 300),
      4,
    );
    expect(points.map(({ day }) => day)).toEqual([
      0, 30, 60, 90, 120, 150, 180, 210, 240, 270, 300, 330, 365,
    ]);
    for (const { shares } of points) expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
    expect(points[0]?.shares).toHaveLength(series.length + 1);
    expect(atRisk[0]).toEqual({ day: 0, cases: 300 });
    expect(atRisk.at(-1)).toEqual({ day: 330, cases: 135 });
  });

  it('adds cohorts of several quarters up, and is not told of fewer than 100 cases', () => {
    const small = committeeContent(
      (table, codes) => (codes[0] === 'open' ? 20 : cohort(table, codes) / 5) / 5,
    );
    expect(values(ask(small, 'i5'))).toEqual([[null, null, null]]);
    expect(values(ask(small, 'i7'))).toEqual([[null]]);
    const three = committeeContent((table, codes) => cohort(table, codes) / 2);
    expect(incidenceCurve([three]).points).toEqual([]);
    expect(incidenceCurve([three, three]).points).toHaveLength(13);
    expect(answerOf([three, three], indicator('i5')).rows[0]?.figures[2]?.value).toBe(40);
  });

  it('goes with the mean time open: those ended in a band count as ended in its middle', () => {
    const [open] = ask(content, 'i7').rows;
    const ended = Array.from({ length: 12 }, (_, band) => 15 * (band === 11 ? 347.5 : 30 * band + 15));
    const mean = (ended.reduce((a, b) => a + b, 0) + 120 * 365) / 300;
    expect(open?.figures[0]?.value).toBe(Math.round(mean));
    expect(open?.figures[0]?.upper).toBeGreaterThan(mean);
  });
});

describe('a trend', () => {
  const [first, second] = [
    committeeContent(() => 5, { period: '2026-Q1' }),
    committeeContent(() => 10, { period: '2026-Q2' }),
  ];

  it('has a line for each period and a column for each part', () => {
    const trend = trendOf([first, second], indicator('i2a'));
    expect(trend.columns).toHaveLength(8);
    expect(trend.periods.map(({ figures }) => figures[0]?.value)).toEqual([20, 40]);
    const broken = trendOf([first, second], indicator('i2'), { dimension: 'sex', codes: ['male'] });
    expect(broken.columns.map(({ code }) => code)).toEqual(['male']);
    expect(broken.periods.map(({ figures }) => figures[0]?.value)).toEqual([40, 80]);
  });

  it('says where the definition changed', () => {
    const grouped = {
      ...second,
      dimensions: second.dimensions.map((one) =>
        one.code === 'pathway'
          ? { ...one, categories: one.categories.filter(({ code }) => code !== 'child_relative_visa') }
          : one,
      ),
    };
    const redefined = (content: ReleaseContent, codes: readonly string[]) =>
      trendOf([first, content], indicator('i2'), { dimension: 'pathway', codes }).periods.map(
        (period) => period.redefined[0],
      );
    expect(redefined(grouped, ['other'])).toEqual([false, true]);
    expect(redefined(grouped, ['none'])).toEqual([false, false]);
    expect(redefined({ ...second, catalogue: 'B2' }, ['none'])).toEqual([false, true]);
  });

  it('has no figures for a release that lacks the table', () => {
    const bare = { ...first, tables: [] };
    expect(trendOf([bare, second], indicator('i2')).periods.map(({ figures }) => figures[0]?.value)).toEqual([
      undefined,
      320,
    ]);
    expect(trendOf([bare], indicator('i2')).columns).toEqual([]);
  });
});
