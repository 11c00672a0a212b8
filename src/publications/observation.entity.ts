import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { CivilDate } from '../common/civil-date.js';
import { oneOf } from '../database/one-of.js';
import { OBSERVATION_STATES, type ObservationState } from './observation-states.js';

/** A finding of the committee in both languages, resting on figures of one release. */
@Entity('observations')
@Unique(['number'])
@Check('observations_number_check', `number ~ '^20[0-9]{2}-[1-9][0-9]{0,3}$'`)
@Check('observations_title_fr_check', 'length(title_fr) BETWEEN 1 AND 150')
@Check('observations_title_en_check', 'length(title_en) BETWEEN 1 AND 150')
@Check('observations_context_fr_check', 'length(context_fr) BETWEEN 1 AND 2000')
@Check('observations_context_en_check', 'length(context_en) BETWEEN 1 AND 2000')
@Check('observations_body_fr_check', 'length(body_fr) BETWEEN 1 AND 5000')
@Check('observations_body_en_check', 'length(body_en) BETWEEN 1 AND 5000')
@Check('observations_state_check', oneOf('state', OBSERVATION_STATES))
@Check('observations_reason_fr_check', 'length(reason_fr) BETWEEN 1 AND 500')
@Check('observations_reason_en_check', 'length(reason_en) BETWEEN 1 AND 500')
@Check('observations_both_contexts', '(context_fr IS NULL) = (context_en IS NULL)')
@Check('observations_both_reasons', '(reason_fr IS NULL) = (reason_en IS NULL)')
@Check('observations_two_persons', 'reviewed_by <> written_by')
@Check('observations_reviewed', `state = 'draft' OR reviewed_by IS NOT NULL`)
@Check(
  'observations_published',
  `(${oneOf('state', ['published', 'corrected', 'withdrawn'])}) = (published_on IS NOT NULL) AND (published_on IS NULL) = (number IS NULL)`,
)
@Check('observations_withdrawn', `(state = 'withdrawn') = (withdrawn_on IS NOT NULL)`)
@Check('observations_correction_explained', 'corrects_id IS NULL OR reason_fr IS NOT NULL')
@Index('observations_release', ['releaseId'])
@Index('observations_correction', ['correctsId'], { unique: true })
export class Observation {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey('releases')
  @Column('uuid')
  releaseId: string;

  /** Year and count, such as `2026-4`: given when it is published. */
  @Column('text', { nullable: true })
  number: string | null;

  @Column('text')
  titleFr: string;

  @Column('text')
  titleEn: string;

  @Column('text', { nullable: true })
  contextFr: string | null;

  @Column('text', { nullable: true })
  contextEn: string | null;

  @Column('text')
  bodyFr: string;

  @Column('text')
  bodyEn: string;

  @Column('text', { default: 'draft' })
  state: ObservationState;

  @ForeignKey('observations')
  @Column('uuid', { nullable: true })
  correctsId: string | null;

  /** Why it corrects another, or was withdrawn. */
  @Column('text', { nullable: true })
  reasonFr: string | null;

  @Column('text', { nullable: true })
  reasonEn: string | null;

  @Column('date', { nullable: true })
  publishedOn: CivilDate | null;

  @Column('date', { nullable: true })
  withdrawnOn: CivilDate | null;

  @ForeignKey('users')
  @Column('uuid')
  writtenBy: string;

  @ForeignKey('users')
  @Column('uuid', { nullable: true })
  reviewedBy: string | null;

  @Column('integer', { default: 1 })
  version: number;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt: Date;

  @Column('timestamptz', { default: () => 'now()' })
  updatedAt: Date;
}
