import { DAYS_BEFORE, REMINDER_KINDS } from './reminder-kinds.js';

it('are told from the earliest to the latest', () => {
  expect(REMINDER_KINDS.map((kind) => DAYS_BEFORE[kind])).toEqual([14, 7, 2, 0, -1]);
});
