import { Controller, Get, Param, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Public } from '../../common/can.decorator.js';
import { NotFound } from '../../common/errors.js';
import { PublicPage } from '../../common/public-page.js';
import { indicatorOf } from '../../indicators/definitions.js';
import { Published } from '../../publications/published.service.js';
import { choiceIn, type BuilderChoice } from '../indicators/builder-choice.js';
import { definitionOf } from '../indicators/definition-model.js';
import { requestLocale } from '../language.js';
import { Pages } from '../pages.service.js';
import { paths } from '../paths.js';
import { indicatorList, publicFigures, type Over, isSome } from './public-indicator.js';

/** The indicators for anybody: a page each, and one of it over all releases. Only published figures are read. */
@ApiExcludeController()
@Controller()
export class PublicIndicatorsPages {
  constructor(
    private readonly pages: Pages,
    private readonly published: Published,
  ) {}

  @Public()
  @Get(paths.publicIndicators)
  async list(@Req() request: FastifyRequest): Promise<PublicPage> {
    const contents = await this.published.standing(await this.published.releases());
    return this.pages.publicPage(request, 'observatory/indicators', {
      indicators: indicatorList(requestLocale(request), contents.at(-1)),
    });
  }

  @Public()
  @Get(paths.publicIndicator(':indicator'))
  latest(@Param('indicator') id: string, @Req() request: FastifyRequest): Promise<PublicPage> {
    return this.show(request, id, 'latest');
  }

  @Public()
  @Get(paths.publicTrend(':indicator'))
  overTime(@Param('indicator') id: string, @Req() request: FastifyRequest): Promise<PublicPage> {
    return this.show(request, id, 'releases');
  }

  private async show(request: FastifyRequest, id: string, over: Over): Promise<PublicPage> {
    const indicator = indicatorOf(id);
    if (!indicator) throw new NotFound();
    const locale = requestLocale(request);
    const contents = await this.published.standing(await this.published.releases());
    const latest = contents.at(-1);
    const choice: BuilderChoice = latest ? choiceIn(latest, { indicator: id }) : { indicator };
    return this.pages.publicPage(request, 'observatory/indicator', {
      ...{ over, releases: contents.length, latest },
      definition: definitionOf(locale, latest, indicator),
      figures: isSome(contents) ? publicFigures(locale, contents, choice, over) : null,
    });
  }
}
