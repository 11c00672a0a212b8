import type { Stage, Step } from './pathway.js';
import {
  ANSWER_STEPS,
  ARRIVAL_STAGES,
  ARRIVAL_STEPS,
  ARRIVAL_TRANSITIONS,
  CLOSE,
  CLOSED_OTHER,
  TRAVEL_STEPS,
} from './shared-steps.js';
import { APPLICATION_STEPS, VISA_STEPS } from './visa-procedure.js';

/** The way to the United Kingdom under the agreement of 2025 with France: an adult or a family group, never a child alone. */
export const UK_FRANCE_STAGES = {
  identified: { number: 10, milestone: null, ending: null },
  interest_expressed: { number: 20, milestone: null, ending: null },
  invited: { number: 30, milestone: null, ending: null },
  application_submitted: { number: 40, milestone: 'submitted', ending: null },
  biometrics_given: { number: 50, milestone: null, ending: null },
  granted: { number: 70, milestone: 'accepted', ending: null },
  refused: { number: 80, milestone: null, ending: 'refused' },
  closed_other: CLOSED_OTHER,
  travel_arranged: { number: 100, milestone: 'transfer_arranged', ending: null },
  ...ARRIVAL_STAGES,
} as const satisfies Record<string, Stage>;

type UkFrance2025Stage = keyof typeof UK_FRANCE_STAGES;

/** The other half of the agreement: what the two States ask and answer about somebody who came by small boat. */
const RETURN_STEPS = {
  small_boat_arrival: { fact: 'small_boat_arrival', date: 'event' },
  readmission_asked: { fact: 'readmission_asked', date: 'receipt' },
  readmission_answered: { fact: 'readmission_answered', date: 'receipt' },
  returned: { fact: 'returned', date: 'event' },
} as const satisfies Record<string, Step>;

export const UK_FRANCE_STEPS = {
  interest_expressed: { fact: 'interest_expressed', date: 'sending', key: 'expression_of_interest' },
  invited: { fact: 'invited', date: 'receipt' },
  application_submitted: VISA_STEPS.application_submitted,
  biometrics_given: APPLICATION_STEPS.biometrics_given,
  visa_granted: VISA_STEPS.visa_granted,
  refusal_received: ANSWER_STEPS.refusal_received,
  travel_arranged: TRAVEL_STEPS.travel_arranged,
  ...ARRIVAL_STEPS,
  ...RETURN_STEPS,
} as const satisfies Record<string, Step>;

type UkFrance2025Step = keyof typeof UK_FRANCE_STEPS;

const DECISIONS = { visa_granted: 'granted', refusal_received: 'refused' } as const;

export const UK_FRANCE_TRANSITIONS = {
  identified: { interest_expressed: 'interest_expressed', ...CLOSE },
  interest_expressed: { invited: 'invited', refusal_received: 'refused', ...CLOSE },
  invited: { application_submitted: 'application_submitted', ...CLOSE },
  application_submitted: { biometrics_given: 'biometrics_given', ...DECISIONS, ...CLOSE },
  biometrics_given: { ...DECISIONS, ...CLOSE },
  granted: { travel_arranged: 'travel_arranged', ...CLOSE },
  refused: { interest_expressed: 'interest_expressed', ...CLOSE },
  travel_arranged: { travel_arranged: 'travel_arranged', arrived: 'transferred', ...CLOSE },
  ...ARRIVAL_TRANSITIONS,
} as const satisfies Record<UkFrance2025Stage, Partial<Record<UkFrance2025Step, UkFrance2025Stage>>>;
