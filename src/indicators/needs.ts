import type { ReleaseContent } from '../publications/release-content.js';
import { DURATION, RESULT, type Indicator, type Measure } from './measure.js';
import { categoriesOf, tableWith } from './selection.js';

/** A cross of dimensions that a release must have, with categories of the first. */
interface Need {
  readonly dimensions: readonly string[];
  readonly codes?: readonly string[];
}

/** What figures tell by themselves; to set one against another would only repeat it. */
const TOLD_ANYWAY = [RESULT, 'answer'];

/** Whether a release has the figures an indicator is made from: an earlier catalogue may lack some. */
export function isAvailable(content: ReleaseContent, { measure }: Indicator): boolean {
  return needsOf(measure).every(({ dimensions, codes = [] }) => {
    const known = new Set(categoriesOf(content, dimensions[0] ?? '').map(({ code }) => code));
    return tableWith(content, dimensions) !== undefined && codes.every((code) => known.has(code));
  });
}

/** The dimensions an indicator can be broken down by in a release, in its order. */
export function breakdownsOf(content: ReleaseContent, { measure }: Indicator): string[] {
  const own = brokenDown(measure);
  const crossed = own.map((code) =>
    content.tables
      .filter(({ dimensions }) => dimensions.includes(code))
      .flatMap(({ dimensions }) => dimensions),
  );
  return content.dimensions
    .map(({ code }) => code)
    .filter((code) => ![...own, ...TOLD_ANYWAY].includes(code))
    .filter((code) => crossed.length > 0 && crossed.every((dimensions) => dimensions.includes(code)));
}

/** Dimensions whose tables must cross whatever the indicator is broken down by. */
function brokenDown(measure: Measure): string[] {
  if ('dimension' in measure) return [measure.dimension];
  if (measure.kind === 'rate') return ['event', measure.stock.dimension];
  return measure.kind === 'overrun' ? ['overrun'] : [];
}

function needsOf(measure: Measure): Need[] {
  switch (measure.kind) {
    case 'counts':
    case 'funnel':
      return [{ dimensions: [measure.dimension] }];
    case 'shares':
      return [
        { dimensions: [measure.dimension], codes: measure.parts.filter((part) => typeof part === 'string') },
      ];
    case 'rate':
      return [
        { dimensions: ['event'], codes: [measure.event] },
        { dimensions: [measure.stock.dimension], codes: [measure.stock.code] },
      ];
    case 'incidence':
    case 'days_open':
      return [{ dimensions: [DURATION, RESULT] }];
    case 'standardised':
      return [{ dimensions: [RESULT, 'age_band'] }];
    case 'waits':
    case 'half_waits':
      return [{ dimensions: ['wait', DURATION] }];
    case 'overrun':
    case 'acted':
      return [{ dimensions: ['overrun', 'answer'] }];
    case 'unknown':
      return measure.facts.map((fact) => ({ dimensions: [fact, 'state'], codes: ['unknown'] }));
  }
}
