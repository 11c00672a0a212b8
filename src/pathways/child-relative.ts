import type { Pathway } from './pathway.js';
import { VISA } from './visa-procedure.js';

/** A child joining a close relative with protection who is not the parent, under the rule of the day of the application. */

const CHILD_RELATIVE = {
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

/** Of its opening the year alone is known. */
export const CHILD_RELATIVE_319X = {
  ...CHILD_RELATIVE,
  id: 'child_relative_319x',
  lawId: 'R319X',
  article: 'Immigration Rules, para. 319X',
  sources: ['Immigration Rules, Part 8'],
  verified: false,
  inForce: [
    {
      event: 'application_submitted',
      from: '2011-01-01T00:00:00Z',
      to: '2023-04-12T00:00:00+01:00',
      zone: 'Europe/London',
    },
  ],
} as const satisfies Pathway;

/**
 * Called Appendix Child staying with or joining a Non-Parent Relative (Protection) when it opened. Sponsor with
 * protection, neither settled nor British; no other family able to care. The rules version read is that of 8 November 2024.
 */
export const CHILD_RELATIVE_VISA = {
  ...CHILD_RELATIVE,
  id: 'child_relative_visa',
  lawId: 'CNP',
  article: 'Immigration Rules, Appendix Child Relative (Sponsors with Protection)',
  sources: [
    'Immigration Rules, version of 2024-11-08',
    'GOV.UK: child of a close relative with protection status',
  ],
  verified: true,
  inForce: [
    {
      event: 'application_submitted',
      from: '2023-04-12T00:00:00+01:00',
      to: null,
      zone: 'Europe/London',
    },
  ],
} as const satisfies Pathway;
