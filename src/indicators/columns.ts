import type { Bilingual, ReleaseContent } from '../publications/release-content.js';
import { TOGETHER, type Breakdown, type Heading } from './answer.js';
import { categoriesOf, TOTAL, type Kept } from './selection.js';

/** The columns of an answer, each with what it keeps: the total, then categories; of kept ones their sum first. */
export function columnsOf(
  content: ReleaseContent,
  breakdown: Breakdown | undefined,
): (Heading & { readonly kept: Kept })[] {
  const total = { code: TOTAL, label: null, kept: {} };
  if (!breakdown) return [total];
  const { dimension, codes } = breakdown;
  const one = ({ code, label }: { code: string; label: Bilingual }) => ({
    ...{ code, label, kept: { [dimension]: [code] } },
  });
  const categories = categoriesOf(content, dimension).filter(({ code }) => code !== TOTAL);
  if (codes.length === 0) return [total, ...categories.map(one)];
  const chosen = categories.filter(({ code }) => codes.includes(code));
  const kept = { [dimension]: chosen.map(({ code }) => code) };
  return [...(chosen.length > 1 ? [{ code: TOGETHER, label: null, kept }] : []), ...chosen.map(one)];
}
