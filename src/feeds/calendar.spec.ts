import { calendarOf, type FeedContent, type FeedItem } from './calendar.js';

const ORIGIN = 'https://reunir.example';
const item = (more: Partial<FeedItem> = {}): FeedItem => ({
  id: '0198f3c2-7a11-7c30-9d55-3f0a6b1c2d3e',
  caseId: '0198f3c2-7a11-7c30-9d55-3f0a6b1c2d3f',
  reference: 'K7Q2ABCD3',
  on: '2026-12-04',
  ours: true,
  computedAt: '2026-11-20T08:30:00.123456+01:00',
  ...more,
});
const content = (more: Partial<FeedContent> = {}): FeedContent => ({
  locale: 'fr',
  kinds: ['d14', 'd7', 'd2', 'd0', 'after'],
  items: [item()],
  ...more,
});
const unfolded = (text: string) => text.replaceAll('\r\n ', '').split('\r\n');

it('is one free, private, whole-day event for a deadline, with the alarms of the reader’s choice in the morning', () => {
  expect(unfolded(calendarOf(content({ kinds: ['d14', 'd0', 'after'] }), ORIGIN))).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Réunir//deadlines//FR',
    'METHOD:PUBLISH',
    'NAME:Réunir\u202f: échéances',
    'X-WR-CALNAME:Réunir\u202f: échéances',
    'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
    'X-PUBLISHED-TTL:PT1H',
    'BEGIN:VEVENT',
    'UID:0198f3c2-7a11-7c30-9d55-3f0a6b1c2d3e@reunir',
    'SEQUENCE:0',
    'DTSTAMP:20261120T073000Z',
    'DTSTART;VALUE=DATE:20261204',
    'X-MICROSOFT-CDO-ALLDAYEVENT:TRUE',
    'X-MICROSOFT-MSNCALENDAR-ALLDAYEVENT:TRUE',
    'SUMMARY:Réunir K7Q2-ABCD-3\u202f: à nous d’agir',
    'TRANSP:TRANSPARENT',
    'DESCRIPTION:L’objet de l’échéance est dans le dossier\u202f: https://reunir.example/cases/0198f3c2-7a11-7c30-9d55-3f0a6b1c2d3f',
    ...['-P13DT16H', 'PT8H', 'P1DT8H'].flatMap((trigger) => [
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      `TRIGGER;RELATED=START:${trigger}`,
      'DESCRIPTION:Réunir K7Q2-ABCD-3\u202f: à nous d’agir',
      'END:VALARM',
    ]),
    'URL;VALUE=URI:https://reunir.example/cases/0198f3c2-7a11-7c30-9d55-3f0a6b1c2d3f',
    'LAST-MODIFIED:20261120T073000Z',
    'CLASS:PRIVATE',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]);
});

it('says the same to the same content, and something else when anything in it changes', () => {
  const text = calendarOf(content(), ORIGIN);
  expect(calendarOf(content(), ORIGIN)).toBe(text);
  const others: FeedContent[] = [
    content({ locale: 'en' }),
    content({ kinds: [] }),
    content({ items: [] }),
    content({ items: [item({ ours: false })] }),
    content({ items: [item({ on: '2026-12-05' })] }),
    content({ items: [item({ computedAt: '2026-11-21T08:30:00Z' })] }),
  ];
  expect(new Set([text, ...others.map((other) => calendarOf(other, ORIGIN))]).size).toBe(others.length + 1);
});

it('lasts over the change of the clocks: the day is a day, in whatever zone it is read', () => {
  const text = calendarOf(
    content({ items: [item({ on: '2027-03-28' }), item({ on: '2026-10-25' })] }),
    ORIGIN,
  );
  expect(unfolded(text).filter((line) => line.startsWith('DTSTART'))).toEqual([
    'DTSTART;VALUE=DATE:20270328',
    'DTSTART;VALUE=DATE:20261025',
  ]);
});
