import { ApiProperty } from '@nestjs/swagger';
import type { CivilDate } from '../common/civil-date.js';
import {
  CASE_OUTCOMES,
  CASE_STATUSES,
  KINSHIP_RELATIONS,
  KINSHIP_SIDES,
  LINK_STATUSES,
  PLACE_TYPES,
  IMMIGRATION_STATUSES,
  UK_NATIONS,
  type CaseOutcome,
  type CaseStatus,
  type ImmigrationStatus,
  type KinshipRelation,
  type KinshipSide,
  type LinkStatus,
  type PlaceType,
  type UkNation,
} from '../common/codes.js';
import { DEPARTMENTS, type DepartmentCode } from '../common/departments.js';
import { PATHWAY_IDS, type PathwayId } from '../pathways/pathway.js';
import { STAGE_CODES, type StageCode } from '../pathways/pathways.js';
import { AddressView, ContactView, IdentityView } from '../vault/documents.dto.js';
import { ACCESS_LEVELS, type CaseAccess } from './access.js';
import { CaseDeadlineView } from './case-deadline.dto.js';
import { CaseMergeView } from './case-merge.dto.js';
import { CaseMinorView } from './case-minor.dto.js';
import { GrantView } from './grants-view.dto.js';
import { PersonRef } from './person-ref.dto.js';
import { SafeguardView } from './safeguard-view.dto.js';
import { TimelineView } from './timeline-view.dto.js';

export class TeamRef {
  @ApiProperty({ format: 'uuid' })
  id: string;

  name: string;
}

export class CaseTeamRef extends TeamRef {
  @ApiProperty({ format: 'uuid' })
  organisationId: string;
}

/** Where the child is, coded; the address is in the vault. */
export class PlaceView {
  @ApiProperty({ enum: PLACE_TYPES })
  type: PlaceType;

  @ApiProperty({ enum: DEPARTMENTS, type: String, nullable: true })
  department: DepartmentCode | null;

  @ApiProperty({ type: String, format: 'date' })
  since: CivilDate;
}

/** The first day each milestone was reached. */
export class MilestonesView {
  @ApiProperty({ type: String, format: 'date', nullable: true })
  relativeIdentifiedOn: CivilDate | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  kinshipDocumentedOn: CivilDate | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  submittedOn: CivilDate | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  acceptedOn: CivilDate | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  transferArrangedOn: CivilDate | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  reunitedOn: CivilDate | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  followedUpOn: CivilDate | null;
}

/** A closure that awaits a coordinator’s approval. */
export class ClosureProposalView {
  /** Of the timeline entry; the approval names it. */
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ enum: CASE_OUTCOMES })
  outcome: CaseOutcome;

  @ApiProperty({ type: String, format: 'date' })
  on: CivilDate;

  by: PersonRef;
}

export class CaseLinkView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  /** What the relative is to the child. */
  @ApiProperty({ enum: KINSHIP_RELATIONS })
  relation: KinshipRelation;

  @ApiProperty({ enum: KINSHIP_SIDES })
  side: KinshipSide;

  @ApiProperty({ enum: ['minor', 'relative', 'third_party'] })
  claimedBy: 'minor' | 'relative' | 'third_party';

  @ApiProperty({ enum: LINK_STATUSES })
  status: LinkStatus;

  @ApiProperty({ type: String, format: 'date' })
  identifiedOn: CivilDate;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  documentedOn: CivilDate | null;

  version: number;
}

export class CaseRelativeView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  reference: string;
  country: string;

  @ApiProperty({ enum: UK_NATIONS, type: String, nullable: true })
  ukNation: UkNation | null;

  @ApiProperty({ type: String, nullable: true })
  localAuthority: string | null;

  @ApiProperty({ enum: IMMIGRATION_STATUSES })
  immigrationStatus: ImmigrationStatus;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  statusExpiresOn: CivilDate | null;

  link: CaseLinkView;

  @ApiProperty({ type: IdentityView, nullable: true })
  identity: IdentityView | null;

  @ApiProperty({ type: ContactView, nullable: true })
  contact: ContactView | null;

  @ApiProperty({ type: AddressView, nullable: true })
  place: AddressView | null;

  /** What is not for this reader: those fields are null whether anything is recorded or not. */
  withheld: string[];
}

export class CaseProcedureView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ enum: PATHWAY_IDS })
  pathway: PathwayId;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  relativeId: string | null;

  @ApiProperty({ type: String, format: 'date' })
  openedOn: CivilDate;

  @ApiProperty({ enum: STAGE_CODES })
  stage: StageCode;

  @ApiProperty({ type: String, format: 'date' })
  stageSince: CivilDate;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  endedOn: CivilDate | null;

  version: number;
}

/** A case with everything its page shows. */
export class CaseView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  version: number;

  /** What lets the reader at the case. */
  @ApiProperty({ enum: ACCESS_LEVELS })
  access: CaseAccess;

  @ApiProperty({ enum: CASE_STATUSES })
  status: CaseStatus;

  @ApiProperty({ type: String, format: 'date' })
  openedOn: CivilDate;

  milestones: MilestonesView;

  /** Null while the case is open. */
  @ApiProperty({ enum: CASE_OUTCOMES, type: String, nullable: true })
  outcome: CaseOutcome | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  closedOn: CivilDate | null;

  @ApiProperty({ type: ClosureProposalView, nullable: true })
  closureProposal: ClosureProposalView | null;

  @ApiProperty({ type: PlaceView, nullable: true })
  place: PlaceView | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  missingSince: CivilDate | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  lastContactOn: CivilDate | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  nextDeadlineOn: CivilDate | null;

  team: CaseTeamRef;

  @ApiProperty({ type: PersonRef, nullable: true })
  lead: PersonRef | null;

  minor: CaseMinorView;

  @ApiProperty({ type: [CaseRelativeView] })
  relatives: CaseRelativeView[];

  @ApiProperty({ type: [CaseProcedureView] })
  procedures: CaseProcedureView[];

  /** The last fifty entries. */
  timeline: TimelineView;

  /** Access that is running or still to start. */
  @ApiProperty({ type: [GrantView] })
  grants: GrantView[];

  @ApiProperty({ type: [CaseDeadlineView] })
  deadlines: CaseDeadlineView[];

  /** Merges that stand, the first proposed first. */
  @ApiProperty({ type: [CaseMergeView] })
  merges: CaseMergeView[];

  /** At most one about each matter. */
  @ApiProperty({ type: [SafeguardView] })
  safeguards: SafeguardView[];
}
