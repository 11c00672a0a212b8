import type { BirthFact } from './child-facts.js';
import { AGE_MOMENTS, minorAt, youngerThan } from './eligibility-age.js';
import type { Outcome, Situation } from './judgement.js';

const born = (earliestOn: BirthFact['earliestOn'], more: Partial<BirthFact> = {}): BirthFact => ({
  earliestOn,
  latestOn: earliestOn,
  ...more,
});
const CHILD = born('2010-06-15');
const ADULT = born('2001-01-01');

describe('an age of less than 18 on 15 June 2026', () => {
  it.each<[string, BirthFact[], Outcome, 'yes' | 'no']>([
    ['one date, a child', [CHILD], 'met', 'no'],
    ['the eve of the birthday', [born('2008-06-16')], 'met', 'no'],
    ['the birthday itself', [born('2008-06-15')], 'not_met', 'no'],
    ['one date, an adult', [ADULT], 'not_met', 'no'],
    ['a year that leaves it open', [born('2008-01-01', { latestOn: '2008-12-31' })], 'unknown', 'no'],
    ['a year that decides it', [born('2009-01-01', { latestOn: '2009-12-31' })], 'met', 'no'],
    ['a disputed date of a child', [born('2010-06-15', { disputed: true })], 'met', 'yes'],
    ['a disputed date of an adult, alone', [born('2001-01-01', { disputed: true })], 'unknown', 'yes'],
    ['two dates that differ', [CHILD, ADULT], 'unknown', 'yes'],
    ['the date relied on, a child', [{ ...CHILD, accepted: true }, ADULT], 'met', 'yes'],
    ['the date relied on, an adult', [CHILD, { ...ADULT, accepted: true }], 'unknown', 'yes'],
    [
      'the date relied on, disputed',
      [born('2010-06-15', { accepted: true, disputed: true }), ADULT],
      'unknown',
      'yes',
    ],
    ['two adults, one disputed', [ADULT, born('2002-01-01', { disputed: true })], 'not_met', 'yes'],
    ['nothing said', [], 'unknown', 'no'],
  ])('%s: %s', (_case, births, outcome, disputed) => {
    expect(youngerThan(births, 18, '2026-06-15')).toEqual({
      outcome,
      missing: outcome === 'unknown' ? 'birth_date' : null,
      values: { disputed },
    });
  });
});

it('takes 29 February to be complete on 1 March', () => {
  expect(youngerThan([born('2008-02-29')], 18, '2026-02-28').outcome).toBe('met');
  expect(youngerThan([born('2008-02-29')], 18, '2026-03-01').outcome).toBe('not_met');
});

describe('the moment that counts', () => {
  const situation = (facts: Situation['facts'], at: string): Situation => ({
    pathway: 'dublin3_art8_1',
    facts,
    at: new Date(at),
  });
  const births = [born('2001-05-01')];

  it('is the lodging where the child has claimed already, for Dublin alone', () => {
    const late = situation({ births, lodgedOn: '2019-04-30' }, '2019-05-02T10:00:00Z');
    expect(AGE_MOMENTS.map((moment) => [moment, minorAt(moment)(late).outcome])).toEqual([
      ['lodging', 'met'],
      ['application', 'not_met'],
      ['interview', 'not_met'],
      ['transfer', 'not_met'],
    ]);
  });

  it('is the day it is where the act is done: in Paris the birthday comes an hour earlier', () => {
    const night = situation({ births }, '2019-04-30T22:30:00Z');
    expect(minorAt('lodging')(night).outcome).toBe('not_met');
    expect(minorAt('application')(night)).toMatchObject({
      outcome: 'met',
      values: { moment: 'application' },
    });
  });
});
