import type { EvidenceKind, EvidenceStrength } from '../common/codes.js';

/** What evidence of a family link counts as, from what settles a link to what only speaks for it. */
export const EVIDENCE_TYPES = [
  'dna',
  'civil_document',
  'identity_document',
  'official_record',
  'testimony',
  'photo_or_message',
  'other',
] as const;
export type EvidenceType = (typeof EVIDENCE_TYPES)[number];

/** The type of each kind of evidence; a document nobody named further is other evidence. */
export const EVIDENCE_GROUPS: Readonly<Record<EvidenceKind, EvidenceType>> = {
  dna: 'dna',
  birth_certificate: 'civil_document',
  family_register: 'civil_document',
  identity_document: 'identity_document',
  official_record: 'official_record',
  testimony: 'testimony',
  photo: 'photo_or_message',
  message: 'photo_or_message',
  money_transfer: 'photo_or_message',
  document: 'other',
  other: 'other',
};

/** A piece of evidence as it was graded. */
export interface GradedEvidence {
  readonly kind: EvidenceKind;
  readonly strength: EvidenceStrength;
}

/**
 * The rank of a piece of evidence among those of its link, 0 for the strongest: what was graded stronger goes first,
 * and of equal grades what the Dublin rules take as proof (registers, papers, a DNA test) before what they take as
 * indication (statements, messages): lists A and B of Annex II to Regulation (EC) No 1560/2003.
 */
export function evidenceRank({ kind, strength }: GradedEvidence): number {
  const grade = { strong: 0, moderate: 1, weak: 2 }[strength];
  return grade * EVIDENCE_TYPES.length + EVIDENCE_TYPES.indexOf(EVIDENCE_GROUPS[kind]);
}
