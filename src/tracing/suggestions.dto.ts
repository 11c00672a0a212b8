import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsUUID } from 'class-validator';
import { KINSHIP_RELATIONS, type KinshipRelation } from '../common/codes.js';
import { IfGiven } from '../common/optional.decorator.js';
import { BANDS, type Band } from '../matching/evidence.js';
import { MATCH_DECISIONS, type MatchDecisionCode } from '../people/decided-levels.js';
import { EvidenceLineView } from '../people/duplicates.dto.js';
import { LEAST_BANDS, type LeastBand } from './suggested.js';
import { TracingDecisionView } from './tracing-requests-view.dto.js';
import { SUGGESTION_REASONS, type SuggestionReason } from './tracing-codes.js';

/** A child and a request that may belong together; both are the reader’s to open. */
export class TracingSuggestion {
  requestId: string;
  caseId: string;

  /** What the relative says they are to the child. */
  @ApiProperty({ enum: KINSHIP_RELATIONS })
  relation: KinshipRelation;

  /** Of the one who was not asked about: the child, or the relative who seeks. */
  @ApiProperty({ type: String, nullable: true })
  name: string | null;

  @ApiProperty({ type: String, nullable: true })
  reference: string | null;

  team: string;

  @ApiProperty({ enum: BANDS })
  band: Band;

  /** Strongest for first, contradictions last. */
  @ApiProperty({ type: [EvidenceLineView] })
  evidence: EvidenceLineView[];
}

/** A team that may know the other side. */
export class TeamToAskView {
  teamId: string;
  team: string;

  @ApiProperty({ enum: BANDS })
  band: Band;

  token: string;
}

export class TracingSuggestions {
  /** Likeliest first. */
  @ApiProperty({ type: [TracingSuggestion] })
  items: TracingSuggestion[];

  /** How many more the reader could open that little speaks for; asked for with `least=weak`. */
  weak: number;

  @ApiProperty({ type: [TeamToAskView] })
  elsewhere: TeamToAskView[];

  /** What was decided before, latest first. */
  @ApiProperty({ type: [TracingDecisionView] })
  decisions: TracingDecisionView[];
}

/** How little may speak for a suggestion. */
export class SuggestionFilter {
  @IfGiven()
  @IsIn(LEAST_BANDS)
  least?: LeastBand;
}

/** What somebody who knows both finds of a suggestion. */
export class SuggestionDecision {
  /** Of the child. */
  @IsUUID()
  caseId: string;

  /** `same` links the relative to the case, as alleged. */
  @IsIn(MATCH_DECISIONS)
  decision: MatchDecisionCode;

  /** One that fits the decision. */
  @IsIn(SUGGESTION_REASONS)
  reason: SuggestionReason;
}

export class SuggestionDecided {
  id: string;

  /** Of the link that was made. */
  @ApiProperty({ type: String, nullable: true })
  linkId: string | null;
}
