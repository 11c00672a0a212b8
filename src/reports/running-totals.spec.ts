import { WIDE } from '../../test/support/simulated-counts.js';
import { DURATION_BANDS } from './dimensions.js';
import { runningTotals } from './running-totals.js';
import { sumsOf } from './sums.js';

describe('running totals', () => {
  it('are the first bands of each line by duration, without those still open', () => {
    const sums = sumsOf(WIDE, ['duration_result', 'duration_pathway', 'stage_pathway']);
    const totals = runningTotals(sums);
    const lines = 1 + 10 + 4;
    expect(totals).toHaveLength(lines * (DURATION_BANDS.length - 1));
    expect(totals.filter(({ margin }) => margin)).toHaveLength(DURATION_BANDS.length - 1);
    expect(totals[1]?.cells.map((cell) => sums.cells[cell]?.key)).toEqual([
      'cohort|duration=d000',
      'cohort|duration=d030',
      'cohort|duration=d060',
    ]);
    expect(totals.flatMap(({ cells }) => cells).some((cell) => sums.cells[cell]?.codes[0] === 'open')).toBe(
      false,
    );
  });

  it('are none of tables without a duration', () => {
    expect(runningTotals(sumsOf(WIDE, ['status_sex']))).toEqual([]);
  });
});
