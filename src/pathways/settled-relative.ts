import type { Pathway } from './pathway.js';

/** The Immigration Rules of 1994 (HC 395) hold the paragraph; its text has changed since and was not read here. */
export const SETTLED_RELATIVE = {
  group: 'family_visa',
  needsRelative: true,
  minority: { at: 'application_submitted', under: 18 },
  inForce: [
    {
      event: 'application_submitted',
      from: '1994-10-01T00:00:00+01:00',
      to: null,
      zone: 'Europe/London',
    },
  ],
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
    byPractice: ['half_sibling', 'step_parent', 'cousin', 'family_friend'],
  },
  relativeStatuses: ['settled', 'british'],
} as const satisfies Partial<Pathway>;
