import { describeTrend } from '../../charts/describe.js';
import { trendChart } from '../../charts/trend.js';
import { formatNumber } from '../../common/formats.js';
import type { Locale } from '../../common/messages.js';
import type { SeriesPoint } from '../../publications/published-facts.js';
import { rangeOf } from '../../reports/figures.js';
import { categoryLabel } from '../../reports/labels.js';
import { quarterOf } from '../../reports/quarters.js';
import type { Drawn } from '../indicators/drawn.js';
import { everyQuarter } from '../indicators/quarter-gaps.js';

/** States of cases whose course is drawn: who still waits, who arrived, who was refused for good, who came of age. */
const DRAWN = ['open', 'closed:reunited', 'closed:refused', 'closed:aged_out'];

/**
 * A picture for each of a few states of cases, over the newest releases, oldest first; none where all that is told is
 * "0 to 4".
 */
export function seriesCharts(
  locale: Locale,
  points: readonly SeriesPoint[],
  newest = points.length,
): Drawn[] {
  return DRAWN.flatMap((state, place) => {
    const own = points.filter((point) => point.state === state);
    if (own.every(({ value }) => value === 0)) return [];
    const title = categoryLabel(locale, 'state', state, new Map());
    const told = everyQuarter(
      locale,
      own
        .toSorted((a, b) => a.asAt.localeCompare(b.asAt))
        .slice(-newest)
        .map(({ asAt, value }) => ({ quarter: quarterOf(asAt), figure: { value, ...rangeOf(value) } })),
    );
    const text = describeTrend(locale, 'count', told);
    const caption = { id: `series-${place}`, title, description: text };
    return [{ title, text, svg: trendChart(caption, told, (value) => formatNumber(locale, value)) }];
  });
}
