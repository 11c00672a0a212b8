import { message, type Locale } from '../../common/messages.js';
import { SILENCE_ROWS } from '../../pathways/silence.js';
import { citationOf } from './guide-citation.js';
import type { Remark } from './guide-cases.js';

/** What holds for every way: what silence means. */

/** Act by act, what it means that nobody answers. */
export function silenceRules(locale: Locale): readonly Remark[] {
  return SILENCE_ROWS.map((row) => ({
    title: message(locale, `guide.silence.${row.id}`),
    text: message(locale, `limits.silence.${row.means}`),
    citation: citationOf(locale, row),
  }));
}
