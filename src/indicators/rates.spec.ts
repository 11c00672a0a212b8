import { committeeContent } from '../../test/support/indicator-content.js';
import { answerOf } from './answers.js';
import { indicatorOf, type IndicatorId } from './definitions.js';
import { rateOf } from './rates.js';

const content = (stock: number, period: string) =>
  committeeContent((table) => (table === 'event_age' ? 5 : stock), { period });
const [before, after] = [content(5, '2026-Q1'), content(10, '2026-Q2')];

function figures(id: IndicatorId, earlier = [before, after], by?: string) {
  const indicator = indicatorOf(id);
  if (!indicator) throw new Error(id);
  const breakdown = by === undefined ? undefined : { dimension: by, codes: [] };
  return answerOf([after], indicator, breakdown, earlier).rows[0]?.figures;
}

describe('a rate', () => {
  const counted = (value: number) => ({ value, lower: Math.max(1, value - 4), upper: value + 4 });

  it('is events per 100 case-months, the stock being the mean of that before and after', () => {
    const rate = rateOf(counted(20), [counted(300), counted(340)]);
    expect(rate?.value).toBe(2.1);
    expect(rate?.of).toBe(960);
  });

  it('has exact limits, widened by the rounding of events and stocks', () => {
    const rate = rateOf(counted(20), [counted(300), counted(340)]);
    // Garwood's limits of 20 events.
    const [exactLower, exactUpper] = [12.21652 / 9.6, 30.88838 / 9.6];
    const [value, rounding] = [
      2000 / 960,
      Math.hypot(400 / 960, ((2000 / 960) * Math.hypot(4, 4)) / 2 / 320),
    ];
    expect(rate?.lower).toBe(Math.floor(10 * (value - Math.hypot(value - exactLower, rounding))) / 10);
    expect(rate?.upper).toBe(Math.ceil(10 * (value + Math.hypot(exactUpper - value, rounding))) / 10);
  });

  it('of no events ends at nought, and is not told of fewer than 50', () => {
    expect(rateOf({ value: 0, lower: 0, upper: 4 }, [counted(100), counted(100)])).toMatchObject({
      ...{ value: 0, lower: 0 },
      upper: expect.any(Number) as number,
    });
    expect(rateOf(counted(5), [counted(45), counted(50)])).toBeNull();
  });

  it('is none in the first report, and where the one before lacks the stock', () => {
    expect(figures('i9b', [after])).toEqual([null]);
    expect(figures('i9b', [{ ...before, period: '2025-Q4' }, after])).toEqual([null]);
    expect(figures('i9b', [{ ...before, tables: [] }, after])).toEqual([null]);
    expect(figures('i9b')?.[0]?.of).toBe(3 * ((2 * 4 * 5 + 2 * 4 * 10) / 2));
  });

  it('can be broken down by what both events and stock are', () => {
    expect(figures('i11b', [before, after], 'age_band')).toHaveLength(5);
    expect(figures('i11b', [before, after], 'age_band')?.[1]?.of).toBe(3 * 60);
  });
});
