import { message, type Locale } from '../../common/messages.js';
import { COMPUTATION_RULES } from '../../pathways/computation-rules.js';
import { SILENCE_ROWS } from '../../pathways/silence.js';
import { citationOf } from './guide-citation.js';
import type { Remark } from './guide-cases.js';

/** What holds for every way: how days are counted, and what silence means. */

/** Act by act, what it means that nobody answers. */
export function silenceRules(locale: Locale): readonly Remark[] {
  return SILENCE_ROWS.map((row) => ({
    title: message(locale, `guide.silence.${row.id}`),
    text: message(locale, `limits.silence.${row.means}`),
    citation: citationOf(locale, row),
  }));
}

/** How days are counted, and what starts or stops a time limit. */
export function countingRules(locale: Locale): readonly Omit<Remark, 'title'>[] {
  return COMPUTATION_RULES.map(({ id, source, verified }) => ({
    text: message(locale, `law.rule.${id}`),
    citation: citationOf(locale, { article: source, verified }),
  }));
}
