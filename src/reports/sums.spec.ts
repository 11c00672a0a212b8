import { WIDE } from '../../test/support/simulated-counts.js';
import { cellKey, figureKey, tableOf } from './catalogue.js';
import { TOTAL } from './dimensions.js';
import { firstFalseSum, placesOf, sumsOf } from './sums.js';

describe('the figures of the catalogue', () => {
  const sums = sumsOf(WIDE);
  /** Open cases, those who came, waits, requests, arrivals, placements, challenges, overruns and links. */
  const NEWER =
    (6 + 1) * 5 +
    3 * 5 +
    4 +
    (5 + 1) * (1 + 6 + 4) +
    12 * 14 +
    3 * (1 + 4 + 6) +
    3 * (1 + 6 + 4) +
    5 * 7 +
    4 * 5 +
    11 * (4 + 3) +
    4 * 9;

  it('are every place of every table, those that fix the same categories once for all', () => {
    const lines = { state: 20, movement: 24, stage: 9, duration: 14, result: 11, reason: 10, event: 7 };
    const categories = { pathway: 4, nationality: 10, age: 6, sex: 3, place: 5, organisation: 4, month: 4 };
    const six = 4 + 10 + 6 + 3 + 5 + 4;
    expect(sums.cells).toHaveLength(
      lines.state * (1 + six) +
        lines.movement * (1 + categories.month + categories.pathway) +
        lines.stage * (1 + six) +
        (lines.stage - 1) * (lines.result - 1) +
        (lines.result - 1) * categories.age +
        (lines.duration - 1) * (lines.result + categories.pathway) +
        (lines.result - 1) +
        lines.reason * (1 + categories.pathway + categories.nationality) +
        5 * 4 * 8 +
        lines.event * (1 + categories.age + categories.place) +
        NEWER,
    );
    expect(new Set(sums.cells.map(({ key }) => key)).size).toBe(sums.cells.length);
  });

  it('come in reading order, each total above its parts', () => {
    const places = placesOf(WIDE, tableOf('status_sex')).map((codes) => codes.join(' '));
    expect(places.slice(0, 5)).toEqual(['_T _T', '_T female', '_T male', '_T other_or_unknown', 'open _T']);
    expect(placesOf(WIDE, tableOf('event_age'))[0]).toEqual(['went_missing', TOTAL]);
  });

  it('are tied in every table and every dimension, and where they are equal by definition', () => {
    const table = tableOf('deadlines');
    const total = sums.at(cellKey(table, ['kept', TOTAL, 'reply']));
    const parts = ['FRA', 'GBR', 'other'].map((party) => sums.at(cellKey(table, ['kept', party, 'reply'])));
    expect(sums.sums).toContainEqual({ total, parts });
    const [moves, back] = ['moved_in', 'moved_out'].map((movement) =>
      sums.at(figureKey('flow', { movement })),
    );
    expect(sums.sums).toContainEqual({ total: moves, parts: [back] });
    const named = [...WIDE.equal.flatMap(([key, others]) => [key, ...others]), ...WIDE.within.flat()];
    expect(named.filter((key) => sums.at(key) === undefined)).toEqual([]);
    expect(sums.within).toHaveLength(WIDE.within.length);
  });

  it('of fewer tables leave out the rest', () => {
    const fewer = sumsOf(WIDE, ['status_age', 'status_sex']);
    expect(fewer.cells).toHaveLength(20 * (6 + 3 + 1));
    expect(fewer.at(figureKey('case', { state: 'open', place_group: 'unknown' }))).toBeUndefined();
  });

  it('show the figure that is not the sum of its parts', () => {
    const values = sums.cells.map(() => 0);
    expect(firstFalseSum(sums, values)).toBeUndefined();
    values[sums.at(figureKey('case', { state: 'open:submitted', sex: 'female' })) ?? -1] = 5;
    expect(firstFalseSum(sums, values)).toBeDefined();
  });

  it('show the figure that is more than what holds it', () => {
    const values = sums.cells.map(() => 0);
    const alone = { ...sums, sums: [] };
    const [part = -1, whole = -1] = sums.within[0] ?? [];
    values[part] = values[whole] = 5;
    expect(firstFalseSum(alone, values)).toBeUndefined();
    values[part] = 10;
    expect(firstFalseSum(alone, values)?.key).toBe('open|majority=seventeen');
  });
});
