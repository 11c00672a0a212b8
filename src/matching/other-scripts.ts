/** Letters of the alphabets met now and then, in plain Latin (see `latin.ts`). */
// prettier-ignore
const ALPHABETS: Readonly<Record<string, string>> = {
  α: 'a', β: 'v', γ: 'g', δ: 'd', ε: 'e', ζ: 'z', η: 'i', θ: 'th', ι: 'i', κ: 'k', λ: 'l', μ: 'm', ν: 'n', ξ: 'ks', ο: 'o', π: 'p', ρ: 'r', σ: 's', ς: 's', τ: 't', υ: 'i', φ: 'f', χ: 'kh', ψ: 'ps', ω: 'o',
  ა: 'a', ბ: 'b', გ: 'g', დ: 'd', ე: 'e', ვ: 'v', ზ: 'z', თ: 't', ი: 'i', კ: 'k', ლ: 'l', მ: 'm', ნ: 'n', ო: 'o', პ: 'p', ჟ: 'zh', რ: 'r', ს: 's', ტ: 't', უ: 'u', ფ: 'p', ქ: 'k', ღ: 'gh', ყ: 'q', შ: 'sh', ჩ: 'tch', ც: 'ts', ძ: 'dz', წ: 'ts', ჭ: 'tch', ხ: 'kh', ჯ: 'dj', ჰ: 'h',
  ա: 'a', բ: 'b', գ: 'g', դ: 'd', ե: 'e', զ: 'z', է: 'e', ը: 'ə', թ: 't', ժ: 'zh', ի: 'i', լ: 'l', խ: 'kh', ծ: 'ts', կ: 'k', հ: 'h', ձ: 'dz', ղ: 'gh', ճ: 'tch', մ: 'm', յ: 'y', ն: 'n', շ: 'sh', ո: 'o', չ: 'tch', պ: 'p', ջ: 'dj', ռ: 'r', ս: 's', վ: 'v', տ: 't', ր: 'r', ց: 'ts', ւ: 'u', փ: 'p', ք: 'k', օ: 'o', ֆ: 'f',
  א: 'a', ב: 'b', ג: 'g', ד: 'd', ה: 'h', ו: 'u', ז: 'z', ח: 'h', ט: 't', י: 'i', כ: 'k', ך: 'k', ל: 'l', מ: 'm', ם: 'm', נ: 'n', ן: 'n', ס: 's', ע: '’', פ: 'p', ף: 'f', צ: 'ts', ץ: 'ts', ק: 'q', ר: 'r', ש: 'sh', ת: 't',
};

/** The nine Indian scripts from Devanagari to Malayalam lay out their blocks of 128 alike (ISCII, IS 13194). */
const INDIC_FIRST = 0x0900;
const INDIC_LAST = 0x0d7f;
// prettier-ignore
const INDIC_LETTERS: Readonly<Record<number, string>> = {
  0x02: 'n', 0x03: 'h', 0x05: 'a', 0x06: 'a', 0x07: 'i', 0x08: 'i', 0x09: 'u', 0x0a: 'u', 0x0b: 'ri', 0x0f: 'e', 0x10: 'ai', 0x13: 'o', 0x14: 'au',
  0x3e: 'a', 0x3f: 'i', 0x40: 'i', 0x41: 'u', 0x42: 'u', 0x43: 'ri', 0x47: 'e', 0x48: 'ai', 0x4b: 'o', 0x4c: 'au',
};
const INDIC_CONSONANTS =
  'k kh g gh n tch tch dj dj n t t d d n t t d d n n p f b b m y r r l l l v sh sh s h'.split(' ');
const INDIC_VOWEL_SIGN = /[\u0900-\u0d7f]/;
const SILENT = 0x4d;

/** A word of another script in plain Latin; letters without a reading are left out. */
export function otherToLatin(word: string): string {
  let latin = '';
  const letters = [...word.normalize('NFC').toLowerCase()];
  letters.forEach((letter, index) => {
    latin += INDIC_VOWEL_SIGN.test(letter)
      ? indic(letter, letters[index + 1])
      : (ALPHABETS[bare(letter)] ?? '');
  });
  return latin;
}

function bare(letter: string): string {
  return letter.normalize('NFD').replace(/\p{M}/gu, '');
}

function indic(letter: string, next: string | undefined): string {
  const place = indicPlace(letter);
  if (place === undefined) return '';
  const consonant = INDIC_CONSONANTS[place - 0x15];
  if (consonant === undefined) return INDIC_LETTERS[place] ?? '';
  const after = next === undefined ? undefined : indicPlace(next);
  const voweled = after !== undefined && after >= 0x3c && after <= SILENT;
  return voweled ? consonant : `${consonant}ə`;
}

/** Where a letter stands in its block of 128. */
function indicPlace(letter: string): number | undefined {
  const code = letter.codePointAt(0) ?? 0;
  return code >= INDIC_FIRST && code <= INDIC_LAST ? code & 0x7f : undefined;
}
