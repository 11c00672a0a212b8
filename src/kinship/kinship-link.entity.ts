import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import {
  KINSHIP_SIDES,
  LINK_STATUSES,
  type KinshipRelation,
  type KinshipSide,
  type LinkStatus,
} from '../common/codes.js';
import { oneOf } from '../database/one-of.js';

/** The claim that a relative is this to the child of a case. */
@Entity('kinship_links')
@Unique(['caseId', 'relativeId'])
@Check('kinship_links_side_check', oneOf('side', KINSHIP_SIDES))
@Check('kinship_links_claimed_by_check', oneOf('claimed_by', ['minor', 'relative', 'third_party']))
@Check('kinship_links_status_check', oneOf('status', LINK_STATUSES))
@Index('kinship_links_relative', ['relativeId'])
export class KinshipLink {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey('cases')
  @Column('uuid')
  caseId: string;

  @ForeignKey('relatives')
  @Column('uuid')
  relativeId: string;

  @Column('text')
  relation: KinshipRelation;

  @Column('text', { default: 'unknown' })
  side: KinshipSide;

  @Column('text')
  claimedBy: 'minor' | 'relative' | 'third_party';

  @Column('text', { default: 'alleged' })
  status: LinkStatus;

  @Column('date')
  identifiedOn: string;

  @Column('date', { nullable: true })
  documentedOn: string | null;

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
