import fc from 'fast-check';
import { countsOf, simulatedCases } from '../../test/support/simulated-counts.js';
import { TABLES, TOTAL, partsOf, type CountRow, type RowCode } from './catalogue.js';
import { tally } from './counts.js';
import { sumsOf } from './sums.js';

const sums = sumsOf();

function holds(row: RowCode, state: string): boolean {
  return row === TOTAL || row === state || partsOf(row).some((part) => part === state);
}

describe('tallying', () => {
  it('gives every figure the number of cases it speaks of', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), fc.integer(), (size, seed) => {
        const cases = simulatedCases(size, seed);
        const counted = sums.cells.map(({ table, row, column }) => {
          const position = TABLES.findIndex(({ code }) => code === table);
          return cases.filter(
            ({ state, categories }) =>
              holds(row, state) && (column === TOTAL || categories[position] === column),
          ).length;
        });
        expect(tally(sums, countsOf(cases))).toEqual({ values: counted });
      }),
      { numRuns: 20 },
    );
  });

  it('leaves out the tables that are not wanted', () => {
    const counted = tally(sumsOf(['status_sex']), countsOf(simulatedCases(7)));
    expect(counted).toMatchObject({ values: expect.arrayContaining([7]) as number[] });
  });

  const row: CountRow = { table: 'status_sex', state: 'open:submitted', category: 'female', count: 2 };
  it.each<[string, CountRow[]]>([
    ['not_a_count', [{ ...row, count: -1 }]],
    ['not_a_count', [{ ...row, count: 1.5 }]],
    ['not_a_count', [{ ...row, count: NaN }]],
    ['unknown_cell', [{ ...row, category: 'AFG' }]],
    ['unknown_cell', [{ ...row, table: 'status_shoes' as 'status_sex' }]],
    ['unknown_cell', [{ ...row, state: 'open' as 'open:submitted' }]],
    ['counted_twice', [row, row]],
    ['tables_disagree', [row]],
  ])('refuses counts with the problem %s', (problem, rows) => expect(tally(sums, rows)).toEqual({ problem }));
});
