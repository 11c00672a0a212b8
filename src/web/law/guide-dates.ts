import { todayIn } from '../../common/civil-date.js';
import { formatDate } from '../../common/formats.js';
import { message, type Locale } from '../../common/messages.js';
import type { InForce, KeyEvent } from '../../pathways/pathway.js';
import type { Zone } from '../../pathways/zone-instant.js';

/** When the law of a pathway began and ended, in words, on the clocks of the place where it counts. */

const ZONE_CODE: Readonly<Record<Zone, string>> = { 'Europe/Paris': 'paris', 'Europe/London': 'london' };

/** A window of the law: the event it is about, and from when to when it applied. */
export function windowText(locale: Locale, { event, from, to, zone }: InForce): string {
  const begin = startText(locale, from, zone);
  const values = { event: message(locale, `pathways.key_event.${event}`), from: begin };
  return to === null
    ? message(locale, 'guide.window.open', values)
    : message(locale, 'guide.window.closed', { ...values, to: endText(locale, to, zone) });
}

/** When a way closed to new applicants; undefined while it is open, or has yet to open. */
export function closedText(locale: Locale, inForce: readonly InForce[], at: Date): string | undefined {
  const last = windowsOf(inForce[0]?.event, inForce).findLast(({ from }) => Date.parse(from) <= at.getTime());
  if (last === undefined || last.to === null || Date.parse(last.to) > at.getTime()) return undefined;
  return message(locale, 'guide.closed', { moment: endText(locale, last.to, last.zone) });
}

function windowsOf(event: KeyEvent | undefined, inForce: readonly InForce[]): readonly InForce[] {
  return inForce.filter((window) => window.event === event);
}

function startText(locale: Locale, instant: string, zone: Zone): string {
  const time = clockIn(zone, instant);
  const day = formatDate(locale, todayIn(zone, new Date(instant)));
  return time === '00:00' ? day : clockText(locale, 'guide.moment.begin', day, time, zone);
}

/** An end is excluded: one at midnight is the end of the day before. */
function endText(locale: Locale, instant: string, zone: Zone): string {
  const time = clockIn(zone, instant);
  const lastDay = formatDate(locale, todayIn(zone, new Date(Date.parse(instant) - 1)));
  const key = time === '00:00' ? 'guide.moment.end' : 'guide.moment.at';
  return clockText(locale, key, lastDay, time, zone);
}

function clockText(locale: Locale, key: string, day: string, time: string, zone: Zone): string {
  const clock = locale === 'fr' ? time.replace(':', '\u202fh\u202f') : time;
  return message(locale, key, { day, time: clock, zone: ZONE_CODE[zone] });
}

function clockIn(timeZone: Zone, instant: string): string {
  const format = { timeZone, hour: '2-digit', minute: '2-digit' } as const;
  return new Intl.DateTimeFormat('en-GB', format).format(new Date(instant));
}
