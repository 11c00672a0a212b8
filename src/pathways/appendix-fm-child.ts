import { FAMILY_VISA } from './family-visa.js';
import type { Pathway } from './pathway.js';

/** Sole responsibility, both parents, or serious and compelling considerations. Opened as family reunion closed. */
export const APPENDIX_FM_CHILD = {
  ...FAMILY_VISA,
  id: 'appendix_fm_child',
  lawId: 'FM-CHILD',
  article: 'Immigration Rules, Appendix FM',
  sources: ['Immigration Rules, Appendix FM', 'HC 1298'],
  verified: true,
  inForce: [
    {
      event: 'application_submitted',
      from: '2025-09-04T15:00:00+01:00',
      to: null,
      zone: 'Europe/London',
    },
  ],
  relations: { named: ['mother', 'father'], byPractice: ['guardian'] },
  relativeStatuses: ['refugee', 'humanitarian_protection', 'settled'],
} as const satisfies Pathway;
