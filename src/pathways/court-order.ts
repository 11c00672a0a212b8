import { IMMIGRATION_STATUSES, KINSHIP_RELATIONS } from '../common/codes.js';
import { COURT_ORDER_STAGES, COURT_ORDER_STEPS, COURT_ORDER_TRANSITIONS } from './court-order-procedure.js';
import { HUMAN_RIGHTS_ACT } from './human-rights-act.js';
import type { Pathway } from './pathway.js';

/** The court orders it as the guardian of Article 8, hence from the day the Act is in force. */
export const COURT_ORDER = {
  id: 'court_order',
  lawId: 'COURT',
  group: 'court_order',
  article: 'Senior Courts Act 1981 s. 31; Human Rights Act 1998 s. 6',
  sources: ['R (ZAT and others) v Home Secretary'],
  verified: true,
  inForce: [{ event: 'order_made', from: HUMAN_RIGHTS_ACT, to: null, zone: 'Europe/London' }],
  way: 'order',
  needsRelative: true,
  relations: {
    named: KINSHIP_RELATIONS,
    byPractice: [],
  },
  relativeStatuses: IMMIGRATION_STATUSES,
  minority: null,
  firstStage: 'identified',
  stages: COURT_ORDER_STAGES,
  steps: COURT_ORDER_STEPS,
  transitions: COURT_ORDER_TRANSITIONS,
  anytime: [],
} as const satisfies Pathway;
