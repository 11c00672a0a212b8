import { ApiProperty } from '@nestjs/swagger';
import { VERDICTS, type Verdict } from '../pathways/assess.js';
import { FACT_CODES, type FactCode } from '../pathways/child-facts.js';
import { ELIGIBILITY_RULE_IDS, type EligibilityRuleId } from '../pathways/eligibility-rule.js';
import { OUTCOMES, type Outcome } from '../pathways/judgement.js';
import { PATHWAY_IDS, type PathwayId } from '../pathways/pathway.js';

/** One rule, and how the facts stand to it. */
export class FindingView {
  @ApiProperty({ enum: ELIGIBILITY_RULE_IDS })
  rule: EligibilityRuleId;

  @ApiProperty({ enum: OUTCOMES })
  outcome: Outcome;

  /** What the rule asks, in the language of the request. */
  text: string;

  article: string;

  /** False for a rule kept from memory until a lawyer has signed it. */
  verified: boolean;

  /** The relative it is about; null for the child. */
  @ApiProperty({ type: String, nullable: true })
  relative: string | null;

  /** The fact that is missing. */
  @ApiProperty({ enum: FACT_CODES, type: String, nullable: true })
  missing: FactCode | null;

  /** The question to ask for it. */
  @ApiProperty({ type: String, nullable: true })
  ask: string | null;
}

export class PathwayAssessmentView {
  @ApiProperty({ enum: PATHWAY_IDS })
  pathway: PathwayId;

  /** The row of the law table. */
  lawId: string;

  name: string;

  @ApiProperty({ enum: VERDICTS })
  verdict: Verdict;

  /** In the language of the request. */
  verdictText: string;

  /** Those with whom the verdict is reached. */
  relatives: string[];

  @ApiProperty({ type: [FindingView] })
  findings: FindingView[];
}

/** Which ways are open to a child. Not legal advice. */
export class WaysView {
  /** The instant the law was read at. */
  @ApiProperty({ type: String, format: 'date-time' })
  at: string;

  /** No way but a request outside all rules is left. */
  nothingOpen: boolean;

  /** One for each pathway, in the order of the law table. */
  @ApiProperty({ type: [PathwayAssessmentView] })
  assessments: PathwayAssessmentView[];
}
