import { dotChart } from '../../charts/bars.js';
import { describeLines, type Labelled } from '../../charts/describe.js';
import { measuredText, type Measured } from '../../charts/measured.js';
import { formatNumber } from '../../common/formats.js';
import { message, type Locale } from '../../common/messages.js';
import { PUBLIC_DAYS } from '../../estimators/may-show.js';
import {
  COMPARED_FACTS,
  LEAST_COMPARED,
  type Comparison,
  type ComparedGroup,
} from '../../indicators/caseload-comparison.js';
import { categoryLabel, dimensionLabel } from '../../reports/labels.js';
import { wholePercent } from './drawn-curves.js';
import type { Drawn } from './drawn.js';
import { measuredCell } from './measured-cell.js';

/** The facts to choose from. */
export function comparedFacts(locale: Locale) {
  return COMPARED_FACTS.map((value) => ({ value, text: dimensionLabel(locale, value) }));
}

/** Groups set side by side: in figures, as points with their intervals, and what chance may have to do with it. */
export function shownComparison(locale: Locale, comparison: Comparison) {
  const { fact, groups, tooFew, test } = comparison;
  const name = (code: string) => categoryLabel(locale, fact, code);
  const few = tooFew.map((code) => name(code)).join(', ');
  if (groups.length === 0) return { few: message(locale, 'indicators.too_few', { least: LEAST_COMPARED }) };
  const title = message(locale, 'indicators.caseload.compare.caption', {
    fact: dimensionLabel(locale, fact),
  });
  return {
    table: {
      caption: title,
      columns: [
        { text: dimensionLabel(locale, fact) },
        { text: message(locale, 'indicators.at_risk') },
        ...PUBLIC_DAYS.map((days) => ({ text: message(locale, 'indicators.within', { days }) })),
      ],
      rows: groups.map(({ code, cases, reunited }) => [
        { text: name(code) },
        { text: formatNumber(locale, cases) },
        ...reunited.map((one) => measuredCell(locale, 'percent', measured(one))),
      ]),
    },
    chart: dots(locale, title, groups, name),
    differences: differenceTexts(locale, comparison, name),
    chance: test && message(locale, ...chanceOf(test.p)),
    few: few && message(locale, 'indicators.caseload.compare.few', { least: LEAST_COMPARED, groups: few }),
  };
}

function dots(
  locale: Locale,
  title: string,
  groups: readonly ComparedGroup[],
  name: (code: string) => string,
): Drawn | null {
  const lines = PUBLIC_DAYS.map((days, place) =>
    groups.map(({ code, reunited }): Labelled => {
      const within = message(locale, 'indicators.within', { days });
      const label = message(locale, 'reports.table', { line: within, column: name(code) });
      return { label, figure: measured(reunited[place] ?? null) };
    }),
  ).filter((ofDay) => ofDay.every(({ figure }) => figure));
  const last = lines.at(-1);
  if (!last) return null;
  const text = describeLines(locale, 'percent', last);
  const rows = lines.flat().map((line) => ({ ...line, text: measuredText(locale, 'percent', line.figure) }));
  return { title, text, svg: dotChart({ id: 'compared', title, description: text }, rows) };
}

/** What each later group differs by from the first, in percentage points. */
function differenceTexts(
  locale: Locale,
  { groups, differences }: Comparison,
  name: (code: string) => string,
): string[] {
  const [first, ...others] = groups;
  if (!first || !differences) return [];
  const points = (share: number) =>
    formatNumber(locale, Math.round(share * 100), { signDisplay: 'exceptZero' });
  return differences.ofGroups.map(({ difference, limits }, place) =>
    message(locale, 'indicators.caseload.compare.difference', {
      ...{ days: differences.day, first: name(first.code), group: name(others[place]?.code ?? '') },
      ...{ difference: points(difference), lower: points(limits.lower), upper: points(limits.upper) },
    }),
  );
}

/** How often chance alone would do this, out of a hundred times; its ends are told as bounds. */
function chanceOf(p: number): [string, Record<string, number>] {
  const times = Math.round(p * 100);
  if (times < 1) return ['indicators.caseload.compare.rarely', {}];
  return ['indicators.caseload.compare.chance', { times: Math.min(99, times) }];
}

function measured(share: ComparedGroup['reunited'][number]): Measured | null {
  return share && wholePercent(share.incidence, share.limits.lower, share.limits.upper);
}
