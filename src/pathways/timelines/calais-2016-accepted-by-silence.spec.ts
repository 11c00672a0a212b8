import { limitsIn, rowsOf, rowsOfRules, table } from '../../../test/support/timeline.js';
import { allowedSteps } from '../pathways.js';
import { silenceProposal } from '../silence.js';

/** A girl of fifteen from the camp at Calais, her brother in Leeds: the Home Office never answered. */
const ASKED = `
  2016-10-24 intent_recorded — by the association in the camp
  2016-10-27 application_lodged — in the centre she was taken to
  2016-11-04 registered
  2016-11-25 evidence_complete
  2016-11-28 request_sent
  2016-11-30 request_received proved — the DubliNet acknowledgement
`;
const SILENT = `${ASKED}
  2017-01-30 acceptance_by_silence proved
`;

it('runs every limit from the act that starts it', () => {
  expect(rowsOf(limitsIn('dublin3_art8_1', SILENT))).toEqual(
    table(`
      limit             from        statutory   moved       plan by     school    status      closed
      D3-TCR-3M         2016-10-24  2017-01-24  ·           2017-01-24  ·         met         request_sent
      D3-TCR-3M         2016-10-27  2017-01-27  ·           2017-01-27  ·         met         request_sent
      D3-REPLY-2M       2016-11-28  2017-01-28  2017-01-30  2017-01-28  ·         superseded  start_known
      D3-REPLY-2M       2016-11-30  2017-01-30  ·           2017-01-30  ·         expired     acceptance_by_silence
      D3-TRANSFER-6M    2017-01-30  2017-07-30  2017-07-31  2017-07-30  last_day  running     ·
      D3-TRANSFER-6M    2017-01-31  2017-07-31  ·           2017-07-31  next_day  running     ·
      FR-REG-3WD        2016-10-24  2016-10-27  ·           2016-10-27  ·         expired     registered
      FR-REG-3WD/many   2016-10-24  2016-11-08  ·           2016-11-08  ·         met         registered
    `),
  );
});

it('counts from the end of the reply period whatever day the silence was noticed on', () => {
  const noticed = limitsIn('dublin3_art8_1', `${ASKED} 2017-03-20 acceptance_by_silence proved`);
  expect(rowsOfRules(noticed, 'D3-TRANSFER-6M')).toEqual(
    table(`
      limit           from        statutory   moved       plan by     school    status   closed
      D3-TRANSFER-6M  2017-01-30  2017-07-30  2017-07-31  2017-07-30  last_day  running  ·
      D3-TRANSFER-6M  2017-01-31  2017-07-31  ·           2017-07-31  next_day  running  ·
    `),
  );
});

it('lets the acceptance be asserted from the day after, by who holds the proof', () => {
  const reply = limitsIn('dublin3_art8_1', ASKED).at(3);
  expect(reply && silenceProposal(reply, '2017-01-30')).toBeNull();
  expect(reply && silenceProposal(reply, '2017-01-31')).toEqual({
    step: 'acceptance_by_silence',
    from: '2017-01-31',
    needs: ['proof_of_receipt'],
    proven: true,
  });
});

it('knows no transfer and no transfer decision before acceptance, express or implied', () => {
  expect(rowsOfRules(limitsIn('dublin3_art8_1', ASKED), 'D3-TRANSFER-6M')).toEqual([]);
  expect(allowedSteps('dublin3_art8_1', 'request_sent')).not.toContain('transfer_decision_notified');
});

it('is met in both schools by her arrival in the spring', () => {
  const arrived = `${SILENT}
    2017-02-20 transfer_decision_notified
    2017-04-03 transfer_booked for 2017-04-20
    2017-04-20 arrived
  `;
  expect(rowsOfRules(limitsIn('dublin3_art8_1', arrived), 'D3-TRANSFER-6M')).toEqual(
    table(`
      limit           from        statutory   moved       plan by     school    status  closed
      D3-TRANSFER-6M  2017-01-30  2017-07-30  2017-07-31  2017-07-30  last_day  met     arrived
      D3-TRANSFER-6M  2017-01-31  2017-07-31  ·           2017-07-31  next_day  met     arrived
    `),
  );
});

it('passes between the two schools when she arrives on 31 July', () => {
  const late = `${SILENT}
    2017-02-20 transfer_decision_notified
    2017-07-20 transfer_booked for 2017-07-31
    2017-07-31 arrived
  `;
  expect(rowsOfRules(limitsIn('dublin3_art8_1', late), 'D3-TRANSFER-6M')).toEqual(
    table(`
      limit           from        statutory   moved       plan by     school    status   closed
      D3-TRANSFER-6M  2017-01-30  2017-07-30  2017-07-31  2017-07-30  last_day  expired  arrived
      D3-TRANSFER-6M  2017-01-31  2017-07-31  ·           2017-07-31  next_day  met      arrived
    `),
  );
});
