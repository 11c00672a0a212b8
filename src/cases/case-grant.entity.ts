import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { GRANT_LEVELS, type GrantLevel, type GrantPurpose } from '../common/codes.js';
import { oneOf } from '../database/one-of.js';

/** Somebody's access to one case: level, purpose, from, until; the reason is in the vault. */
@Entity('case_grants')
@Check('case_grants_level_check', oneOf('level', GRANT_LEVELS))
@Check('case_grants_end_later', 'ends_at > starts_at')
@Check('case_grants_not_to_oneself', 'grantee_id <> granted_by')
@Index('case_grants_grantee', { synchronize: false })
@Index('case_grants_case', ['caseId'])
export class CaseGrant {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey('cases')
  @Column('uuid')
  caseId: string;

  @ForeignKey('users')
  @Column('uuid')
  granteeId: string;

  @Column('text')
  level: GrantLevel;

  @Column('text')
  purpose: GrantPurpose;

  @Column('timestamptz')
  startsAt: Date;

  @Column('timestamptz')
  endsAt: Date;

  @ForeignKey('users')
  @Column('uuid')
  grantedBy: string;

  @Column('timestamptz', { default: () => 'now()' })
  grantedAt: Date;

  @Column('timestamptz', { nullable: true })
  revokedAt: Date | null;

  @ForeignKey('users')
  @Column('uuid', { nullable: true })
  revokedBy: string | null;
}
