import { WIDE } from '../../test/support/simulated-counts.js';
import { balancesOf } from './balances.js';
import { catalogueOf, figureKey } from './catalogue.js';
import { sumsOf } from './sums.js';

describe('the balances of two cuts', () => {
  const sums = sumsOf(WIDE, ['status_pathway', 'movement_month', 'movement_pathway']);
  const stocks = (found: ReturnType<typeof balancesOf>) => found.map(({ stock }) => stock);

  it('say what a stock was by what it is and what moved', () => {
    const stock = figureKey('case', { state: 'closed:refused' });
    const found = balancesOf(sums, WIDE).find((balance) => balance.stock === stock);
    expect(found?.terms.map(([cell, sign]) => [sums.cells[cell]?.key, sign])).toEqual([
      [stock, 1],
      [figureKey('flow', { movement: 'closed:refused' }), -1],
      [figureKey('flow', { movement: 'left:refused' }), 1],
    ]);
  });

  it('are those alone whose stocks and flows are both there', () => {
    expect(balancesOf(sumsOf(WIDE, ['status_pathway']), WIDE)).toEqual([]);
    const months = balancesOf(sumsOf(WIDE, ['status_pathway', 'movement_month']), WIDE);
    expect(stocks(months)).not.toContain(figureKey('case', { state: 'open', pathway: 'none' }));
    expect(stocks(months)).toContain(figureKey('case', { state: 'open' }));
  });

  it('leave out what the other pathways hold where it is not the same as before', () => {
    const before = catalogueOf({ pathway: [], nationality_group: [], organisation_group: [] });
    const other = figureKey('case', { state: 'open', pathway: 'other' });
    expect(stocks(balancesOf(sums, WIDE))).toContain(other);
    expect(stocks(balancesOf(sums, before))).not.toContain(other);
  });
});
