import { registerDecorator } from 'class-validator';
import { isCivilDate } from './civil-date.js';

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-]\d{2}:\d{2})$/;

/** A day that exists, as `YYYY-MM-DD`. */
export function IsCivilDate(): PropertyDecorator {
  return rule('isCivilDate', isCivilDate);
}

/** A moment as ISO text with its offset, on a day that exists. */
export function IsInstant(): PropertyDecorator {
  return rule(
    'isInstant',
    (value) =>
      typeof value === 'string' &&
      INSTANT.test(value) &&
      isCivilDate(value.slice(0, 10)) &&
      !Number.isNaN(Date.parse(value)),
  );
}

function rule(name: string, validate: (value: unknown) => boolean): PropertyDecorator {
  return (target, property) =>
    registerDecorator({
      name,
      target: target.constructor,
      propertyName: String(property),
      validator: { validate },
    });
}
