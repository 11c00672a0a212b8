import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { ValidateBy } from 'class-validator';
import { isCivilDate } from './civil-date.js';

const INSTANT =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,6})?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

/** A field that holds an existing day, `YYYY-MM-DD`. */
export const IsCivilDate = (): PropertyDecorator =>
  applyDecorators(
    ApiProperty({ type: String, format: 'date' }),
    ValidateBy({ name: 'isCivilDate', validator: { validate: isCivilDate } }),
  );

/** Between these an instant has a day of a four-digit year in every zone. */
const [FIRST_INSTANT, LAST_INSTANT] = [
  Date.parse('0001-01-02T00:00:00Z'),
  Date.parse('9999-12-31T00:00:00Z'),
];

function isInstant(value: unknown): boolean {
  if (typeof value !== 'string' || !isCivilDate(INSTANT.exec(value)?.[1])) return false;
  const instant = Date.parse(value);
  return instant >= FIRST_INSTANT && instant < LAST_INSTANT;
}

/** A field that holds an instant of an existing day with its offset, `2026-03-01T09:00:00Z`. */
export const IsInstant = (): PropertyDecorator =>
  applyDecorators(
    ApiProperty({ type: String, format: 'date-time' }),
    ValidateBy({
      name: 'isInstant',
      validator: { validate: isInstant },
    }),
  );

const CLOCK_TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

/** A field that holds a time of day on a 24-hour clock, `09:30`. */
export const IsClockTime = (): PropertyDecorator =>
  applyDecorators(
    ApiProperty({ type: String, pattern: CLOCK_TIME.source }),
    ValidateBy({
      name: 'isClockTime',
      validator: { validate: (value: unknown) => typeof value === 'string' && CLOCK_TIME.test(value) },
    }),
  );
