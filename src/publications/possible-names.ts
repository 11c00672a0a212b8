import { REFERENCE_REGIONS } from '../matching/reference-names.js';

/** Names shorter than this are words of French or English too often. */
const SHORTEST = 4;

const NAMES = new Set(
  REFERENCE_REGIONS.flatMap(({ names }) => names.match(/\p{L}+/gu) ?? [])
    .filter((name) => name.length >= SHORTEST)
    .map((name) => name.toLowerCase()),
);

/**
 * Words of a text that look like a person's name: capitalised, and among the names common where the children come from.
 * Neither all names nor only names are found; whoever writes has to look at each.
 */
export function possibleNames(text: string): string[] {
  const words = text.match(/\p{Lu}[\p{L}’'-]+/gu) ?? [];
  return [...new Set(words.filter((word) => NAMES.has(word.toLowerCase())))];
}
