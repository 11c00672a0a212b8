import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import {
  CASE_OUTCOMES,
  CASE_STATUSES,
  type CaseOutcome,
  type CaseStatus,
  type PlaceType,
} from '../common/codes.js';
import { oneOf } from '../database/one-of.js';

/** The work for one child. Status, milestones, place and last contact are projections of the timeline. */
@Entity('cases')
@Unique(['minorId'])
@Check('cases_status_check', oneOf('status', CASE_STATUSES))
@Check('cases_outcome_check', oneOf('outcome', CASE_OUTCOMES))
@Check('cases_closed_with_outcome', '(outcome IS NULL) = (closed_on IS NULL)')
@Index('cases_team_updated', { synchronize: false })
@Index('cases_team_deadline', ['teamId', 'nextDeadlineOn', 'id'])
@Index('cases_lead', ['leadId'], { where: 'closed_on IS NULL' })
export class Case {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey('minors')
  @Column('uuid')
  minorId: string;

  @ForeignKey('organisations')
  @Column('uuid')
  organisationId: string;

  @ForeignKey('teams')
  @Column('uuid')
  teamId: string;

  @ForeignKey('users')
  @Column('uuid', { nullable: true })
  leadId: string | null;

  @Column('date')
  openedOn: string;

  @Column('text', { default: 'identified' })
  status: CaseStatus;

  @Column('date', { nullable: true })
  relativeIdentifiedOn: string | null;

  @Column('date', { nullable: true })
  kinshipDocumentedOn: string | null;

  @Column('date', { nullable: true })
  submittedOn: string | null;

  @Column('date', { nullable: true })
  acceptedOn: string | null;

  @Column('date', { nullable: true })
  transferArrangedOn: string | null;

  @Column('date', { nullable: true })
  reunitedOn: string | null;

  @Column('date', { nullable: true })
  followedUpOn: string | null;

  @Column('text', { nullable: true })
  outcome: CaseOutcome | null;

  @Column('date', { nullable: true })
  closedOn: string | null;

  @Column('text', { nullable: true })
  proposedOutcome: CaseOutcome | null;

  @Column('text', { nullable: true })
  placeType: PlaceType | null;

  @Column('text', { nullable: true })
  department: string | null;

  @Column('date', { nullable: true })
  placeSince: string | null;

  @Column('date', { nullable: true })
  missingSince: string | null;

  @Column('date', { nullable: true })
  lastContactOn: string | null;

  @Column('date', { nullable: true })
  nextDeadlineOn: string | null;

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
