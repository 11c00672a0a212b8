import type { Pathway } from './pathway.js';
import { VISA } from './visa-procedure.js';

/** A child joining a close relative with protection who is not the parent, under the rule of the day of the application. */
export const CHILD_RELATIVE = {
  ...VISA,
  group: 'child_relative_visa',
  needsRelative: true,
  relativeStatuses: ['refugee', 'humanitarian_protection'],
  relations: {
    named: ['brother', 'sister', 'uncle', 'aunt', 'grandfather', 'grandmother', 'step_parent'],
    byPractice: ['half_sibling'],
  },
  minority: { at: 'application_submitted', under: 18 },
} as const satisfies Partial<Pathway>;
