import type { Locale } from '../../common/messages.js';
import type { Breakdown } from '../../indicators/answer.js';
import { indicatorOf, type IndicatorId } from '../../indicators/definitions.js';
import { publicFigures, type Over, type PublicFigures } from './public-indicator.js';
import type { Contents } from '../indicators/given.js';

/** An indicator of the first page: over all releases, or as the latest one tells it. */
interface Headline {
  readonly id: IndicatorId;
  readonly over: Over;
  readonly breakdown?: Breakdown;
  /** Only the newest releases, so that the page stays small. */
  readonly newest?: number;
}

/** A course on the first page: two years of quarters. */
export const RECENT = 8;

/** What is asked first, after how many wait and how many arrived: how far they come, how soon, which State keeps its time, who is lost. */
const HEADLINES: readonly Headline[] = [
  { id: 'i4', over: 'latest' },
  { id: 'i5', over: 'releases' },
  { id: 'i17', over: 'latest', breakdown: { dimension: 'state_party', codes: [] } },
  { id: 'i11', over: 'releases', newest: RECENT },
  { id: 'i13', over: 'releases', newest: RECENT },
];

/** What stands on the first page; the rest has too few cases behind it to be drawn. */
export function headlinesOf(locale: Locale, contents: Contents) {
  const shown = HEADLINES.flatMap(({ id, over, breakdown, newest = contents.length }) => {
    const indicator = indicatorOf(id);
    const choice = indicator && { indicator, ...(breakdown && { breakdown }) };
    return choice ? [publicFigures(locale, contents, choice, over, newest)] : [];
  });
  return {
    drawn: shown.filter(isDrawn),
    tooFew: shown.filter((figures) => !isDrawn(figures)),
  };
}

function isDrawn({ charts: [first] }: PublicFigures): boolean {
  return first !== undefined && first.svg !== null;
}
