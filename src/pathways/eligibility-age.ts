import { ageAt, todayIn, type CivilDate } from '../common/civil-date.js';
import type { BirthFact } from './child-facts.js';
import { MET, NOT_MET, unknown, type Judgement, type Situation } from './judgement.js';

/** The moment at which the law looks at a child's age. */
export const AGE_MOMENTS = ['lodging', 'application', 'interview', 'transfer'] as const;
export type AgeMoment = (typeof AGE_MOMENTS)[number];

type Reading = 'younger' | 'older' | 'either';

/**
 * Under 18 at the moment a pathway looks at: Dublin at the first lodging of an asylum claim (604/2013 Article 7(2)),
 * visa routes on the day of the application, section 67 at the transfer. Where the child has claimed already, the day of
 * lodging is a fact; every other moment is the day asked about, where the act would be done.
 */
export function minorAt(moment: AgeMoment): (situation: Situation) => Judgement {
  const zone = moment === 'application' ? 'Europe/London' : 'Europe/Paris';
  return ({ facts, at }) => {
    const lodged = moment === 'lodging' ? facts.lodgedOn : undefined;
    const judged = youngerThan(facts.births, 18, lodged ?? todayIn(zone, at));
    return { ...judged, values: { ...judged.values, moment } };
  };
}

/**
 * Whether the child is younger than an age on a day, in every reading of what is asserted about the birth.
 * An assertion that the work rests on, and that nobody disputes, can establish the age alone. Nothing is decided against
 * the child on a disputed date alone, nor while another assertion standing makes them young enough (Code civil 388:
 * doubt benefits the person): it is then unknown.
 */
export function youngerThan(
  births: readonly BirthFact[] | undefined,
  years: number,
  on: CivilDate,
): Judgement {
  if (!births?.length) return { ...unknown('birth_date'), values: { disputed: 'no' } };
  const readings = births.map((birth) => readingOf(birth, years, on));
  const disputed = births.some((birth) => birth.disputed) || new Set(readings).size > 1;
  const reliedOn = births.findIndex((birth) => birth.accepted && !birth.disputed);
  return { ...decided(births, readings, reliedOn), values: { disputed: disputed ? 'yes' : 'no' } };
}

function decided(births: readonly BirthFact[], readings: readonly Reading[], reliedOn: number): Judgement {
  if (readings.every((each) => each === 'younger') || readings[reliedOn] === 'younger') return MET;
  const agreed = readings.every((each) => each === 'older');
  return agreed && births.some((birth) => !birth.disputed) ? NOT_MET : unknown('birth_date');
}

function readingOf({ earliestOn, latestOn }: BirthFact, years: number, on: CivilDate): Reading {
  if (ageAt(earliestOn, on) < years) return 'younger';
  return ageAt(latestOn, on) >= years ? 'older' : 'either';
}
