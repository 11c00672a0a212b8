import { committeeContent, type Leaf } from '../../test/support/indicator-content.js';
import type { Answer, Breakdown } from './answer.js';
import { answerOf } from './answers.js';
import { indicatorOf, type IndicatorId } from './definitions.js';
import { waitCurves } from './waits.js';

function ask(leaf: Leaf, id: IndicatorId, breakdown?: Breakdown): Answer {
  const indicator = indicatorOf(id);
  if (!indicator) throw new Error(id);
  return answerOf([committeeContent(leaf)], indicator, breakdown);
}
const firstDayOf = (band = '') => Number(band.slice(1));

describe('a wait', () => {
  /** Of 300 children, 20 have their request lodged in each of the first six bands and 5 have their case closed. */
  const waits: Leaf = (table, [wait = '', band = '']) => {
    if (table !== 'wait_duration') return 10;
    if (band === 'open') return wait.endsWith(':waiting') ? 150 : 0;
    const early = firstDayOf(band) < 180;
    return early && wait.endsWith(':reached') ? 20 : early && wait.endsWith(':ended') ? 5 : 0;
  };

  it('is told by the share that had what they waited for, closed cases competing', () => {
    const { columns, rows } = ask(waits, 'i8');
    expect(columns.map(({ code }) => code)).toEqual(['90', '180', '365']);
    expect(rows.map(({ code }) => code)).toEqual(['lodging', 'decision', 'arrival']);
    expect(rows[0]?.figures.map((figure) => figure?.value)).toEqual([20, 40, 40]);
    expect(rows[0]?.figures[2]).toMatchObject({ of: 300, lower: 32, upper: 48 });
  });

  it('is told by the days within which half had it, or as longer than the time that is followed', () => {
    expect(ask(waits, 'i8b').rows[0]?.figures).toEqual([
      { value: 365, lower: 365, upper: 365, of: 300, beyond: 'value' },
    ]);
    const quick: Leaf = (table, codes) => waits(table, codes) * (codes[0]?.endsWith(':waiting') ? 0.2 : 1);
    const [half] = ask(quick, 'i8b').rows[0]?.figures ?? [];
    // 180 children: 20 of each band are a ninth, so the fifth band brings more than a half.
    expect(half).toMatchObject({ value: 150, of: 180 });
    const close: Leaf = (table, codes) => waits(table, codes) * (codes[0]?.endsWith(':waiting') ? 0.6 : 1);
    expect(ask(close, 'i8b').rows[0]?.figures[0]).toMatchObject({ value: 180, beyond: 'upper' });
  });

  it('is drawn from 200 children on, and not told of fewer than 100', () => {
    expect(waitCurves([committeeContent(waits)]).map(({ curve }) => curve.points.length)).toEqual([
      13, 13, 13,
    ]);
    const few: Leaf = (table, codes) => waits(table, codes) / 5;
    expect(waitCurves([committeeContent(few)])[0]?.curve.points).toEqual([]);
    expect(ask(few, 'i8').rows[0]?.figures).toEqual([null, null, null]);
    expect(ask(few, 'i8b').rows[0]?.figures).toEqual([null]);
  });
});

describe('an overrun', () => {
  /** Of 300 limits not kept, 20 are acted on in each band of ten days and 5 end with the case; 75 stay unanswered. */
  const overruns: Leaf = (table, [band = '', how = '']) => {
    if (table === 'overrun_party') return how === 'GBR' ? overrun(band) : 0;
    if (table !== 'overrun_answer') return 10;
    if (band === 'unanswered') return how === 'unanswered' ? 75 : 0;
    return how === 'acted' ? 20 : how === 'ended' ? 5 : 0;
  };
  const overrun = (band: string) => (band === 'unanswered' ? 75 : 25);

  it('is the mean of days past due, at most 90, of all or by State', () => {
    const mean = ([5, 15, 25, 35, 45, 55, 65, 75, 85].reduce((a, b) => a + b) * 25 + 75 * 90) / 300;
    const { rows, columns } = ask(overruns, 'i18', { dimension: 'state_party', codes: [] });
    expect(columns.map(({ code }) => code)).toEqual(['_T', 'FRA', 'GBR', 'other']);
    expect(rows[0]?.figures.map((figure) => figure?.value ?? null)).toEqual([
      Math.round(mean),
      null,
      Math.round(mean),
      null,
    ]);
    expect(rows[0]?.figures[0]).toMatchObject({ of: 300, upper: expect.any(Number) as number });
  });

  it('is acted on by some days past due, cases that end first competing', () => {
    expect(ask(overruns, 'i18b').rows[0]?.figures.map((figure) => figure?.value)).toEqual([20, 40, 60]);
  });
});
