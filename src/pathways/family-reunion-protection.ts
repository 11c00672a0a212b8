import { FAMILY_VISA, PARENT } from './family-visa.js';
import type { Pathway } from './pathway.js';

/** Child not independent, of the family as it was before flight. Closed to new applications at 15:00 by HC 1298. */
export const FAMILY_REUNION_PROTECTION = {
  ...FAMILY_VISA,
  id: 'family_reunion_protection',
  lawId: 'FRP',
  article: 'Immigration Rules, Appendix Family Reunion (Sponsors with Protection)',
  sources: ['Immigration Rules', 'HC 1298'],
  verified: true,
  inForce: [
    {
      event: 'application_submitted',
      from: '2023-04-12T00:00:00+01:00',
      to: '2025-09-04T15:00:00+01:00',
      zone: 'Europe/London',
    },
  ],
  relations: PARENT,
  relativeStatuses: ['refugee', 'humanitarian_protection'],
} as const satisfies Pathway;
