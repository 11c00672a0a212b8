import { holdsOn, type Window } from './in-force.js';
import type { KeyEvent, PathwayId } from './pathway.js';
import { isOpen, isOpenOn } from './pathways.js';

/** The last instant before, and the first instant of, each change of the law, and whether it then applies. */
const CHANGES: readonly (readonly [PathwayId, string, KeyEvent | undefined, boolean])[] = [
  ['dublin2', '2003-09-01T00:00:00+02:00', undefined, true],
  ['dublin2', '2014-01-01T00:00:00+01:00', undefined, false],
  ['dublin2', '2020-12-31T23:00:00Z', 'request_received', false],
  ...(
    [
      'dublin3_art8_1',
      'dublin3_art8_2',
      'dublin3_art9',
      'dublin3_art10',
      'dublin3_art16',
      'dublin3_art17_2',
    ] as const
  ).flatMap((id) =>
    (['application_lodged', 'request_received'] as const).flatMap(
      (event) =>
        [
          [id, '2014-01-01T00:00:00+01:00', event, true],
          [id, '2020-12-31T23:00:00Z', event, false],
        ] as const,
    ),
  ),
  ['purnia', '2016-10-10T00:00:00+02:00', undefined, true],
  ['purnia', '2017-07-16T00:00:00+02:00', undefined, false],
  ['section67', '2016-05-12T00:00:00+01:00', undefined, true],
  ['section67', '2020-07-28T00:00:00+01:00', undefined, false],
  ['calais_leave', '2018-01-01T00:00:00Z', undefined, true],
  ['section67_leave', '2018-01-01T00:00:00Z', undefined, true],
  ['refugee_child_352d', '2023-04-12T00:00:00+01:00', undefined, false],
  ['child_relative_319x', '2023-04-12T00:00:00+01:00', undefined, false],
  ['family_reunion_protection', '2023-04-12T00:00:00+01:00', undefined, true],
  ['family_reunion_protection', '2025-09-04T14:00:00Z', undefined, false],
  ['child_relative_visa', '2023-04-12T00:00:00+01:00', undefined, true],
  ['appendix_fm_child', '2025-09-04T14:00:00Z', undefined, true],
  ['uk_france_2025', '2025-08-06T00:00:00+01:00', undefined, true],
  ['ammr_family', '2026-07-01T00:00:00+02:00', undefined, true],
];

describe('isOpen', () => {
  it.each(CHANGES)('%s changes at %s (%s): applies %s', (id, instant, event, applies) => {
    const first = new Date(instant);
    const last = new Date(first.getTime() - 1);
    expect([isOpen(id, last, event), isOpen(id, first, event)]).toEqual([!applies, applies]);
  });

  it.each([
    'child_relative_visa',
    'child_relative_297',
    'child_relative_298',
    'appendix_fm_child',
    'leave_outside_rules',
    'calais_leave',
    'section67_leave',
    'uk_france_2025',
    'ammr_family',
    'court_order',
  ] as const)('knows no end of %s', (id) => {
    expect(isOpen(id, new Date('2026-11-27T12:00:00Z'))).toBe(true);
  });

  it('has had paragraph 297, leave outside the rules and the courts all along', () => {
    for (const id of [
      'child_relative_297',
      'child_relative_298',
      'leave_outside_rules',
      'court_order',
    ] as const)
      expect(isOpen(id, new Date('2013-01-01T12:00:00Z'))).toBe(true);
  });

  it('is closed for an event the pathway is not keyed on', () => {
    expect(isOpen('child_relative_visa', new Date('2024-01-01'), 'request_received')).toBe(false);
  });
});

describe('isOpenOn', () => {
  it('reads a day known without its hour in the zone of the event', () => {
    expect(isOpenOn('dublin3_art8_2', '2013-12-31')).toBe(false);
    expect(isOpenOn('dublin3_art8_2', '2014-01-01')).toBe(true);
    expect(isOpenOn('dublin3_art8_2', '2020-12-31')).toBe(true);
    expect(isOpenOn('dublin3_art8_2', '2021-01-01')).toBe(false);
    expect(isOpenOn('dublin3_art8_2', '2020-12-31', 'request_received')).toBe(true);
    expect(isOpenOn('dublin3_art8_2', '2021-01-01', 'request_received')).toBe(false);
    expect(isOpenOn('child_relative_visa', '2023-04-11')).toBe(false);
    expect(isOpenOn('child_relative_visa', '2023-04-12')).toBe(true);
  });

  it('lets the hour decide on the day the United Kingdom left, in London for what it receives', () => {
    expect(isOpenOn('dublin3_art8_1', '2020-12-31', 'request_received', '22:59')).toBe(true);
    expect(isOpenOn('dublin3_art8_1', '2020-12-31', 'request_received', '23:00')).toBe(false);
    expect(isOpenOn('dublin3_art8_1', '2020-12-30', 'request_received', '23:30')).toBe(true);
    expect(isOpenOn('dublin3_art8_1', '2020-12-31', 'application_lodged', '23:59')).toBe(true);
    expect(isOpenOn('dublin3_art8_1', '2021-01-01', 'application_lodged', '00:00')).toBe(false);
  });

  it('lets the hour decide which rule for the child of a refugee applied on 4 September 2025', () => {
    const on = '2025-09-04';
    const open = (time?: string) =>
      (['family_reunion_protection', 'appendix_fm_child'] as const).filter((id) =>
        isOpenOn(id, on, 'application_submitted', time),
      );
    expect(open('14:59')).toEqual(['family_reunion_protection']);
    expect(open('15:00')).toEqual(['appendix_fm_child']);
    expect(open()).toEqual(['family_reunion_protection', 'appendix_fm_child']);
  });
});

describe('holdsOn', () => {
  const summer: Window = { from: '2019-07-01T09:30:00Z', to: '2019-07-02T09:30:00Z', zone: 'Europe/Paris' };

  it.each([
    ['2019-06-30', undefined, false],
    ['2019-07-01', undefined, true],
    ['2019-07-02', undefined, true],
    ['2019-07-03', undefined, false],
    ['2019-07-01', '11:29', false],
    ['2019-07-01', '11:30', true],
    ['2019-07-02', '11:29', true],
    ['2019-07-02', '11:30', false],
    ['2019-07-01', null, true],
  ] as const)('on %s at %s: %s', (on, time, holds) => {
    expect(holdsOn(summer, on, time)).toBe(holds);
  });

  it('ends with the day when it ends at midnight, and never when it has no end', () => {
    const day: Window = { from: '2019-01-01T00:00:00Z', to: '2019-02-01T00:00:00Z', zone: 'Europe/London' };
    expect([holdsOn(day, '2019-01-31'), holdsOn(day, '2019-02-01')]).toEqual([true, false]);
    expect(holdsOn({ ...day, to: null }, '2999-01-01')).toBe(true);
  });
});
