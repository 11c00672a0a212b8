import { Body, Controller, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Ctx } from '../auth/ctx.decorator.js';
import { Can } from '../common/can.decorator.js';
import { IdPipe } from '../common/input.pipe.js';
import { Context } from '../database/context.js';
import {
  OpenProcedure,
  ProcedureOpened,
  ProcedureView,
  RecordStep,
  StepPreview,
  StepRecorded,
} from './procedures.dto.js';
import { Procedures } from './procedures.service.js';

@Controller('api')
export class ProceduresController {
  constructor(private readonly procedures: Procedures) {}

  /** Opens a procedure in a case. Where the law no longer allows the pathway, the refusal names those open instead. */
  @Can('procedure.open')
  @Post('cases/:id/procedures')
  open(
    @Ctx() ctx: Context,
    @Param('id', IdPipe) id: string,
    @Body() input: OpenProcedure,
  ): Promise<ProcedureOpened> {
    return this.procedures.open(ctx, id, input);
  }

  /** A procedure with its steps and what may be recorded next. */
  @Can('case.read')
  @Get('procedures/:id')
  view(@Ctx() ctx: Context, @Param('id', IdPipe) id: string): Promise<ProcedureView> {
    return this.procedures.view(ctx, id);
  }

  /** Records a step. The stage, and the status of the case, follow from it. */
  @Can('step.record')
  @Post('procedures/:id/steps')
  recordStep(
    @Ctx() ctx: Context,
    @Param('id', IdPipe) id: string,
    @Body() input: RecordStep,
  ): Promise<StepRecorded> {
    return this.procedures.recordStep(ctx, id, input);
  }

  /** What recording a step would start, meet, end and move, or why it would be refused. Nothing is written. */
  @Can('step.record')
  @HttpCode(200)
  @Post('procedures/:id/steps/preview')
  previewStep(
    @Ctx() ctx: Context,
    @Param('id', IdPipe) id: string,
    @Body() input: RecordStep,
    @Req() request: FastifyRequest,
  ): Promise<StepPreview> {
    // A repeat asks again: the answer of another moment would be wrong.
    request.secretAnswer = true;
    return this.procedures.previewStep(ctx, id, input);
  }
}
