import { addDays, birthdayOn, type CivilDate } from '../common/civil-date.js';
import type { Era } from './cards.js';
import { keyDay, type Course } from './course.js';
import type { Random } from './random.js';

/** The demonstration has a caseload of today and, behind it, cases decided under the rules of April 2023. */
const EARLIEST_REFERENCE: CivilDate = '2025-07-01';
const VISA_RULES: CivilDate = '2023-04-20';
/** From the first camps to the last openings whose request still reached London in 2020. */
const DUBLIN_FROM: CivilDate = '2016-02-01';
const DUBLIN_DAYS = 1_560;
/** How far the closures of the recent past reach back. */
const PAST_DAYS = 640;

/** @throws RangeError for a day before which the demonstration's recent cases would have no law. */
export function refuseEarly(today: CivilDate): void {
  if (today < EARLIEST_REFERENCE)
    throw new RangeError(`the demonstration begins no earlier than ${EARLIEST_REFERENCE}`);
}

/**
 * The day a case is opened. All of its course lies before `today`.
 * @param position where in its era the case lies, from 0 to 1.
 */
export function openingDay(course: Course, position: number, today: CivilDate, random: Random): CivilDate {
  const openings: Record<Era, () => CivilDate> = {
    dublin: () => addDays(DUBLIN_FROM, Math.floor(position * DUBLIN_DAYS)),
    past: () => {
      const closed = addDays(today, -60 - Math.floor((1 - position) * PAST_DAYS));
      const opened = addDays(closed, -course.end);
      return opened < VISA_RULES ? VISA_RULES : opened;
    },
    current: () => addDays(today, -course.end - 1 - random.between(0, 20)),
  };
  return openings[course.card.era]();
}

/** Ages at which children are met in Calais, in years. */
const AGES = [
  { weight: 1, years: 11 },
  { weight: 3, years: 12 },
  { weight: 7, years: 13 },
  { weight: 14, years: 14 },
  { weight: 25, years: 15 },
  { weight: 31, years: 16 },
  { weight: 19, years: 17 },
];

/** The birth date a case rests on: a minor when the law asks, and of age in time where that is how the case ends. */
export function birthDay(course: Course, openedOn: CivilDate, today: CivilDate, random: Random): CivilDate {
  const { card, steps, closed, end } = course;
  if (card.outcome === 'aged_out') {
    const ended = steps.at(-1)?.day ?? end;
    return yearsBefore(addDays(openedOn, ended - random.between(0, 3)), 18);
  }
  const drawn = addDays(yearsBefore(openedOn, random.weighted(AGES).years), -random.between(0, 364));
  const minorOn = card.outcome === null ? today : addDays(openedOn, keyDay(course) ?? closed ?? end);
  return birthdayOn(drawn, 18) > minorOn ? drawn : addDays(yearsBefore(minorOn, 18), random.between(20, 150));
}

/** The same day of an earlier year; 28 February for a leap day. */
function yearsBefore(day: CivilDate, years: number): CivilDate {
  const year = String(Number(day.slice(0, 4)) - years).padStart(4, '0');
  const rest = day.slice(4) === '-02-29' ? '-02-28' : day.slice(4);
  return `${year}${rest}` as CivilDate;
}
