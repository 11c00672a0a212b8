import { addDays, addMonths, type CivilDate } from '../../common/civil-date.js';
import { spanOfYear } from '../../matching/calendars.js';
import { claimFaults } from '../../minors/birth-dates.js';
import type { Answers } from './answers.js';

/** Between which days somebody was born, and the field that said so. */
export interface BirthAnswer {
  readonly field: string;
  readonly earliestOn: CivilDate;
  readonly latestOn: CivilDate;
}

/** The fields of the question, whichever way it is answered. */
export const BIRTH_FIELDS = [
  ...['birth', 'birthOn-day', 'birthOn-month', 'birthOn-year', 'birthYear', 'birthAge'],
] as const;

/** What was answered about a birth: a day, a year, an age, or that nothing is known yet. */
export function readBirth(answers: Answers, today: CivilDate): BirthAnswer | undefined {
  const found = spanOf(answers, answers.chosen('birth'), today);
  if (!found) return undefined;
  for (const { code, values } of claimFaults({ ...found, assertedOn: today }, today))
    answers.fault(found.field, code, values);
  return found;
}

function spanOf(answers: Answers, known: string, today: CivilDate): BirthAnswer | undefined {
  switch (known) {
    case 'date': {
      const on = answers.date('birthOn', { required: true, max: today });
      return on && { field: 'birthOn', earliestOn: on, latestOn: on };
    }
    case 'year': {
      const year = wholeNumber(answers, 'birthYear', /^(1[34]|19|20)\d{2}$/, 'date_year_four_digits');
      const span = year === undefined ? null : spanOfYear(year);
      if (!span) return undefined;
      // A year not yet over is so far known to have been one of its days till now.
      const last = span.to < today || span.from > today ? span.to : today;
      return { field: 'birthYear', earliestOn: span.from, latestOn: last };
    }
    case 'age': {
      const age = wholeNumber(answers, 'birthAge', /^\d{1,2}$/, 'age_number');
      if (age === undefined) return undefined;
      return { field: 'birthAge', ...birthsOfAge(age, today) };
    }
    case '':
    case 'unknown':
      return undefined;
    default:
      answers.fault('birth', 'isIn');
      return undefined;
  }
}

/** Somebody of a full age today was born on one of these days. */
function birthsOfAge(age: number, today: CivilDate): { earliestOn: CivilDate; latestOn: CivilDate } {
  return {
    earliestOn: addDays(addMonths(today, -12 * (age + 1)), 1),
    latestOn: addMonths(today, -12 * age),
  };
}

function wholeNumber(answers: Answers, field: string, form: RegExp, code: string): number | undefined {
  const text = answers.required(field);
  if (text === '') return undefined;
  if (form.test(text)) return Number(text);
  answers.fault(field, code);
  return undefined;
}
