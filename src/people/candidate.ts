import type { Evidence } from '../matching/evidence.js';

export const PERSON_KINDS = ['minor', 'relative'] as const;
export type PersonKind = (typeof PERSON_KINDS)[number];

/** Own: what the caller may open anyway. Wider: everybody of the organisation, and of others where the family agreed to be traced. */
export type SearchScope = 'own' | 'wider';

/** Somebody on record who may be the person looked for. */
export interface Candidate {
  readonly personId: string;
  readonly kind: PersonKind;
  /** Whether the caller may open the record. Where not, no field of it is filled and evidence carries no value. */
  readonly visible: boolean;
  readonly name: string | null;
  readonly reference: string | null;
  /** Of a minor. */
  readonly caseId: string | null;
  readonly teamId: string;
  readonly teamName: string;
  readonly organisationId: string;
  readonly evidence: Evidence;
}
