import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { CivilDate } from '../common/civil-date.js';
import { oneOf } from '../database/one-of.js';
import { RELEASE_STATES, type ReleaseState } from './release-steps.js';

const ON_THE_WAY = ['draft', 'methods_checked', 'safeguarding_checked', 'signed'];

/** A publication of a cut, drafted by one person and signed by another. */
@Entity('releases')
@Check('releases_number_check', `number ~ '^20[0-9]{2}-Q[1-4](\\.[1-9][0-9]?)?$'`)
@Check('releases_reason_fr_check', 'length(reason_fr) BETWEEN 1 AND 500')
@Check('releases_reason_en_check', 'length(reason_en) BETWEEN 1 AND 500')
@Check('releases_tables_check', 'cardinality(tables) BETWEEN 1 AND 100')
@Check('releases_state_check', oneOf('state', RELEASE_STATES))
@Check(
  'releases_correction_explained',
  '(corrects_id IS NULL) = (reason_fr IS NULL) AND (reason_fr IS NULL) = (reason_en IS NULL)',
)
@Check('releases_two_persons', 'methods_by <> drafted_by AND signed_by <> drafted_by')
@Check(
  'releases_signed',
  `(${oneOf('state', ['signed', 'published', 'corrected'])}) = (signed_by IS NOT NULL)`,
)
@Index('releases_number', ['number'], { unique: true, where: `state <> 'discarded'` })
@Index('releases_standing', ['cutId'], { unique: true, where: `state = 'published'` })
@Index('releases_on_the_way', ['cutId'], { unique: true, where: oneOf('state', ON_THE_WAY) })
export class Release {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey('stat_cuts')
  @Column('uuid')
  cutId: string;

  /** `2026-Q3`, or `2026-Q3.1` for its first correction. */
  @Column('text')
  number: string;

  @ForeignKey('releases')
  @Column('uuid', { nullable: true })
  correctsId: string | null;

  @Column('text', { nullable: true })
  reasonFr: string | null;

  @Column('text', { nullable: true })
  reasonEn: string | null;

  /** The tables of the cut that are published. */
  @Column('text', { array: true })
  tables: string[];

  @Column('text', { default: 'draft' })
  state: ReleaseState;

  /** The day it was signed: its files bear no other. */
  @Column('date', { nullable: true })
  releasedOn: CivilDate | null;

  @ForeignKey('users')
  @Column('uuid')
  draftedBy: string;

  @ForeignKey('users')
  @Column('uuid', { nullable: true })
  methodsBy: string | null;

  @ForeignKey('users')
  @Column('uuid', { nullable: true })
  signedBy: string | null;

  @Column('integer', { default: 1 })
  version: number;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt: Date;

  @Column('timestamptz', { default: () => 'now()' })
  updatedAt: Date;
}
