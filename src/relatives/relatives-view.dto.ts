import { ApiProperty } from '@nestjs/swagger';
import type { CivilDate } from '../common/civil-date.js';
import {
  EVIDENCE_KINDS,
  IMMIGRATION_STATUSES,
  KINSHIP_RELATIONS,
  LINK_STATUSES,
  UK_NATIONS,
  type EvidenceKind,
  type ImmigrationStatus,
  type KinshipRelation,
  type LinkStatus,
  type UkNation,
} from '../common/codes.js';
import { AddressView, ContactView, IdentityView } from '../vault/documents.dto.js';
import {
  ASSESSMENT_KINDS,
  ASSESSMENT_RESULTS,
  type AssessmentKind,
  type AssessmentResult,
} from './assessments.js';

/** A relative registered, and the link to a case when one was asked for. */
export class RelativeRegistered {
  id: string;
  /** The human reference, nine characters. */
  reference: string;

  @ApiProperty({ type: String, nullable: true })
  linkId: string | null;

  version: number;
}

/** A change that was made, and the version of the relative it led to. */
export class RelativeChanged {
  /** Of what was changed or added. */
  id: string;
  version: number;
}

/** The coded facts of a relative. */
export class RelativeFacts {
  id: string;
  reference: string;
  teamId: string;

  /** ISO 3166-1 alpha-3. */
  country: string;

  @ApiProperty({ enum: UK_NATIONS, nullable: true })
  ukNation: UkNation | null;

  @ApiProperty({ type: String, nullable: true })
  localAuthority: string | null;

  @ApiProperty({ enum: IMMIGRATION_STATUSES })
  immigrationStatus: ImmigrationStatus;

  @ApiProperty({ enum: EVIDENCE_KINDS, nullable: true })
  statusEvidence: EvidenceKind | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  statusExpiresOn: CivilDate | null;

  /** The record of the same person that this one was merged into; it is changed no more. */
  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  mergedInto: string | null;

  version: number;

  @ApiProperty({ type: String, format: 'date-time' })
  createdAt: string;

  @ApiProperty({ type: String, format: 'date-time' })
  updatedAt: string;
}

export class AssessmentView {
  id: string;

  @ApiProperty({ enum: ASSESSMENT_KINDS })
  kind: AssessmentKind;

  @ApiProperty({ enum: ASSESSMENT_RESULTS })
  result: AssessmentResult;

  @ApiProperty({ type: String, format: 'date' })
  assessedOn: CivilDate;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  expiresOn: CivilDate | null;

  /** It no longer speaks for the present. */
  expired: boolean;

  recordedBy: string;

  @ApiProperty({ type: String, nullable: true })
  note: string | null;
}

/** A case the reader can see in which this person is said to be a relative. */
export class RelativeLinkView {
  id: string;
  caseId: string;

  @ApiProperty({ enum: KINSHIP_RELATIONS })
  relation: KinshipRelation;

  @ApiProperty({ enum: LINK_STATUSES })
  status: LinkStatus;
}

export class RelativeView extends RelativeFacts {
  @ApiProperty({ type: IdentityView, nullable: true })
  identity: IdentityView | null;

  @ApiProperty({ type: ContactView, nullable: true })
  contact: ContactView | null;

  @ApiProperty({ type: AddressView, nullable: true })
  place: AddressView | null;

  /** Latest first; the first of each kind is the one that counts. */
  @ApiProperty({ type: [AssessmentView] })
  assessments: AssessmentView[];

  @ApiProperty({ type: [RelativeLinkView] })
  links: RelativeLinkView[];

  /** What is recorded but not for this reader: those fields are null. */
  withheld: string[];
}

export class RelativeListItem extends RelativeFacts {
  /** The name shown. */
  @ApiProperty({ type: String, nullable: true })
  name: string | null;
}

export class RelativeList {
  /** Latest changed first. */
  @ApiProperty({ type: [RelativeListItem] })
  items: RelativeListItem[];

  /** Give it as `after` for the next page; null on the last one. */
  @ApiProperty({ type: String, nullable: true })
  next: string | null;
}
