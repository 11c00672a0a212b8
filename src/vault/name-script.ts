import type { Script } from '../common/name-codes.js';

const SCRIPTS: readonly (readonly [Script, RegExp])[] = [
  ['Latn', /\p{Script=Latin}/u],
  ['Arab', /\p{Script=Arabic}/u],
  ['Ethi', /\p{Script=Ethiopic}/u],
  ['Cyrl', /\p{Script=Cyrillic}/u],
  ['Beng', /\p{Script=Bengali}/u],
  ['Deva', /\p{Script=Devanagari}/u],
  ['Guru', /\p{Script=Gurmukhi}/u],
];

/**
 * The script a name is written in, by its first letter of a known script. Han characters are `Other`: which of the
 * two writing systems they belong to is for the writer to say.
 */
export function scriptOf(name: string): Script {
  for (const letter of name) {
    const found = SCRIPTS.find(([, pattern]) => pattern.test(letter));
    if (found) return found[0];
  }
  return 'Other';
}
