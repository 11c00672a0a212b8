import fc from 'fast-check';
import { addDays, type CivilDate } from '../common/civil-date.js';
import { PLACE_TYPES, REFUSAL_CODES } from '../common/codes.js';
import {
  AGE_BANDS,
  ageBand,
  nationalityGroup,
  pathwayCategory,
  placeGroup,
  refusalReason,
  sexCategory,
  stateOf,
  type YearMonth,
} from './categories.js';
import { PLACE_GROUP_CODES, REFUSAL_REASONS } from './dimensions.js';

describe('the state of a case', () => {
  it('is its status while open and its outcome once closed', () => {
    expect(stateOf('submitted', null)).toBe('open:submitted');
    expect(stateOf('submitted', 'refused')).toBe('closed:refused');
  });
});

describe('the pathway of a case', () => {
  it('is the group of its procedure, or none before any', () => {
    expect([null, 'dublin3_art8'].map(pathwayCategory)).toEqual(['none', 'dublin3_art8']);
  });
});

describe('a nationality group', () => {
  it.each([
    [['AFG'], 'AFG'],
    [['af'], 'AFG'],
    [['SSD'], 'SDN'],
    [['SS'], 'SDN'],
    [['FRA'], 'other'],
    [['XXA'], 'other'],
    [[], 'other'],
    [['FRA', 'SYR'], 'SYR'],
    [['toString'], 'other'],
  ])('of %j is %s', (codes, group) => expect(nationalityGroup(codes)).toBe(group));

  it('does not depend on the order of several nationalities', () => {
    expect(nationalityGroup(['SYR', 'IRQ'])).toBe(nationalityGroup(['IRQ', 'SYR']));
  });
});

describe('sex and place', () => {
  it('keep what is rare or unknown together', () => {
    expect(['female', 'male', 'other', 'unknown', null].map((sex) => sexCategory(sex as 'female'))).toEqual([
      'female',
      'male',
      'other_or_unknown',
      'other_or_unknown',
      'other_or_unknown',
    ]);
  });

  it('give every kind of place a group of the catalogue', () => {
    expect(PLACE_GROUP_CODES).toEqual(expect.arrayContaining([...PLACE_TYPES, null].map(placeGroup)));
    expect(placeGroup(null)).toBe('unknown');
    expect(placeGroup('hotel')).toBe('reception_or_hotel');
  });
});

describe('the main reason of a refusal', () => {
  it('is that of the first code recorded, other without any', () => {
    expect(refusalReason(['R08', 'R01'])).toBe('identity_age');
    expect(refusalReason([])).toBe('other');
  });

  it('leaves no reason of the catalogue without a code', () => {
    const reasons = new Set(REFUSAL_CODES.map((code) => refusalReason([code])));
    expect(reasons).toEqual(new Set(REFUSAL_REASONS));
  });
});

describe('an age band', () => {
  const on: CivilDate = '2026-09-30';
  const month = (from: YearMonth, to: YearMonth = from) => ageBand({ from, to }, on);

  it.each<[string, YearMonth, YearMonth, string]>([
    ['a known month', '2009-01', '2009-01', '16-17'],
    ['the month of the cut, 18 years on: the middle of it has turned 18', '2008-09', '2008-09', '18+'],
    ['the month after it', '2008-10', '2008-10', '16-17'],
    ['a year inside one band', '2009-01', '2009-12', '16-17'],
    ['a year across two bands, by its middle', '2010-01', '2010-12', '16-17'],
    ['a year across two bands, mostly the younger', '2010-06', '2011-05', '14-15'],
    ['two years inside one band', '2008-10', '2010-09', '16-17'],
    ['two years across bands', '2009-01', '2010-12', 'unknown'],
    ['a baby', '2026-01', '2026-01', '0-11'],
    ['a birth after the cut', '2027-01', '2027-01', 'unknown'],
    ['an age nobody has', '1880-01', '1880-01', 'unknown'],
  ])('of %s', (_, from, to, band) => expect(month(from, to)).toBe(band));

  it('is unknown without a birth date', () => expect(ageBand(null, on)).toBe('unknown'));

  it('refuses what is not an interval of months', () => {
    expect(() => month('2010-02', '2010-01')).toThrow(RangeError);
    expect(() => month('2010-13')).toThrow(RangeError);
  });

  it('never gets younger as time passes', () => {
    const order = AGE_BANDS.map(({ code }) => code);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20 * 365 }), fc.integer({ min: 0, max: 400 }), (age, later) => {
        const day = addDays('2008-01-15', age);
        const [before, after] = [day, addDays(day, later)].map((date) =>
          order.indexOf(ageBand({ from: '2008-01', to: '2008-03' }, date) as '0-11'),
        );
        expect(after).toBeGreaterThanOrEqual(before ?? 0);
      }),
    );
  });
});
