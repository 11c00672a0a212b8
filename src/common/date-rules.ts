import { daysBetween, type CivilDate } from './civil-date.js';
import { InvalidInput, type FieldError } from './errors.js';

type Day = CivilDate | null | undefined;

/** A fault when something that has happened is dated after today. */
export function notFuture(field: string, date: Day, today: CivilDate): FieldError[] {
  return date && date > today ? [{ field, code: 'in_future' }] : [];
}

/** A fault when a date precedes the one it has to follow; the same day is in order. */
export function notBefore(field: string, date: Day, start: Day): FieldError[] {
  return date && start && date < start ? [{ field, code: 'before_start' }] : [];
}

/** What is planned is planned within ten years: a later date is a slip of the pen. */
const FAR_DAYS = 3653;

/** A fault when a date lies so far after the one it follows that it cannot be meant. */
export function notFarAfter(field: string, date: Day, start: CivilDate): FieldError[] {
  return date && daysBetween(start, date) > FAR_DAYS ? [{ field, code: 'too_far' }] : [];
}

/** @throws InvalidInput naming every field at fault; nothing when there is none. */
export function refuseFaults(faults: readonly FieldError[]): void {
  if (faults.length > 0) throw new InvalidInput('invalid_input', { fields: faults });
}
