import type { FieldError } from '../common/errors.js';
import { message, type Locale } from '../common/messages.js';
import { fieldMessage } from '../common/problem.js';

/** The hidden input that carries the session's CSRF token. */
export const CSRF_FIELD = '_csrf';

/** What a page needs to show errors: the summary's links and the text beside each field. */
export interface PageErrors {
  readonly list: readonly { readonly text: string; readonly href: string }[];
  readonly byField: Readonly<Record<string, string>>;
}

export const NO_ERRORS: PageErrors = { list: [], byField: {} };

/** The id of a field's first input, which the error summary links to: `names.0.text` → `names-0-text`. */
export function fieldId(field: string): string {
  return field.replace(/[^A-Za-z0-9_-]+/g, '-');
}

/**
 * Field errors in words, in the order given; the first error of a field is the one shown beside it.
 * `labels` (field → translation key) puts the field's own words before its error in the summary, where "Fill this in"
 * alone would not tell which.
 */
export function pageErrors(
  locale: Locale,
  errors: readonly FieldError[],
  labels: Readonly<Record<string, string>> = {},
): PageErrors {
  const byField = Object.create(null) as Record<string, string>;
  const list = errors.map((error) => {
    const text = fieldMessage(error, locale);
    byField[error.field] ??= text;
    const label = Object.hasOwn(labels, error.field) ? labels[error.field] : undefined;
    const href = `#${fieldId(error.field)}`;
    return label === undefined
      ? { text, href }
      : { text: message(locale, 'form.error_of', { label: message(locale, label), error: text }), href };
  });
  return { list, byField };
}

/** A field that may come once, several times or not at all (checkboxes), as a list of texts. */
export function asList(value: unknown): string[] {
  const list: unknown[] = Array.isArray(value) ? value : [value];
  return list.filter((item): item is string => typeof item === 'string' && item !== '');
}
