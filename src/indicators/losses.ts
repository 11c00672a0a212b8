import type { ReleaseContent } from '../publications/release-content.js';
import type { Answer } from './answer.js';
import { RESULT } from './measure.js';
import { categoriesOf, partsOf, sumOf, tableWith, TOTAL } from './selection.js';

const STAGE = 'stage';
/** Who was reunited was not lost on the way. */
const NO_LOSS = 'reunited';

/**
 * Of those who got no further than each stage within a year, how it ended: a line for each stage, a column for each
 * outcome but reunion, and for those still open. Without a line where a release does not tell.
 */
export function lossesOf(content: ReleaseContent): Answer {
  const table = tableWith(content, [STAGE, RESULT]);
  const results = categoriesOf(content, RESULT).filter(({ code }) => code !== TOTAL && code !== NO_LOSS);
  return {
    unit: 'count',
    columns: results.map(({ code, label }) => ({ code: `stopped:${code}`, label })),
    rows: table
      ? partsOf(content, STAGE, TOTAL).map(({ code, label }) => ({
          ...{ code, label },
          figures: results.map((result) =>
            sumOf(content, table, { [STAGE]: [code], [RESULT]: [result.code] }),
          ),
        }))
      : [],
  };
}
