import { message, type Locale } from '../../common/messages.js';
import { answerOf, breakdownsOf, isAvailable } from '../../indicators/answers.js';
import { INDICATORS } from '../../indicators/definitions.js';
import type { Indicator } from '../../indicators/measure.js';
import { incidenceCurve } from '../../indicators/incidence.js';
import { categoriesOf, TOTAL } from '../../indicators/selection.js';
import { trendOf } from '../../indicators/trends.js';
import type { ReleaseContent } from '../../publications/release-content.js';
import { curveChart } from './drawn-curves.js';
import { answerChart } from './drawn-lines.js';
import { trendCharts } from './drawn-trends.js';
import type { Drawn } from './drawn.js';
import type { BuilderChoice } from './builder-choice.js';
import { shortQuarter, shownAnswer, shownTrend, type ShownFigures } from './builder-table.js';
import { answerCsv, trendCsv } from './figures-csv.js';

/** Releases of the periods asked for, oldest first. */
export type Contents = readonly [ReleaseContent, ...ReleaseContent[]];

/** What the page shows of an indicator: tables first, then pictures with their words. */
export interface Shown {
  readonly tables: readonly (ShownFigures & { readonly caption: string })[];
  readonly charts: readonly Drawn[];
}

/** The figures asked for, in one language. Cohorts of several periods are added up; all else becomes a trend. */
export function shownOf(locale: Locale, contents: Contents, { indicator, breakdown }: BuilderChoice): Shown {
  const latest = latestOf(contents);
  if (!contents.some((content) => isAvailable(content, indicator))) return { tables: [], charts: [] };
  const name = message(locale, `indicators.name.${indicator.id}`);
  const caption = (unit: string) =>
    message(locale, `indicators.caption.${unit}`, { name, period: spanOf(locale, contents) });
  if (isTrend(contents, indicator)) {
    const trend = trendOf(contents, indicator, breakdown);
    return {
      tables: [{ caption: caption(trend.unit), ...shownTrend(locale, trend) }],
      charts: trendCharts(locale, { id: indicator.id, name }, trend),
    };
  }
  const isCohort = addsCohorts(indicator);
  const answer = answerOf(isCohort ? contents : [latest], indicator, breakdown);
  const first = firstColumn(locale, latest, indicator);
  const tables = [{ caption: caption(answer.unit), ...shownAnswer(locale, first, answer) }];
  if (indicator.measure?.kind !== 'incidence')
    return { tables, charts: [answerChart(locale, name, answer, breakdown?.dimension)] };
  const curve = incidenceCurve(contents);
  return {
    tables: curve.points.length > 0 ? [...tables, atRiskTable(locale, curve.atRisk)] : tables,
    charts: [curveChart(locale, name, curve)],
  };
}

/** The same figures as open data. */
export function csvOf(contents: Contents, { indicator, breakdown }: BuilderChoice): string {
  if (isTrend(contents, indicator)) return trendCsv(indicator.id, trendOf(contents, indicator, breakdown));
  const latest = latestOf(contents);
  const from = addsCohorts(indicator) ? contents[0].period : latest.period;
  const answer = answerOf(addsCohorts(indicator) ? contents : [latest], indicator, breakdown);
  return answerCsv({ indicator: indicator.id, from, to: latest.period }, answer);
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

function isTrend(contents: Contents, indicator: Indicator): boolean {
  return contents.length > 1 && !addsCohorts(indicator);
}

function addsCohorts({ measure }: Indicator): boolean {
  return measure?.kind === 'incidence' || measure?.kind === 'days_open';
}

function latestOf(contents: Contents): ReleaseContent {
  return contents.at(-1) ?? contents[0];
}

function spanOf(locale: Locale, contents: Contents): string {
  const [from, to] = [contents[0], latestOf(contents)].map(({ period }) => shortQuarter(locale, period));
  return from === to ? (from ?? '') : message(locale, 'indicators.span', { from: from ?? '', to: to ?? '' });
}

/** What the lines of an answer are: the dimension they are categories of. */
function firstColumn(locale: Locale, { dimensions }: ReleaseContent, { measure }: Indicator): string {
  const code = measure && 'dimension' in measure ? measure.dimension : 'result';
  return dimensions.find((one) => one.code === code)?.label[locale] ?? message(locale, 'indicators.part');
}

function atRiskTable(locale: Locale, atRisk: readonly { day: number; cases: number }[]) {
  return {
    caption: message(locale, 'indicators.caption.at_risk'),
    columns: [
      { text: message(locale, 'indicators.day') },
      ...atRisk.map(({ day }) => ({
        text: day === 0 ? message(locale, 'indicators.at_start') : String(day),
      })),
    ],
    rows: [
      [
        { text: message(locale, 'indicators.at_risk') },
        ...atRisk.map(({ cases }) => ({ text: String(cases) })),
      ],
    ],
  };
}
