import type { Parsed, Typed } from '../pages.service.js';

/** An input and the version of the record it was based on. */
export interface Based<T> {
  readonly value: T;
  readonly version: number;
}

/** The version a form was filled in on; undefined when the form says none. */
export function basedOn(typed: Typed): number | undefined {
  const version = typed['version'];
  return typeof version === 'string' && /^\d{1,9}$/.test(version) ? Number(version) : undefined;
}

/** Whether the record has changed since the form was opened: the page then shows what is stored beside what is typed. */
export function isConflict(typed: Typed, version: number): boolean {
  const base = basedOn(typed);
  return base !== undefined && base !== version;
}

/** Adds to an input the version it is based on; a form without one is based on nothing, and will be refused as stale. */
export function based<T>(typed: Typed, parsed: Parsed<T>): Parsed<Based<T>> {
  return parsed.errors ? parsed : { input: { value: parsed.input, version: basedOn(typed) ?? 0 } };
}
