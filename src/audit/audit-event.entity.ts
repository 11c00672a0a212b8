import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, type ColumnType } from 'typeorm';

/** PostgreSQL's 64-bit transaction id, which TypeORM has no name for. */
const XID8 = 'xid8' as ColumnType;

/** One write, or one opening of identity data: ids and codes only, never changed. */
@Entity('audit_events')
@Check('audit_events_action_check', `action ~ '^[a-z_]+[.][a-z_]+$'`)
@Index('audit_events_case', { synchronize: false })
@Index('audit_events_actor', { synchronize: false })
export class AuditEvent {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column({ type: XID8, default: () => 'pg_current_xact_id()' })
  xid: string;

  /** The cluster, so that ranges of transactions stay apart across a restore. */
  @Column('bigint', { default: () => '(pg_control_system()).system_identifier' })
  sysid: string;

  @Column('integer', { default: () => '(pg_control_checkpoint()).timeline_id' })
  tli: number;

  @Column('timestamptz', { default: () => 'now()' })
  at: Date;

  @ForeignKey('users')
  @Column('uuid', { nullable: true })
  actorId: string | null;

  @Column('uuid', { nullable: true })
  sessionId: string | null;

  /** `area.act`. */
  @Column('text')
  action: string;

  @Column('uuid', { nullable: true })
  subjectId: string | null;

  @Column('uuid', { nullable: true })
  caseId: string | null;

  @Column('jsonb', { default: {} })
  detail: Record<string, unknown>;
}
