import fc from 'fast-check';
import { countsOf, simulatedUnits, WIDE, type Unit } from '../../test/support/simulated-counts.js';
import { dimensionIn, tableOf, type CountRow } from './catalogue.js';
import { lineageOf, type DimensionCode } from './dimensions.js';
import { tally } from './counts.js';
import { sumsOf } from './sums.js';

const sums = sumsOf(WIDE);

function holds({ facts }: Unit, dimension: DimensionCode, code: string): boolean {
  return lineageOf(dimensionIn(WIDE.dimensions, dimension), facts[dimension] ?? '').includes(code);
}

describe('tallying', () => {
  it('gives every figure the number of units it speaks of', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 30 }), fc.integer(), (size, seed) => {
        const units = simulatedUnits(size, seed);
        const counted = sums.cells.map(({ table, codes }) => {
          const { population, dimensions } = tableOf(table);
          return units.filter(
            (unit) =>
              unit.population === population &&
              dimensions.every((dimension, axis) => holds(unit, dimension, codes[axis] ?? '')),
          ).length;
        });
        expect(tally(sums, countsOf(units))).toEqual({ values: counted });
      }),
      { numRuns: 10 },
    );
  });

  it('leaves out the tables that are not wanted', () => {
    const counted = tally(sumsOf(WIDE, ['status_sex']), countsOf(simulatedUnits(7)));
    expect(counted).toMatchObject({ values: expect.arrayContaining([7]) as number[] });
  });

  const row: CountRow = { table: 'status_sex', codes: ['open:submitted', 'female'], count: 2 };
  const moved: CountRow = { table: 'movement_pathway', codes: ['moved_in', 'none'], count: 1 };
  const inMonth: CountRow = { table: 'movement_month', codes: ['moved_in', 'm1'], count: 1 };
  it.each<[string, CountRow[]]>([
    ['not_a_count', [{ ...row, count: -1 }]],
    ['not_a_count', [{ ...row, count: 1.5 }]],
    ['not_a_count', [{ ...row, count: NaN }]],
    ['unknown_cell', [{ ...row, codes: ['open:submitted', 'AFG'] }]],
    ['unknown_cell', [{ ...row, codes: ['open:submitted'] }]],
    ['unknown_cell', [{ ...row, codes: ['open:submitted', 'female', 'AFG'] }]],
    ['unknown_cell', [{ ...row, table: 'status_shoes' as 'status_sex' }]],
    ['unknown_cell', [{ ...row, codes: ['open', 'female'] }]],
    ['counted_twice', [row, row]],
    ['tables_disagree', [row]],
    ['tables_disagree', [moved]],
    ['tables_disagree', [moved, inMonth]],
  ])('refuses counts with the problem %s', (problem, rows) => expect(tally(sums, rows)).toEqual({ problem }));
});
