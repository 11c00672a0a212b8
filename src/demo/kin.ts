import type {
  EvidenceKind,
  EvidenceStrength,
  ImmigrationStatus,
  KinshipRelation,
  KinshipSide,
  Sex,
} from '../common/codes.js';
import type { PathwayId } from '../pathways/pathway.js';
import { pathway } from '../pathways/pathways.js';
import type { Card } from './cards.js';
import type { SharedName } from './person-names.js';
import type { Random } from './random.js';

/** What somebody is to the child, as often as it occurs. */
export interface Tie {
  readonly weight: number;
  readonly relation: KinshipRelation;
  readonly side: KinshipSide;
  readonly sex: Sex;
  readonly shared: SharedName;
}

const TIES: readonly Tie[] = [
  { weight: 30, relation: 'brother', side: 'unknown', sex: 'male', shared: 'siblings' },
  { weight: 7, relation: 'sister', side: 'unknown', sex: 'female', shared: 'siblings' },
  { weight: 18, relation: 'uncle', side: 'paternal', sex: 'male', shared: 'fathers_side' },
  { weight: 14, relation: 'uncle', side: 'maternal', sex: 'male', shared: 'none' },
  { weight: 5, relation: 'aunt', side: 'paternal', sex: 'female', shared: 'fathers_side' },
  { weight: 8, relation: 'aunt', side: 'maternal', sex: 'female', shared: 'none' },
  { weight: 3, relation: 'half_sibling', side: 'paternal', sex: 'male', shared: 'siblings' },
  { weight: 3, relation: 'father', side: 'unknown', sex: 'male', shared: 'parent' },
  { weight: 3, relation: 'mother', side: 'unknown', sex: 'female', shared: 'none' },
  { weight: 1, relation: 'grandmother', side: 'maternal', sex: 'female', shared: 'none' },
  { weight: 8, relation: 'cousin', side: 'paternal', sex: 'male', shared: 'fathers_side' },
  { weight: 2, relation: 'family_friend', side: 'unknown', sex: 'male', shared: 'none' },
];

/** The tie a case turns on, one that opens its pathway, and that pathway; none when no procedure is planned. */
export function tieOf(card: Card, random: Random): { tie: Tie; pathwayId: PathwayId | null } {
  if (card.plan.length === 0) return { tie: random.weighted(TIES), pathwayId: null };
  const possible: readonly PathwayId[] =
    card.era === 'dublin' ? ['dublin3_art8_1', 'dublin3_art8_2'] : ['child_relative_visa'];
  const opening = (relation: KinshipRelation) => possible.find((id) => opens(id, relation)) ?? null;
  const tie = random.weighted(TIES.filter(({ relation }) => opening(relation) !== null));
  return { tie, pathwayId: opening(tie.relation) };
}

/** Somebody else who may turn out to be family. */
export function furtherTie(random: Random): Tie {
  return random.weighted(TIES);
}

function opens(id: PathwayId, relation: KinshipRelation): boolean {
  const { named, byPractice } = pathway(id).relations;
  return named.includes(relation) || byPractice.includes(relation);
}

const STATUSES: readonly { readonly weight: number; readonly status: ImmigrationStatus }[] = [
  { weight: 40, status: 'refugee' },
  { weight: 10, status: 'humanitarian_protection' },
  { weight: 14, status: 'british' },
  { weight: 12, status: 'settled' },
  { weight: 12, status: 'pending_claim' },
  { weight: 7, status: 'limited_leave' },
  { weight: 5, status: 'unknown' },
];

/** A relative's standing in the United Kingdom, one that the pathway asks for. */
export function standingFor(pathwayId: PathwayId | null, random: Random): ImmigrationStatus {
  const allowed = pathwayId === null ? null : pathway(pathwayId).relativeStatuses;
  return random.weighted(STATUSES.filter(({ status }) => allowed === null || allowed.includes(status)))
    .status;
}

const EVIDENCE: readonly { readonly weight: number; kind: EvidenceKind; strength: EvidenceStrength }[] = [
  { weight: 5, kind: 'photo', strength: 'weak' },
  { weight: 4, kind: 'message', strength: 'weak' },
  { weight: 3, kind: 'money_transfer', strength: 'moderate' },
  { weight: 4, kind: 'identity_document', strength: 'moderate' },
  { weight: 3, kind: 'testimony', strength: 'moderate' },
  { weight: 3, kind: 'family_register', strength: 'strong' },
  { weight: 2, kind: 'birth_certificate', strength: 'strong' },
  { weight: 2, kind: 'official_record', strength: 'strong' },
  { weight: 1, kind: 'dna', strength: 'strong' },
];

/** A piece of evidence for a link. */
export function evidence(random: Random): (typeof EVIDENCE)[number] {
  return random.weighted(EVIDENCE);
}
