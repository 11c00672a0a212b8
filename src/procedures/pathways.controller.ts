import { Controller, Get } from '@nestjs/common';
import { Ctx } from '../auth/ctx.decorator.js';
import { Can } from '../common/can.decorator.js';
import { Context } from '../database/context.js';
import type { Pathway } from '../pathways/pathway.js';
import { allPathways, isOpen } from '../pathways/pathways.js';
import { PathwayView } from './pathways.dto.js';

@Controller('api/pathways')
export class PathwaysController {
  /** The ways to the United Kingdom the product knows, and whether a procedure may be opened under them today. */
  @Can('case.read')
  @Get()
  list(@Ctx() ctx: Context): PathwayView[] {
    return allPathways().map((pathway) => view(pathway, ctx.now));
  }
}

function view(pathway: Pathway, now: Date): PathwayView {
  const { id, lawId, group, article, sources, verified, way, closedToMinors, needsRelative, inForce, steps } =
    pathway;
  return {
    id,
    lawId,
    group,
    article,
    sources: [...sources],
    verified,
    way,
    closedToMinors: closedToMinors ?? false,
    needsRelative,
    inForce: inForce.map(({ event, from, to }) => ({ event, from, to })),
    openToday: closedToMinors !== true && isOpen(id, now),
    steps: Object.entries(steps).map(([code, step]) => ({
      code,
      date: step.date,
      asks: [...(step.asks ?? [])],
    })),
  };
}
