import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Ctx } from '../../auth/ctx.decorator.js';
import { Can } from '../../common/can.decorator.js';
import { IdPipe } from '../../common/input.pipe.js';
import { message } from '../../common/messages.js';
import { Redirection } from '../../common/redirection.js';
import { Context } from '../../database/context.js';
import { QUESTION_ANSWERS } from '../../people/question-codes.js';
import { NewAnswer, NewQuestion } from '../../people/questions.dto.js';
import { Questions } from '../../people/questions.service.js';
import { requestLocale } from '../language.js';
import { Pages } from '../pages.service.js';
import { paths } from '../paths.js';

/** What the caller's teams ask other teams, and are asked. */
@ApiExcludeController()
@Controller()
export class QuestionsPages {
  constructor(
    private readonly pages: Pages,
    private readonly questions: Questions,
  ) {}

  @Can('people.ask')
  @Get(paths.questions)
  async list(
    @Ctx() ctx: Context,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { asked, received } = await this.questions.list(ctx);
    return this.pages.show(request, reply, 'people/questions', {
      asked,
      waiting: received.filter(({ answer }) => answer === null),
      answered: received.filter(({ answer }) => answer !== null),
      answers: QUESTION_ANSWERS,
      notice: noticeOf(ctx, request),
    });
  }

  @Can('people.ask')
  @Post(paths.askTeam)
  async ask(@Ctx() ctx: Context, @Body() input: NewQuestion): Promise<Redirection> {
    await this.questions.ask(ctx, input);
    return new Redirection(`${paths.questions}?done=asked`);
  }

  @Can('people.ask')
  @Post(paths.answerTeam(':id'))
  async answer(
    @Ctx() ctx: Context,
    @Param('id', IdPipe) id: string,
    @Body() { answer }: NewAnswer,
  ): Promise<Redirection> {
    await this.questions.answer(ctx, id, answer);
    return new Redirection(`${paths.questions}?done=answered`);
  }
}

function noticeOf(ctx: Context, request: FastifyRequest) {
  const { done } = request.query as { done?: unknown };
  const locale = requestLocale(request, ctx.actor.locale);
  if (done === 'asked') return { tone: 'good', text: message(locale, 'questions.done.asked') };
  return done === 'answered' ? { tone: 'good', text: message(locale, 'questions.done.answered') } : undefined;
}
