import type { Pathway } from './pathway.js';
import { UK_FRANCE_STAGES, UK_FRANCE_STEPS, UK_FRANCE_TRANSITIONS } from './uk-france-procedure.js';

/** Ran to 11 June 2026, then extended "to autumn" by a letter of 10 June; whether it is in force since is not known. */
export const UK_FRANCE_2025 = {
  id: 'uk_france_2025',
  lawId: 'UKFR-2025',
  group: 'uk_france_2025',
  article: 'UK-France Agreement of 2025',
  sources: ['UK-France Agreement of 2025', 'Letter of 2026-06-10'],
  verified: false,
  inForce: [
    {
      event: 'expression_of_interest',
      from: '2025-08-06T00:00:00+01:00',
      to: null,
      zone: 'Europe/London',
    },
  ],
  way: 'entry',
  closedToMinors: true,
  needsRelative: false,
  relations: { named: [], byPractice: [] },
  relativeStatuses: [],
  minority: null,
  firstStage: 'identified',
  stages: UK_FRANCE_STAGES,
  steps: UK_FRANCE_STEPS,
  transitions: UK_FRANCE_TRANSITIONS,
  anytime: ['small_boat_arrival', 'readmission_asked', 'readmission_answered', 'returned'],
} as const satisfies Pathway;
