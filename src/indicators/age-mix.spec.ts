import { committeeContent, type Leaf } from '../../test/support/indicator-content.js';
import { standardisedAnswer } from './age-mix.js';

/** A cohort: of each age so many, of whom a share is reunited and the others are open after the year. */
const cohort = (ages: Readonly<Record<string, readonly [cases: number, reunited: number]>>) =>
  committeeContent(((table, [result = '', age = '']) => {
    if (table !== 'result_age') return 10;
    const [cases, reunited] = ages[age] ?? [0, 0];
    return result === 'reunited' ? reunited : result === 'open' ? cases - reunited : 0;
  }) satisfies Leaf);

const YOUNG = cohort({ '12-13': [100, 50], '14-15': [200, 80], '16-17': [100, 10] });
const OLD = cohort({ '12-13': [100, 50], '14-15': [100, 40], '16-17': [400, 40] });

describe('a share at one mix of ages', () => {
  it('weighs each age band as in the reference year, beside the share as counted', () => {
    const { columns, rows } = standardisedAnswer(OLD, [YOUNG], 'reunited');
    expect(columns.map(({ code }) => code)).toEqual(['standardised', 'crude']);
    const [standard, crude] = rows[0]?.figures ?? [];
    expect(standard?.value).toBe(Math.round(0.25 * 50 + 0.5 * 40 + 0.25 * 10));
    expect([crude?.value, crude?.of]).toEqual([Math.round((130 / 600) * 100), 600]);
    expect(standard?.lower).toBeLessThan(32);
    expect(standard?.upper).toBeGreaterThan(38);
  });

  it('is the same for two cohorts that differ by their ages alone', () => {
    const [young, old] = [YOUNG, OLD].map(
      (content) => standardisedAnswer(content, [YOUNG, OLD], 'reunited').rows[0]?.figures,
    );
    expect(young?.[0]?.value).toBe(old?.[0]?.value);
    expect(young?.[1]?.value).not.toBe(old?.[1]?.value);
  });

  it('joins age bands without enough cases, and is not told of fewer than 100', () => {
    const thin = cohort({ '12-13': [10, 5], '14-15': [100, 40], '16-17': [100, 10], unknown: [5, 0] });
    expect(standardisedAnswer(thin, [YOUNG], 'reunited').rows[0]?.figures[0]?.value).toBeGreaterThan(0);
    const few = cohort({ '14-15': [95, 40] });
    expect(standardisedAnswer(few, [YOUNG], 'reunited').rows[0]?.figures).toEqual([null, null]);
    expect(standardisedAnswer(OLD, [], 'others').rows[0]?.figures[0]).toBeNull();
  });

  it('tells of every other outcome', () => {
    expect(standardisedAnswer(OLD, [YOUNG], 'others').rows.map(({ code }) => code)).toEqual([
      ...['refused', 'aged_out', 'missing', 'withdrawn', 'other_route', 'deceased'],
    ]);
  });
});
