import fc from 'fast-check';
import { addDays, type CivilDate } from '../common/civil-date.js';
import { endOfDay, hoursEnd } from './period-end.js';
import type { Zone } from './zone-instant.js';

const days = fc.integer({ min: 0, max: 8_399 }).map((count) => addDays('2013-01-01', count)); // to 2035

describe('a period in hours', () => {
  it.each<[string, CivilDate, string | null, number, Zone, string, CivilDate]>([
    ['in winter', '2019-01-15', '14:30', 48, 'Europe/Paris', '2019-01-17T13:30:00.000Z', '2019-01-17'],
    [
      'over the spring change',
      '2019-03-30',
      '14:30',
      48,
      'Europe/Paris',
      '2019-04-01T13:30:00.000Z',
      '2019-04-01',
    ],
    [
      'to the spring change',
      '2019-03-29',
      '02:30',
      48,
      'Europe/Paris',
      '2019-03-31T01:30:00.000Z',
      '2019-03-31',
    ],
    [
      'from the hour left out',
      '2019-03-31',
      '02:30',
      48,
      'Europe/Paris',
      '2019-04-02T01:00:00.000Z',
      '2019-04-02',
    ],
    [
      'over the autumn change',
      '2019-10-26',
      '14:30',
      48,
      'Europe/Paris',
      '2019-10-28T12:30:00.000Z',
      '2019-10-28',
    ],
    [
      'from the hour lived twice',
      '2019-10-27',
      '02:30',
      48,
      'Europe/Paris',
      '2019-10-29T00:30:00.000Z',
      '2019-10-29',
    ],
    [
      'ending a day early by the clocks',
      '2019-10-26',
      '00:30',
      48,
      'Europe/Paris',
      '2019-10-27T22:30:00.000Z',
      '2019-10-27',
    ],
    [
      'ending a day late by the clocks',
      '2019-03-30',
      '23:30',
      48,
      'Europe/Paris',
      '2019-04-01T22:30:00.000Z',
      '2019-04-02',
    ],
    [
      'in London in autumn',
      '2019-10-26',
      '14:30',
      48,
      'Europe/London',
      '2019-10-28T13:30:00.000Z',
      '2019-10-28',
    ],
    ['with seconds', '2019-01-15', '14:30:15', 96, 'Europe/Paris', '2019-01-19T13:30:15.000Z', '2019-01-19'],
    ['at a time unknown', '2019-01-15', null, 48, 'Europe/Paris', '2019-01-16T23:00:00.000Z', '2019-01-16'],
    [
      'at a time unknown, six days',
      '2019-07-01',
      null,
      144,
      'Europe/Paris',
      '2019-07-06T22:00:00.000Z',
      '2019-07-06',
    ],
  ])('%s', (_, start, time, hours, zone, endsAt, last) => {
    expect(hoursEnd(start, time, hours, zone)).toEqual({ endsAt, last });
  });

  it('does not stop for a holiday', () => {
    expect(hoursEnd('2026-12-24', '10:00', 48, 'Europe/Paris').last).toBe('2026-12-26');
  });

  it('refuses what is no time of day', () => {
    expect(() => hoursEnd('2019-01-15', '14h30', 48, 'Europe/Paris')).toThrow(RangeError);
  });

  const zones = fc.constantFrom<Zone>('Europe/Paris', 'Europe/London');
  const times = fc.nat({ max: 1439 }).map((minute) => new Date(minute * 60_000).toISOString().slice(11, 16));
  // Half of the days beside a change of the clocks, where mistakes are made.
  const changes = fc
    .tuple(
      fc.constantFrom<CivilDate>('2019-03-31', '2019-10-27', '2026-03-29', '2026-10-25'),
      fc.integer({ min: -2, max: 1 }),
    )
    .map(([change, shift]) => addDays(change, shift));
  const starts = fc.tuple(fc.oneof(days, changes), times);

  it('ends no earlier for starting later', () => {
    fc.assert(
      fc.property(starts, starts, fc.integer({ min: 1, max: 144 }), zones, (one, other, hours, zone) => {
        const [first, second] = [one, other].sort((a, b) => (a.join() < b.join() ? -1 : 1)) as [
          typeof one,
          typeof one,
        ];
        const [early, late] = [hoursEnd(...first, hours, zone), hoursEnd(...second, hours, zone)];
        expect(late.endsAt >= early.endsAt).toBe(true);
        expect(late.last >= early.last).toBe(true);
      }),
    );
  });

  it('ends on its first day or later, and earliest when the time is unknown', () => {
    fc.assert(
      fc.property(starts, fc.integer({ min: 1, max: 144 }), zones, ([start, time], hours, zone) => {
        const { endsAt, last } = hoursEnd(start, time, hours, zone);
        expect(last >= start).toBe(true);
        expect(hoursEnd(start, null, hours, zone).endsAt <= endsAt).toBe(true);
        expect(endsAt <= endOfDay(last, zone)).toBe(true);
      }),
    );
  });
});

describe('the end of a day', () => {
  it.each<[CivilDate, Zone, string]>([
    ['2019-01-15', 'Europe/Paris', '2019-01-15T23:00:00.000Z'],
    ['2019-01-15', 'Europe/London', '2019-01-16T00:00:00.000Z'],
    ['2019-03-30', 'Europe/Paris', '2019-03-30T23:00:00.000Z'],
    ['2019-03-31', 'Europe/Paris', '2019-03-31T22:00:00.000Z'],
    ['2019-10-27', 'Europe/Paris', '2019-10-27T23:00:00.000Z'],
    ['2020-12-31', 'Europe/Paris', '2020-12-31T23:00:00.000Z'],
    ['2026-07-14', 'Europe/London', '2026-07-14T23:00:00.000Z'],
  ])('%s in %s', (on, zone, instant) => {
    expect(endOfDay(on, zone)).toBe(instant);
  });
});
