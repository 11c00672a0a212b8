import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { REPLACEMENT_CAUSES, type ReplacementCause } from '../cases/stored-limits.js';
import { oneOf } from '../database/one-of.js';
import {
  DEEMED_MODES,
  LIMIT_STATUSES,
  START_PROOFS,
  type DeemedMode,
  type LimitStatus,
  type StartProof,
  type SupersededReason,
} from '../pathways/limit.js';
import type { Authority, LimitEffect, LimitId, LimitPart, Silence } from '../pathways/limit-rule.js';

/** A limit of a procedure as it was computed. One result of a key is current; those it took the place of stay. */
@Entity('deadlines')
@Check('deadlines_state_check', oneOf('state', LIMIT_STATUSES))
@Check('deadlines_deemed_mode_check', oneOf('deemed_mode', DEEMED_MODES))
@Check('deadlines_start_proof_check', oneOf('start_proof', START_PROOFS))
@Check('deadlines_replaced_for_check', oneOf('replaced_for', REPLACEMENT_CAUSES))
@Check(
  'deadlines_replaced',
  `(replaced_at IS NULL) = (replaced_for IS NULL) AND (replaced_at IS NULL OR state = 'superseded')`,
)
@Index('deadlines_case', ['caseId'])
@Index('deadlines_procedure', ['procedureId'])
@Index('deadlines_current', ['procedureId', 'key'], { unique: true, where: 'replaced_at IS NULL' })
@Index('deadlines_due', ['operativeOn'], { where: 'replaced_at IS NULL' })
@Index('deadlines_team', ['teamId', 'operativeOn', 'id'], {
  where: `replaced_at IS NULL AND state IN ('running', 'unproven')`,
})
export class Deadline {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey('cases')
  @Column('uuid')
  caseId: string;

  @ForeignKey('procedures')
  @Column('uuid')
  procedureId: string;

  /** Of the case, so that a list walks its own index. */
  @ForeignKey('teams')
  @Column('uuid')
  teamId: string;

  @Column('text')
  key: string;

  @Column('text')
  rule: LimitId;

  @Column('text', { nullable: true })
  part: LimitPart | null;

  @ForeignKey('timeline_entries')
  @Column('uuid')
  startedBy: string;

  @Column('date')
  startOn: string;

  @Column('date')
  statutoryOn: string;

  @Column('date', { nullable: true })
  rolledOn: string | null;

  @Column('timestamptz', { nullable: true })
  endsAt: Date | null;

  @Column('date')
  operativeOn: string;

  @Column('date')
  lastDayOn: string;

  @Column('text', { nullable: true })
  deemedMode: DeemedMode | null;

  @Column('date', { nullable: true })
  assertFrom: string | null;

  @Column('text')
  startProof: StartProof;

  /** As the facts tell; what the day adds is told when it is read. */
  @Column('text')
  state: LimitStatus;

  @Column('text', { nullable: true })
  reason: SupersededReason | null;

  @ForeignKey('timeline_entries')
  @Column('uuid', { nullable: true })
  closedBy: string | null;

  @Column('date', { nullable: true })
  closedOn: string | null;

  @Column('boolean')
  ours: boolean;

  @Column('text')
  authority: Authority;

  @Column('text')
  effect: LimitEffect;

  @Column('text')
  silence: Silence;

  @Column('text')
  article: string;

  @Column('boolean')
  verified: boolean;

  @Column('timestamptz', { default: () => 'now()' })
  computedAt: Date;

  /** The entry it was computed for; null when the calendar or the law moved it. */
  @ForeignKey('timeline_entries')
  @Column('uuid', { nullable: true })
  computedFor: string | null;

  @Column('timestamptz', { nullable: true })
  replacedAt: Date | null;

  @ForeignKey('timeline_entries')
  @Column('uuid', { nullable: true })
  replacedBy: string | null;

  @Column('text', { nullable: true })
  replacedFor: ReplacementCause | null;
}
