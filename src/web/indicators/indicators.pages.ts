import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Can } from '../../common/can.decorator.js';
import { message, type Locale } from '../../common/messages.js';
import type { Context } from '../../database/context.js';
import { INDICATORS } from '../../indicators/definitions.js';
import type { ReleaseContent } from '../../publications/release-content.js';
import { quarterLabel } from '../../reports/labels.js';
import type { Quarter } from '../../reports/quarters.js';
import { OnVisit, type Visit } from '../casework/visit.decorator.js';
import { requestLocale } from '../language.js';
import { Pages } from '../pages.service.js';
import { paths } from '../paths.js';
import { choiceIn, earlierNeeded, periodsAsked, queryOf, type BuilderChoice } from './builder-choice.js';
import { choicesOf, csvOf, shownOf } from './builder-model.js';
import { definitionOf } from './definition-model.js';
import { FigureSource } from './figure-source.service.js';
import type { Contents } from './given.js';

/** What an address asks for, read from stored figures. */
interface Asked {
  readonly quarters: readonly string[];
  readonly contents: Contents;
  readonly earlier: readonly ReleaseContent[];
  readonly choice: BuilderChoice;
}

/** The committee's indicators: chosen, shown, downloaded, defined. Whatever is asked, only stored figures are read. */
@ApiExcludeController()
@Controller()
export class IndicatorsPages {
  constructor(
    private readonly pages: Pages,
    private readonly source: FigureSource,
  ) {}

  @Can('report.read')
  @Get(paths.indicators)
  async build(@OnVisit() { ctx, request, reply }: Visit): Promise<string> {
    const asked = await this.read(ctx, request.query);
    if (!asked) return this.pages.show(request, reply, 'indicators/none');
    const locale = requestLocale(request, ctx.actor.locale);
    return this.pages.show(request, reply, 'indicators/builder', builderModel(locale, asked));
  }

  @Can('report.read')
  @Get(paths.indicatorFigures)
  async download(@OnVisit() { ctx, request, reply }: Visit): Promise<string> {
    const asked = await this.read(ctx, request.query);
    const fileName = asked ? `reunir-${asked.choice.indicator.id}.csv` : 'reunir.csv';
    void reply
      .type('text/csv; charset=utf-8; header=present')
      .header('content-disposition', `attachment; filename="${fileName}"`);
    return asked ? csvOf(asked.contents, asked.choice, asked.earlier) : '';
  }

  @Can('report.read')
  @Get(paths.indicatorDefinitions)
  async define(@OnVisit() { ctx, request, reply }: Visit): Promise<string> {
    const locale = requestLocale(request, ctx.actor.locale);
    const [latest] = await this.source.periods(ctx);
    const content = latest && (await this.source.content(ctx, latest));
    return this.pages.show(request, reply, 'indicators/definitions', {
      definitions: INDICATORS.map((indicator) => definitionOf(locale, content, indicator)),
    });
  }

  private async read(ctx: Context, query: unknown): Promise<Asked | null> {
    const cuts = await this.source.periods(ctx);
    const asked = periodsAsked(cuts, query);
    const [first, ...others] = await this.source.contents(ctx, asked);
    if (!first) return null;
    const choice = choiceIn(others.at(-1) ?? first, query);
    const contents = [first, ...others] as const;
    const earlier = await this.source.contents(ctx, earlierNeeded(cuts, asked, choice));
    return { quarters: cuts.map(({ quarter }) => quarter), contents, choice, earlier };
  }
}

function builderModel(locale: Locale, { quarters, contents, choice, earlier }: Asked) {
  const latest = contents.at(-1) ?? contents[0];
  const { indicator, breakdown } = choice;
  const [from, to] = [contents[0].period, latest.period];
  return {
    ...choicesOf(locale, latest, choice),
    ...shownOf(locale, contents, choice, earlier),
    definition: definitionOf(locale, latest, indicator),
    quarters: quarters.map((value) => ({ value, text: quarterLabel(locale, value as Quarter) })),
    isCohort: indicator.base === 'cohort',
    zero: message(locale, 'reports.figure.interval', { lower: 0, upper: 4 }),
    csvHref: `${paths.indicatorFigures}?${queryOf(choice, from, to)}`,
    values: {
      indicator: indicator.id,
      from,
      to,
      by: breakdown?.dimension ?? '',
      keep: breakdown?.codes ?? [],
    },
  };
}
