import { measuredText, type Unit } from '../../charts/measured.js';
import { formatNumber } from '../../common/formats.js';
import { message, type Locale } from '../../common/messages.js';
import { TOGETHER, type Answer, type Heading, type Told } from '../../indicators/answer.js';
import { TOTAL } from '../../indicators/selection.js';
import type { Trend } from '../../indicators/trends.js';
import { quarterLabel } from '../../reports/labels.js';
import { partsOf as partsOfQuarter, type Quarter } from '../../reports/quarters.js';
import { measuredCell, type Cell } from './measured-cell.js';

/** A table as the page shows it. */
export interface ShownFigures {
  readonly columns: readonly Cell[];
  readonly rows: readonly (readonly Cell[])[];
}

/** An answer in words, line by line. */
export function shownAnswer(locale: Locale, first: string, { unit, columns, rows }: Answer): ShownFigures {
  return {
    columns: [{ text: first }, ...columns.map((column) => ({ text: headingText(locale, column) }))],
    rows: rows.map((row) => [
      { text: headingText(locale, row) },
      ...row.figures.map((figure) => figureCell(locale, unit, figure)),
    ]),
  };
}

/** A trend in words, latest period first. */
export function shownTrend(locale: Locale, { unit, columns, periods }: Trend): ShownFigures {
  return {
    columns: [
      { text: message(locale, 'indicators.period') },
      ...columns.map((column) => ({ text: headingText(locale, column) })),
    ],
    rows: periods
      .toReversed()
      .map(({ content, figures }) => [
        { text: quarterLabel(locale, content.period as Quarter) },
        ...figures.map((figure) => figureCell(locale, unit, figure)),
      ]),
  };
}

/** A line or column in words. */
export function headingText(locale: Locale, { code, label }: Heading): string {
  if (label !== null) return label[locale];
  const own = OWN_WORDS[code];
  return message(locale, own ?? 'indicators.within', own === undefined ? { days: Number(code) } : {});
}

const OWN_WORDS: Readonly<Record<string, string>> = {
  [TOTAL]: 'indicators.total',
  [TOGETHER]: 'indicators.together',
  open: 'indicators.days_open',
  overrun: 'indicators.days_past_due',
  half: 'indicators.half_within',
  standardised: 'indicators.standardised',
  crude: 'indicators.crude',
  late: 'indicators.late',
};

/** "Q3 2026", « T3 2026 »: a quarter for narrow places. */
export function shortQuarter(locale: Locale, quarter: string): string {
  const [year, number] = partsOfQuarter(quarter as Quarter);
  return message(locale, 'indicators.period_short', { quarter: number, year: String(year) });
}

/** A figure in words; of a share also how many it is a share of. */
export function figureWords(locale: Locale, unit: Unit, figure: Told | null): string {
  const text = measuredText(locale, unit, figure);
  if (figure?.of === undefined) return text;
  const key = unit === 'rate' ? 'indicators.of_months' : 'indicators.of';
  return message(locale, key, { figure: text, of: formatNumber(locale, figure.of) });
}

function figureCell(locale: Locale, unit: Unit, figure: Told | null): Cell {
  return { ...measuredCell(locale, unit, figure), text: figureWords(locale, unit, figure) };
}
