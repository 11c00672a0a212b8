import type { CivilDate } from '../common/civil-date.js';

/** The zones in which limits end; both move their clocks at 01:00 UTC (Directive 2000/84/EC, Summer Time Order 2002). */
export type Zone = 'Europe/Paris' | 'Europe/London';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/**
 * The first instant at which the clocks of a zone show a time of day or a later one, in milliseconds since 1970: the
 * first of two where the hour is repeated in autumn, the change itself where the hour is left out in spring.
 * @throws RangeError when `time` is no time of day (`HH:MM` or `HH:MM:SS`).
 */
export function firstInstantAt(on: CivilDate, time: string, zone: Zone): number {
  const shown = Date.parse(`${on}T${time}Z`);
  if (Number.isNaN(shown)) throw new RangeError('Not a time of day');
  const before = offsetAt(shown - DAY_MS, zone);
  const after = offsetAt(shown + DAY_MS, zone);
  const earliest = shown - Math.max(before, after);
  if (earliest + offsetAt(earliest, zone) === shown) return earliest;
  const latest = shown - Math.min(before, after);
  if (latest + offsetAt(latest, zone) === shown) return latest;
  return latest - (latest % HOUR_MS);
}

/** How far the clocks of a zone are ahead of UTC at an instant, in milliseconds: no hour, one or two in these zones. */
function offsetAt(instant: number, zone: Zone): number {
  const name = formats[zone].formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value;
  return Number(/\+(\d\d):00$/.exec(name ?? '')?.[1] ?? 0) * HOUR_MS;
}

const formats: Readonly<Record<Zone, Intl.DateTimeFormat>> = {
  'Europe/Paris': offsetFormat('Europe/Paris'),
  'Europe/London': offsetFormat('Europe/London'),
};

function offsetFormat(timeZone: Zone): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en-GB', { timeZone, timeZoneName: 'longOffset' });
}
