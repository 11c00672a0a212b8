import { IsBoolean, IsIn, IsUUID } from 'class-validator';
import { IsCivilDate } from '../common/civil-date.decorator.js';
import type { CivilDate } from '../common/civil-date.js';
import {
  EVIDENCE_DIRECTIONS,
  EVIDENCE_KINDS,
  EVIDENCE_STRENGTHS,
  KINSHIP_RELATIONS,
  KINSHIP_SIDES,
  LINK_STATUSES,
  type EvidenceDirection,
  type EvidenceKind,
  type EvidenceStrength,
  type KinshipRelation,
  type KinshipSide,
  type LinkStatus,
} from '../common/codes.js';
import { LANGUAGES, type Language } from '../common/languages.js';
import { Nested } from '../common/nested.decorator.js';
import { IfGiven } from '../common/optional.decorator.js';
import { Text } from '../common/text.decorator.js';
import type { AccountQuestion } from './questions.js';

/** Who says that there is a link. */
export const CLAIMANTS = ['minor', 'relative', 'third_party'] as const;
export type Claimant = (typeof CLAIMANTS)[number];

/** What a relative is said to be to the minor. */
export class LinkClaim {
  /** What the relative is to the minor, never the reverse. */
  @IsIn(KINSHIP_RELATIONS)
  relation: KinshipRelation;

  @IfGiven()
  @IsIn(KINSHIP_SIDES)
  side?: KinshipSide;

  @IsIn(CLAIMANTS)
  claimedBy: Claimant;

  /** When the relative was found; by default today. */
  @IfGiven()
  @IsCivilDate()
  identifiedOn?: CivilDate;
}

export class NewLink extends LinkClaim {
  @IsUUID()
  relativeId: string;
}

/** A mistake to put right, as long as nothing rests on it. */
export class ChangeLink {
  @IfGiven()
  @IsIn(KINSHIP_RELATIONS)
  relation?: KinshipRelation;

  @IfGiven()
  @IsIn(KINSHIP_SIDES)
  side?: KinshipSide;
}

export class NewEvidence {
  @IsIn(EVIDENCE_DIRECTIONS)
  direction: EvidenceDirection;

  @IsIn(EVIDENCE_KINDS)
  kind: EvidenceKind;

  @IsIn(EVIDENCE_STRENGTHS)
  strength: EvidenceStrength;

  /** The date the piece itself bears. */
  @IfGiven()
  @IsCivilDate()
  datedOn?: CivilDate;

  /** When it was weighed; by default today. */
  @IfGiven()
  @IsCivilDate()
  assessedOn?: CivilDate;

  /** What it shows and why it weighs what it weighs. */
  @IfGiven()
  @Text(4000)
  note?: string;
}

export class NewDecision {
  @IsIn(LINK_STATUSES)
  status: LinkStatus;

  /** By default today. */
  @IfGiven()
  @IsCivilDate()
  decidedOn?: CivilDate;

  /** The reasons; needed to doubt a link without evidence against it, and to go back to words alone. */
  @IfGiven()
  @Text(4000)
  note?: string;
}

/** Answers to the questions both are asked. */
export class AnswersInput implements Partial<Record<AccountQuestion, string>> {
  /** What the relative is to the child. */
  @IfGiven()
  @Text(2000)
  relation?: string;

  /** The full names of the child’s family, as the family says them. */
  @IfGiven()
  @Text(2000)
  family_names?: string;

  /** What each is called at home. */
  @IfGiven()
  @Text(2000)
  home_names?: string;

  @IfGiven()
  @Text(2000)
  parents?: string;

  @IfGiven()
  @Text(2000)
  siblings?: string;

  @IfGiven()
  @Text(2000)
  grandparents?: string;

  /** The place the family comes from, and what stands near the house. */
  @IfGiven()
  @Text(2000)
  home?: string;

  /** Who lived under one roof. */
  @IfGiven()
  @Text(2000)
  household?: string;

  /** A wedding, a birth, a death, a feast both remember. */
  @IfGiven()
  @Text(2000)
  shared_events?: string;

  @IfGiven()
  @Text(2000)
  last_seen?: string;

  /** Since when and how they have been in touch. */
  @IfGiven()
  @Text(2000)
  contact_since?: string;

  /** What each wishes for now. */
  @IfGiven()
  @Text(2000)
  wishes?: string;
}

export class AccountInput {
  /** When it was told; by default today. */
  @IfGiven()
  @IsCivilDate()
  takenOn?: CivilDate;

  /** The language it was told in. */
  @IfGiven()
  @IsIn(LANGUAGES)
  language?: Language;

  @IfGiven()
  @IsBoolean()
  withInterpreter?: boolean;

  @Nested(() => AnswersInput)
  answers: AnswersInput;

  /** What was told beyond the questions. */
  @IfGiven()
  @Text(20_000)
  freeText?: string;
}
