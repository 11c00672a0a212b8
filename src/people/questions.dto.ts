import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsString, MaxLength } from 'class-validator';
import { PERSON_KINDS, type PersonKind } from './candidate.js';
import {
  QUESTION_ANSWERS,
  QUESTION_PURPOSES,
  type QuestionAnswer,
  type QuestionPurpose,
} from './question-codes.js';

export class NewQuestion {
  /** What a search gave for somebody another team may know: good for an hour, for whoever searched. */
  @IsString()
  @MaxLength(400)
  token: string;

  @IsIn(QUESTION_PURPOSES)
  purpose: QuestionPurpose;
}

export class NewAnswer {
  @IsIn(QUESTION_ANSWERS)
  answer: QuestionAnswer;
}

/** A question as the team that asked it sees it: nothing about whom. */
export class AskedQuestion {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ enum: PERSON_KINDS })
  kind: PersonKind;

  @ApiProperty({ enum: QUESTION_PURPOSES })
  purpose: QuestionPurpose;

  @ApiProperty({ format: 'date-time' })
  askedAt: string;

  askedBy: string;

  /** The other team. */
  team: string;

  organisation: string;

  @ApiProperty({ enum: QUESTION_ANSWERS, nullable: true })
  answer: QuestionAnswer | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  answeredAt: string | null;

  @ApiProperty({ type: String, nullable: true })
  answeredBy: string | null;
}

/** A question as the team that is asked sees it: with their own record, as long as it is theirs. */
export class ReceivedQuestion extends AskedQuestion {
  @ApiProperty({ type: String, nullable: true })
  reference: string | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  caseId: string | null;
}

export class QuestionsView {
  asked: AskedQuestion[];
  received: ReceivedQuestion[];
}

export class QuestionAsked {
  @ApiProperty({ format: 'uuid' })
  id: string;
}
