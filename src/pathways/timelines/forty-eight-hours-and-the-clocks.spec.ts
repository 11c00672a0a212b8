import { limitsIn, rowsOfRules, table } from '../../../test/support/timeline.js';

/** Detained, and told of the transfer the day before the clocks change: forty-eight hours are hours that pass. */
const ACCEPTED = `
  2018-12-03 intent_recorded
  2018-12-05 registered
  2018-12-20 evidence_complete
  2019-01-07 request_sent
  2019-01-07 request_received proved
  2019-02-18 acceptance_received
`;

it('over 31 March 2019, when an hour is left out: from ten to eleven in Paris', () => {
  const detained = `${ACCEPTED}
    2019-03-29 detained
    2019-03-30 10:00 transfer_decision_notified
  `;
  expect(rowsOfRules(limitsIn('dublin3_art8_1', detained), 'FR-TRANSFER-HOLD', 'FR-APPEAL-48H')).toEqual(
    table(`
      limit                      from        end                       moved  plan by     school  status   closed
      FR-TRANSFER-HOLD/detained  2019-03-30  2019-04-01T09:00:00.000Z  ·      2019-04-01  ·       running  ·
      FR-APPEAL-48H              2019-03-30  2019-04-01T09:00:00.000Z  ·      2019-04-01  ·       running  ·
    `),
  );
});

it('over 27 October 2019, when an hour comes twice: from ten to nine, and 96 hours more for the ruling', () => {
  const again = `${ACCEPTED}
    2019-10-25 detained
    2019-10-26 10:00 transfer_decision_notified
    2019-10-28 transfer_challenged
  `;
  expect(rowsOfRules(limitsIn('dublin3_art8_1', again), 'FR-TRANSFER-HOLD', 'FR-APPEAL-48H')).toEqual(
    table(`
      limit                      from        end                       moved  plan by     school  status      closed
      FR-TRANSFER-HOLD/detained  2019-10-26  2019-10-28T08:00:00.000Z  ·      2019-10-28  ·       superseded  interrupted
      FR-APPEAL-48H              2019-10-26  2019-10-28T08:00:00.000Z  ·      2019-10-28  ·       met         transfer_challenged
      FR-APPEAL-48H/ruling       2019-10-26  2019-11-01T08:00:00.000Z  ·      2019-11-01  ·       running     ·
    `),
  );
});

it('with the hour unknown the day is counted from its beginning, never longer than it is', () => {
  const unknown = `${ACCEPTED}
    2019-10-25 detained
    2019-10-26 transfer_decision_notified
  `;
  expect(rowsOfRules(limitsIn('dublin3_art8_1', unknown), 'FR-APPEAL-48H')).toEqual(
    table(`
      limit          from        end                       moved  plan by     school  status   closed
      FR-APPEAL-48H  2019-10-26  2019-10-27T22:00:00.000Z  ·      2019-10-27  ·       running  ·
    `),
  );
});

it('detained only during the case: the court has 144 hours from then', () => {
  const during = `${ACCEPTED}
    2019-03-05 transfer_decision_notified
    2019-03-11 transfer_challenged
    2019-03-13 14:30 detained
  `;
  expect(rowsOfRules(limitsIn('dublin3_art8_1', during), 'FR-APPEAL-7D', 'FR-APPEAL-48H')).toEqual(
    table(`
      limit                         from        end                       moved  plan by     school  status   closed
      FR-APPEAL-7D                  2019-03-05  2019-03-12                ·      2019-03-12  ·       met      transfer_challenged
      FR-APPEAL-7D/ruling           2019-03-11  2019-03-26                ·      2019-03-26  ·       running  ·
      FR-APPEAL-48H/ruling_detained 2019-03-13  2019-03-19T13:30:00.000Z  ·      2019-03-19  ·       running  ·
    `),
  );
});
