import { AMMR_STAGES, AMMR_STEPS, AMMR_TRANSITIONS } from './ammr-procedure.js';
import type { Pathway } from './pathway.js';
import { PROTECTION_FACTS } from './shared-steps.js';

/** Applies from 1 July 2026 in the text of the Official Journal (Article 84); a corrigendum to 12 June was not looked for. */
export const AMMR_FAMILY = {
  id: 'ammr_family',
  lawId: 'AMMR',
  group: 'ammr',
  article: '2024/1351 Art. 25-28, 34, 39, 40, 42, 46',
  sources: ['Regulation (EU) 2024/1351'],
  verified: false,
  inForce: [
    {
      event: 'application_registered',
      from: '2026-07-01T00:00:00+02:00',
      to: null,
      zone: 'Europe/Paris',
    },
  ],
  way: 'elsewhere',
  needsRelative: true,
  relations: {
    named: ['mother', 'father', 'guardian', 'brother', 'sister'],
    byPractice: ['half_sibling', 'uncle', 'aunt', 'grandfather', 'grandmother'],
  },
  relativeStatuses: [],
  minority: null,
  firstStage: 'identified',
  stages: AMMR_STAGES,
  steps: AMMR_STEPS,
  transitions: AMMR_TRANSITIONS,
  anytime: [
    ...PROTECTION_FACTS,
    'intent_recorded',
    'fingerprints_taken',
    'eurodac_hit_received',
    'attestation_requested',
    'detained',
    'released',
  ],
} as const satisfies Pathway;
