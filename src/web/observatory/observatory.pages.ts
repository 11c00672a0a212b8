import { Controller, Get, Param, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Public } from '../../common/can.decorator.js';
import { NotFound } from '../../common/errors.js';
import { formatMonth } from '../../common/formats.js';
import { message } from '../../common/messages.js';
import { PublicPage } from '../../common/public-page.js';
import { noteParagraphs } from '../../publications/notes.js';
import { Published } from '../../publications/published.service.js';
import { requestLocale } from '../language.js';
import { Pages } from '../pages.service.js';
import { paths } from '../paths.js';
import { previewTable } from '../publications/preview-table.js';
import { headlinesOf, RECENT } from './headlines.js';
import { isSome } from './public-indicator.js';
import { seriesCharts } from './series-charts.js';
import { seriesTable } from './series-table.js';

/** Courses on the first page: who waits, who was reunited. */
const COURSES = 2;

/** What the committee publishes, for anybody: no sign-in, no cookie, no script. */
@ApiExcludeController()
@Controller()
export class ObservatoryPages {
  constructor(
    private readonly pages: Pages,
    private readonly published: Published,
  ) {}

  @Public()
  @Get(paths.observatory)
  async home(@Req() request: FastifyRequest): Promise<PublicPage> {
    const releases = await this.published.releases();
    const observations = await this.published.observations();
    const contents = await this.published.standing(releases);
    const locale = requestLocale(request);
    return this.pages.publicPage(request, 'observatory/home', {
      releases,
      latest: releases.find(({ state }) => state === 'published') ?? null,
      courses: seriesCharts(locale, await this.published.series(), RECENT).slice(0, COURSES),
      ...(isSome(contents) ? headlinesOf(locale, contents) : {}),
      observations: observations.filter(({ state }) => state === 'published').slice(0, 2),
    });
  }

  @Public()
  @Get(paths.publicRelease(':number'))
  async release(@Param('number') number: string, @Req() request: FastifyRequest): Promise<PublicPage> {
    const locale = requestLocale(request);
    const { release, content } = await this.published.release(number);
    return this.pages.publicPage(request, 'observatory/release', {
      release,
      tables: content.tables.map(({ code, label }) => ({ code, label: label[locale] })),
      notes: noteParagraphs(content, locale).slice(1),
      reason: content.correction?.[locale] ?? null,
    });
  }

  /** One table a page, so that each stays small. */
  @Public()
  @Get(paths.publicTable(':number', ':table'))
  async table(
    @Param('number') number: string,
    @Param('table') code: string,
    @Req() request: FastifyRequest,
  ): Promise<PublicPage> {
    const { release, content } = await this.published.release(number);
    const table = content.tables.find((each) => each.code === code);
    if (table === undefined) throw new NotFound();
    const shown = previewTable(content, table, requestLocale(request));
    return this.pages.publicPage(request, 'observatory/table', { release, table: shown });
  }

  @Public()
  @Get(paths.publicSeries)
  async series(@Req() request: FastifyRequest): Promise<PublicPage> {
    const locale = requestLocale(request);
    const points = await this.published.series();
    return this.pages.publicPage(request, 'observatory/series', {
      ...seriesTable(locale, points),
      charts: seriesCharts(locale, points),
    });
  }

  @Public()
  @Get(paths.publicObservations)
  async observations(@Req() request: FastifyRequest): Promise<PublicPage> {
    const observations = await this.published.observations();
    return this.pages.publicPage(request, 'observatory/observations', { observations });
  }

  @Public()
  @Get(paths.publicIncidents)
  async incidents(@Req() request: FastifyRequest): Promise<PublicPage> {
    const locale = requestLocale(request);
    const rows = (await this.published.incidents()).map(({ month, kind, events }) => [
      { text: formatMonth(locale, `${month}-01`) },
      { text: message(locale, `incidents.kind.${kind}`) },
      { text: String(events) },
    ]);
    return this.pages.publicPage(request, 'observatory/incidents', { rows });
  }

  @Public()
  @Get(paths.publicMethod)
  method(@Req() request: FastifyRequest): PublicPage {
    return this.pages.publicPage(request, 'observatory/method', { publicKey: this.published.publicKey() });
  }
}
