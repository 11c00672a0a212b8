import { limitsIn, rowsOfRules, table } from '../../../test/support/timeline.js';
import { ageAt } from '../../common/civil-date.js';
import { majoritiesBy } from '../../deadlines/majorities.js';

/** He says he was born on 15 December 2001; a paper that is disputed says 30 July 2001. */
const SAID = {
  id: 'said',
  earliestOn: '2001-12-15',
  latestOn: '2001-12-15',
  disputed: false,
  accepted: true,
} as const;
const PAPER = {
  ...SAID,
  id: 'paper',
  earliestOn: '2001-07-30',
  latestOn: '2001-07-30',
  disputed: true,
} as const;

const LODGED = '2019-05-20';
const limits = limitsIn(
  'dublin3_art8_1',
  `
    2019-05-06 taken_into_care
    2019-05-13 age_disputed — on the paper
    ${LODGED} intent_recorded
    2019-05-22 registered
    2019-05-31 evidence_complete
    2019-06-04 request_sent
    2019-06-05 request_received proved
    2019-08-02 acceptance_received
  `,
);
const eighteenBy = (rule: string) => {
  const last = limits.findLast((limit) => limit.rule === rule);
  return last && majoritiesBy([SAID, PAPER], last.operative).map(({ assertionId, on }) => [assertionId, on]);
};

it('runs a reply in the summer and a transfer into the winter', () => {
  expect(rowsOfRules(limits, 'D3-TCR-3M', 'D3-REPLY-2M', 'D3-TRANSFER-6M')).toEqual(
    table(`
      limit           from        statutory   moved       plan by     school  status      closed
      D3-TCR-3M       2019-05-20  2019-08-20  ·           2019-08-20  ·       met         request_sent
      D3-REPLY-2M     2019-06-04  2019-08-04  2019-08-05  2019-08-04  ·       superseded  start_known
      D3-REPLY-2M     2019-06-05  2019-08-05  ·           2019-08-05  ·       met         acceptance_received
      D3-TRANSFER-6M  2019-08-02  2020-02-02  2020-02-03  2020-02-02  ·       running     ·
    `),
  );
});

it('is passed by one eighteenth birthday before the reply, and by both before the transfer', () => {
  expect(eighteenBy('D3-REPLY-2M')).toEqual([['paper', '2019-07-30']]);
  expect(eighteenBy('D3-TRANSFER-6M')).toEqual([
    ['paper', '2019-07-30'],
    ['said', '2019-12-15'],
  ]);
});

it('changes nothing in law: a child at lodging under either date stays one under Article 7(2)', () => {
  expect([SAID, PAPER].map(({ earliestOn }) => ageAt(earliestOn, LODGED))).toEqual([17, 17]);
});
