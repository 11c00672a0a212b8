import { ApiProperty } from '@nestjs/swagger';
import { IsUUID } from 'class-validator';
import { IMMIGRATION_STATUSES, UK_NATIONS, type ImmigrationStatus, type UkNation } from '../common/codes.js';
import { AddressView, ContactView, NameView } from '../vault/documents.dto.js';
import { ComparedVersions, FamilyFactsView, MergeCourseView } from './merges.dto.js';
import { RELATIVE_CONFLICTS, type RelativeConflict } from './relative-plan.js';

/** The other of two records of one relative: the one that is given up. */
export class RelativeMergeWith {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  mergedId: string;
}

export class RelativeMergeRequest extends ComparedVersions {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  mergedId: string;
}

export class RelativeMergeSide {
  relativeId: string;
  reference: string;
  @ApiProperty({ type: [NameView] })
  names: NameView[];
  version: number;
}

/** How much names the record that is given up, as far as the reader sees it, and would move. */
export class RelativeMoves {
  /** Children it is linked to and the kept record is not. */
  links: number;
  /** Children both are linked to: of the two links the kept record’s stays, with the stronger status and all evidence. */
  sharedLinks: number;
  /** Accounts of such a child of which the kept record has one of the same side: they are set aside until the merge is undone. */
  accountsSetAside: number;
  procedures: number;
  entries: number;
  assessments: number;
  tracingRequests: number;
}

/** What a merge would add and move, before anything is done. */
export class RelativeMergePreview {
  kept: RelativeMergeSide;
  merged: RelativeMergeSide;

  /** Names the kept record does not have yet. */
  @ApiProperty({ type: [NameView] })
  names: NameView[];

  family: FamilyFactsView;
  contact: ContactView;
  place: AddressView;

  /** Where the kept record names none. */
  @ApiProperty({ enum: UK_NATIONS, nullable: true })
  ukNation: UkNation | null;

  /** Where the kept record’s is unknown. */
  @ApiProperty({ enum: IMMIGRATION_STATUSES, nullable: true })
  immigrationStatus: ImmigrationStatus | null;

  moves: RelativeMoves;

  /** What the two records contradict each other in. */
  @ApiProperty({ enum: RELATIVE_CONFLICTS, isArray: true })
  conflicts: RelativeConflict[];

  /** Whether the relative agreed, in the record that is given up, to be found from outside; that is not carried over. */
  consentStays: boolean;

  /** The records are of two organisations: somebody of another one than the proposer’s has to agree. */
  needsApproval: boolean;
}

export class RelativeMergeView extends MergeCourseView {
  keptId: string;
  mergedId: string;
}

export class RelativeMergeList {
  /** Latest first. */
  @ApiProperty({ type: [RelativeMergeView] })
  items: RelativeMergeView[];
}
