import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AuditQuery } from '../../audit/audit.dto.js';
import { auditTrail } from '../../audit/audit-trail.queries.js';
import { Ctx } from '../../auth/ctx.decorator.js';
import { Can } from '../../common/can.decorator.js';
import { Context } from '../../database/context.js';
import { Pages } from '../pages.service.js';
import { paths } from '../paths.js';

/** The trail, for the protection officer. */
@ApiExcludeController()
@Controller(paths.audit)
export class AuditPages {
  constructor(private readonly pages: Pages) {}

  @Can('audit.read')
  @Get()
  async list(
    @Ctx() ctx: Context,
    @Query() query: AuditQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { events, next } = await auditTrail(ctx, query);
    return this.pages.show(request, reply, 'entry/audit', {
      events,
      nextHref: next === null ? undefined : `${paths.audit}?before=${next}`,
    });
  }
}
