import type { CivilDate } from '../common/civil-date.js';
import { birthLine, compareBirths } from './birth-evidence.js';
import { NO_FACTS } from './person-facts.js';
import { WEIGHTS } from './weights-data.js';

const born = (from: CivilDate, to: CivilDate = from, uncertain = false) => ({ from, to, uncertain });

it.each([
  ['2009-05-03', '2009-05-03', 'birth_day'],
  ['2009-05-03', '2009-03-05', 'birth_swapped'],
  ['2009-05-03', '2009-11-20', 'birth_year'],
  ['2009-01-01', '2009-11-20', 'birth_year'],
  ['2009-01-01', '2009-01-01', 'birth_year'],
  ['2009-05-03', '2010-04-02', 'birth_next_year'],
  ['2009-05-03', '2012-04-02', 'birth_few_years'],
  ['2009-05-03', '2014-04-02', 'birth_other'],
] as const)('of one born on %s and one born on %s: %s', (one, other, level) => {
  expect(compareBirths(born(one), born(other), false).level).toBe(level);
  expect(compareBirths(born(other), born(one), false).level).toBe(level);
});

it('the first of January is how a year is written, and says so', () => {
  expect(compareBirths(born('2009-01-01'), born('2009-07-20'), false).reasons).toEqual(['jan_first']);
});

it('a year of another calendar overlaps the one it began in', () => {
  // 1387 of the solar calendar of Iran and Afghanistan.
  expect(compareBirths(born('2008-03-20', '2009-03-20'), born('2009-01-01'), false).level).toBe('birth_year');
});

it('an Ethiopian year taken for a Gregorian one agrees when read as such, of Eritreans and Ethiopians alone', () => {
  const [ethiopian, gregorian] = [born('2001-01-01', '2001-12-31'), born('2009-01-10')];
  expect(compareBirths(ethiopian, gregorian, true)).toEqual({
    level: 'birth_year',
    reasons: ['calendar_reading'],
  });
  expect(compareBirths(ethiopian, gregorian, false).level).toBe('birth_other');
});

it('years apart weigh less where an age is contested', () => {
  expect(compareBirths(born('2005-01-01'), born('2011-02-02', '2011-02-02', true), false).level).toBe(
    'birth_other_uncertain',
  );
});

it('of several dates on record the two that agree best count', () => {
  const one = { ...NO_FACTS, births: [born('2001-03-04'), born('2008-02-03')] };
  const other = { ...NO_FACTS, births: [born('2008-02-03')] };
  expect(birthLine(one, other, WEIGHTS)).toMatchObject({ level: 'birth_day', bits: 9 });
  expect(birthLine(one, NO_FACTS, WEIGHTS)).toBeUndefined();
});

it('a year that two calendars have agrees in either, and says when it is the lunar one', () => {
  // 1387 of the solar calendar, then of the lunar one.
  const asked = {
    ...NO_FACTS,
    births: [
      born('2008-03-20', '2009-03-20', true),
      { ...born('1967-04-11', '1968-03-29', true), reading: 'lunar_hijri' as const },
    ],
  };
  const of = (day: CivilDate) => birthLine(asked, { ...NO_FACTS, births: [born(day)] }, WEIGHTS);
  expect(of('2008-06-02')).toMatchObject({ level: 'birth_year', reasons: [] });
  expect(of('1967-06-02')).toMatchObject({ level: 'birth_year', reasons: ['lunar_reading'] });
  expect(of('1990-06-02')).toMatchObject({ level: 'birth_other_uncertain', reasons: ['contradiction'] });
});
