import { DUBLIN2_STAGES, DUBLIN2_TRANSITIONS } from './dublin2-procedure.js';
import { DUBLIN2_STEPS, DUBLIN_ANYTIME } from './dublin-steps.js';
import { LEGALLY_PRESENT } from './dublin3-art8.js';
import { TRANSITION_ENDS } from './in-force.js';
import type { InForce, Pathway } from './pathway.js';

/**
 * Its criteria hold for applications lodged before 1 January 2014 (VG Frankfurt (Oder) 6 L 586/14.A); a request about
 * such an application made later follows Regulation 604/2013 (Article 49 there) and stays possible as long as that does.
 */
const IN_FORCE = [
  {
    event: 'application_lodged',
    from: '2003-09-01T00:00:00+02:00',
    to: '2014-01-01T00:00:00+01:00',
    zone: 'Europe/Paris',
  },
  {
    event: 'request_received',
    from: '2003-09-01T00:00:00+01:00',
    to: TRANSITION_ENDS,
    zone: 'Europe/London',
  },
] as const satisfies readonly InForce[];

/** Regulation (EC) 343/2003: an unaccompanied minor to a family member (Article 6), or on humanitarian grounds (15(3)). */
export const DUBLIN2 = {
  id: 'dublin2',
  lawId: 'D2',
  group: 'dublin2',
  article: '343/2003 Art. 6, 15(3)',
  sources: ['Regulation (EC) 343/2003', 'VG Frankfurt (Oder) 6 L 586/14.A, asyl.net M22241'],
  verified: false,
  inForce: IN_FORCE,
  way: 'entry',
  needsRelative: true,
  relations: {
    named: ['mother', 'father', 'guardian'],
    byPractice: ['brother', 'sister', 'uncle', 'aunt', 'grandfather', 'grandmother'],
  },
  relativeStatuses: LEGALLY_PRESENT,
  minority: { at: 'application_lodged', under: 18 },
  firstStage: 'identified',
  stages: DUBLIN2_STAGES,
  steps: DUBLIN2_STEPS,
  transitions: DUBLIN2_TRANSITIONS,
  anytime: DUBLIN_ANYTIME,
} as const satisfies Pathway;
