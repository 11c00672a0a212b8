import { codeKey } from '../../common/codes.js';
import { formatNumber } from '../../common/formats.js';
import { message, type Locale } from '../../common/messages.js';
import type { TimeQuantile } from '../../estimators/kaplan-meier.js';
import { Z95 } from '../../estimators/limits.js';
import { YEAR } from '../../indicators/caseload-history.js';
import type { FirstYear, TypicalTimes } from '../../indicators/caseload-times.js';
import type { Wait, WaitCode } from '../../indicators/caseload-waits.js';
import { measuredCell, type Cell } from './measured-cell.js';

interface FigureTable {
  readonly caption: string;
  readonly columns: readonly Cell[];
  readonly rows: readonly (readonly Cell[])[];
}

/** How long cases take until reunion, and where their first year goes. */
export function timeTables(locale: Locale, { reunited, year }: TypicalTimes): FigureTable[] {
  const words = (key: string, values = {}) => ({ text: message(locale, key, values) });
  const typical = {
    caption: message(locale, 'indicators.caseload.times'),
    columns: [words('indicators.caseload.reunited_of'), words('indicators.caseload.after_opening')],
    rows: [
      [words('indicators.caseload.quarter'), timeCell(locale, reunited && reunited.quarter)],
      [words('indicators.caseload.half'), timeCell(locale, reunited && reunited.half)],
    ],
  };
  if (!year) return [typical];
  return [
    typical,
    {
      caption: message(locale, 'indicators.caseload.year', { days: YEAR }),
      columns: [words('indicators.caseload.state'), words('indicators.caseload.mean_days')],
      rows: yearRows(locale, year),
    },
  ];
}

function yearRows(locale: Locale, { open, lost }: FirstYear): Cell[][] {
  const mean = {
    value: Math.round(open.days),
    lower: Math.floor(Math.max(0, open.days - Z95 * open.se)),
    upper: Math.ceil(Math.min(YEAR, open.days + Z95 * open.se)),
  };
  return [
    [{ text: message(locale, 'indicators.waiting') }, measuredCell(locale, 'days', mean)],
    ...[...lost].map(([cause, days]) => [
      { text: message(locale, codeKey('outcome', cause)) },
      { text: daysText(locale, days) },
    ]),
  ];
}

const STEPS: Readonly<Record<WaitCode, string>> = {
  lodging: 'indicators.caseload.step_lodging',
  decision: 'indicators.caseload.step_decision',
  arrival: 'indicators.caseload.step_arrival',
};
const WAIT_COLUMNS = [
  'indicators.caseload.wait_step',
  'indicators.caseload.wait_begun',
  'indicators.caseload.wait_reached',
  'indicators.caseload.wait_ended',
  'indicators.caseload.wait_half',
] as const;

/** How long cases waited for each step of their procedure. */
export function waitTable(locale: Locale, waits: readonly Wait[]): FigureTable {
  return {
    caption: message(locale, 'indicators.caseload.waits'),
    columns: WAIT_COLUMNS.map((key) => ({ text: message(locale, key) })),
    rows: waits.map(({ code, begun, reached, ended, half }) => [
      { text: message(locale, STEPS[code]) },
      ...[begun, reached, ended].map((count) => ({ text: formatNumber(locale, count) })),
      timeCell(locale, half),
    ]),
  };
}

/** A time with its limits in whole days: not reached, or without an upper limit, where the curve does not come so far. */
function timeCell(locale: Locale, quantile: TimeQuantile | null): Cell {
  if (!quantile) return measuredCell(locale, 'days', null);
  const { time, lower, upper } = quantile;
  if (time === null) return { text: message(locale, 'indicators.caseload.not_reached') };
  const value = Math.round(time);
  if (lower === null) return { text: daysText(locale, value) };
  const least = Math.floor(lower);
  if (upper !== null) return measuredCell(locale, 'days', { value, lower: least, upper: Math.ceil(upper) });
  const values = { value: formatNumber(locale, value), lower: formatNumber(locale, least) };
  return { text: message(locale, 'indicators.caseload.days_from', values) };
}

function daysText(locale: Locale, days: number): string {
  return message(locale, 'indicators.caseload.days', { days: Math.round(days) });
}
