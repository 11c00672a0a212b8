import type { Stage, Step } from './pathway.js';

/** Acts, stages and moves that several procedures have in common: the same code means the same act everywhere. */

/** A child may go missing, withdraw or die whatever the stage: a procedure can be closed from each that is not final. */
export const CLOSE = { procedure_closed: 'closed_other' } as const;

/** The arrival and what follows, with the numbers of the law table. */
export const ARRIVAL_STAGES = {
  transferred: { number: 130, milestone: 'reunited', ending: null },
  post_arrival: { number: 140, milestone: 'followed_up', ending: null },
  closed_reunited: { number: 150, milestone: null, ending: 'reunited' },
} as const satisfies Record<string, Stage>;

export const ARRIVAL_STEPS = {
  arrived: { fact: 'arrived', date: 'event' },
  post_arrival_check: { fact: 'post_arrival_check', date: 'event' },
  procedure_completed: { fact: 'completed', date: 'event' },
  procedure_closed: { fact: 'closed', date: 'event', asks: ['closing_reason'] },
} as const satisfies Record<string, Step>;

export const ARRIVAL_TRANSITIONS = {
  closed_other: {},
  transferred: { post_arrival_check: 'post_arrival', ...CLOSE },
  post_arrival: { post_arrival_check: 'post_arrival', procedure_completed: 'closed_reunited', ...CLOSE },
  closed_reunited: {},
} as const;

export const CLOSED_OTHER = { number: 95, milestone: null, ending: 'closed' } as const satisfies Stage;

/** A claim before a court of the United Kingdom, and what the court orders by a day of its own. */
export const COURT_STEPS = {
  claim_issued: { fact: 'claim_issued', date: 'event' },
  court_order_made: { fact: 'court_order', date: 'judgment', asks: ['due_date'] },
  order_complied: { fact: 'order_complied', date: 'event' },
  claim_dismissed: { fact: 'claim_dismissed', date: 'judgment' },
} as const satisfies Record<string, Step>;

/** The answer of the United Kingdom, on the day it is received. */
export const ANSWER_STEPS = {
  acceptance_received: { fact: 'acceptance', date: 'receipt' },
  refusal_received: { fact: 'refusal', date: 'receipt', asks: ['refusal_codes'] },
} as const satisfies Record<string, Step>;

export const TRAVEL_STEPS = {
  exit_authorised: { fact: 'exit_authorised', date: 'event' },
  travel_arranged: { fact: 'travel_arranged', date: 'event' },
} as const satisfies Record<string, Step>;

/** The protection of a child in France, and what its administration decides or leaves unanswered. */
export const PROTECTION_STEPS = {
  taken_into_care: { fact: 'care_started', date: 'event' },
  care_renewed: { fact: 'care_renewed', date: 'event' },
  age_disputed: { fact: 'age_disputed', date: 'notification' },
  prosecutor_order_made: { fact: 'prosecutor_order', date: 'event' },
  judge_seised: { fact: 'judge_seised', date: 'event' },
  guardian_appointed: { fact: 'guardian_appointed', date: 'event' },
  administrative_decision_notified: { fact: 'administrative_decision', date: 'notification' },
  administrative_silence: { fact: 'administrative_silence', date: 'expiry' },
  administrative_appeal_lodged: { fact: 'administrative_appeal', date: 'event' },
} as const satisfies Record<string, Step>;

export type ProtectionStep = keyof typeof PROTECTION_STEPS;
export const PROTECTION_FACTS = Object.keys(PROTECTION_STEPS) as readonly ProtectionStep[];
