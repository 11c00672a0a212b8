import { WIDE } from '../../test/support/simulated-counts.js';
import { TABLES } from './catalogue.js';
import { tablesOf } from './cut-tables.js';
import { TOTAL } from './dimensions.js';
import { cellsOf } from './disclosure.js';
import { sumsOf } from './sums.js';

describe('the printed tables', () => {
  const sums = sumsOf(WIDE);
  const cells = cellsOf(
    sums,
    sums.cells.map(() => 5),
  );

  it('hold every line and listed column once, in reading order', () => {
    const tables = tablesOf(WIDE, cells.toReversed());
    expect(tables.map(({ code }) => code)).toEqual(TABLES.map(({ code }) => code));
    for (const { dimensions, cells: printed } of tables) {
      const codes = dimensions.map(({ categories, total }) => [
        ...(total ? [TOTAL] : []),
        ...categories.map(({ code }) => code),
      ]);
      const places = codes.reduce<string[][]>(
        (found, line) => found.flatMap((place) => line.map((code) => [...place, code])),
        [[]],
      );
      expect(printed.map((cell) => cell.codes)).toEqual(places);
    }
  });

  it('leave out a table that could not be protected, and what is too rare to name', () => {
    const [table, ...others] = tablesOf(
      WIDE,
      cells.filter((cell) => cell.table === 'status_sex'),
    );
    expect(others).toEqual([]);
    expect(table?.dimensions[1]).toEqual({
      code: 'sex',
      categories: [
        { code: 'female', parent: TOTAL },
        { code: 'male', parent: TOTAL },
      ],
      total: true,
    });
  });

  it('say of a zero that it stands for up to four', () => {
    const zero = { table: 'status_sex', codes: [TOTAL, TOTAL], value: 0, kind: 'grand_total' } as const;
    expect(tablesOf(WIDE, [zero])[0]?.cells).toEqual([
      { codes: [TOTAL, TOTAL], value: null, lower: 0, upper: 4, status: 'B' },
    ]);
  });
});
