import { civilDate } from '../common/civil-date.js';
import {
  dueOn,
  dueQuarters,
  isQuarter,
  lastDayOf,
  nextDue,
  nextQuarter,
  quarterBefore,
  quarterOf,
} from './quarters.js';

describe('a quarter', () => {
  it.each([
    ['2026-Q1', '2026-03-31', '2026-04-30'],
    ['2024-Q1', '2024-03-31', '2024-04-30'],
    ['2026-Q2', '2026-06-30', '2026-07-30'],
    ['2026-Q3', '2026-09-30', '2026-10-30'],
    ['2026-Q4', '2026-12-31', '2027-01-30'],
  ] as const)('%s is counted for %s and due on %s', (quarter, lastDay, due) => {
    expect([lastDayOf(quarter), dueOn(quarter)]).toEqual([lastDay, due]);
    expect(quarterOf(civilDate(lastDay))).toBe(quarter);
  });

  it('follows another, over the end of a year too', () => {
    expect([nextQuarter('2026-Q2'), nextQuarter('2026-Q4')]).toEqual(['2026-Q3', '2027-Q1']);
  });

  it.each(['2026-Q5', '2026-Q0', '1999-Q4', '2026Q3', '2026-q3', ' 2026-Q3', '2026-Q3\n', 2026, null])(
    'is not %j',
    (value) => expect(isQuarter(value)).toBe(false),
  );
});

describe('the quarters due', () => {
  it('are closed for thirty days, newest first', () => {
    expect(dueQuarters('2026-10-29', null, 2)).toEqual(['2026-Q2', '2026-Q1']);
    expect(dueQuarters('2026-10-30', null, 3)).toEqual(['2026-Q3', '2026-Q2', '2026-Q1']);
  });

  it('come after the last one reported', () => {
    expect(dueQuarters('2026-11-22', '2026-Q1')).toEqual(['2026-Q3', '2026-Q2']);
    expect(dueQuarters('2026-11-22', '2026-Q3')).toEqual([]);
  });

  it('are preceded by others, whole, whatever the length of their months', () => {
    expect(quarterBefore('2026-07-01', 1)).toEqual(['2026-04-01', '2026-06-30']);
    expect(quarterBefore('2024-04-01', 1)).toEqual(['2024-01-01', '2024-03-31']);
    expect(quarterBefore('2025-01-01', 4)).toEqual(['2024-01-01', '2024-03-31']);
  });

  it('are followed by the next', () => {
    expect([nextDue('2026-11-22'), nextDue('2027-01-29'), nextDue('2027-01-30')]).toEqual([
      '2026-Q4',
      '2026-Q4',
      '2027-Q1',
    ]);
  });
});
