import type { FieldError } from '../common/errors.js';

/** A date typed in three boxes named `<field>-day`, `<field>-month`, `<field>-year`. */
export type DateInput =
  { readonly date: string | undefined; readonly error?: undefined } | { readonly error: FieldError };

export interface DateInputRules {
  readonly required?: boolean;
  /** First and last day allowed, `YYYY-MM-DD`; pass today as `max` for something that has happened. */
  readonly min?: string;
  readonly max?: string;
}

const MONTHS = new Map(
  ['en', 'fr'].flatMap((locale) =>
    (['long', 'short'] as const).flatMap((month) =>
      Array.from({ length: 12 }, (_, index): [string, number] => [
        plain(new Intl.DateTimeFormat(locale, { month, timeZone: 'UTC' }).format(Date.UTC(2000, index, 1))),
        index + 1,
      ]),
    ),
  ),
);

/**
 * The civil date typed in a form, `YYYY-MM-DD`, or undefined when all three boxes are empty and it is not required.
 * Accepts digits of any script and month names in either language, whole or short; the error names the box to mend.
 */
export function parseDateInput(
  body: Readonly<Record<string, unknown>>,
  field: string,
  rules: DateInputRules = {},
): DateInput {
  const [day, month, year] = (['day', 'month', 'year'] as const).map((box) => typed(body[`${field}-${box}`]));
  const fail = (code: string, box?: 'month' | 'year', values?: Record<string, string>): DateInput => ({
    error: { field: box ? `${field}-${box}` : field, code, ...(values && { values }) },
  });
  if (!day && !month && !year) return rules.required ? fail('date_required') : { date: undefined };
  if (!day) return fail('date_day_missing');
  if (!month) return fail('date_month_missing', 'month');
  if (!year) return fail('date_year_missing', 'year');
  if (!/^\d{4}$/.test(year)) return fail('date_year_four_digits', 'year');
  const date = isoDate(Number(year), /^\d{1,2}$/.test(month) ? Number(month) : MONTHS.get(plain(month)), day);
  if (date === undefined) return fail('date_impossible');
  if (rules.max !== undefined && date > rules.max)
    return fail('date_too_late', undefined, { limit: rules.max });
  if (rules.min !== undefined && date < rules.min)
    return fail('date_too_early', undefined, { limit: rules.min });
  return { date };
}

/** The three boxes that show an ISO date again, for a form that edits a stored one. */
export function dateInputValues(field: string, isoDate: string | undefined): Record<string, string> {
  const [year = '', month = '', day = ''] = isoDate?.split('-') ?? [];
  return { [`${field}-day`]: day, [`${field}-month`]: month, [`${field}-year`]: year };
}

function isoDate(year: number, month: number | undefined, day: string): string | undefined {
  if (month === undefined || !/^\d{1,2}$/.test(day)) return undefined;
  const date = new Date(Date.UTC(year, month - 1, Number(day)));
  date.setUTCFullYear(year);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === Number(day)
    ? date.toISOString().slice(0, 10)
    : undefined;
}

function typed(value: unknown): string {
  return typeof value === 'string' ? westernDigits(value.trim()) : '';
}

/** Phones set to Dari, Arabic, Hindi or Bengali type their own digits: each script's ten follow its zero. */
function westernDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹०-९০-৯]/g, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    const zero = [0x660, 0x6f0, 0x966, 0x9e6].find((start) => code >= start && code <= start + 9) ?? code;
    return String(code - zero);
  });
}

function plain(month: string): string {
  return month
    .normalize('NFD')
    .replace(/[\p{M}.]/gu, '')
    .toLowerCase();
}
