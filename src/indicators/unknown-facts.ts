import type { ReleaseContent } from '../publications/release-content.js';
import type { Answer } from './answer.js';
import { sumOf, tableWith, TOTAL } from './selection.js';
import { shareOf } from './shares.js';

/** The share of open cases of which each fact is not known, such as the age. */
export function unknownAnswer(content: ReleaseContent, facts: readonly string[]): Answer {
  return {
    unit: 'percent',
    columns: [{ code: TOTAL, label: null }],
    rows: content.dimensions
      .filter(({ code }) => facts.includes(code))
      .map(({ code, label }) => ({ code, label, figures: [unknownShare(content, code)] })),
  };
}

function unknownShare(content: ReleaseContent, fact: string) {
  const table = tableWith(content, ['state', fact]);
  if (!table) return null;
  const whole = sumOf(content, table, { state: ['open'] });
  const part = sumOf(content, table, { state: ['open'], [fact]: ['unknown'] });
  const share = part && whole && shareOf(part, whole);
  return share && { ...share, of: whole.value };
}
