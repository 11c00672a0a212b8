import type { Context } from '../database/context.js';
import { statement } from '../database/statement.js';
import type { PersonKind } from './candidate.js';
import type { QuestionAnswer, QuestionPurpose } from './question-codes.js';
import type { QuestionsView } from './questions.dto.js';

const ASK = statement('questions.ask', 'SELECT sec.ask_team($1, $2, $3, $4) AS outcome');
const ANSWER = statement('questions.answer', 'SELECT sec.answer_team($1, $2) AS outcome');
const LIST = statement('questions.list', 'SELECT sec.team_questions() AS questions');

/** Whom a question is about. */
export interface AskedAbout {
  readonly kind: PersonKind;
  readonly personId: string;
}

/** Puts a question to the team that works with a person: done, one waits already, or there is no other team to ask. */
export async function askTeam(
  ctx: Context,
  id: string,
  { kind, personId }: AskedAbout,
  purpose: QuestionPurpose,
): Promise<'done' | 'waiting' | 'none'> {
  const row = await ctx.row<{ outcome: 'done' | 'waiting' | 'none' }>(ASK, [id, kind, personId, purpose]);
  return row?.outcome ?? 'none';
}

/** Answers a question put to the caller's team: done, answered before, or none such. */
export async function answerTeam(
  ctx: Context,
  id: string,
  answer: QuestionAnswer,
): Promise<'done' | 'answered' | 'none'> {
  const row = await ctx.row<{ outcome: 'done' | 'answered' | 'none' }>(ANSWER, [id, answer]);
  return row?.outcome ?? 'none';
}

/** What the caller's teams asked and are asked. */
export async function questionsOf(ctx: Context): Promise<QuestionsView> {
  const row = await ctx.row<{ questions: QuestionsView | null }>(LIST);
  return row?.questions ?? { asked: [], received: [] };
}
