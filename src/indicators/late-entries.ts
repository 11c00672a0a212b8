import type { ReleaseContent } from '../publications/release-content.js';
import type { Answer } from './answer.js';
import { categoriesOf, sumOf, tableWith } from './selection.js';
import { shareOf } from './shares.js';

/** Entries and exits of cases that a reader must know the share of which was recorded after its quarter was counted. */
const MOVEMENTS = ['opened', 'closed'];

/** Of cases opened and closed, the share that happened in an earlier quarter and was recorded only in this one. */
export function lateEntries(content: ReleaseContent): Answer {
  const table = tableWith(content, ['movement', 'month']);
  const shareLate = (movement: string) => {
    const whole = table && sumOf(content, table, { movement: [movement] });
    const late = table && sumOf(content, table, { movement: [movement], month: ['late'] });
    const share = late && whole && shareOf(late, whole);
    return share ? { ...share, of: whole.value } : null;
  };
  return {
    unit: 'percent',
    columns: [{ code: 'late', label: null }],
    rows: categoriesOf(content, 'movement')
      .filter(({ code }) => table && MOVEMENTS.includes(code))
      .map(({ code, label }) => ({ code: `late:${code}`, label, figures: [shareLate(code)] })),
  };
}
