import { randomBytes } from 'node:crypto';
import { countsOf, simulatedCases } from '../../test/support/simulated-counts.js';
import { ROWS, TABLES, tableOf } from './catalogue.js';
import { columnsOf, tablesOf } from './cut-tables.js';
import { protect } from './protect.js';

const release = { code: '2026-Q3', period: '2026-09-30' };

describe('the printed tables', () => {
  it('hold every line and listed column once, in reading order', async () => {
    const protection = await protect(countsOf(simulatedCases(60)), randomBytes(32));
    const tables = tablesOf(protection.ok ? protection.cells.toReversed() : [], release);
    expect(tables.map(({ code }) => code)).toEqual(TABLES.map(({ code }) => code));
    for (const { code, rows, columns, cells } of tables) {
      expect(columns).toEqual(columnsOf(tableOf(code)));
      expect(cells.map(({ row, column }) => [row, column])).toEqual(
        rows.flatMap((row) => columns.map((column) => [row, column])),
      );
      expect(rows).toEqual(ROWS);
    }
  });

  it('do not list what is too rare to name', () => {
    expect(columnsOf(tableOf('status_sex'))).toEqual(['_T', 'female', 'male']);
  });

  it('say of a zero that it stands for up to four', () => {
    const [table] = tablesOf(
      [{ table: 'status_sex', row: '_T', column: '_T', value: 0, kind: 'grand_total' }],
      release,
    );
    expect([table?.code, table?.cells]).toEqual([
      'status_sex',
      [{ row: '_T', column: '_T', value: null, lower: 0, upper: 4, status: 'B' }],
    ]);
  });
});
