import type { Pathway } from './pathway.js';
import { VISA } from './visa-procedure.js';

/** What every visa for a child to join a parent has in common. */
export const FAMILY_VISA = {
  ...VISA,
  group: 'family_visa',
  needsRelative: true,
  minority: { at: 'application_submitted', under: 18 },
} as const satisfies Partial<Pathway>;

export const PARENT = { named: ['mother', 'father'], byPractice: [] } as const satisfies Pathway['relations'];
