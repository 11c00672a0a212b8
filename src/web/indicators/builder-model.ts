import { formatDate } from '../../common/formats.js';
import { message, type Locale } from '../../common/messages.js';
import { INDICATORS } from '../../indicators/definitions.js';
import type { Measure } from '../../indicators/measure.js';
import { breakdownsOf } from '../../indicators/needs.js';
import { categoriesOf, TOTAL } from '../../indicators/selection.js';
import type { ReleaseContent } from '../../publications/release-content.js';
import { atRiskTables } from './at-risk-tables.js';
import type { BuilderChoice } from './builder-choice.js';
import { shortQuarter, shownAnswer, shownTrend, type ShownFigures } from './builder-table.js';
import { answerCharts } from './drawn-answers.js';
import { trendCharts } from './drawn-trends.js';
import type { Drawn } from './drawn.js';
import { answerCsv, trendCsv } from './figures-csv.js';
import { givenOf, type Beside, type Contents } from './given.js';

/** What the page shows of an indicator: tables first, then pictures with their words. */
export interface Shown {
  readonly tables: readonly (ShownFigures & { readonly caption: string })[];
  readonly charts: readonly Drawn[];
}

/** The figures asked for, in one language. Cohorts of several periods are added up; all else becomes a trend. */
export function shownOf(
  locale: Locale,
  contents: Contents,
  choice: BuilderChoice,
  earlier: readonly ReleaseContent[] = contents,
): Shown {
  const given = givenOf(contents, choice, earlier);
  if (!given) return { tables: [], charts: [] };
  const { indicator } = choice;
  const name = message(locale, `indicators.name.${indicator.id}`);
  const about = { name, period: spanOf(locale, contents), cut: formatDate(locale, given.latest.asAt) };
  const caption = (kind: string) => message(locale, `indicators.caption.${kind}`, about);
  const beside = given.beside.map((one) => ({ caption: caption(one.kind), ...besideTable(locale, one) }));
  if (given.kind === 'trend')
    return {
      tables: [{ caption: caption(given.trend.unit), ...shownTrend(locale, given.trend) }, ...beside],
      charts: trendCharts(locale, { id: indicator.id, name }, given.trend),
    };
  const { answer, latest } = given;
  const first = dimensionLabel(locale, latest, firstDimension(indicator.measure));
  const main = { caption: caption(answer.unit), ...shownAnswer(locale, first, answer) };
  return {
    tables: [main, ...beside, ...atRiskTables(locale, contents, indicator.measure)],
    charts: answerCharts(locale, name, given, choice),
  };
}

/** The same figures as open data. */
export function csvOf(
  contents: Contents,
  choice: BuilderChoice,
  earlier: readonly ReleaseContent[] = contents,
): string {
  const { id } = choice.indicator;
  const given = givenOf(contents, choice, earlier);
  if (!given) return answerCsv([]);
  const to = given.latest.period;
  const beside = given.beside.map(({ answer }) => ({ about: { indicator: id, from: to, to }, answer }));
  if (given.kind === 'trend') return trendCsv(id, given.trend, beside);
  return answerCsv([{ about: { indicator: id, from: given.from, to }, answer: given.answer }, ...beside]);
}

/** What may be chosen for an indicator. */
export function choicesOf(locale: Locale, content: ReleaseContent, { indicator, breakdown }: BuilderChoice) {
  const labels = new Map(content.dimensions.map(({ code, label }) => [code, label[locale]]));
  const dimension = breakdown?.dimension;
  return {
    indicators: INDICATORS.map(({ id }) => ({ value: id, text: message(locale, `indicators.name.${id}`) })),
    dimensions: breakdownsOf(content, indicator).map((code) => ({
      value: code,
      text: labels.get(code) ?? code,
    })),
    kept:
      dimension === undefined
        ? null
        : {
            label: message(locale, 'indicators.field.keep', {
              dimension: labels.get(dimension) ?? dimension,
            }),
            items: categoriesOf(content, dimension)
              .filter(({ code }) => code !== TOTAL)
              .map(({ code, label }) => ({ value: code, text: label[locale] })),
          },
  };
}

function spanOf(locale: Locale, contents: Contents): string {
  const [from, to] = [contents[0], contents.at(-1) ?? contents[0]].map(({ period }) =>
    shortQuarter(locale, period),
  );
  return from === to ? (from ?? '') : message(locale, 'indicators.span', { from: from ?? '', to: to ?? '' });
}

function besideTable(locale: Locale, { answer, latest, dimension }: Beside): ShownFigures {
  return shownAnswer(locale, dimensionLabel(locale, latest, dimension), answer);
}

/** What the lines of an answer are categories of, by the measure. */
function firstDimension(measure: Measure): string {
  if ('dimension' in measure) return measure.dimension;
  return FIRST[measure.kind] ?? '';
}

const FIRST: Readonly<Partial<Record<Measure['kind'], string>>> = {
  incidence: 'result',
  standardised: 'result',
  waits: 'wait',
  half_waits: 'wait',
  rate: 'event',
  acted: 'answer',
};

function dimensionLabel(locale: Locale, { dimensions }: ReleaseContent, code: string): string {
  return dimensions.find((one) => one.code === code)?.label[locale] ?? message(locale, 'indicators.part');
}
