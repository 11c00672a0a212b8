import type { Band } from '../estimators/life-table.js';
import { TERMINAL_CAUSES, type TerminalCause } from '../estimators/terminal-event.js';
import type { Bilingual, ReleaseContent } from '../publications/release-content.js';
import { DURATION, RESULT } from './measure.js';
import { added, categoriesOf, sumOf, tableWith, TOTAL } from './selection.js';

/** Days that the cases of a cohort are followed. */
export const FOLLOWED_DAYS = 365;
const BAND = /^d(\d{3})$/;

/** Cohorts added up: how many of their cases ended in each band of days, by what. */
export interface Cohort {
  /** Cases, as published. */
  readonly size: number;
  /** Bands of days, the last one empty but for the cases still open after a year. */
  readonly bands: readonly Band<TerminalCause>[];
  readonly causes: readonly { readonly code: TerminalCause; readonly label: Bilingual }[];
}

/** The cohorts of all releases that have them, added up. Cases opened in error were never at risk. */
export function cohortOf(contents: readonly ReleaseContent[]): Cohort {
  const value = (duration: string, result: string) => added(cellsOf(contents, duration, result)).value;
  const from = contents.find((content) => tableWith(content, [DURATION, RESULT]));
  const starts = (from ? categoriesOf(from, DURATION) : []).flatMap(({ code }) => BAND.exec(code)?.[1] ?? []);
  const bands = starts.map((start, place): Band<TerminalCause> => ({
    until: Number(starts[place + 1] ?? FOLLOWED_DAYS),
    ended: byCause((cause) => value(`d${start}`, cause)),
    censored: value(`d${start}`, 'transferred'),
  }));
  const open = { until: FOLLOWED_DAYS, ended: byCause(() => 0), censored: value('open', TOTAL) };
  const labels = new Map((from ? categoriesOf(from, RESULT) : []).map(({ code, label }) => [code, label]));
  return {
    size: [...bands, open].reduce((sum, band) => sum + casesIn(band), 0),
    bands: [...bands, open],
    causes: TERMINAL_CAUSES.flatMap((code) => {
      const label = labels.get(code);
      return label ? [{ code, label }] : [];
    }),
  };
}

function cellsOf(contents: readonly ReleaseContent[], duration: string, result: string) {
  return contents.flatMap((content) => {
    const table = tableWith(content, [DURATION, RESULT]);
    const kept = { [DURATION]: [duration], [RESULT]: [result] };
    return table ? (sumOf(content, table, kept)?.cells ?? []) : [];
  });
}

function byCause(count: (cause: TerminalCause) => number): Record<TerminalCause, number> {
  return Object.fromEntries(TERMINAL_CAUSES.map((cause) => [cause, count(cause)])) as Record<
    TerminalCause,
    number
  >;
}

function casesIn({ ended, censored }: Band<TerminalCause>): number {
  return Object.values(ended).reduce((sum, count) => sum + count, censored);
}
