import { isLanguageSwitch } from '../language.js';
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

/** What a form about a versioned record carries. */
export interface VersionModel {
  /** The version the next attempt is based on. */
  readonly version: number;
  /** The record has changed since the form was opened: the page shows what is stored beside what is typed. */
  readonly conflict: boolean;
}

/**
 * Once the page has shown what somebody else saved, the next attempt is based on that. Turning the page into the other
 * language shows nothing new, so it leaves the version, and what is shown, as they were.
 */
export function versionModel(typed: Typed, current: number): VersionModel {
  const base = basedOn(typed);
  if (isLanguageSwitch(typed)) return { version: base ?? current, conflict: typed['conflict'] === 'shown' };
  return { version: current, conflict: base !== undefined && base !== current };
}

/** Adds to an input the version it is based on; a form without one is based on nothing, and will be refused as stale. */
export function based<T>(typed: Typed, parsed: Parsed<T>): Parsed<Based<T>> {
  return parsed.errors ? parsed : { input: { value: parsed.input, version: basedOn(typed) ?? 0 } };
}
