import { TOTAL } from './catalogue.js';
import { ALL_TABLES, cellKey, firstFalseSum, sumsOf } from './sums.js';

describe('the figures of the catalogue', () => {
  const sums = sumsOf();

  it('are every line and column of every table, the margins of the lines once for all', () => {
    const categories = 4 + 10 + 6 + 3 + 5;
    expect(sums.cells).toHaveLength(20 * (categories + 1));
    expect(new Set(sums.cells.map(cellKey)).size).toBe(sums.cells.length);
    expect(new Set(ALL_TABLES.map((table) => sums.at(table, 'closed:refused', TOTAL))).size).toBe(1);
  });

  it('add up across and down in every table', () => {
    const lines = 5 * 20;
    const columns = 3 * (4 + 10 + 6 + 3 + 5) + 3;
    expect(sums.sums).toHaveLength(lines + columns);
  });

  it('of fewer tables leave out the rest', () => {
    const fewer = sumsOf(['status_age', 'status_sex']);
    expect(fewer.cells).toHaveLength(20 * (6 + 3 + 1));
    expect(fewer.at('status_place', 'open', 'unknown')).toBeUndefined();
  });

  it('show the figure that is not the sum of its parts', () => {
    const values = sums.cells.map(() => 0);
    expect(firstFalseSum(sums, values)).toBeUndefined();
    const cell = sums.at('status_sex', 'open:submitted', 'female') ?? -1;
    values[cell] = 5;
    expect(firstFalseSum(sums, values)).toBeDefined();
  });
});
