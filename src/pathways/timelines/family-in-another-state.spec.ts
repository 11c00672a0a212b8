import { limitsIn, rowsOf, rowsOfRules, table } from '../../../test/support/timeline.js';
import { silenceProposal } from '../silence.js';

/** A mother in Germany: Regulation 2024/1351 between two Member States; the United Kingdom plays no part. */

it('registered on 1 September 2026: two months end on All Saints’, a Sunday', () => {
  const limits = limitsIn('ammr_family', '2026-09-01 ammr_registered', { today: '2026-11-27' });
  expect(rowsOf(limits)).toEqual(
    table(`
      limit        from        statutory   moved       plan by     school  status   closed
      AMMR-TCR-2M  2026-09-01  2026-11-01  2026-11-02  2026-11-01  ·       expired  ·
    `),
  );
  expect(limits[0]?.effect).toBe('later_request_possible');
});

const HIT = `
  2026-09-01 ammr_registered
  2026-09-10 eurodac_hit_received
  2026-09-25 ammr_request_sent
  2026-09-25 ammr_request_received proved
`;

it('with a hit: one month for the request, two weeks for the reply', () => {
  expect(rowsOf(limitsIn('ammr_family', HIT))).toEqual(
    table(`
      limit          from        statutory   moved       plan by     school  status      closed
      AMMR-TCR-2M    2026-09-01  2026-11-01  2026-11-02  2026-11-01  ·       met         ammr_request_sent
      AMMR-TCR-1M    2026-09-10  2026-10-10  2026-10-12  2026-10-10  ·       met         ammr_request_sent
      AMMR-REPLY-2W  2026-09-25  2026-10-09  ·           2026-10-09  ·       superseded  start_known
      AMMR-REPLY-2W  2026-09-25  2026-10-09  ·           2026-10-09  ·       running     ·
    `),
  );
});

it('accepts by silence, then has two weeks for the decision and six months for the transfer', () => {
  const silent = `${HIT} 2026-10-12 ammr_acceptance_by_silence proved`;
  expect(rowsOfRules(limitsIn('ammr_family', silent), 'AMMR-DECISION-2W', 'AMMR-TRANSFER-6M')).toEqual(
    table(`
      limit             from        statutory   moved       plan by     school    status   closed
      AMMR-DECISION-2W  2026-10-09  2026-10-23  ·           2026-10-23  last_day  running  ·
      AMMR-DECISION-2W  2026-10-10  2026-10-24  2026-10-26  2026-10-24  next_day  running  ·
      AMMR-TRANSFER-6M  2026-10-09  2027-04-09  ·           2027-04-09  last_day  running  ·
      AMMR-TRANSFER-6M  2026-10-10  2027-04-10  2027-04-12  2027-04-10  next_day  running  ·
    `),
  );
  const reply = limitsIn('ammr_family', HIT).at(-1);
  expect(reply && silenceProposal(reply, '2026-10-10')?.step).toBe('ammr_acceptance_by_silence');
});

it('detained: one week for the reply, and the transfer counts from its end', () => {
  const detained = `
    2026-09-01 ammr_registered
    2026-09-14 detained
    2026-09-16 ammr_request_sent
    2026-09-17 ammr_request_received proved
    2026-09-28 ammr_acceptance_by_silence proved
  `;
  expect(rowsOfRules(limitsIn('ammr_family', detained), 'AMMR-REPLY-1M', 'AMMR-REPLY-2W')).toEqual(
    table(`
      limit                   from        statutory   moved  plan by     school  status      closed
      AMMR-REPLY-2W/detained  2026-09-16  2026-09-23  ·      2026-09-23  ·       superseded  start_known
      AMMR-REPLY-2W/detained  2026-09-17  2026-09-24  ·      2026-09-24  ·       expired     ammr_acceptance_by_silence
    `),
  );
  expect(rowsOfRules(limitsIn('ammr_family', detained), 'AMMR-TRANSFER-6M')).toEqual(
    table(`
      limit             from        statutory   moved       plan by     school    status   closed
      AMMR-TRANSFER-6M  2026-09-24  2027-03-24  ·           2027-03-24  last_day  running  ·
      AMMR-TRANSFER-6M  2026-09-25  2027-03-25  ·           2027-03-25  next_day  running  ·
    `),
  );
});

it('decided and challenged in France: seven days, and the six months anew from the notified judgment', () => {
  const challenged = `${HIT}
    2026-10-05 ammr_acceptance_received
    2026-10-12 ammr_decision_notified
    2026-10-19 ammr_transfer_challenged
    2026-11-04 ammr_judgment_notified
  `;
  expect(
    rowsOfRules(limitsIn('ammr_family', challenged), 'FR-TRANSFER-HOLD', 'FR-APPEAL-7D', 'AMMR-TRANSFER-6M'),
  ).toEqual(
    table(`
      limit                from        statutory   moved  plan by     school  status      closed
      FR-TRANSFER-HOLD     2026-10-12  2026-10-27  ·      2026-10-27  ·       superseded  interrupted
      FR-APPEAL-7D         2026-10-12  2026-10-19  ·      2026-10-19  ·       met         ammr_transfer_challenged
      FR-APPEAL-7D/ruling  2026-10-19  2026-11-03  ·      2026-11-03  ·       expired     ammr_judgment_notified
      AMMR-TRANSFER-6M     2026-10-05  2027-04-05  ·      2027-04-05  ·       superseded  interrupted
      AMMR-TRANSFER-6M     2026-11-04  2027-05-04  ·      2027-05-04  ·       running     ·
    `),
  );
});
