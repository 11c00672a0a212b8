import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Ctx } from '../../auth/ctx.decorator.js';
import { Can } from '../../common/can.decorator.js';
import { IdPipe } from '../../common/input.pipe.js';
import { Refused } from '../../common/errors.js';
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
    return told('asked', () => this.questions.ask(ctx, input));
  }

  @Can('people.ask')
  @Post(paths.answerTeam(':id'))
  async answer(
    @Ctx() ctx: Context,
    @Param('id', IdPipe) id: string,
    @Body() { answer }: NewAnswer,
  ): Promise<Redirection> {
    return told('answered', () => this.questions.answer(ctx, id, answer));
  }
}

/** What the list may say has been done, now or before. */
const NOTICES = {
  asked: { tone: 'good', text: 'questions.done.asked' },
  answered: { tone: 'good', text: 'questions.done.answered' },
  question_waiting: { tone: 'neutral', text: 'errors.question_waiting' },
  question_answered: { tone: 'neutral', text: 'errors.question_answered' },
} as const;

/** Does it, and goes to the list; whoever presses twice is told there that it is done, which is no failure. */
async function told(notice: keyof typeof NOTICES, act: () => Promise<unknown>): Promise<Redirection> {
  try {
    await act();
    return to(notice);
  } catch (error) {
    if (error instanceof Refused && isNotice(error.code)) return to(error.code);
    throw error;
  }
}

function to(notice: keyof typeof NOTICES): Redirection {
  return new Redirection(`${paths.questions}?done=${notice}`);
}

function isNotice(word: unknown): word is keyof typeof NOTICES {
  return typeof word === 'string' && Object.hasOwn(NOTICES, word);
}

function noticeOf(ctx: Context, request: FastifyRequest) {
  const { done } = request.query as { done?: unknown };
  if (!isNotice(done)) return undefined;
  const { tone, text } = NOTICES[done];
  return { tone, text: message(requestLocale(request, ctx.actor.locale), text) };
}
