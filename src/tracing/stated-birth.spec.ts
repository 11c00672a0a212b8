import { spanStated } from './stated-birth.js';

it.each([
  [{ calendar: 'gregorian', year: 2009 }, ['2009-01-01', '2009-12-31']],
  [{ calendar: 'gregorian', year: 2008, month: 2 }, ['2008-02-01', '2008-02-29']],
  [{ calendar: 'gregorian', year: 2008, month: 2, day: 29 }, ['2008-02-29', '2008-02-29']],
  [{ calendar: 'solar_hijri', year: 1387, month: 1, day: 1 }, ['2008-03-20', '2008-03-20']],
  [{ calendar: 'lunar_hijri', year: 1429, month: 1, day: 1 }, ['2008-01-10', '2008-01-10']],
  [{ calendar: 'ethiopian', year: 2001 }, ['2008-09-11', '2009-09-10']],
] as const)('%j is %j', (stated, [from, to]) => {
  expect(spanStated(stated)).toEqual({ from, to });
});

it.each([
  { calendar: 'gregorian', year: 2009, month: 2, day: 29 },
  { calendar: 'gregorian', year: 2009, month: 13 },
  { calendar: 'ethiopian', year: 2001, month: 14 },
  { calendar: 'solar_hijri', year: 1387, day: 3 },
] as const)('%j is no date', (stated) => {
  expect(spanStated(stated)).toBeNull();
});
