import { ApiProperty } from '@nestjs/swagger';
import type { CivilDate } from '../common/civil-date.js';
import { COMPARISON_RESULTS, type ComparisonResult } from './comparison.js';
import { ACCOUNT_QUESTIONS, ACCOUNT_SIDES, type AccountQuestion, type AccountSide } from './questions.js';

/** How an account was taken. */
export class AccountTaken {
  @ApiProperty({ enum: ACCOUNT_SIDES })
  side: AccountSide;

  @ApiProperty({ type: String, format: 'date' })
  takenOn: CivilDate;

  @ApiProperty({ type: String, nullable: true })
  language: string | null;

  withInterpreter: boolean;
  takenBy: string;
}

/** One person’s account, by itself: who takes the other must not have to see it. */
export class AccountView extends AccountTaken {
  /** Answers by question; null when they are not for this reader. */
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' }, nullable: true })
  answers: Record<string, string> | null;

  @ApiProperty({ type: String, nullable: true })
  freeText: string | null;

  withheld: string[];

  /** The link’s version, for the next change. */
  version: number;
}

export class ComparedQuestion {
  @ApiProperty({ enum: ACCOUNT_QUESTIONS })
  question: AccountQuestion;

  /** Whether the words agree; never whether what they tell is true. */
  @ApiProperty({ enum: COMPARISON_RESULTS })
  result: ComparisonResult;

  /** The same letter by letter; otherwise once case, accents and spelling variants are set aside. */
  exact: boolean;

  @ApiProperty({ type: String, nullable: true })
  minor: string | null;

  @ApiProperty({ type: String, nullable: true })
  relative: string | null;
}

/** Both accounts side by side. There is no score: what differs is for a person to weigh. */
export class ComparisonView {
  linkId: string;

  @ApiProperty({ type: [AccountTaken] })
  accounts: AccountTaken[];

  @ApiProperty({ type: [ComparedQuestion], nullable: true })
  questions: ComparedQuestion[] | null;

  withheld: string[];
}
