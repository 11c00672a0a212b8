import { ApiProperty } from '@nestjs/swagger';
import { BilingualText, LimitView } from '../cases/limit-view.dto.js';
import { REPLACEMENT_CAUSES, type ReplacementCause } from '../cases/stored-limits.js';
import type { CivilDate } from '../common/civil-date.js';
import { TIMELINE_KINDS, type TimelineKind } from '../common/codes.js';
import { PATHWAY_IDS, type PathwayId } from '../pathways/pathway.js';
import { STAGE_CODES, STEP_CODES, type StageCode, type StepCode } from '../pathways/pathways.js';
import { MajorityView } from './deadlines.dto.js';

/** Sentence by sentence, in both languages. */
export class Explanation {
  en: string[];
  fr: string[];
}

export class DeadlineView extends LimitView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  /** What follows when it passes. */
  consequence: BilingualText;

  /** Why it ends when it does, and what follows. */
  explanation: Explanation;

  @ApiProperty({ type: String, format: 'date-time' })
  computedAt: string;

  /** The timeline entry it was computed for; null when the calendar or the law moved it. */
  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  computedFor: string | null;

  @ApiProperty({ type: [MajorityView] })
  majorities: MajorityView[];
}

/** The timeline entry that changed a result. */
export class ReplacingEntry {
  @ApiProperty({ format: 'uuid' })
  id: string;

  /** A correction is a step, a withdrawal a note. */
  @ApiProperty({ enum: TIMELINE_KINDS })
  kind: TimelineKind;

  @ApiProperty({ enum: STEP_CODES, type: String, nullable: true })
  code: StepCode | null;

  @ApiProperty({ type: String, format: 'date' })
  on: CivilDate;
}

/** A result as it was, which another took the place of. */
export class EarlierDeadlineView extends DeadlineView {
  @ApiProperty({ type: String, format: 'date-time' })
  replacedAt: string;

  @ApiProperty({ enum: REPLACEMENT_CAUSES })
  replacedFor: ReplacementCause;

  /** Null when no entry did it. */
  @ApiProperty({ type: ReplacingEntry, nullable: true })
  replacedBy: ReplacingEntry | null;
}

/** An acceptance that a person may assert because an authority has stayed silent; it is never recorded by itself. */
export class SilenceProposalView {
  @ApiProperty({ format: 'uuid' })
  deadlineId: string;

  /** The step that asserts it. */
  @ApiProperty({ enum: STEP_CODES })
  step: StepCode;

  /** The first day on which it may be asserted. */
  @ApiProperty({ type: String, format: 'date' })
  from: CivilDate;

  /** What the person who asserts it must hold. */
  @ApiProperty({ enum: ['proof_of_receipt'], isArray: true })
  needs: 'proof_of_receipt'[];

  /** Whether that is already recorded with the start of the limit. */
  proven: boolean;
}

/** The limits of a procedure. */
export class ProcedureDeadlinesView {
  @ApiProperty({ format: 'uuid' })
  procedureId: string;

  @ApiProperty({ format: 'uuid' })
  caseId: string;

  /** Of the child. */
  reference: string;

  @ApiProperty({ enum: PATHWAY_IDS })
  pathway: PathwayId;

  @ApiProperty({ enum: STAGE_CODES })
  stage: StageCode;

  /** Current results by the day to plan by, open ones first. */
  @ApiProperty({ type: [DeadlineView] })
  deadlines: DeadlineView[];

  /** What others took the place of, the last replaced first; empty unless asked for. */
  @ApiProperty({ type: [EarlierDeadlineView] })
  earlier: EarlierDeadlineView[];

  @ApiProperty({ type: [SilenceProposalView] })
  proposals: SilenceProposalView[];
}
