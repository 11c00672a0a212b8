import { limitsIn, rowsOf, table } from '../../../test/support/timeline.js';

/** Section 67 and the process of 2016 know no time limit of their own: a refusal can be brought to court, and that is all. */

const REFUSED = `
  2017-01-16 referred
  2017-02-06 refusal_received
`;

it('refused under section 67: three months for judicial review', () => {
  expect(rowsOf(limitsIn('section67', REFUSED))).toEqual(
    table(`
      limit     from        statutory   moved       plan by     school  status   closed
      UK-JR-3M  2017-02-06  2017-05-06  2017-05-08  2017-05-06  ·       running  ·
    `),
  );
});

it('referred again and placed with a council: the refusal no longer matters', () => {
  const placed = `${REFUSED}
    2017-03-06 referred
    2017-03-20 best_interests_determined
    2017-04-03 security_checked
    2017-04-18 placement_found
  `;
  expect(rowsOf(limitsIn('section67', placed))).toEqual(
    table(`
      limit     from        statutory   moved       plan by     school  status      closed
      UK-JR-3M  2017-02-06  2017-05-06  2017-05-08  2017-05-06  ·       superseded  ended
    `),
  );
});

it('refused without reasons after the interviews of autumn 2016: three months as well', () => {
  const refused = `
    2016-11-07 interviewed
    2016-12-09 refusal_received
    2017-02-20 claim_issued
  `;
  expect(rowsOf(limitsIn('purnia', refused))).toEqual(
    table(`
      limit     from        statutory   moved  plan by     school  status  closed
      UK-JR-3M  2016-12-09  2017-03-09  ·      2017-03-09  ·       met     claim_issued
    `),
  );
});
