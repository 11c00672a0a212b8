import { describeTrend } from '../../charts/describe.js';
import { trendChart } from '../../charts/trend.js';
import { formatNumber } from '../../common/formats.js';
import type { Locale } from '../../common/messages.js';
import { TOTAL } from '../../indicators/selection.js';
import type { Trend } from '../../indicators/trends.js';
import type { Quarter } from '../../reports/quarters.js';
import { headingText } from './builder-table.js';
import type { Drawn } from './drawn.js';
import { everyQuarter } from './quarter-gaps.js';

/** Small multiples on one page at most. */
const MOST_CHARTS = 12;

/**
 * One picture for each column of a trend, all with the same axis; the total alone would flatten those beside it. A
 * column by itself bears the name of the indicator, whose id sets the pictures of a page apart.
 */
export function trendCharts(
  locale: Locale,
  { id, name }: { readonly id: string; readonly name: string },
  { unit, columns, periods }: Trend,
): Drawn[] {
  const parts = columns.flatMap(({ code }, place) => (columns.length > 1 && code === TOTAL ? [] : [place]));
  const most = Math.max(
    ...periods.flatMap(({ figures }) => parts.map((place) => figures[place]?.upper ?? 0)),
  );
  return columns.slice(0, MOST_CHARTS).map((column, place) => {
    const points = everyQuarter(
      locale,
      periods.map(({ content, figures, redefined }) => ({
        quarter: content.period as Quarter,
        figure: figures[place] ?? null,
        redefined: redefined[place] ?? false,
      })),
    );
    const title = columns.length === 1 ? name : headingText(locale, column);
    const text = describeTrend(locale, unit, points);
    // Where nothing but "0 to 4" is told there is no course to draw.
    const isEmpty = points.every(({ figure }) => figure === null || (unit === 'count' && figure.value === 0));
    const caption = { id: `${id}-${place}`, title, description: text };
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
