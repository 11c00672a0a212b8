import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { CivilDate } from '../common/civil-date.js';
import { oneOf } from '../database/one-of.js';
import {
  AFFECTED_BANDS,
  INCIDENT_KINDS,
  SOURCE_KINDS,
  VERIFICATIONS,
  WITHDRAWAL_REASONS,
  type AffectedBand,
  type IncidentKind,
  type SourceKind,
  type Verification,
  type WithdrawalReason,
} from './incident-codes.js';

/** An event that is not one child's, as the committee's log has it now. */
@Entity('incidents')
@Check('incidents_kind_check', oneOf('kind', INCIDENT_KINDS))
@Check('incidents_place_check', `place ~ '^([0-9]{2,3}|2[AB]|GBR|SEA)$'`)
@Check('incidents_affected_check', oneOf('affected', AFFECTED_BANDS))
@Check('incidents_source_kind_check', oneOf('source_kind', SOURCE_KINDS))
@Check('incidents_source_name_check', 'length(source_name) BETWEEN 1 AND 120')
@Check('incidents_source_url_check', `source_url ~ '^https://' AND length(source_url) <= 500`)
@Check('incidents_note_fr_check', 'length(note_fr) BETWEEN 1 AND 500')
@Check('incidents_note_en_check', 'length(note_en) BETWEEN 1 AND 500')
@Check('incidents_verification_check', oneOf('verification', VERIFICATIONS))
@Check('incidents_withdrawal_reason_check', oneOf('withdrawal_reason', WITHDRAWAL_REASONS))
@Check('incidents_ends_later', 'to_on >= from_on')
@Check(
  'incidents_verified',
  `(verification = 'unverified') = (verified_by IS NULL) AND (verified_by IS NULL) = (verified_on IS NULL)`,
)
@Check('incidents_withdrawn', '(withdrawn_on IS NULL) = (withdrawal_reason IS NULL)')
@Index('incidents_from', ['fromOn', 'id'])
export class Incident {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  kind: IncidentKind;

  @Column('date')
  fromOn: CivilDate;

  /** The last day; the first one again where it was one day. */
  @Column('date')
  toOn: CivilDate;

  /** INSEE code of the département, `GBR`, or `SEA`. */
  @Column('text')
  place: string;

  @Column('text', { default: 'unknown' })
  affected: AffectedBand;

  @Column('text')
  sourceKind: SourceKind;

  /** An organisation, newspaper or court, never a private person. */
  @Column('text')
  sourceName: string;

  @Column('text', { nullable: true })
  sourceUrl: string | null;

  @Column('text', { nullable: true })
  noteFr: string | null;

  @Column('text', { nullable: true })
  noteEn: string | null;

  @Column('text', { default: 'unverified' })
  verification: Verification;

  @ForeignKey('users')
  @Column('uuid', { nullable: true })
  verifiedBy: string | null;

  @Column('date', { nullable: true })
  verifiedOn: CivilDate | null;

  @Column('date', { nullable: true })
  withdrawnOn: CivilDate | null;

  @Column('text', { nullable: true })
  withdrawalReason: WithdrawalReason | null;

  @Column('integer', { default: 1 })
  version: number;

  @ForeignKey('users')
  @Column('uuid')
  createdBy: string;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt: Date;

  @Column('timestamptz', { default: () => 'now()' })
  updatedAt: Date;
}
