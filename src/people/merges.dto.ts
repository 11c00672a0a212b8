import { ApiProperty } from '@nestjs/swagger';
import { IsInt, IsUUID, Min } from 'class-validator';
import { LinkView } from '../kinship/kinship-view.dto.js';
import { BirthDateView } from '../minors/minors-view.dto.js';
import { NameView } from '../vault/documents.dto.js';
import { MERGE_STATES, type MergeState } from './merge-course.js';
import { MERGE_CONFLICTS, type MergeConflict } from './merge-plan.js';

/** The other of two cases of one child: the one whose work goes on in the case of the address. */
export class MergeWith {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  mergedCaseId: string;
}

/** The versions of the two persons’ records that were compared. */
export class ComparedVersions {
  /** Of the record that is kept. */
  @IsInt()
  @Min(1)
  keptVersion: number;

  /** Of the record that is given up. */
  @IsInt()
  @Min(1)
  mergedVersion: number;
}

export class MergeRequest extends ComparedVersions {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  mergedCaseId: string;
}

export class MergeSideView {
  caseId: string;
  minorId: string;
  reference: string;
  @ApiProperty({ type: [NameView] })
  names: NameView[];
  /** Of the child. */
  version: number;
}

/** What is told of the family and the origin; what is not is left out. */
export class FamilyFactsView {
  fatherName?: string;
  motherName?: string;
  origins?: string[];
}

/** What a merge would add, before anything is done. */
export class MergePreview {
  kept: MergeSideView;
  merged: MergeSideView;

  /** Names the kept record does not have yet. */
  @ApiProperty({ type: [NameView] })
  names: NameView[];

  /** What only the merged record tells of the family. */
  family: FamilyFactsView;

  @ApiProperty({ type: [BirthDateView] })
  births: BirthDateView[];

  /** Relatives to be linked to the kept case, as alleged. */
  @ApiProperty({ type: [LinkView] })
  links: LinkView[];

  /** What the two records contradict each other in. */
  @ApiProperty({ enum: MERGE_CONFLICTS, isArray: true })
  conflicts: MergeConflict[];

  /** The cases are of two organisations: somebody of another one than the proposer’s has to agree. */
  needsApproval: boolean;
}

/** How the merge of two records goes. */
export class MergeCourseView {
  id: string;

  /** Null when the reader cannot see that record. */
  @ApiProperty({ type: String, nullable: true })
  keptReference: string | null;

  @ApiProperty({ type: String, nullable: true })
  mergedReference: string | null;

  @ApiProperty({ enum: MERGE_STATES })
  state: MergeState;

  proposedBy: string;

  @ApiProperty({ type: String, format: 'date-time' })
  proposedAt: string;

  @ApiProperty({ type: String, nullable: true })
  approvedBy: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  mergedAt: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  undoneAt: string | null;
}

export class MergeView extends MergeCourseView {
  keptCaseId: string;
  mergedCaseId: string;
}

export class MergeList {
  /** Latest first. */
  @ApiProperty({ type: [MergeView] })
  items: MergeView[];
}
