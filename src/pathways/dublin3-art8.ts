import type { ImmigrationStatus } from '../common/codes.js';
import { BINDING_ARTICLE } from './dublin3.js';
import type { Pathway } from './pathway.js';

/** Legally present; the condition is lost when the relative's own claim is refused. */
export const LEGALLY_PRESENT = [
  'british',
  'settled',
  'refugee',
  'humanitarian_protection',
  'pending_claim',
  'limited_leave',
] as const satisfies readonly ImmigrationStatus[];

/** What both paragraphs of Article 8 have in common; the age test looks at lodging (Article 7(2)). */
export const ARTICLE_8 = {
  ...BINDING_ARTICLE,
  group: 'dublin3_art8',
  relativeStatuses: LEGALLY_PRESENT,
  minority: { at: 'application_lodged', under: 18 },
} as const satisfies Partial<Pathway>;
