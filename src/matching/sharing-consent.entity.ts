import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { CivilDate } from '../common/civil-date.js';
import { oneOf } from '../database/one-of.js';

/** Who can agree: the person, or for a child who cannot yet, a parent or guardian. */
export const CONSENT_GIVERS = ['person', 'parent', 'guardian'] as const;
export type ConsentGiver = (typeof CONSENT_GIVERS)[number];

/** A family's agreement to be traced across organisations; at most one of a person stands. */
@Entity('sharing_consents')
@Check('sharing_consents_in_order', 'withdrawn_on IS NULL OR withdrawn_on >= given_on')
@Check('sharing_consents_by_somebody', '(withdrawn_on IS NULL) = (withdrawn_by IS NULL)')
@Check('sharing_consents_agreed_by_check', oneOf('agreed_by', CONSENT_GIVERS))
@Index('sharing_consents_standing', ['personId'], { unique: true, where: 'withdrawn_on IS NULL' })
export class SharingConsent {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  personId: string;

  @Column('date')
  givenOn: CivilDate;

  @Column('text', { default: 'person' })
  agreedBy: ConsentGiver;

  /** In which it was explained. */
  @Column('text', { nullable: true })
  language: string | null;

  @Column('boolean', { default: false })
  withInterpreter: boolean;

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
