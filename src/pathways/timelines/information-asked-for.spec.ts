import { limitsIn, rowsOfRules, table } from '../../../test/support/timeline.js';

const OPEN = `
  2018-02-05 intent_recorded
  2018-02-08 registered
`;

it('on the family: four weeks, six once two more were announced; on the case: five', () => {
  const asked = `${OPEN}
    2018-02-12 family_information_requested
    2018-02-13 information_requested
    2018-03-08 family_information_extended
    2018-03-19 information_received
    2018-03-28 family_information_received
  `;
  expect(rowsOfRules(limitsIn('dublin3_art8_1', asked), 'IR-INFO-4W', 'D3-INFO-5W')).toEqual(
    table(`
      limit                from        statutory   moved  plan by     school  status      closed
      IR-INFO-4W           2018-02-12  2018-03-12  ·      2018-03-12  ·       superseded  extended
      IR-INFO-4W/extended  2018-02-12  2018-03-26  ·      2018-03-26  ·       expired     family_information_received
      D3-INFO-5W           2018-02-13  2018-03-20  ·      2018-03-20  ·       met         information_received
    `),
  );
});
