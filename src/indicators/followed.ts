import type { Band } from '../estimators/life-table.js';
import type { Bilingual, ReleaseContent } from '../publications/release-content.js';
import { added, categoriesOf, sumOf, tableWith, type Kept } from './selection.js';

/** Units followed for a time, several releases added up: how many ended in each band of days, by what. */
export interface Followed<Cause extends string> {
  /** Units, as published. */
  readonly size: number;
  /** Bands of days, the last one empty but for those that nothing has ended. */
  readonly bands: readonly Band<Cause>[];
  readonly causes: readonly { readonly code: Cause; readonly label: Bilingual }[];
}

/** Where a release tells how long units were followed and how it ended. */
export interface Following<Cause extends string> {
  /** The dimension of bands of days, coded by their first day, and its category of those that nothing ended. */
  readonly time: string;
  readonly still: string;
  /** The dimension of what ended it, the categories of each cause, and those of whom only observation ended. */
  readonly end: string;
  readonly causes: readonly (readonly [cause: Cause, codes: readonly string[]])[];
  readonly handedOver: readonly string[];
  /** The categories of `end` in which those are that nothing ended. */
  readonly waiting: readonly string[];
  /** How long they are followed, in days. */
  readonly days: number;
}

const BAND = /^[a-z](\d+)$/;

/** Everybody followed in all releases that tell of it, added up. */
export function followedIn<Cause extends string>(
  contents: readonly ReleaseContent[],
  { time, still, end, causes, handedOver, waiting, days }: Following<Cause>,
): Followed<Cause> {
  const value = (band: string, codes: readonly string[]) =>
    added(contents.flatMap((content) => cellsOf(content, { [time]: [band], [end]: codes }))).value;
  const ended = (band: string | null) =>
    Object.fromEntries(
      causes.map(([cause, codes]) => [cause, band === null ? 0 : value(band, codes)]),
    ) as Record<Cause, number>;
  const from = contents.find((content) => tableWith(content, [time, end]));
  const starts = (from ? categoriesOf(from, time) : []).flatMap(({ code }) =>
    BAND.test(code) ? [code] : [],
  );
  const bands = starts.map((band, place): Band<Cause> => ({
    until: firstDay(starts[place + 1]) ?? days,
    ended: ended(band),
    censored: value(band, handedOver),
  }));
  const all = [...bands, { until: days, ended: ended(null), censored: value(still, waiting) }];
  const labels = new Map((from ? categoriesOf(from, end) : []).map(({ code, label }) => [code, label]));
  return {
    size: all.reduce((sum, band) => sum + unitsIn(band), 0),
    bands: all,
    causes: causes.flatMap(([cause, [code = '']]) => {
      const label = labels.get(code);
      return label ? [{ code: cause, label }] : [];
    }),
  };
}

function cellsOf(content: ReleaseContent, kept: Kept) {
  const table = tableWith(content, Object.keys(kept));
  return table ? (sumOf(content, table, kept)?.cells ?? []) : [];
}

function firstDay(band: string | undefined): number | undefined {
  const day = BAND.exec(band ?? '')?.[1];
  return day === undefined ? undefined : Number(day);
}

function unitsIn<Cause extends string>({ ended, censored }: Band<Cause>): number {
  return Object.values<number>(ended).reduce((sum, count) => sum + count, censored);
}
