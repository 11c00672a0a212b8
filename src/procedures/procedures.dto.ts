import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayUnique, IsArray, IsBoolean, IsIn, IsUUID } from 'class-validator';
import { BilingualText } from '../cases/limit-view.dto.js';
import { IsCivilDate, IsClockTime } from '../common/civil-date.decorator.js';
import type { CivilDate } from '../common/civil-date.js';
import { CASE_STATUSES, REFUSAL_CODES, type CaseStatus, type RefusalCode } from '../common/codes.js';
import { IfGiven } from '../common/optional.decorator.js';
import { Text } from '../common/text.decorator.js';
import {
  CLOSING_REASONS,
  ENDINGS,
  PATHWAY_IDS,
  type ClosingReason,
  type Ending,
  type PathwayId,
} from '../pathways/pathway.js';
import { STAGE_CODES, STEP_CODES, type StageCode, type StepCode } from '../pathways/pathways.js';
import { ConsequencesView } from './consequences.dto.js';

export class OpenProcedure {
  @IsIn(PATHWAY_IDS)
  pathway: PathwayId;

  /** Needed where the pathway leads to a relative; a link of kinship to them must stand. */
  @IfGiven()
  @IsUUID()
  relativeId?: string;

  /** The day the procedure is begun under; the law of that day must know the pathway. */
  @IsCivilDate()
  openedOn: CivilDate;
}

export class RecordStep {
  @IsIn(STEP_CODES)
  code: StepCode;

  /** The day the fact happened; not when it was learnt. */
  @IsCivilDate()
  on: CivilDate;

  /** Whether receipt can be proved; for steps that ask for it. */
  @IfGiven()
  @IsBoolean()
  proofOfReceipt?: boolean;

  /** The time of day of the act, where it was done; for steps that ask for it. */
  @IfGiven()
  @IsClockTime()
  time?: string;

  /** The day an order sets, or travel is booked for. */
  @IfGiven()
  @IsCivilDate()
  dueOn?: CivilDate;

  /** The grounds given; for refusals. */
  @IfGiven()
  @IsArray()
  @ArrayMaxSize(10)
  @ArrayUnique()
  @IsIn(REFUSAL_CODES, { each: true })
  refusalCodes?: RefusalCode[];

  /** For the step that closes a procedure. */
  @IfGiven()
  @IsIn(CLOSING_REASONS)
  closingReason?: ClosingReason;

  /** Goes to the vault. */
  @IfGiven()
  @Text(4000)
  note?: string;
}

export class ProcedureOpened {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ enum: STAGE_CODES })
  stage: StageCode;

  version: number;
}

/** What a step brings about. */
export class StepOutcome {
  @ApiProperty({ enum: STAGE_CODES })
  stage: StageCode;

  @ApiProperty({ enum: ENDINGS, type: String, nullable: true })
  ending: Ending | null;

  @ApiProperty({ enum: CASE_STATUSES })
  caseStatus: CaseStatus;

  /** What may be recorded next, dated today. */
  @ApiProperty({ enum: STEP_CODES, isArray: true })
  allowed: StepCode[];

  consequences: ConsequencesView;
}

export class StepRecorded extends StepOutcome {
  /** The timeline entry. */
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ format: 'uuid' })
  procedureId: string;

  /** Of the procedure. */
  version: number;
}

export class StepRefusalView {
  code: string;

  text: BilingualText;

  /** What could be recorded at that date instead. */
  @ApiProperty({ enum: STEP_CODES, isArray: true })
  allowed: StepCode[];
}

/** What recording a step would do: one of the two is null. */
export class StepPreview {
  @ApiProperty({ type: StepRefusalView, nullable: true })
  refusal: StepRefusalView | null;

  @ApiProperty({ type: StepOutcome, nullable: true })
  result: StepOutcome | null;
}

export class StepView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ enum: STEP_CODES })
  code: StepCode;

  @ApiProperty({ type: String, format: 'date' })
  on: CivilDate;

  /** When it was first said; a correction keeps it. */
  @ApiProperty({ type: String, format: 'date-time' })
  recordedAt: string;

  @ApiProperty({ type: Boolean, nullable: true })
  proofOfReceipt: boolean | null;

  /** The time of day of the act, `HH:MM`. */
  @ApiProperty({ type: String, nullable: true })
  time: string | null;

  /** The day an order sets, or travel is booked for. */
  @ApiProperty({ type: String, format: 'date', nullable: true })
  dueOn: CivilDate | null;

  @ApiProperty({ enum: REFUSAL_CODES, isArray: true })
  refusalCodes: RefusalCode[];

  @ApiProperty({ enum: CLOSING_REASONS, type: String, nullable: true })
  closingReason: ClosingReason | null;
}

export class ProcedureView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ format: 'uuid' })
  caseId: string;

  /** Of the child. */
  reference: string;

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

  @ApiProperty({ enum: ENDINGS, type: String, nullable: true })
  ending: Ending | null;

  /** The steps that stand, in the order of their dates; corrected ones are on the case's timeline. */
  steps: StepView[];

  /** What may be recorded, dated today. */
  @ApiProperty({ enum: STEP_CODES, isArray: true })
  allowed: StepCode[];

  /** Whether the reader may record steps. */
  writable: boolean;

  version: number;
}
