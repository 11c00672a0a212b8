import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { BirthDateSource } from '../common/codes.js';

/** What somebody asserted about a birth date; a known day has earliest = latest, and at most one assertion is accepted. */
@Entity('birth_date_assertions')
@Check('birth_date_assertions_in_order', 'earliest_on <= latest_on')
@Index('birth_date_assertions_minor', ['minorId'])
@Index('birth_date_assertions_one_accepted', ['minorId'], { unique: true, where: 'accepted' })
export class BirthDateAssertion {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey('minors')
  @Column('uuid')
  minorId: string;

  @Column('date')
  earliestOn: string;

  @Column('date')
  latestOn: string;

  @Column('text')
  source: BirthDateSource;

  @Column('date')
  assertedOn: string;

  @Column('boolean', { default: false })
  disputed: boolean;

  @Column('boolean', { default: false })
  accepted: boolean;

  @ForeignKey('users')
  @Column('uuid')
  recordedBy: string;

  @Column('timestamptz', { default: () => 'now()' })
  recordedAt: Date;
}
