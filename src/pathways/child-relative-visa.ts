import { CHILD_RELATIVE } from './child-relative.js';
import type { Pathway } from './pathway.js';

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
