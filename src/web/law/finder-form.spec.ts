import { FINDER_FIELDS, finderChoices, readFinder, relativesAsked } from './finder-form.js';

const TODAY = '2026-11-27';
const read = (typed: Record<string, string | string[]>) => readFinder(typed, TODAY);

it('takes an empty form for a child of whom nothing is known, with no relative', () => {
  expect(read({})).toEqual({ input: { relatives: [] } });
});

it('takes an age for all the days such a child can be born on', () => {
  expect(read({ age: ' 15 ' })).toMatchObject({
    input: { births: [{ earliestOn: '2010-11-28', latestOn: '2011-11-27' }] },
  });
});

it('takes the day of birth before the age', () => {
  const born = { 'born-day': '3', 'born-month': 'mars', 'born-year': '2011' };
  expect(read({ ...born, age: '12' })).toMatchObject({
    input: { births: [{ earliestOn: '2011-03-03', latestOn: '2011-03-03' }] },
  });
});

it('takes as many relatives as are asked about, and none of whom nothing is said', () => {
  const typed = {
    relatives: '3',
    'relation-0': 'aunt',
    'lives-0': 'GBR',
    'status-0': 'refugee',
    'lives-1': 'GBR',
    'relation-2': 'brother',
    country: 'FRA',
  };
  const aunt = { id: '0', relation: 'aunt', country: 'GBR', immigrationStatus: 'refugee' };
  expect(read(typed)).toEqual({
    input: { country: 'FRA', relatives: [aunt, { id: '2', relation: 'brother' }] },
  });
  expect(read({ ...typed, relatives: '2' })).toEqual({ input: { country: 'FRA', relatives: [aunt] } });
});

it.each<[Record<string, string | string[]>, string, string]>([
  [{ age: 'fifteen' }, 'age', 'age_number'],
  [{ 'born-day': '31', 'born-month': '2', 'born-year': '2011' }, 'born', 'date_impossible'],
  [{ 'born-day': '1', 'born-month': '1', 'born-year': '2027' }, 'born', 'date_too_late'],
  [{ country: 'Narnia' }, 'country', 'isIn'],
  [{ 'relation-0': 'friend' }, 'relation-0', 'isIn'],
  [{ 'status-0': 'refugee' }, 'relation-0', 'choice_missing'],
])('finds fault with %j', (typed, field, code) => {
  expect(read(typed).errors).toEqual([expect.objectContaining({ field, code })]);
});

it.each([
  [undefined, 1],
  ['0', 1],
  ['2', 2],
  ['99', 3],
  ['1.5', 1],
  ['all', 1],
])('asks about %p relatives: %p', (relatives, asked) => {
  expect(relativesAsked({ relatives })).toBe(asked);
});

it('offers every country the law tells apart, France and the United Kingdom first', () => {
  const { childCountry, relativeCountry } = finderChoices('fr');
  expect(childCountry.slice(0, 2).map((each) => each.text)).toEqual(['France', 'Royaume-Uni']);
  expect(relativeCountry[0]?.value).toBe('GBR');
  expect(childCountry).toHaveLength(33);
  expect(childCountry.at(-1)?.text).toBe('Un autre pays');
});

it('carries every field it reads', () => {
  expect(new Set(FINDER_FIELDS).size).toBe(FINDER_FIELDS.length);
  for (const field of ['age', 'born-day', 'country', 'relation-2', 'lives-2', 'status-2', 'relatives'])
    expect(FINDER_FIELDS).toContain(field);
});
