import { barChart, dotChart, type BarRow } from '../../charts/bars.js';
import { describeLines } from '../../charts/describe.js';
import { measuredText, type Unit } from '../../charts/measured.js';
import { message, type Locale } from '../../common/messages.js';
import { LEAST, mayShow } from '../../estimators/may-show.js';
import { TOGETHER, type Answer, type Told } from '../../indicators/answer.js';
import { MONTHS } from '../../indicators/rates.js';
import { TOTAL } from '../../indicators/selection.js';
import { headingText } from './builder-table.js';
import type { Drawn } from './drawn.js';

/** Dimensions whose categories have no order of their own, so that the largest may stand first. Organisations are never ranked. */
const SORTED = ['pathway', 'nationality_group', 'place_group', 'reason', 'deadline_type'];

interface Line {
  readonly label: string;
  readonly figure: Told | null;
}

/** The chart of an answer: lines for its rows, or for the categories of its only row. */
export function answerChart(locale: Locale, title: string, answer: Answer, by: string | undefined): Drawn {
  const { unit, rows, columns } = answer;
  const [only] = rows;
  const isBroken = rows.length === 1 && columns.length > 1;
  const lines: Line[] = isBroken
    ? columns.flatMap((column, place) =>
        column.code === TOTAL || column.code === TOGETHER
          ? []
          : [{ label: headingText(locale, column), figure: only?.figures[place] ?? null }],
      )
    : rows.map((row) => ({ label: headingText(locale, row), figure: row.figures[0] ?? null }));
  const isCompared = isBroken && unit !== 'count' && by !== undefined;
  if (isCompared && !isComparable(unit, lines))
    return {
      title,
      svg: null,
      text: message(locale, 'indicators.too_few', { least: LEAST.public.comparison.cases }),
    };
  const isSorted = isBroken ? by !== undefined && SORTED.includes(by) && !isCompared : unit === 'percent';
  const ordered = isSorted ? sorted(lines) : lines;
  return drawnLines(locale, title, unit, ordered, isCompared);
}

function drawnLines(locale: Locale, title: string, unit: Unit, lines: readonly Line[], dots: boolean): Drawn {
  const text = describeLines(locale, unit, lines);
  if (lines.length < 2 || lines.every(({ figure }) => figure === null)) return { title, svg: null, text };
  const rows = lines.map(({ label, figure }): BarRow => ({
    ...{ label, figure, text: measuredText(locale, unit, figure) },
  }));
  const caption = { id: 'figures', title, description: text };
  return { title, text, svg: dots ? dotChart(caption, rows) : barChart(caption, rows) };
}

/** Largest first; equal ones stay in the order of the catalogue, which is that of both languages. */
function sorted(lines: readonly Line[]): Line[] {
  return [...lines].sort((a, b) => (b.figure?.value ?? -1) - (a.figure?.value ?? -1));
}

/** Of rates, the case-months of a quarter stand for a third as many cases. */
function isComparable(unit: Unit, lines: readonly Line[]): boolean {
  const per = unit === 'rate' ? MONTHS : 1;
  const groups = lines.map(({ figure }) => ({ cases: (figure?.of ?? 0) / per, events: 0 }));
  return mayShow('public', 'comparison', groups);
}
