import { ApiProperty } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsString, IsUUID, Matches, Max, MaxLength, Min } from 'class-validator';
import { LimitView } from '../cases/limit-view.dto.js';
import { PersonRef } from '../cases/person-ref.dto.js';
import { TeamRef } from '../cases/case-view.dto.js';
import { IsCivilDate } from '../common/civil-date.decorator.js';
import type { CivilDate } from '../common/civil-date.js';
import { IfGiven } from '../common/optional.decorator.js';
import { AUTHORITIES, type Authority } from '../pathways/limit-rule.js';
import { PATHWAY_IDS, type PathwayId } from '../pathways/pathway.js';
import { STAGE_CODES, type StageCode } from '../pathways/pathways.js';

/** `open`: whatever still asks for something; `overdue`: of these, the day to plan by has passed; `unproven`: the start has no proof. */
export const DEADLINE_STATES = ['open', 'overdue', 'unproven'] as const;
/** Whose act a limit waits for. */
export const OWES = ['us', 'them'] as const;
export type Owes = (typeof OWES)[number];

/** Which deadlines to list, and from where. */
export class DeadlineListQuery {
  /** The first day to plan by; everything overdue too when not said. */
  @IfGiven()
  @IsCivilDate()
  from?: CivilDate;

  /** The last one. */
  @IfGiven()
  @IsCivilDate()
  to?: CivilDate;

  /** Before whom the limit runs. */
  @IfGiven()
  @ApiProperty({ enum: AUTHORITIES })
  @IsIn(AUTHORITIES)
  authority?: Authority;

  @IfGiven()
  @ApiProperty({ enum: PATHWAY_IDS })
  @IsIn(PATHWAY_IDS)
  pathway?: PathwayId;

  /** Whose act it is: ours, or an authority’s. */
  @IfGiven()
  @ApiProperty({ enum: OWES })
  @IsIn(OWES)
  owes?: Owes;

  @IfGiven()
  @IsUUID()
  team?: string;

  /** `me`, or the id of somebody else. */
  @IfGiven()
  @Matches(/^(me|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/)
  lead?: string;

  /** Open ones when not said. */
  @IfGiven()
  @ApiProperty({ enum: DEADLINE_STATES })
  @IsIn(DEADLINE_STATES)
  state?: (typeof DEADLINE_STATES)[number];

  /** Where the page begins: `next` of the page before. */
  @IfGiven()
  @IsString()
  @MaxLength(100)
  after?: string;

  /** 25 when not said. */
  @IfGiven()
  @ApiProperty({ type: 'integer', minimum: 1, maximum: 100 })
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100)
  limit?: number;
}

/** An 18th birthday that comes no later than the day to plan by, under one birth date asserted. */
export class MajorityView {
  /** The first day on which the child may be eighteen. */
  @ApiProperty({ type: String, format: 'date' })
  on: CivilDate;

  /** The day from which they are, whichever day of the asserted span they were born on. */
  @ApiProperty({ type: String, format: 'date' })
  certainOn: CivilDate;

  @ApiProperty({ format: 'uuid' })
  assertionId: string;

  disputed: boolean;

  accepted: boolean;
}

export class DeadlineListItem extends LimitView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ format: 'uuid' })
  caseId: string;

  /** Of the child. */
  reference: string;

  @ApiProperty({ format: 'uuid' })
  procedureId: string;

  @ApiProperty({ enum: PATHWAY_IDS })
  pathway: PathwayId;

  @ApiProperty({ enum: STAGE_CODES })
  stage: StageCode;

  team: TeamRef;

  @ApiProperty({ type: PersonRef, nullable: true })
  lead: PersonRef | null;

  /** Until the day to plan by; negative when it has passed. */
  @ApiProperty({ type: 'integer' })
  daysLeft: number;

  @ApiProperty({ type: [MajorityView] })
  majorities: MajorityView[];
}

export class DeadlineListView {
  @ApiProperty({ type: [DeadlineListItem] })
  deadlines: DeadlineListItem[];

  /** Where the next page begins; null on the last page. */
  @ApiProperty({ type: String, nullable: true })
  next: string | null;
}

export class ProcedureDeadlinesQuery {
  /** Earlier results too, with what took their place. */
  @IfGiven()
  @ApiProperty({ type: Boolean })
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  history?: boolean;
}
