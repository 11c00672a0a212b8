import { Controller, Get, Inject, Param, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Public } from '../../common/can.decorator.js';
import { CLOCK, type Clock } from '../../common/clock.js';
import { NotFound } from '../../common/errors.js';
import { PublicPage } from '../../common/public-page.js';
import { LAW_AS_OF } from '../../pathways/law-as-of.js';
import { PATHWAY_IDS } from '../../pathways/pathway.js';
import { requestLocale } from '../language.js';
import { Pages } from '../pages.service.js';
import { paths } from '../paths.js';
import { guideGroups } from './guide-list.js';
import { guidePathway } from './guide-pathway.js';
import { countingRules, silenceRules } from './guide-rules.js';

/** The law as anybody may read it: every way, open or closed, and one page for each. */
@ApiExcludeController()
@Controller()
export class GuidePages {
  constructor(
    private readonly pages: Pages,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Public()
  @Get(paths.guide)
  list(@Req() request: FastifyRequest): PublicPage {
    const locale = requestLocale(request);
    return this.pages.publicPage(request, 'law/guide', {
      asOf: LAW_AS_OF,
      groups: guideGroups(locale, this.clock()),
      silence: silenceRules(locale),
      counting: countingRules(locale),
    });
  }

  @Public()
  @Get(paths.guidePathway(':pathway'))
  view(@Param('pathway') asked: string, @Req() request: FastifyRequest): PublicPage {
    const id = PATHWAY_IDS.find((each) => each === asked);
    if (id === undefined) throw new NotFound();
    return this.pages.publicPage(request, 'law/guide-pathway', {
      asOf: LAW_AS_OF,
      way: guidePathway(requestLocale(request), id, this.clock()),
    });
  }
}
