import { allPathways } from '../pathways/pathways.js';
import { CHALLENGE_RESULTS, CHALLENGE_STEPS, DECISIONS, LEAVE_TO_STAY } from './step-groups.js';

it('decisions are acceptances and refusals of requests to the United Kingdom', () => {
  expect(DECISIONS).toEqual([
    'acceptance_by_silence',
    'acceptance_received',
    'appeal_dismissed',
    'claim_dismissed',
    'entry_ordered',
    'leave_granted',
    'placement_found',
    'refusal_received',
    'refusal_sent',
    'settlement_refused',
    'transfer_decision_notified',
    'transfer_judgment_notified',
    'visa_granted',
  ]);
});

it('leave to stay is granted in no procedure that ends with an arrival', () => {
  expect(LEAVE_TO_STAY).toEqual(['leave_granted', 'settlement_refused']);
  for (const { way, steps } of allPathways().filter(({ steps }) => 'leave_granted' in steps))
    expect([way, 'arrived' in steps]).toEqual(['stay', false]);
});

it('a challenge ends as its procedure goes on', () => {
  expect(CHALLENGE_STEPS).toEqual([
    'appeal_lodged',
    'claim_issued',
    'reexamination_sent',
    'review_decided',
    'review_requested',
  ]);
  expect(CHALLENGE_RESULTS).toEqual({
    acceptance_received: 'overturned',
    appeal_allowed: 'overturned',
    arrived: 'overturned',
    leave_granted: 'overturned',
    transfer_decision_notified: 'overturned',
    visa_granted: 'overturned',
    appeal_dismissed: 'upheld',
    claim_dismissed: 'upheld',
    reexamination_lapsed: 'upheld',
    refusal_received: 'upheld',
    refusal_sent: 'upheld',
    article_15_requested: 'withdrawn_or_other',
    article_17_2_requested: 'withdrawn_or_other',
    procedure_closed: 'withdrawn_or_other',
    referred: 'withdrawn_or_other',
  });
});

it('whatever follows a refusal challenges it, asks anew, or ends', () => {
  const asksAnew = [
    ...['request_sent', 'request_received', 'application_submitted', 'leave_requested', 'referred'],
    ...['article_15_requested', 'article_17_2_requested', 'interest_expressed'],
    ...['ammr_request_sent', 'ammr_request_received'],
  ];
  const ends = [
    ...['procedure_closed', 'france_responsible', 'acceptance_by_silence', 'ammr_acceptance_by_silence'],
  ];
  const following = allPathways().flatMap(({ stages, transitions }) =>
    Object.entries(transitions).flatMap(([from, row]) =>
      stages[from]?.ending === 'refused' ? Object.keys(row) : [],
    ),
  );
  expect([...new Set(following)].sort()).toEqual(
    [...CHALLENGE_STEPS.filter((step) => following.includes(step)), ...asksAnew, ...ends].sort(),
  );
});
