import { todayIn, type CivilDate } from '../common/civil-date.js';

/** The time during which a law applies, as instants; a moment of a day is read in the zone of what happens then. */
export interface Window {
  readonly from: string;
  /** Excluded; null while it still applies. */
  readonly to: string | null;
  readonly zone: 'Europe/Paris' | 'Europe/London';
}

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

function wallClock(zone: Window['zone'], instant: string): string {
  const at = new Date(instant);
  const time = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' });
  return `${todayIn(zone, at)} ${time.format(at)}`;
}
