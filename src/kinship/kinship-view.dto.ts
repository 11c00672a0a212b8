import { ApiProperty } from '@nestjs/swagger';
import type { CivilDate } from '../common/civil-date.js';
import {
  CAPACITIES,
  EVIDENCE_DIRECTIONS,
  EVIDENCE_KINDS,
  EVIDENCE_STRENGTHS,
  IMMIGRATION_STATUSES,
  KINSHIP_RELATIONS,
  KINSHIP_SIDES,
  LINK_STATUSES,
  UK_NATIONS,
  WILLINGNESS,
  type Capacity,
  type EvidenceDirection,
  type EvidenceKind,
  type EvidenceStrength,
  type ImmigrationStatus,
  type KinshipRelation,
  type KinshipSide,
  type LinkStatus,
  type UkNation,
  type Willingness,
} from '../common/codes.js';
import { IdentityView } from '../vault/documents.dto.js';
import { CLAIMANTS, type Claimant } from './kinship.dto.js';
import { ACCOUNT_SIDES, type AccountSide } from './questions.js';

/** A change that was made, and the version of the link it led to. */
export class LinkChanged {
  /** Of what was changed or added. */
  id: string;
  version: number;
}

/** The relative a link leads to, as far as the work on kinship needs them. */
export class LinkedRelative {
  id: string;
  reference: string;
  country: string;

  @ApiProperty({ enum: UK_NATIONS, nullable: true })
  ukNation: UkNation | null;

  @ApiProperty({ enum: IMMIGRATION_STATUSES })
  immigrationStatus: ImmigrationStatus;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  statusExpiresOn: CivilDate | null;

  /** The latest assessment; what has not been assessed is `not_asked`. */
  @ApiProperty({ enum: WILLINGNESS })
  willingness: Willingness;

  @ApiProperty({ enum: CAPACITIES })
  capacity: Capacity;

  @ApiProperty({ type: IdentityView, nullable: true })
  identity: IdentityView | null;
}

export class EvidenceCount {
  supports: number;
  contradicts: number;
}

export class LinkView {
  id: string;
  caseId: string;

  @ApiProperty({ enum: KINSHIP_RELATIONS })
  relation: KinshipRelation;

  @ApiProperty({ enum: KINSHIP_SIDES })
  side: KinshipSide;

  @ApiProperty({ enum: CLAIMANTS })
  claimedBy: Claimant;

  @ApiProperty({ enum: LINK_STATUSES })
  status: LinkStatus;

  @ApiProperty({ type: String, format: 'date' })
  identifiedOn: CivilDate;

  /** The day evidence first supported it; null while it rests on words alone. */
  @ApiProperty({ type: String, format: 'date', nullable: true })
  documentedOn: CivilDate | null;

  version: number;
  createdBy: string;

  @ApiProperty({ type: String, format: 'date-time' })
  createdAt: string;

  relative: LinkedRelative;
  evidenceCount: EvidenceCount;

  /** Whose accounts have been taken. */
  @ApiProperty({ enum: ACCOUNT_SIDES, isArray: true })
  accountsTaken: AccountSide[];

  /** What is recorded but not for this reader: those fields are null. */
  withheld: string[];
}

export class LinkList {
  @ApiProperty({ type: [LinkView] })
  items: LinkView[];
}

export class EvidenceView {
  id: string;

  @ApiProperty({ enum: EVIDENCE_DIRECTIONS })
  direction: EvidenceDirection;

  @ApiProperty({ enum: EVIDENCE_KINDS })
  kind: EvidenceKind;

  @ApiProperty({ enum: EVIDENCE_STRENGTHS })
  strength: EvidenceStrength;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  datedOn: CivilDate | null;

  @ApiProperty({ type: String, format: 'date' })
  assessedOn: CivilDate;

  assessedBy: string;

  @ApiProperty({ type: String, nullable: true })
  note: string | null;
}

export class DecisionView {
  id: string;

  @ApiProperty({ enum: LINK_STATUSES })
  status: LinkStatus;

  @ApiProperty({ type: String, format: 'date' })
  decidedOn: CivilDate;

  decidedBy: string;

  @ApiProperty({ type: String, nullable: true })
  note: string | null;
}

export class LinkDetail extends LinkView {
  /** Latest first. */
  @ApiProperty({ type: [EvidenceView] })
  evidence: EvidenceView[];

  /** Latest first. */
  @ApiProperty({ type: [DecisionView] })
  decisions: DecisionView[];

  /** The statuses the reader could move the link to now. */
  @ApiProperty({ enum: LINK_STATUSES, isArray: true })
  allowed: LinkStatus[];
}
