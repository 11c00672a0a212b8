import { formatNumber } from '../../common/formats.js';
import { message, type Locale } from '../../common/messages.js';
import { incidenceCurve } from '../../indicators/incidence.js';
import type { IncidenceCurve } from '../../indicators/life-curves.js';
import type { Measure } from '../../indicators/measure.js';
import { waitCurves } from '../../indicators/waits.js';
import type { ShownFigures } from './builder-table.js';
import type { Contents } from './given.js';

type Captioned = ShownFigures & { readonly caption: string };

/** How many each curve still rests on, band by band; none for indicators without curves. */
export function atRiskTables(locale: Locale, contents: Contents, measure: Measure): Captioned[] {
  if (measure.kind === 'incidence')
    return tableOf(locale, message(locale, 'indicators.caption.at_risk'), incidenceCurve(contents));
  if (measure.kind !== 'waits') return [];
  return waitCurves(contents).flatMap(({ label, curve }) =>
    tableOf(locale, message(locale, 'indicators.caption.still_waiting', { name: label[locale] }), curve),
  );
}

function tableOf(locale: Locale, caption: string, { points, atRisk }: IncidenceCurve): Captioned[] {
  if (points.length === 0) return [];
  const columns = atRisk.map(({ day }) => ({
    text: day === 0 ? message(locale, 'indicators.at_start') : formatNumber(locale, day),
  }));
  const cells = atRisk.map(({ cases }) => ({ text: formatNumber(locale, cases) }));
  return [
    {
      caption,
      columns: [{ text: message(locale, 'indicators.day') }, ...columns],
      rows: [[{ text: message(locale, 'indicators.at_risk') }, ...cells]],
    },
  ];
}
