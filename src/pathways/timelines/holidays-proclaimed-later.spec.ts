import { limitsIn, rowsOfRules, table } from '../../../test/support/timeline.js';

/** Sent on 12 December 2025, two weeks end on Boxing Day; a Monday and a Tuesday are proclaimed holidays afterwards. */
const SENT = `
  2025-05-01 eligibility_checked
  2025-06-02 leave_requested
  2025-06-20 biometrics_given
  2025-12-12 refusal_sent
`;
const MONDAY = { calendar: 'england_wales', on: '2025-12-29' } as const;
const TUESDAY = { calendar: 'england_wales', on: '2025-12-30' } as const;

it.each([
  ['none', [], '2025-12-29'],
  ['one', [MONDAY], '2025-12-30'],
  ['two', [MONDAY, TUESDAY], '2025-12-31'],
  ['one in Scotland alone', [{ ...MONDAY, calendar: 'scotland' }], '2025-12-29'],
] as const)('%s: the day it moves to moves on, the day to plan by stays', (_, added, moved) => {
  expect(rowsOfRules(limitsIn('child_relative_298', SENT, { added }), 'UK-FTT-14D')).toEqual(
    table(`
      limit       from        statutory   moved     plan by     school  status   closed
      UK-FTT-14D  2025-12-12  2025-12-26  ${moved}  2025-12-26  ·       running  ·
    `),
  );
});
