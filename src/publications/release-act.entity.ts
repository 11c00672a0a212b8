import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { oneOf } from '../database/one-of.js';
import { RELEASE_ACTS, type ReleaseAct as Act } from './release-steps.js';

/** What was done to a release, when and by whom; never changed. */
@Entity('release_acts')
@Check('release_acts_act_check', oneOf('act', RELEASE_ACTS))
@Check('release_acts_reason_check', 'length(reason) BETWEEN 1 AND 500')
@Index('release_acts_release', ['releaseId', 'id'])
export class ReleaseAct {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey('releases')
  @Column('uuid')
  releaseId: string;

  @Column('text')
  act: Act;

  /** What was answered for. */
  @Column('text', { array: true, default: [] })
  checks: string[];

  /** Why it was sent back. */
  @Column('text', { nullable: true })
  reason: string | null;

  @ForeignKey('users')
  @Column('uuid')
  actedBy: string;

  @Column('timestamptz', { default: () => 'now()' })
  actedAt: Date;
}
