import {
  ICalAlarmRelatesTo,
  ICalAlarmType,
  ICalCalendar,
  ICalCalendarMethod,
  type ICalEvent,
  ICalEventClass,
  ICalEventTransparency,
} from 'ical-generator';
import { type Locale, message } from '../common/messages.js';
import { formatReference } from '../common/reference.js';
import { DAYS_BEFORE, type ReminderKind } from '../reminders/reminder-kinds.js';

/** An open deadline as a feed tells it: nothing that names a child or says what the deadline is about. */
export interface FeedItem {
  readonly id: string;
  readonly caseId: string;
  readonly reference: string;
  /** The day to plan by. */
  readonly on: string;
  readonly ours: boolean;
  /** ISO instant. */
  readonly computedAt: string;
}

/** Everything a feed gives its reader. */
export interface FeedContent {
  readonly locale: Locale;
  /** When the reader wants to be reminded: the alarms of each event. */
  readonly kinds: readonly ReminderKind[];
  readonly items: readonly FeedItem[];
}

const HOUR = 3600;
/** An alarm of a whole day would ring at midnight. */
const ALARM_AT = 8 * HOUR;

/**
 * A calendar to subscribe to (RFC 5545; refresh hints of RFC 7986 and of Microsoft). Every deadline is one whole-day event
 * that leaves the day free. The text depends on the content alone, so that an unchanged calendar need not be sent again.
 * @param origin the address of the product, without a slash at its end.
 */
export function calendarOf({ locale, kinds, items }: FeedContent, origin: string): string {
  const calendar = new ICalCalendar({
    prodId: { company: 'Réunir', product: 'deadlines', language: locale.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    name: message(locale, 'feeds.calendar.name'),
    ttl: HOUR,
  });
  for (const item of items) {
    const event = addEvent(calendar, item, locale, origin);
    for (const kind of kinds) addAlarm(event, DAYS_BEFORE[kind], event.summary());
  }
  // The generator leaves the last line open; a content line ends with CRLF (RFC 5545 §3.1).
  return `${calendar.toString()}\r\n`;
}

function addEvent(calendar: ICalCalendar, item: FeedItem, locale: Locale, origin: string): ICalEvent {
  const reference = formatReference(item.reference);
  const url = `${origin}/cases/${item.caseId}`;
  return calendar.createEvent({
    id: `${item.id}@reunir`,
    stamp: item.computedAt,
    lastModified: item.computedAt,
    sequence: 0,
    start: item.on,
    allDay: true,
    summary: message(locale, item.ours ? 'feeds.event.ours' : 'feeds.event.theirs', { reference }),
    description: message(locale, 'feeds.event.description', { url }),
    url,
    class: ICalEventClass.PRIVATE,
    transparency: ICalEventTransparency.TRANSPARENT,
  });
}

/** In the morning, so many days before. */
function addAlarm(event: ICalEvent, daysBefore: number, description: string): void {
  const seconds = ALARM_AT - daysBefore * 24 * HOUR;
  event
    .createAlarm({ type: ICalAlarmType.display, description, triggerAfter: seconds })
    .relatesTo(ICalAlarmRelatesTo.start);
}
