import { WIDE } from '../../test/support/simulated-counts.js';
import { figureKey, isListed, tableOf } from './catalogue.js';
import { TOTAL } from './dimensions.js';
import { cellsOf, disclosureOf, figuresIn } from './disclosure.js';
import { placesOf, sumsOf } from './sums.js';

describe('the cells of a release', () => {
  const sums = sumsOf(WIDE);
  const cells = cellsOf(
    sums,
    sums.cells.map((_, index) => index * 5),
  );

  it('hold every table with its margins, without the unlisted category', () => {
    const listed = sums.tables.map(tableOf).flatMap((table) =>
      placesOf(WIDE, table)
        .filter((codes) => isListed(WIDE, table, codes))
        .map((codes) => [table.code, ...codes]),
    );
    expect(cells.map(({ table, codes }) => [table, ...codes])).toEqual(listed);
    expect(cells.filter(({ codes }) => codes.includes('other_or_unknown'))).toEqual([]);
  });

  it('repeat the margin of the lines in each table', () => {
    const margins = cells.filter(
      ({ table, codes }) => table.startsWith('status_') && codes.join() === `closed:refused,${TOTAL}`,
    );
    expect(margins.map(({ kind }) => kind)).toEqual(Array.from({ length: 6 }, () => 'one_way'));
    expect(new Set(margins.map(({ value }) => value)).size).toBe(1);
  });
});

describe('what a release tells', () => {
  const sex = sumsOf(WIDE, ['status_sex']);
  const counts = sex.cells.map(() => 0);
  counts[sex.at(figureKey('case', { state: 'open:submitted' })) ?? -1] = 15;
  counts[sex.at(figureKey('case', { state: 'open:submitted', sex: 'female' })) ?? -1] = 10;
  const published = { catalogue: WIDE, cells: cellsOf(sex, counts) };

  it('includes the unlisted category, by subtraction', () => {
    const hidden = figureKey('case', { state: 'open:submitted', sex: 'other_or_unknown' });
    expect(figuresIn(published).get(hidden)).toBe(5);
    expect(disclosureOf(published).facts.get(hidden)).toEqual({ lower: 1, upper: 9, required: 8 });
  });

  it('is the window of every figure and the demand that it stay as wide', () => {
    const { facts, sums } = disclosureOf(published);
    expect(sums.tables).toEqual(['status_sex']);
    expect(facts.size).toBe(20 * 4);
    const male = facts.get(figureKey('case', { state: 'open:submitted', sex: 'male' }));
    expect(male).toEqual({ lower: 0, upper: 4, required: 4 });
  });

  it('leaves a wider window inside a table of three dimensions and demands no more of it', () => {
    const three = sumsOf(WIDE, ['deadlines']);
    const cells = cellsOf(
      three,
      three.cells.map(() => 10),
    );
    const fixed = { deadline_state: 'kept', state_party: 'FRA' };
    const { facts } = disclosureOf({ catalogue: WIDE, cells });
    expect(facts.get(figureKey('deadline', { ...fixed, deadline_type: 'reply' }))).toEqual({
      lower: 5,
      upper: 15,
      required: 8,
    });
    expect(facts.get(figureKey('deadline', fixed))).toEqual({ lower: 6, upper: 14, required: 8 });
  });
});
