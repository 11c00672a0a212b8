import { limitsIn, rowsOfRules, table } from '../../../test/support/timeline.js';

/** A boy in the country already: fourteen days count from the day the refusal is sent. */
const APPLIED = `
  2025-05-01 eligibility_checked
  2025-06-02 leave_requested
  2025-06-20 biometrics_given
`;

it.each(['england', 'scotland', 'northern_ireland'] as const)(
  'sent on 12 December: Boxing Day, a holiday, so until Monday 29; planned for 26 (%s)',
  (ukNation) => {
    const limits = limitsIn('child_relative_298', `${APPLIED} 2025-12-12 refusal_sent`, { ukNation });
    expect(rowsOfRules(limits, 'UK-FTT-14D', 'UK-JR-3M')).toEqual(
      table(`
        limit       from        statutory   moved       plan by     school  status   closed
        UK-JR-3M    2025-12-12  2026-03-12  ·           2026-03-12  ·       running  ·
        UK-FTT-14D  2025-12-12  2025-12-26  2025-12-29  2025-12-26  ·       running  ·
      `),
    );
    expect(limits.find(({ rule }) => rule === 'UK-FTT-14D')?.lastDay).toBe('2025-12-29');
  },
);

it.each([
  ['england', null],
  ['wales', null],
  ['scotland', '2026-01-05'],
  ['northern_ireland', null],
] as const)('sent on 19 December: 2 January is a holiday in Scotland alone (%s)', (ukNation, moved) => {
  const limits = limitsIn('child_relative_298', `${APPLIED} 2025-12-19 refusal_sent`, { ukNation });
  expect(limits.find(({ rule }) => rule === 'UK-FTT-14D')).toMatchObject({
    statutory: '2026-01-02',
    rollAlternative: moved,
    lastDay: moved ?? '2026-01-02',
  });
});

it.each([
  ['england', null],
  ['northern_ireland', '2026-03-18'],
] as const)('sent on 17 December: judicial review by Saint Patrick’s Day (%s)', (ukNation, moved) => {
  const limits = limitsIn('child_relative_298', `${APPLIED} 2025-12-17 refusal_sent`, { ukNation });
  expect(limits.find(({ rule }) => rule === 'UK-JR-3M')).toMatchObject({
    statutory: '2026-03-17',
    rollAlternative: moved,
  });
});
