import { IMMIGRATION_STATUSES } from '../common/codes.js';
import { EXPEDITED_STAGES, EXPEDITED_STEPS, EXPEDITED_TRANSITIONS } from './expedited-2016.js';
import type { Pathway } from './pathway.js';

/** The first and last day come from answers to questions in Parliament. */
export const PURNIA = {
  id: 'purnia',
  lawId: 'PURNIA',
  group: 'expedited_2016',
  article: 'Executive process at the clearance of the Calais camp',
  sources: ['Citizens UK', 'Parliamentary questions'],
  verified: true,
  inForce: [
    {
      event: 'interview',
      from: '2016-10-10T00:00:00+02:00',
      to: '2017-07-16T00:00:00+02:00',
      zone: 'Europe/Paris',
    },
  ],
  way: 'entry',
  needsRelative: true,
  relations: {
    named: [
      'mother',
      'father',
      'guardian',
      'brother',
      'sister',
      'uncle',
      'aunt',
      'grandfather',
      'grandmother',
    ],
    byPractice: ['half_sibling'],
  },
  relativeStatuses: IMMIGRATION_STATUSES,
  minority: { at: 'interview', under: 18 },
  firstStage: 'identified',
  stages: EXPEDITED_STAGES,
  steps: EXPEDITED_STEPS,
  transitions: EXPEDITED_TRANSITIONS,
  anytime: ['order_complied'],
} as const satisfies Pathway;
