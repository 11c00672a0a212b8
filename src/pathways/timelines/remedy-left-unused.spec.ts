import { limitsIn, rowsOfRules, table } from '../../../test/support/timeline.js';

/** A visa refused in March; nobody appealed, and a new application was made in September. */
const REFUSED = `
  2024-01-08 eligibility_checked
  2024-01-15 application_submitted
  2024-01-22 biometrics_given
  2024-03-04 refusal_received
`;

it('stays to be seen while the procedure stands still', () => {
  const limits = limitsIn('child_relative_visa', REFUSED, { today: '2024-08-30' });
  expect(rowsOfRules(limits, 'UK-FTT-28D', 'UK-JR-3M')).toEqual(
    table(`
      limit       from        statutory   moved       plan by     school  status   closed
      UK-JR-3M    2024-03-04  2024-06-04  ·           2024-06-04  ·       expired  ·
      UK-FTT-28D  2024-03-04  2024-04-01  2024-04-02  2024-04-01  ·       expired  ·
    `),
  );
});

it('is history once the procedure goes on without it', () => {
  const limits = limitsIn('child_relative_visa', `${REFUSED} 2024-09-02 application_submitted`);
  expect(rowsOfRules(limits, 'UK-FTT-28D', 'UK-JR-3M')).toEqual(
    table(`
      limit       from        statutory   moved       plan by     school  status   closed
      UK-JR-3M    2024-03-04  2024-06-04  ·           2024-06-04  ·       expired  application_submitted
      UK-FTT-28D  2024-03-04  2024-04-01  2024-04-02  2024-04-01  ·       expired  application_submitted
    `),
  );
});

it('goes on running past a step taken while it runs', () => {
  const limits = limitsIn('child_relative_visa', `${REFUSED} 2024-03-20 application_submitted`);
  expect(rowsOfRules(limits, 'UK-FTT-28D')).toEqual(
    table(`
      limit       from        statutory   moved       plan by     school  status   closed
      UK-FTT-28D  2024-03-04  2024-04-01  2024-04-02  2024-04-01  ·       running  ·
    `),
  );
});
