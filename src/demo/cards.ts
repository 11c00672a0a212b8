import type { CaseOutcome } from '../common/codes.js';
import { closedFor, DUBLIN, type PlannedStep, until, VISA } from './plans.js';

/** Dublin III until 2020; the visa route since 2023, in cases that are closed; the caseload of today. */
export const ERAS = ['dublin', 'past', 'current'] as const;
export type Era = (typeof ERAS)[number];

/** How far the kinship got; `alleged` also stands for a relative who is only named. */
export type KinshipState = 'none' | 'alleged' | 'disputed' | 'evidenced' | 'verified';

/** What happens beside the procedure. */
export type Twist = 'missing' | 'missing_and_found' | 'reopened' | 'dispute_of_age' | 'closure_proposed';

/** The course of one case, without names and dates. */
export interface Card {
  readonly era: Era;
  readonly kinship: KinshipState;
  readonly plan: readonly PlannedStep[];
  /** Null: still open. */
  readonly outcome: CaseOutcome | null;
  readonly twist?: Twist;
}

type More = Partial<Pick<Card, 'twist'>>;

function dublin(plan: readonly PlannedStep[], outcome: CaseOutcome, more: More = {}): Card {
  return { era: 'dublin', kinship: 'verified', plan, outcome, ...more };
}

function past(plan: readonly PlannedStep[], outcome: CaseOutcome, more: More = {}): Card {
  return { era: 'past', kinship: 'verified', plan, outcome, ...more };
}

function current(kinship: KinshipState, plan: readonly PlannedStep[] = [], more: More = {}): Card {
  return { era: 'current', kinship, plan, outcome: null, ...more };
}

function times(count: number, card: Card): Card[] {
  return Array.from({ length: count }, () => card);
}

/** Sixty cases: every status, every outcome, every way a procedure ends. */
export const DECK: readonly Card[] = [
  ...times(3, dublin(DUBLIN.accepted, 'reunited')),
  dublin(DUBLIN.bySilence, 'reunited'),
  dublin(DUBLIN.afterReexamination, 'reunited'),
  dublin(DUBLIN.byCourt, 'reunited', { twist: 'missing_and_found' }),
  dublin(until(DUBLIN.accepted, 'post_arrival_check'), 'reunited'),
  ...times(2, dublin(DUBLIN.refused, 'refused')),
  dublin(DUBLIN.dismissed, 'refused', { twist: 'dispute_of_age' }),
  dublin(DUBLIN.lapsed, 'refused'),
  dublin([...until(DUBLIN.accepted, 'guardian_appointed'), closedFor('aged_out')], 'aged_out'),
  dublin([...until(DUBLIN.accepted, 'registered'), closedFor('missing', 60, 90)], 'missing', {
    twist: 'missing',
  }),
  { ...dublin([], 'missing', { twist: 'missing' }), kinship: 'alleged' },
  dublin([...until(DUBLIN.accepted, 'request_received'), closedFor('withdrawn')], 'withdrawn'),
  dublin([...until(DUBLIN.accepted, 'registered'), closedFor('other_pathway')], 'other_route'),
  { ...dublin([], 'transferred'), kinship: 'alleged' },
  dublin([...until(DUBLIN.accepted, 'request_received'), closedFor('deceased')], 'deceased'),

  ...times(2, past(VISA.granted, 'reunited')),
  past(VISA.late, 'reunited'),
  past(VISA.onAppeal, 'reunited'),
  ...times(2, past(VISA.dismissed, 'refused')),
  past([...until(VISA.granted, 'biometrics_given'), closedFor('aged_out', 95, 130)], 'aged_out'),
  past([...until(VISA.granted, 'biometrics_given'), closedFor('missing', 60, 90)], 'missing', {
    twist: 'missing',
  }),
  { ...past([], 'missing', { twist: 'missing' }), kinship: 'none' },
  past([...until(VISA.dismissed, 'appeal_lodged'), closedFor('withdrawn', 20, 60)], 'withdrawn'),
  { ...past([], 'opened_in_error'), kinship: 'none' },
  { ...past([], 'other_route'), kinship: 'evidenced' },
  { ...past([], 'transferred'), kinship: 'none' },

  ...times(3, current('none')),
  current('none', [], { twist: 'missing' }),
  current('none', [], { twist: 'missing_and_found' }),
  ...times(4, current('alleged')),
  current('disputed'),
  current('alleged', [], { twist: 'reopened' }),
  ...times(3, current('evidenced')),
  current('verified'),
  current('verified', until(VISA.granted, 'fee_waiver_requested')),
  current('evidenced', [], { twist: 'dispute_of_age' }),
  current('verified', until(VISA.granted, 'application_submitted')),
  ...times(2, current('verified', until(VISA.granted, 'biometrics_given'))),
  current('verified', until(VISA.granted, 'further_evidence_requested')),
  current('verified', until(VISA.dismissed, 'refusal_received')),
  current('verified', until(VISA.dismissed, 'appeal_lodged')),
  current('verified', until(VISA.granted, 'visa_granted')),
  current('verified', until(VISA.granted, 'exit_authorised')),
  current('verified', until(VISA.granted, 'travel_arranged')),
  ...times(2, current('verified', until(VISA.granted, 'arrived'))),
  current('verified', until(VISA.granted, 'post_arrival_check'), { twist: 'closure_proposed' }),
];
