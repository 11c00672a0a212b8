import { limitsIn, rowsOfRules, table } from '../../../test/support/timeline.js';

/** Three working days before travel, counted back; Easter Monday was 22 April 2019. */
const DECIDED = `
  2019-01-07 intent_recorded
  2019-01-09 registered
  2019-01-24 evidence_complete
  2019-01-28 request_sent
  2019-01-28 request_received proved
  2019-03-04 acceptance_received
  2019-03-12 transfer_decision_notified
`;

it('travel on Tuesday 23: announce it by Wednesday 17', () => {
  const booked = `${DECIDED}
    2019-04-02 transfer_booked for 2019-04-23
    2019-04-17 arrival_notice_given
  `;
  expect(rowsOfRules(limitsIn('dublin3_art8_1', booked), 'IR-ARRIVAL-NOTICE')).toEqual(
    table(`
      limit              from        statutory   moved  plan by     school  status  closed
      IR-ARRIVAL-NOTICE  2019-04-02  2019-04-17  ·      2019-04-17  ·       met     arrival_notice_given
    `),
  );
});

it('booked on Friday 19 for that Tuesday: too late to be in time, so due at once', () => {
  const booked = `${DECIDED} 2019-04-19 transfer_booked for 2019-04-23`;
  expect(rowsOfRules(limitsIn('dublin3_art8_1', booked), 'IR-ARRIVAL-NOTICE')).toEqual(
    table(`
      limit              from        statutory   moved  plan by     school  status   closed
      IR-ARRIVAL-NOTICE  2019-04-19  2019-04-19  ·      2019-04-19  ·       running  ·
    `),
  );
});

it('booked anew: the new day of travel counts', () => {
  const booked = `${DECIDED}
    2019-04-02 transfer_booked for 2019-04-23
    2019-04-15 transfer_booked for 2019-05-09
  `;
  expect(rowsOfRules(limitsIn('dublin3_art8_1', booked), 'IR-ARRIVAL-NOTICE')).toEqual(
    table(`
      limit              from        statutory   moved  plan by     school  status      closed
      IR-ARRIVAL-NOTICE  2019-04-02  2019-04-17  ·      2019-04-17  ·       superseded  ended
      IR-ARRIVAL-NOTICE  2019-04-15  2019-05-03  ·      2019-05-03  ·       running     ·
    `),
  );
});

it('booked twice on one day: the later booking counts', () => {
  const booked = `${DECIDED}
    2019-04-02 transfer_booked for 2019-04-23
    2019-04-02 transfer_booked for 2019-04-25
  `;
  expect(rowsOfRules(limitsIn('dublin3_art8_1', booked), 'IR-ARRIVAL-NOTICE')).toEqual(
    table(`
      limit              from        statutory   moved  plan by     school  status      closed
      IR-ARRIVAL-NOTICE  2019-04-02  2019-04-17  ·      2019-04-17  ·       superseded  ended
      IR-ARRIVAL-NOTICE  2019-04-02  2019-04-19  ·      2019-04-19  ·       running     ·
    `),
  );
});

it('booked for a day nobody knows yet: no day can be said', () => {
  const booked = `${DECIDED} 2019-04-02 transfer_booked`;
  expect(rowsOfRules(limitsIn('dublin3_art8_1', booked), 'IR-ARRIVAL-NOTICE')).toEqual([]);
});
