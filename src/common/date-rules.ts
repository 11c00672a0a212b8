import type { CivilDate } from './civil-date.js';
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

/** @throws InvalidInput naming every field at fault; nothing when there is none. */
export function refuseFaults(faults: readonly FieldError[]): void {
  if (faults.length > 0) throw new InvalidInput('invalid_input', { fields: faults });
}
