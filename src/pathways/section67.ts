import type { Pathway } from './pathway.js';
import { SECTION67_STAGES, SECTION67_STEPS, SECTION67_TRANSITIONS } from './section67-procedure.js';

/** From Royal Assent to the day the last of the 480 places was filled. */
export const SECTION67 = {
  id: 'section67',
  lawId: 'S67',
  group: 'section67',
  article: 'Immigration Act 2016 s. 67',
  sources: ['Immigration Act 2016 s. 67', 'Home Office factsheet on section 67'],
  verified: true,
  inForce: [
    {
      event: 'referral',
      from: '2016-05-12T00:00:00+01:00',
      to: '2020-07-28T00:00:00+01:00',
      zone: 'Europe/London',
    },
  ],
  way: 'entry',
  needsRelative: false,
  relations: { named: [], byPractice: [] },
  relativeStatuses: [],
  minority: { at: 'arrival', under: 18 },
  firstStage: 'identified',
  stages: SECTION67_STAGES,
  steps: SECTION67_STEPS,
  transitions: SECTION67_TRANSITIONS,
  anytime: ['order_complied'],
} as const satisfies Pathway;
