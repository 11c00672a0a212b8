import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Ctx } from '../auth/ctx.decorator.js';
import { Can } from '../common/can.decorator.js';
import { IdPipe } from '../common/input.pipe.js';
import { Context } from '../database/context.js';
import { NewAnswer, NewQuestion, QuestionAsked, QuestionsView } from './questions.dto.js';
import { Questions } from './questions.service.js';

@Controller('api/questions')
export class QuestionsController {
  constructor(private readonly questions: Questions) {}

  /** What the caller’s teams asked other teams, and what they are asked; a hundred of each at most. */
  @Can('people.ask')
  @Get()
  list(@Ctx() ctx: Context): Promise<QuestionsView> {
    return this.questions.list(ctx);
  }

  /** Asks the team that may know somebody a search found. */
  @Can('people.ask')
  @Post()
  ask(@Ctx() ctx: Context, @Body() input: NewQuestion): Promise<QuestionAsked> {
    return this.questions.ask(ctx, input);
  }

  /** Answers a question put to a team of the caller’s. */
  @Can('people.ask')
  @HttpCode(204)
  @Post(':id/answer')
  answer(@Ctx() ctx: Context, @Param('id', IdPipe) id: string, @Body() { answer }: NewAnswer): Promise<void> {
    return this.questions.answer(ctx, id, answer);
  }
}
