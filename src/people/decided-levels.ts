import { createHash } from 'node:crypto';
import type { Evidence, EvidenceField } from '../matching/evidence.js';

export const MATCH_KINDS = ['duplicate', 'tracing'] as const;
export type MatchKind = (typeof MATCH_KINDS)[number];

export const MATCH_DECISIONS = ['same', 'not_same'] as const;
export type MatchDecisionCode = (typeof MATCH_DECISIONS)[number];

/** The coded comparison two records were decided on: the level of each field that was compared. */
export type DecidedLevels = Readonly<Partial<Record<EvidenceField, string>>>;

/** What a decision keeps of a weighing; of a field compared several times, the strongest. */
export function levelsOf({ lines }: Pick<Evidence, 'lines'>): DecidedLevels {
  const strongestLast = [...lines].sort((a, b) => Math.abs(a.bits) - Math.abs(b.bits));
  return Object.fromEntries(strongestLast.map(({ field, level }) => [field, level]));
}

/**
 * SHA-256 of the levels, whatever their order: two records put aside come back when this differs, that is when
 * something learnt since compares differently. Of levels and not of facts, since a digest of names can be tried
 * against a list of names.
 */
export function factsDigest(levels: DecidedLevels): Buffer {
  const ordered = Object.entries(levels).sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(ordered)).digest();
}
