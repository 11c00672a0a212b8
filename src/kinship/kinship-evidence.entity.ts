import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import {
  EVIDENCE_DIRECTIONS,
  EVIDENCE_STRENGTHS,
  type EvidenceDirection,
  type EvidenceKind,
  type EvidenceStrength,
} from '../common/codes.js';
import { oneOf } from '../database/one-of.js';

/** One graded piece of evidence for or against a link; append-only. */
@Entity('kinship_evidence')
@Check('kinship_evidence_direction_check', oneOf('direction', EVIDENCE_DIRECTIONS))
@Check('kinship_evidence_strength_check', oneOf('strength', EVIDENCE_STRENGTHS))
@Index('kinship_evidence_link', ['linkId'])
export class KinshipEvidence {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey('kinship_links')
  @Column('uuid')
  linkId: string;

  @Column('text')
  direction: EvidenceDirection;

  @Column('text')
  kind: EvidenceKind;

  @Column('text')
  strength: EvidenceStrength;

  @Column('date', { nullable: true })
  datedOn: string | null;

  @Column('date')
  assessedOn: string;

  @ForeignKey('users')
  @Column('uuid')
  assessedBy: string;

  @Column('timestamptz', { default: () => 'now()' })
  recordedAt: Date;
}
