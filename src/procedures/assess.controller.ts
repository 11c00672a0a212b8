import { Body, Controller, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Ctx } from '../auth/ctx.decorator.js';
import { Can } from '../common/can.decorator.js';
import { notBefore, refuseFaults } from '../common/date-rules.js';
import { IdPipe } from '../common/input.pipe.js';
import { type Locale, pickLocale } from '../common/messages.js';
import { Context } from '../database/context.js';
import { WaysView } from './ways-view.dto.js';
import { ChildToAssess } from './assess.dto.js';
import { CaseFacts } from './assess.service.js';
import { waysView } from './ways-view.js';

@Controller('api')
export class AssessController {
  constructor(private readonly facts: CaseFacts) {}

  /** Which ways are open to a child of whom this is known, and what is missing. Nothing of it is stored. */
  @Can('case.read')
  @HttpCode(200)
  @Post('pathways/assess')
  assess(
    @Ctx() ctx: Context,
    @Body() { at, ...facts }: ChildToAssess,
    @Req() request: FastifyRequest,
  ): WaysView {
    // Nothing told here is kept, not even for a repeat of the same request.
    request.secretAnswer = true;
    refuseFaults(
      facts.births?.flatMap(({ earliestOn, latestOn }, place) =>
        notBefore(`births.${place}.latestOn`, latestOn, earliestOn),
      ) ?? [],
    );
    return waysView(languageOf(request), facts, at === undefined ? ctx.now : new Date(at));
  }

  /** Which ways are open today to the child of a case, by what is recorded, and what is missing. */
  @Can('case.read')
  @Get('cases/:id/pathways')
  async ofCase(
    @Ctx() ctx: Context,
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
  ): Promise<WaysView> {
    return waysView(languageOf(request), await this.facts.read(ctx, id), ctx.now);
  }
}

function languageOf(request: FastifyRequest): Locale {
  return pickLocale(request.headers['accept-language']);
}
