import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { oneOf } from '../database/one-of.js';
import {
  MATCH_DECISIONS,
  MATCH_KINDS,
  type DecidedLevels,
  type MatchDecisionCode,
  type MatchKind,
} from './decided-levels.js';

/** What somebody decided of two records that resemble each other; append-only, the latest of a pair counts. */
@Entity('match_decisions')
@Check('match_decisions_kind_check', oneOf('kind', MATCH_KINDS))
@Check('match_decisions_decision_check', oneOf('decision', MATCH_DECISIONS))
@Check('match_decisions_ordered', `kind <> 'duplicate' OR a_id < b_id`)
@Check('match_decisions_digest', 'length(facts_digest) = 32')
@Check('match_decisions_coded', `reason ~ '^[a-z_]{1,40}$' AND length(levels::text) <= 2000`)
@Index('match_decisions_a', ['aId'])
@Index('match_decisions_b', ['bId'])
export class MatchDecision {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  kind: MatchKind;

  @Column('uuid')
  aId: string;

  @Column('uuid')
  bId: string;

  @Column('text')
  decision: MatchDecisionCode;

  @Column('jsonb')
  levels: DecidedLevels;

  /** SHA-256 of the levels. */
  @Column('bytea')
  factsDigest: Buffer;

  @Column('text')
  reason: string;

  @ForeignKey('users')
  @Column('uuid')
  decidedBy: string;

  @Column('timestamptz', { default: () => 'now()' })
  decidedAt: Date;
}
