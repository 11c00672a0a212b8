import { stringify } from 'csv-stringify/sync';
import type { Unit } from '../../charts/measured.js';
import type { Answer, Told } from '../../indicators/answer.js';
import type { Trend } from '../../indicators/trends.js';

/** The columns of what is shown as open data, in order. */
const COLUMNS = [
  'indicator',
  'from',
  'to',
  'row',
  'column',
  'value',
  'lower',
  'upper',
  'of',
  'status',
  'unit',
];

interface About {
  readonly indicator: string;
  readonly from: string;
  readonly to: string;
}

interface Part {
  readonly about: About;
  readonly answer: Answer;
}

/** Answers as CSV (RFC 4180): one figure a line, codes and plain numbers, empty where rounded to zero or not produced. */
export function answerCsv(parts: readonly Part[]): string {
  return written(parts.flatMap(linesOf));
}

/** A trend as CSV, oldest period first. */
export function trendCsv(
  indicator: string,
  { unit, columns, periods }: Trend,
  beside: readonly Part[],
): string {
  return written([
    ...periods.flatMap(({ content: { period }, figures }) =>
      figures.map((figure, place) =>
        line({ indicator, from: period, to: period }, unit, ['', columns[place]?.code ?? ''], figure),
      ),
    ),
    ...beside.flatMap(linesOf),
  ]);
}

function linesOf({ about, answer: { unit, columns, rows } }: Part) {
  return rows.flatMap(({ code, figures }) =>
    figures.map((figure, place) => line(about, unit, [code, columns[place]?.code ?? ''], figure)),
  );
}

function line({ indicator, from, to }: About, unit: Unit, codes: readonly string[], figure: Told | null) {
  const about = [indicator, from, to, ...codes];
  if (figure === null) return [...about, '', '', '', '', 'N', unit];
  const { value, lower, upper, of } = figure;
  if (figure.beyond === 'value') return [...about, '', lower, '', of ?? '', 'A', unit];
  const isHidden = unit === 'percent' ? value <= 0 || value >= 100 : unit !== 'days' && value === 0;
  const most = figure.beyond === 'upper' ? '' : upper;
  return [...about, isHidden ? '' : value, lower, most, of ?? '', isHidden ? 'B' : 'A', unit];
}

function written(lines: readonly unknown[][]): string {
  return stringify([...lines], {
    ...{ bom: true, header: true, columns: COLUMNS, escape_formulas: true, record_delimiter: 'windows' },
  });
}
