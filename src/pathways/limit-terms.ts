import type { Limit } from './limit.js';

/** What a limit says apart from what became of it. */
const TERMS = [
  'startOn',
  'statutory',
  'rollAlternative',
  'operative',
  'lastDay',
  'deemedMode',
  'assertFrom',
  'startProof',
  'ours',
  'authority',
  'effect',
  'silence',
  'article',
  'verified',
] as const satisfies readonly (keyof Limit)[];

/** Whether two results say the same, whatever became of each. */
export function sameTerms(a: Limit, b: Limit): boolean {
  return TERMS.every((term) => a[term] === b[term]) && instant(a.endsAt) === instant(b.endsAt);
}

/** One instant can be written with several offsets. */
function instant(iso: string | null): number | null {
  return iso === null ? null : Date.parse(iso);
}
