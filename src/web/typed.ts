import type { Typed } from './pages.service.js';

/** What was typed into the form of a request. A form holds text: whatever else a body says is left out. */
export function typedIn({ body }: { readonly body: unknown }): Typed {
  if (typeof body !== 'object' || body === null) return {};
  return Object.fromEntries(Object.entries(body).filter(([, value]) => isTyped(value)));
}

function isTyped(value: unknown): boolean {
  return (
    typeof value === 'string' || (Array.isArray(value) && value.every((each) => typeof each === 'string'))
  );
}

/** One line of a form, trimmed; '' when it was left out. */
export function oneLine(typed: Typed, field: string): string {
  const value = typed[field];
  return typeof value === 'string' ? value.trim() : '';
}

/** The version of a record that a form was made for; a form that names none is based on nothing. */
export function typedVersion(typed: Typed): number {
  return Number(oneLine(typed, 'version')) || 0;
}
