import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { CivilDate } from '../common/civil-date.js';
import {
  KINSHIP_SIDES,
  SEXES,
  type ContactChannel,
  type KinshipRelation,
  type KinshipSide,
  type Sex,
} from '../common/codes.js';
import { oneOf } from '../database/one-of.js';
import {
  STATED_CALENDARS,
  TRACING_STATUSES,
  type ClosureReason,
  type StatedCalendar,
  type TracingStatus,
} from './tracing-codes.js';

/** A relative seeks a child, in coded facts only; whom they seek, in words, is in the vault under the relative's key. */
@Entity('tracing_requests')
@Check('tracing_requests_side_check', oneOf('side', KINSHIP_SIDES))
@Check('tracing_requests_sex_check', oneOf('sex', SEXES))
@Check('tracing_requests_nationalities_check', 'cardinality(nationalities) <= 5')
@Check('tracing_requests_languages_check', 'cardinality(languages) <= 10')
@Check('tracing_requests_birth_calendar_check', oneOf('birth_calendar', STATED_CALENDARS))
@Check('tracing_requests_last_contact_country_check', `last_contact_country ~ '^[A-Z]{3}$'`)
@Check('tracing_requests_status_check', oneOf('status', TRACING_STATUSES))
@Check(
  'tracing_requests_birth',
  `(birth_calendar IS NULL) = (birth_year IS NULL) AND (birth_year IS NULL) = (born_from IS NULL)
    AND (born_from IS NULL) = (born_to IS NULL) AND born_from <= born_to`,
)
@Check(
  'tracing_requests_closed',
  `(status = 'open') = (closed_on IS NULL) AND (closed_on IS NULL) = (closure_reason IS NULL)`,
)
@Index('tracing_requests_team', { synchronize: false })
@Index('tracing_requests_relative', ['relativeId'])
export class TracingRequest {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey('organisations')
  @Column('uuid')
  organisationId: string;

  @ForeignKey('teams')
  @Column('uuid')
  teamId: string;

  /** Who seeks. */
  @ForeignKey('relatives')
  @Column('uuid')
  relativeId: string;

  /** Of the child, where it is known whose case it is. */
  @ForeignKey('cases')
  @Column('uuid', { nullable: true })
  caseId: string | null;

  /** What the relative is to the child. */
  @Column('text')
  relation: KinshipRelation;

  @Column('text', { default: 'unknown' })
  side: KinshipSide;

  @Column('text', { default: 'unknown' })
  sex: Sex;

  @Column('text', { array: true, default: [] })
  nationalities: string[];

  @Column('text', { array: true, default: [] })
  languages: string[];

  @Column('text', { nullable: true })
  birthCalendar: StatedCalendar | null;

  @Column('integer', { nullable: true })
  birthYear: number | null;

  @Column('integer', { nullable: true })
  birthMonth: number | null;

  @Column('integer', { nullable: true })
  birthDay: number | null;

  /** The Gregorian days the stated birth can have been. */
  @Column('date', { nullable: true })
  bornFrom: CivilDate | null;

  @Column('date', { nullable: true })
  bornTo: CivilDate | null;

  @Column('date', { nullable: true })
  lastContactOn: CivilDate | null;

  @Column('text', { nullable: true })
  lastContactCountry: string | null;

  @Column('text', { nullable: true })
  lastContactChannel: ContactChannel | null;

  @Column('text', { default: 'open' })
  status: TracingStatus;

  @Column('date', { nullable: true })
  closedOn: CivilDate | null;

  @Column('text', { nullable: true })
  closureReason: ClosureReason | null;

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
