import type { Locale } from '../../common/messages.js';
import type { Breakdown } from '../../indicators/answer.js';
import { indicatorOf, type IndicatorId } from '../../indicators/definitions.js';
import type { Contents } from '../indicators/builder-model.js';
import { publicFigures, type PublicFigures } from './public-indicator.js';

/** An indicator of the first page: over all releases, or as the latest one tells it. */
interface Headline {
  readonly id: IndicatorId;
  readonly over: 'releases' | 'latest';
  readonly breakdown?: Breakdown;
}

/** What is asked first: how many wait, how it ends, how far they come, who arrives, which State keeps its time, who is lost. */
const HEADLINES: readonly Headline[] = [
  { id: 'i2', over: 'releases' },
  { id: 'i2b', over: 'latest' },
  { id: 'i4', over: 'latest' },
  { id: 'i5', over: 'releases' },
  { id: 'i17', over: 'latest', breakdown: { dimension: 'state_party', codes: [] } },
  { id: 'i11', over: 'releases' },
  { id: 'i13', over: 'releases' },
];

/** What stands on the first page; the rest has too few cases behind it to be drawn. */
export function headlinesOf(locale: Locale, contents: Contents) {
  const shown = HEADLINES.flatMap(({ id, over, breakdown }) => {
    const indicator = indicatorOf(id);
    const choice = indicator && { indicator, ...(breakdown && { breakdown }) };
    return choice ? [publicFigures(locale, contents, choice, over)] : [];
  });
  return {
    drawn: shown.filter(isDrawn),
    tooFew: shown.filter((figures) => !isDrawn(figures)),
  };
}

function isDrawn({ charts: [first] }: PublicFigures): boolean {
  return first !== undefined && first.svg !== null;
}
