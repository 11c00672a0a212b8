import type { InForce, Pathway } from './pathway.js';
import { SETTLEMENT_STAGES, SETTLEMENT_STEPS, SETTLEMENT_TRANSITIONS } from './settlement-procedure.js';

/** The table of the law names the year alone. */
const IN_FORCE = [
  {
    event: 'application_submitted',
    from: '2018-01-01T00:00:00Z',
    to: null,
    zone: 'Europe/London',
  },
] as const satisfies readonly InForce[];

/** What the leave made for the children of 2016 and 2017 has in common. */
export const COHORT_LEAVE = {
  group: 'in_country_leave',
  way: 'stay',
  inForce: IN_FORCE,
  needsRelative: false,
  relations: { named: [], byPractice: [] },
  relativeStatuses: [],
  minority: null,
  firstStage: 'identified',
  stages: SETTLEMENT_STAGES,
  steps: SETTLEMENT_STEPS,
  transitions: SETTLEMENT_TRANSITIONS,
  anytime: ['order_complied'],
} as const satisfies Partial<Pathway>;
