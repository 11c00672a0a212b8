import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { CivilDate } from '../common/civil-date.js';

/** A family's agreement to be traced across organisations; at most one of a person stands. */
@Entity('sharing_consents')
@Check('sharing_consents_in_order', 'withdrawn_on IS NULL OR withdrawn_on >= given_on')
@Check('sharing_consents_by_somebody', '(withdrawn_on IS NULL) = (withdrawn_by IS NULL)')
@Index('sharing_consents_standing', ['personId'], { unique: true, where: 'withdrawn_on IS NULL' })
export class SharingConsent {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  personId: string;

  @Column('date')
  givenOn: CivilDate;

  @ForeignKey('users')
  @Column('uuid')
  recordedBy: string;

  @Column('timestamptz', { default: () => 'now()' })
  recordedAt: Date;

  @Column('date', { nullable: true })
  withdrawnOn: CivilDate | null;

  @ForeignKey('users')
  @Column('uuid', { nullable: true })
  withdrawnBy: string | null;
}
