import { limitsIn, rowsOfRules, table } from '../../../test/support/timeline.js';
import { silenceProposal } from '../silence.js';

/** Conseil d’État 428761 turned on this proof: the file left the national access point, and then? */
const PREPARED = `
  2019-02-04 intent_recorded
  2019-02-06 registered
  2019-02-20 evidence_complete
  2019-02-25 request_sent
`;

it.each(['', 'unproved'])(
  'received, proof missing (%s): the two months pass and nothing can rest on it',
  (said) => {
    const limits = limitsIn('dublin3_art8_1', `${PREPARED} 2019-02-26 request_received ${said}`, {
      today: '2019-12-01',
    });
    expect(rowsOfRules(limits, 'D3-REPLY-2M')).toEqual(
      table(`
      limit        from        statutory   moved  plan by     school  status      closed
      D3-REPLY-2M  2019-02-25  2019-04-25  ·      2019-04-25  ·       superseded  start_known
      D3-REPLY-2M  2019-02-26  2019-04-26  ·      2019-04-26  ·       unproven    ·
    `),
    );
    const reply = limits.findLast(({ rule }) => rule === 'D3-REPLY-2M');
    expect(reply && silenceProposal(reply, '2019-12-01')).toMatchObject({
      from: '2019-04-27',
      needs: ['proof_of_receipt'],
      proven: false,
    });
  },
);

it('sent, receipt unknown: the limit is shown from sending, and marked', () => {
  expect(rowsOfRules(limitsIn('dublin3_art8_1', PREPARED, { today: '2019-12-01' }), 'D3-REPLY-2M')).toEqual(
    table(`
      limit        from        statutory   moved  plan by     school  status    closed
      D3-REPLY-2M  2019-02-25  2019-04-25  ·      2019-04-25  ·       unproven  ·
    `),
  );
});

it('refused all the same: the reply shows that it was received', () => {
  const refused = `${PREPARED} 2019-04-15 refusal_received`;
  expect(rowsOfRules(limitsIn('dublin3_art8_1', refused), 'D3-REPLY-2M')).toEqual(
    table(`
      limit        from        statutory   moved  plan by     school  status  closed
      D3-REPLY-2M  2019-02-25  2019-04-25  ·      2019-04-25  ·       met     refusal_received
    `),
  );
});
