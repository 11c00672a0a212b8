import { todayIn, type CivilDate } from '../common/civil-date.js';
import type { Zone } from './zone-instant.js';

/** The time during which a law applies, as instants; a moment of a day is read in the zone of what happens then. */
export interface Window {
  /** ISO instants with their offset. */
  readonly from: string;
  /** Excluded; null while it still applies. */
  readonly to: string | null;
  /** Where what it applies to happens, hence whose calendar days its ends fall on. */
  readonly zone: Zone;
}

/** 31 December 2020, 23:00 in London, was midnight in Paris and Brussels: European Union (Withdrawal) Act 2018 s. 39(1). */
export const TRANSITION_ENDS = '2020-12-31T23:00:00Z';

/** Whether a law applies at an instant. */
export function holdsAt({ from, to }: Window, at: Date): boolean {
  return at.getTime() >= Date.parse(from) && (to === null || at.getTime() < Date.parse(to));
}

/**
 * Whether a law applies to what happens on a day in its zone: at the clock time `HH:MM` given, or during any part of
 * the day when none is.
 */
export function holdsOn(window: Window, on: CivilDate, time?: string | null): boolean {
  const { from, to } = wallClockOf(window);
  const earliest = `${on} ${time ?? '00:00'}`;
  const latest = `${on} ${time ?? '23:59'}`;
  return latest >= from && (to === null || earliest < to);
}

/** The ends of a window on the wall clock of its zone; read once, as every step of every procedure is held against them. */
function wallClockOf(window: Window): { from: string; to: string | null } {
  let ends = known.get(window);
  if (ends === undefined) {
    ends = {
      from: wallClock(window.zone, window.from),
      to: window.to === null ? null : wallClock(window.zone, window.to),
    };
    known.set(window, ends);
  }
  return ends;
}

const known = new Map<Window, { from: string; to: string | null }>();

function wallClock(zone: Zone, instant: string): string {
  const at = new Date(instant);
  const time = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' });
  return `${todayIn(zone, at)} ${time.format(at)}`;
}
