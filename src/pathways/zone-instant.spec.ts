import fc from 'fast-check';
import { addDays, type CivilDate } from '../common/civil-date.js';
import { firstInstantAt, type Zone } from './zone-instant.js';

const ZONES = ['Europe/Paris', 'Europe/London'] as const satisfies readonly Zone[];
const MINUTE_MS = 60_000;

const clocks = Object.fromEntries(
  ZONES.map((timeZone) => [
    timeZone,
    new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' }),
  ]),
);

describe('the instant of a time of day', () => {
  it.each<[CivilDate, string, Zone, string]>([
    ['2019-01-15', '09:30', 'Europe/Paris', '2019-01-15T08:30:00.000Z'],
    ['2019-07-15', '09:30', 'Europe/Paris', '2019-07-15T07:30:00.000Z'],
    ['2019-01-15', '09:30', 'Europe/London', '2019-01-15T09:30:00.000Z'],
    ['2019-07-15', '09:30', 'Europe/London', '2019-07-15T08:30:00.000Z'],
    ['2019-07-15', '00:00', 'Europe/Paris', '2019-07-14T22:00:00.000Z'],
    ['2019-07-15', '23:59:59', 'Europe/Paris', '2019-07-15T21:59:59.000Z'],
    // 02:00 to 03:00 is left out: the change itself.
    ['2019-03-31', '01:59', 'Europe/Paris', '2019-03-31T00:59:00.000Z'],
    ['2019-03-31', '02:30', 'Europe/Paris', '2019-03-31T01:00:00.000Z'],
    ['2019-03-31', '03:00', 'Europe/Paris', '2019-03-31T01:00:00.000Z'],
    ['2019-03-31', '01:30', 'Europe/London', '2019-03-31T01:00:00.000Z'],
    // 02:00 to 03:00 is lived twice: the first time.
    ['2019-10-27', '02:30', 'Europe/Paris', '2019-10-27T00:30:00.000Z'],
    ['2019-10-27', '03:00', 'Europe/Paris', '2019-10-27T02:00:00.000Z'],
    ['2019-10-27', '01:30', 'Europe/London', '2019-10-27T00:30:00.000Z'],
    // The two instants at which routes of the law closed.
    ['2020-12-31', '23:00', 'Europe/London', '2020-12-31T23:00:00.000Z'],
    ['2025-09-04', '15:00', 'Europe/London', '2025-09-04T14:00:00.000Z'],
  ])('%s %s in %s', (on, time, zone, instant) => {
    expect(new Date(firstInstantAt(on, time, zone)).toISOString()).toBe(instant);
  });

  it.each(ZONES)('is the first minute at which the clocks of %s show it or have passed it', (zone) => {
    for (const on of ['2019-03-31', '2019-10-27', '2026-03-29', '2026-10-25'] as const) {
      const from = Date.parse(addDays(on, -1));
      const shown = Array.from({ length: 3 * 1440 }, (_, index) => wallClock(from + index * MINUTE_MS, zone));
      for (let minute = 0; minute < 1440; minute += 7) {
        const time = new Date(minute * MINUTE_MS).toISOString().slice(11, 16);
        const first = shown.findIndex((text) => text >= `${on} ${time}`);
        expect([time, firstInstantAt(on, time, zone)]).toEqual([time, from + first * MINUTE_MS]);
      }
    }
  });

  it('is read back from the clock wherever the clock shows it', () => {
    const instants = fc
      .integer({ min: Date.UTC(2013, 0), max: Date.UTC(2036, 0) })
      .map((at) => at - (at % MINUTE_MS));
    fc.assert(
      fc.property(instants, fc.constantFrom(...ZONES), (instant, zone) => {
        const [on, time] = wallClock(instant, zone).split(' ') as [CivilDate, string];
        const found = firstInstantAt(on, time, zone);
        expect(wallClock(found, zone)).toBe(`${on} ${time}`);
        expect([0, 60 * MINUTE_MS]).toContain(instant - found);
      }),
    );
  });

  it.each(['24:01', '9:30', '', 'noon', '12:00Z'])('refuses %j', (time) => {
    expect(() => firstInstantAt('2019-01-15', time, 'Europe/Paris')).toThrow(RangeError);
  });
});

function wallClock(instant: number, zone: Zone): string {
  return clocks[zone]?.format(instant) ?? '';
}
