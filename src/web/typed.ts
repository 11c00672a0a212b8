import type { Typed } from './pages.service.js';

/** One line of a form, trimmed; '' when it was left out. */
export function oneLine(typed: Typed, field: string): string {
  const value = typed[field];
  return typeof value === 'string' ? value.trim() : '';
}
