import { describeTrend } from '../../charts/describe.js';
import { trendChart } from '../../charts/trend.js';
import { formatNumber } from '../../common/formats.js';
import type { Locale } from '../../common/messages.js';
import { TOTAL } from '../../indicators/selection.js';
import type { Trend } from '../../indicators/trends.js';
import { headingText, shortQuarter } from './builder-table.js';
import type { Drawn } from './drawn.js';

/** Small multiples on one page at most. */
const MOST_CHARTS = 12;

/** One picture for each column of a trend, all with the same axis; the total alone would flatten those beside it. */
export function trendCharts(locale: Locale, { unit, columns, periods }: Trend): Drawn[] {
  const parts = columns.flatMap(({ code }, place) => (columns.length > 1 && code === TOTAL ? [] : [place]));
  const most = Math.max(
    ...periods.flatMap(({ figures }) => parts.map((place) => figures[place]?.upper ?? 0)),
  );
  return columns.slice(0, MOST_CHARTS).map((column, place) => {
    const points = periods.map(({ content, figures, redefined }) => ({
      label: shortQuarter(locale, content.period),
      figure: figures[place] ?? null,
      redefined: redefined[place] ?? false,
    }));
    const title = headingText(locale, column);
    const text = describeTrend(locale, unit, points);
    const isEmpty = points.every(({ figure }) => figure === null);
    const caption = { id: `trend-${place}`, title, description: text };
    const number = (value: number) => formatNumber(locale, value);
    return {
      title,
      text,
      svg: isEmpty
        ? null
        : trendChart(caption, points, number, columns.length > 1 && column.code === TOTAL ? undefined : most),
    };
  });
}
