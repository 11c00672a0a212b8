import { WIDE } from '../../test/support/simulated-counts.js';
import { cellsOf } from './disclosure.js';
import { inReadingOrder, observationOf, rangeOf } from './figures.js';
import { sumsOf } from './sums.js';

describe('a figure', () => {
  it('stands for counts up to 4 away, never for none unless it is zero itself', () => {
    expect([0, 5, 285].map((value) => rangeOf(value))).toEqual([
      { lower: 0, upper: 4 },
      { lower: 1, upper: 9 },
      { lower: 281, upper: 289 },
    ]);
    expect(rangeOf(5, 5)).toEqual({ lower: 1, upper: 10 });
  });
});

describe('an observation', () => {
  const cell = { table: 'status_sex', codes: ['closed', 'female'], value: 15, kind: 'subtotal' } as const;

  it('carries codes, value, bounds and status', () => {
    expect(observationOf(cell)).toEqual({
      table: 'status_sex',
      codes: ['closed', 'female'],
      value: 15,
      lower: 11,
      upper: 19,
      status: 'A',
    });
  });

  it('rounded to zero has no value, bounds 0 and 4 and the status B', () => {
    expect(observationOf({ ...cell, value: 0 })).toMatchObject({
      value: null,
      lower: 0,
      upper: 4,
      status: 'B',
    });
  });

  it('inside a table of three dimensions may be one further from its count', () => {
    const inner = { table: 'deadlines', codes: ['kept', 'FRA', 'reply'], value: 15, kind: 'cell' } as const;
    expect(observationOf(inner)).toMatchObject({ lower: 10, upper: 20 });
    expect(observationOf({ ...inner, kind: 'subtotal' })).toMatchObject({ lower: 11, upper: 19 });
  });
});

describe('reading order', () => {
  it('is by table, line and category of the catalogue, totals first', () => {
    const sums = sumsOf(WIDE);
    const cells = cellsOf(
      sums,
      sums.cells.map(() => 0),
    );
    const sorted = inReadingOrder(WIDE, [...cells].reverse());
    expect(sorted.map(({ table, codes }) => [table, ...codes].join(' ')).slice(0, 7)).toEqual([
      'status_pathway _T _T',
      'status_pathway _T dublin3_art8',
      'status_pathway _T child_relative_visa',
      'status_pathway _T other',
      'status_pathway _T none',
      'status_pathway open _T',
      'status_pathway open dublin3_art8',
    ]);
    expect(sorted.at(-1)).toMatchObject({ table: 'event_place', codes: ['aged_out', 'unknown'] });
    expect(sorted).toHaveLength(cells.length);
  });
});
