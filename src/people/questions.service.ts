import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { NotFound, Refused } from '../common/errors.js';
import type { Context } from '../database/context.js';
import { AskTokens } from './ask-tokens.service.js';
import type { QuestionAnswer } from './question-codes.js';
import type { NewQuestion, QuestionAsked, QuestionsView } from './questions.dto.js';
import { answerTeam, askTeam, questionsOf } from './questions.queries.js';

/** What teams ask each other about people one of them may know. */
@Injectable()
export class Questions {
  constructor(private readonly tokens: AskTokens) {}

  list(ctx: Context): Promise<QuestionsView> {
    return questionsOf(ctx);
  }

  /** @throws InvalidInput for a token that is not the caller's or too old; NotFound when no other team works with the person any more; Refused (question_waiting) while an earlier question waits. */
  async ask(ctx: Context, { token, purpose }: NewQuestion): Promise<QuestionAsked> {
    const id = uuidv7();
    const outcome = await askTeam(ctx, id, this.tokens.read(ctx, token), purpose);
    if (outcome === 'none') throw new NotFound();
    if (outcome === 'waiting') throw new Refused('question_waiting');
    return { id };
  }

  /** @throws NotFound when the question is not put to a team of the caller's; Refused (question_answered) when it has an answer. */
  async answer(ctx: Context, id: string, answer: QuestionAnswer): Promise<void> {
    const outcome = await answerTeam(ctx, id, answer);
    if (outcome === 'none') throw new NotFound();
    if (outcome === 'answered') throw new Refused('question_answered');
  }
}
