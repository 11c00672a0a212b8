/** The consonants of the Ethiopic block from U+1200, one for every eight code points. */
// prettier-ignore
const CONSONANTS = [
  'h', 'l', 'h', 'm', 's', 'r', 's', 'sh', 'q', 'qw', 'q', 'qw', 'b', 'v', 't', 'tch', 'h', 'hw', 'n', 'ny', '', 'k', 'kw',
  'h', 'hw', 'w', '’', 'z', 'zh', 'y', 'd', 'd', 'dj', 'g', 'gw', 'ng', 't', 'tch', 'p', 'ts', 'ts', 'f', 'p',
];
/** The seven orders and the labialised form; the sixth is a vowel that may be silent. */
const ORDERS = ['ä', 'u', 'i', 'a', 'e', 'ə', 'o', 'ua'];

/** An Ethiopic word in plain Latin (see `latin.ts`): code point arithmetic over the syllabary. */
export function ethiopicToLatin(word: string): string {
  let latin = '';
  for (const letter of word) {
    const place = (letter.codePointAt(0) ?? 0) - 0x1200;
    const consonant = CONSONANTS[place >> 3];
    if (consonant === undefined || place < 0) continue;
    const order = ORDERS[place & 7] ?? '';
    // ä of a vowel bearer (አ, ዐ) is a plain a.
    latin += /^’?$/.test(consonant) && order === 'ä' ? `${consonant}a` : consonant + order;
  }
  return latin;
}
