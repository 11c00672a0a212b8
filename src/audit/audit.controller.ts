import { Controller, Get, Query } from '@nestjs/common';
import { Ctx } from '../auth/ctx.decorator.js';
import { Can } from '../common/can.decorator.js';
import type { Context } from '../database/context.js';
import { AuditPage, AuditQuery } from './audit.dto.js';
import { auditTrail } from './audit-trail.queries.js';

@Controller('api/audit-events')
export class AuditController {
  /** Who did what, to which record, when: for the protection officer. */
  @Can('audit.read')
  @Get()
  list(@Ctx() ctx: Context, @Query() query: AuditQuery): Promise<AuditPage> {
    return auditTrail(ctx, query);
  }
}
