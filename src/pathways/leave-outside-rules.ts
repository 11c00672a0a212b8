import { IMMIGRATION_STATUSES, KINSHIP_RELATIONS } from '../common/codes.js';
import { HUMAN_RIGHTS_ACT } from './human-rights-act.js';
import type { Pathway } from './pathway.js';
import { VISA } from './visa-procedure.js';

/** Whoever the relative is: what counts is the family life, and that no rule fits it. */
export const LEAVE_OUTSIDE_RULES = {
  ...VISA,
  id: 'leave_outside_rules',
  lawId: 'LOTR',
  group: 'leave_outside_rules',
  article: 'Human Rights Act 1998 s. 6, ECHR Art. 8',
  sources: ['Human Rights Act 1998'],
  verified: true,
  inForce: [{ event: 'application_submitted', from: HUMAN_RIGHTS_ACT, to: null, zone: 'Europe/London' }],
  needsRelative: true,
  relations: {
    named: KINSHIP_RELATIONS,
    byPractice: [],
  },
  relativeStatuses: IMMIGRATION_STATUSES,
  minority: null,
} as const satisfies Pathway;
