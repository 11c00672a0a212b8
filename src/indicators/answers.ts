import type { ReleaseContent } from '../publications/release-content.js';
import { standardisedAnswer } from './age-mix.js';
import type { Answer, Breakdown } from './answer.js';
import { categoryAnswer } from './category-answer.js';
import { daysOpenAnswer } from './days-open.js';
import { incidenceAnswer } from './incidence.js';
import type { Indicator } from './measure.js';
import { isAvailable } from './needs.js';
import { actedAnswer, overrunAnswer } from './overruns.js';
import { rateAnswer } from './rates.js';
import { unknownAnswer } from './unknown-facts.js';
import { halfWaitsAnswer, waitsAnswer } from './waits.js';

/**
 * An indicator at one release; of cohorts, those of several releases may be added up. Empty where it is not available.
 * @param earlier every release there is, oldest first: rates need the stock before, standardised shares a year of ages
 */
export function answerOf(
  contents: readonly [ReleaseContent, ...ReleaseContent[]],
  { id, base, measure }: Indicator,
  breakdown?: Breakdown,
  earlier: readonly ReleaseContent[] = contents,
): Answer {
  const [content] = contents;
  if (!contents.some((one) => isAvailable(one, { id, base, measure })))
    return { unit: 'count', columns: [], rows: [] };
  switch (measure.kind) {
    case 'counts':
    case 'funnel':
    case 'shares':
      return categoryAnswer(content, measure, breakdown);
    case 'incidence':
      return incidenceAnswer(contents, measure.cause);
    case 'days_open':
      return daysOpenAnswer(contents);
    case 'standardised':
      return standardisedAnswer(content, earlier, measure.cause);
    case 'waits':
      return waitsAnswer(contents);
    case 'half_waits':
      return halfWaitsAnswer(contents);
    case 'rate':
      return rateAnswer(content, earlier, measure, breakdown);
    case 'overrun':
      return overrunAnswer(content, breakdown);
    case 'acted':
      return actedAnswer(content);
    case 'unknown':
      return unknownAnswer(content, measure.facts);
  }
}
