import { cellsOf } from './disclosure.js';
import { OBSERVATION_COLUMNS, figureOf, inReadingOrder, observationOf, rangeOf } from './figures.js';
import { sumsOf } from './sums.js';

describe('a figure', () => {
  it('rounded to zero is shown as an interval and sorts as zero', () => {
    expect(figureOf(0)).toEqual({
      textKey: 'reports.figure.interval',
      spokenKey: 'reports.figure.interval_spoken',
      params: { lower: 0, upper: 4 },
      sortKey: 0,
    });
  });

  it('of five or more is shown as it is', () => {
    expect(figureOf(285)).toMatchObject({
      textKey: 'reports.figure.value',
      spokenKey: 'reports.figure.value',
      params: { value: 285 },
      sortKey: 285,
    });
  });

  it('stands for counts up to 4 away, never below zero', () => {
    expect([0, 5, 285].map(rangeOf)).toEqual([
      { lower: 0, upper: 4 },
      { lower: 1, upper: 9 },
      { lower: 281, upper: 289 },
    ]);
  });
});

describe('an observation', () => {
  const release = { code: 'R1', period: '2026-09-30' };
  const cell = { table: 'status_sex', row: 'closed', column: 'female', value: 15, kind: 'subtotal' } as const;

  it('carries codes, value, bounds, status and unit', () => {
    expect(observationOf(cell, release)).toEqual({
      release: 'R1',
      catalogue: 'A1',
      table: 'status_sex',
      period: '2026-09-30',
      state: 'closed',
      category: 'female',
      value: 15,
      lower: 11,
      upper: 19,
      status: 'A',
      unit: 'case',
    });
  });

  it('rounded to zero has no value, bounds 0 and 4 and the status B', () => {
    const observation = observationOf({ ...cell, value: 0 }, release);
    expect(observation).toMatchObject({ value: null, lower: 0, upper: 4, status: 'B' });
    expect(Object.keys(observation)).toEqual(OBSERVATION_COLUMNS);
  });
});

describe('reading order', () => {
  it('is by table, line and category of the catalogue, totals first', () => {
    const sums = sumsOf();
    const cells = cellsOf(
      sums,
      sums.cells.map(() => 0),
    );
    const sorted = inReadingOrder([...cells].reverse());
    expect(sorted.map(({ table, row, column }) => `${table} ${row} ${column}`).slice(0, 7)).toEqual([
      'status_pathway _T _T',
      'status_pathway _T dublin3_art8',
      'status_pathway _T child_relative_visa',
      'status_pathway _T other',
      'status_pathway _T none',
      'status_pathway open _T',
      'status_pathway open dublin3_art8',
    ]);
    expect(sorted.at(-1)).toMatchObject({ table: 'status_place', row: 'closed:opened_in_error' });
    expect(sorted).toHaveLength(cells.length);
  });
});
