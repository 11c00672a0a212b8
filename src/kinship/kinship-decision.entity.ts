import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { LINK_STATUSES, type LinkStatus } from '../common/codes.js';
import { oneOf } from '../database/one-of.js';

/** Who moved a link to which status, and when; append-only. */
@Entity('kinship_decisions')
@Check('kinship_decisions_status_check', oneOf('status', LINK_STATUSES))
@Index('kinship_decisions_link', ['linkId'])
export class KinshipDecision {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey('kinship_links')
  @Column('uuid')
  linkId: string;

  @Column('text')
  status: LinkStatus;

  @Column('date')
  decidedOn: string;

  @ForeignKey('users')
  @Column('uuid')
  decidedBy: string;

  @Column('timestamptz', { default: () => 'now()' })
  recordedAt: Date;
}
