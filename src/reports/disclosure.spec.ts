import { TOTAL } from './catalogue.js';
import { cellsOf, disclosureOf, figuresIn } from './disclosure.js';
import { cellKey, sumsOf } from './sums.js';

const sums = sumsOf();
const values = sums.cells.map((_, index) => index * 5);

describe('the cells of a release', () => {
  const cells = cellsOf(sums, values);

  it('hold every table with its margins, without the unlisted category', () => {
    expect(cells).toHaveLength(20 * (5 + 11 + 7 + 3 + 6));
    expect(cells.filter(({ column }) => column === 'other_or_unknown')).toEqual([]);
  });

  it('repeat the margin of the lines in each table', () => {
    const margins = cells.filter(({ row, column }) => row === 'closed:refused' && column === TOTAL);
    expect(margins.map(({ kind }) => kind)).toEqual(Array.from({ length: 5 }, () => 'state_total'));
    expect(new Set(margins.map(({ value }) => value)).size).toBe(1);
  });
});

describe('what a release tells', () => {
  const sex = sumsOf(['status_sex']);
  const place = (row: 'open' | 'open:submitted', column: 'female' | 'male' | typeof TOTAL) =>
    sex.at('status_sex', row, column) ?? -1;
  const counts = sex.cells.map(() => 0);
  counts[place('open:submitted', TOTAL)] = 15;
  counts[place('open:submitted', 'female')] = 10;
  const published = cellsOf(sex, counts);

  it('includes the unlisted category, by subtraction', () => {
    const hidden = { table: 'status_sex', row: 'open:submitted', column: 'other_or_unknown' } as const;
    expect(figuresIn(published).get(cellKey(hidden))).toBe(5);
    expect(disclosureOf(published).facts).toContainEqual({ ...hidden, lower: 1, upper: 9, required: 8 });
  });

  it('is the window of every figure and the demand that it stay as wide', () => {
    const { facts, tables } = disclosureOf(published);
    expect(tables).toEqual(['status_sex']);
    expect(facts).toHaveLength(20 * 4);
    const male = facts.find(({ row, column }) => row === 'open:submitted' && column === 'male');
    expect(male).toMatchObject({ lower: 0, upper: 4, required: 4 });
  });
});
