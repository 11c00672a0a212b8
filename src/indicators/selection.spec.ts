import fc from 'fast-check';
import { committeeContent, DIMENSIONS } from '../../test/support/indicator-content.js';
import { sampleContent } from '../../test/support/release-content.js';
import { added, sumOf, tableWith, type Kept } from './selection.js';

/** Any whole number of fives, the same for the same place. */
const content = committeeContent((table, codes) => 5 * ([...table, ...codes].join('').length % 4));

const filter = fc.constantFrom(...content.tables).chain((table) =>
  fc.record({
    table: fc.constant(table),
    kept: fc.record(
      Object.fromEntries(
        table.dimensions.map((dimension) => [
          dimension,
          fc.subarray(
            DIMENSIONS.find(({ code }) => code === dimension)?.categories.map(({ code }) => code) ?? [],
          ),
        ]),
      ),
      { requiredKeys: [] },
    ),
  }),
);

/** Whether nothing is kept, or of movements, events and waits what is no part of one whole. */
function hasNoSum(dimension: string, kept: readonly string[] | undefined): boolean {
  const categories = DIMENSIONS.find(({ code }) => code === dimension)?.categories ?? [];
  const untotalled = !categories.some(({ code }) => code === '_T');
  const wholes = new Set(kept?.map((code) => categories.find((one) => one.code === code)?.parent ?? code));
  return kept?.length === 0 || (untotalled && wholes.size !== 1);
}

describe('a filter', () => {
  it('whatever it keeps, gives a sum of published figures (1,000 at random)', () => {
    let sums = 0;
    fc.assert(
      fc.property(filter, ({ table, kept }) => {
        const found = sumOf(content, table, kept as Kept);
        if (found === null)
          return expect(table.dimensions.some((dimension) => hasNoSum(dimension, kept[dimension]))).toBe(
            true,
          );
        sums += 1;
        expect(found.cells.every((cell) => table.cells.includes(cell))).toBe(true);
        expect(new Set(found.cells).size).toBe(found.cells.length);
        expect(found.value).toBe(found.cells.reduce((sum, { value }) => sum + value, 0));
        expect(found.value % 5).toBe(0);
        expect(found.upper).toBe(found.value + 4 * found.cells.length);
        expect(found.lower).toBeLessThanOrEqual(found.value);
      }),
      { numRuns: 1_000, seed: 5 },
    );
    expect(sums).toBeGreaterThan(500);
  });

  it('counts a category kept with a part of it once', () => {
    const table = tableWith(content, ['state', 'pathway']);
    if (!table) throw new Error('no table');
    const sum = (...state: string[]) => sumOf(content, table, { state } satisfies Kept);
    expect(sum('open', 'open:identified')).toEqual(sum('open'));
    expect(sum('_T', 'open', 'closed')).toEqual(sum('_T'));
    expect(sum('open', 'open')).toEqual(sum('open'));
    expect(sum('open', 'closed')?.value).toBe(sum('_T')?.value);
  });

  it('adds up outcomes of movements, and no movements that are parts of nothing', () => {
    const table = tableWith(content, ['movement', 'month']);
    if (!table) throw new Error('no table');
    const sum = (...movement: string[]) => sumOf(content, table, { movement });
    expect(sum('closed:reunited', 'closed:refused')?.cells).toHaveLength(2);
    expect(sum('closed', 'closed:refused')).toEqual(sum('closed'));
    expect(sum('opened')).not.toBeNull();
    expect([sum('opened', 'removed'), sum('closed', 'left'), sum('_T')]).toEqual([null, null, null]);
  });

  it('tells how far a sum may be from the count: each part adds its own', () => {
    const told = (value: number, window: number) => ({ codes: [], value, window });
    expect(added([told(0, 5), told(10, 4)])).toMatchObject({ value: 10, lower: 6, upper: 19 });
    expect(added([told(0, 5), told(10, 5)])).toMatchObject({ value: 10, lower: 5, upper: 20 });
  });

  it('finds nothing where a figure was not published, or a dimension is not of the table', () => {
    const [table] = content.tables;
    if (!table) throw new Error('no table');
    expect(sumOf(content, table, { state: ['open:elsewhere'] })).toBeNull();
    expect(sumOf(content, table, { reason: ['kinship'] })).toBeNull();
    expect(sumOf(content, table, { state: [] })).toBeNull();
    expect(sumOf(sampleContent(), { ...table, cells: [] }, {})).toBeNull();
  });
});

describe('the table of a figure', () => {
  it('is the narrowest that crosses its dimensions', () => {
    expect(tableWith(content, ['state_party'])?.code).toBe('overrun_party');
    expect(tableWith(content, ['state_party', 'deadline_state'])?.code).toBe('deadlines');
    expect(tableWith(content, ['pathway', 'stage'])?.code).toBe('stage_pathway');
    expect(tableWith(content, ['sex', 'pathway'])).toBeUndefined();
  });
});
