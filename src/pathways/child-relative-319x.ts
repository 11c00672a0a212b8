import { CHILD_RELATIVE } from './child-relative.js';
import type { Pathway } from './pathway.js';

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
