import type { FieldError } from '../../common/errors.js';
import type { AddHoliday } from '../../deadlines/holidays.dto.js';
import { isCivilDate } from '../../common/civil-date.js';
import { HOLIDAY_CALENDARS } from '../../pathways/holidays.js';
import { parseDateInput } from '../date-input.js';
import type { Parsed, Typed } from '../pages.service.js';
import { oneLine } from '../typed.js';

const NAME_LENGTH = 100;

/** A day off to put on a calendar, as the form gives it. */
export function readHoliday(typed: Typed): Parsed<AddHoliday> {
  const calendar = HOLIDAY_CALENDARS.find((known) => known === oneLine(typed, 'calendar'));
  const day = parseDateInput(typed, 'on', { required: true });
  const names = { nameEn: oneLine(typed, 'nameEn'), nameFr: oneLine(typed, 'nameFr') };
  const errors: FieldError[] = [
    ...(calendar ? [] : [{ field: 'calendar', code: 'isIn' }]),
    ...(day.error ? [day.error] : []),
    ...Object.entries(names).flatMap(([field, name]) => nameFaults(field, name)),
  ];
  const on = day.error ? undefined : day.date;
  if (!calendar || errors.length > 0 || !isCivilDate(on)) return { errors };
  return { input: { calendar, on, ...names } };
}

function nameFaults(field: string, name: string): FieldError[] {
  if (name === '') return [{ field, code: 'isNotEmpty' }];
  return name.length > NAME_LENGTH ? [{ field, code: 'maxLength' }] : [];
}
