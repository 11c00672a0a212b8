import { SUGGEST, similarity } from '../matching/names.js';
import { wholeName } from '../matching/name-tokens.js';
import type { NameFact } from '../matching/person-facts.js';

/** Whether a word of a name begins as what is being typed does, in any script and spelling. */
export function begins(name: NameFact, typed: string): boolean {
  const last = typed.trim().split(/\s+/u).at(-1) ?? '';
  return wholeName(name)
    .split(/[\s-]+/u)
    .some((word) => [0, 1, 2].some((more) => similarity(word.slice(0, last.length + more), last) >= SUGGEST));
}
