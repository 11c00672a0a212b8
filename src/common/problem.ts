import {
  InvalidInput,
  NotFound,
  Refused,
  type DomainError,
  type FieldError,
  type RefusalReason,
} from './errors.js';
import { formatDate } from './formats.js';
import { hasMessage, message, type Locale, type MessageValues } from './messages.js';

/** RFC 9457 problem details, with the fields and the alternatives a person needs to go on. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  code: string;
  errors?: { field: string; code: string; message: string }[];
  allowed?: string[];
}

const REFUSAL_STATUS: Record<RefusalReason, number> = {
  unauthenticated: 401,
  forbidden: 403,
  conflict: 409,
  stale: 412,
  precondition_required: 428,
  limit: 429,
  unavailable: 503,
};

/** The HTTP status a domain error answers with. */
export function statusOf(error: DomainError): number {
  if (error instanceof NotFound) return 404;
  if (error instanceof Refused) return REFUSAL_STATUS[error.reason];
  return error instanceof InvalidInput ? 400 : 500;
}

/** A domain error in the reader's language. */
export function problemOf(error: DomainError, locale: Locale): Problem {
  const { fields, allowed, values } = error.detail;
  return {
    type: `urn:reunir:problem:${error.code}`,
    title: errorMessage(error.code, values, locale),
    status: statusOf(error),
    code: error.code,
    ...(fields && {
      errors: fields.map((field) => ({
        field: field.field,
        code: field.code,
        message: fieldMessage(field, locale),
      })),
    }),
    ...(allowed && { allowed: [...allowed] }),
  };
}

/** What is wrong with one field, in words; a rule without words of its own says that the value is not valid. */
export function fieldMessage(error: FieldError, locale: Locale): string {
  const key = `errors.field.${error.code}`;
  return message(locale, hasMessage(key) ? key : 'errors.field.invalid', written(error.values, locale));
}

/** What is wrong, in words. */
export function errorMessage(code: string, values: MessageValues | undefined, locale: Locale): string {
  return message(locale, `errors.${code}`, written(values, locale));
}

/** Values of a message, civil dates written out in its language. */
function written(values: MessageValues = {}, locale: Locale): MessageValues {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? formatDate(locale, value) : value,
    ]),
  );
}
