import { LEAVE_STAGES, LEAVE_STEPS, LEAVE_TRANSITIONS } from './leave-procedure.js';
import type { Pathway } from './pathway.js';
import { SETTLED_RELATIVE } from './settled-relative.js';

/** As paragraph 297, for a child who is in the country already. */
export const CHILD_RELATIVE_298 = {
  ...SETTLED_RELATIVE,
  id: 'child_relative_298',
  lawId: 'R298',
  article: 'Immigration Rules, Part 8, para. 298',
  sources: ['Immigration Rules, Part 8'],
  verified: false,
  way: 'stay',
  firstStage: 'identified',
  stages: LEAVE_STAGES,
  steps: LEAVE_STEPS,
  transitions: LEAVE_TRANSITIONS,
  anytime: ['order_complied'],
} as const satisfies Pathway;
