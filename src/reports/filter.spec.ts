import fc from 'fast-check';
import { simulatedUnits, countsOf, WIDE } from '../../test/support/simulated-counts.js';
import { dimensionIn, isListed, TABLES, tableOf, type StoredCell, type TableCode } from './catalogue.js';
import { tally } from './counts.js';
import { codesOf, lineageOf, TOTAL } from './dimensions.js';
import { cellsOf } from './disclosure.js';
import { filterTable, type Selection } from './filter.js';
import { sumsOf } from './sums.js';

const sums = sumsOf(WIDE);
const counted = tally(sums, countsOf(simulatedUnits(400)));
const counts = 'values' in counted ? counted.values : [];
// Figures that add up and are multiples of 5, each cell of its own: five times the counts.
const cells = cellsOf(
  sums,
  counts.map((count) => count * 5),
);

/** A selection of one to three lines in some dimensions, each of one to three categories, sensible or not. */
const selections = fc
  .constantFrom(...TABLES.map(({ code }) => code))
  .chain((table) => {
    const lines = tableOf(table).dimensions.map((dimension) => {
      const codes = codesOf(dimensionIn(WIDE.dimensions, dimension));
      const line = fc.array(fc.constantFrom(...codes), { minLength: 1, maxLength: 3 });
      return fc.option(fc.array(line, { minLength: 1, maxLength: 3 }), { nil: undefined });
    });
    return fc.tuple(fc.constant(table), fc.tuple(...lines));
  })
  .map(([table, lines]): Selection & { table: TableCode } => ({
    table,
    lines: Object.fromEntries(
      tableOf(table).dimensions.flatMap((dimension, axis) => {
        const wanted = lines[axis];
        return wanted ? [[dimension, wanted]] : [];
      }),
    ),
  }));

function storedAt(table: TableCode, codes: readonly string[]): StoredCell | undefined {
  return cells.find((cell) => cell.table === table && cell.codes.join('|') === codes.join('|'));
}

describe('a selection', () => {
  it('gives only sums of stored figures, each taken once: a thousand at random', () => {
    fc.assert(
      fc.property(selections, (selection) => {
        const found = filterTable(WIDE, cells, selection);
        fc.pre('cells' in found);
        return found.cells.every(({ lines, value, parts, lower, upper }) => {
          const places = lines.reduce<string[][]>(
            (all, line) => all.flatMap((place) => line.map((code) => [...place, code])),
            [[]],
          );
          const stored = places.map((codes) => storedAt(selection.table, codes)?.value ?? NaN);
          const sum = stored.reduce((total, one) => total + one, 0);
          return (value ?? 0) === sum && parts === stored.length && lower <= sum && upper >= sum;
        });
      }),
      { numRuns: 1_000, seed: 5 },
    );
  });

  it('adds up lines that share no unit, and no others', () => {
    fc.assert(
      fc.property(selections, (selection) => {
        const overlaps = Object.entries(selection.lines).some(([code, lines]) => {
          const dimension = dimensionIn(WIDE.dimensions, code as 'state');
          return (lines ?? []).some((line) =>
            line.some((one, index) =>
              line.some((two, other) => other !== index && lineageOf(dimension, two).includes(one)),
            ),
          );
        });
        return !overlaps || 'problem' in filterTable(WIDE, cells, selection);
      }),
      { numRuns: 300, seed: 6 },
    );
  });

  it('of nothing in particular is the table as printed', () => {
    const found = filterTable(WIDE, cells, { table: 'status_sex', lines: {} });
    const printed = cells.filter(({ table }) => table === 'status_sex');
    expect('cells' in found && found.cells.map(({ lines, value }) => [lines.flat(), value ?? 0])).toEqual(
      printed.map(({ codes, value }) => [codes, value]),
    );
  });

  it('tells how far a sum may be from the count: each part adds its own', () => {
    const zeros = cells.map((cell) => ({ ...cell, value: cell.codes.includes('GBR') ? 10 : 0 }));
    const found = filterTable(WIDE, zeros, {
      table: 'deadlines',
      lines: {
        deadline_state: [['kept']],
        state_party: [['FRA', 'GBR']],
        deadline_type: [[TOTAL], ['reply']],
      },
    });
    expect('cells' in found && found.cells).toMatchObject([
      { value: 10, lower: 6, upper: 18, parts: 2 },
      { value: 10, lower: 5, upper: 20, parts: 2 },
    ]);
  });

  it.each<[string, Selection]>([
    ['unknown_table', { table: 'status_shoes', lines: {} }],
    ['unknown_dimension', { table: 'status_sex', lines: { pathway: [['none']] } }],
    ['unknown_category', { table: 'status_sex', lines: { sex: [['other_or_unknown']] } }],
    ['unknown_category', { table: 'status_sex', lines: { sex: [[]] } }],
    ['unknown_category', { table: 'movement_month', lines: { movement: [[TOTAL]] } }],
    ['overlapping', { table: 'status_sex', lines: { state: [['open', 'open:submitted']] } }],
    ['overlapping', { table: 'status_sex', lines: { sex: [['female', 'female']] } }],
    ['overlapping', { table: 'status_sex', lines: { sex: [[TOTAL, 'female']] } }],
    ['no_sum', { table: 'movement_month', lines: { movement: [['opened', 'removed']] } }],
  ])('is refused as %s', (problem, selection) => {
    expect(filterTable(WIDE, cells, selection)).toEqual({ problem });
  });

  it('may add up outcomes of movements', () => {
    const lines = { movement: [['closed:reunited', 'closed:refused']] };
    expect(filterTable(WIDE, cells, { table: 'movement_month', lines })).toHaveProperty('cells');
  });

  it('never reads what is not printed', () => {
    const listed = cells.every(({ table, codes }) => isListed(WIDE, tableOf(table), codes));
    expect(listed).toBe(true);
  });
});
