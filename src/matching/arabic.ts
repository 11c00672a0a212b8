/** Arabic letters with those of Persian, Dari, Pashto, Urdu, Sorani, Uyghur and Sindhi, to units (see `units.ts`). */
// prettier-ignore
const LETTERS: Readonly<Record<string, string>> = {
  ا: 'A', آ: 'A', أ: 'I', إ: 'I', ٱ: 'A', ء: '’', ؤ: 'W', ئ: 'ί', ع: '’', ب: 'b', پ: 'p', ت: 't', ة: 'α', ث: 'T', ج: 'J', چ: 'C',
  ح: 'h', خ: 'x', د: 'd', ذ: 'D', ر: 'r', ز: 'z', ژ: 'Z', س: 's', ش: 'S', ص: 's', ض: 'D', ط: 't', ظ: 'D', غ: 'G', ف: 'f', ڤ: 'v',
  ق: 'q', ك: 'k', ک: 'k', گ: 'g', ل: 'l', م: 'm', ن: 'n', ه: 'h', ہ: 'h', ھ: 'h', ۀ: 'α', ە: 'e', و: 'W', ۆ: 'o', ۇ: 'u', ۈ: 'ü', ۋ: 'v',
  ي: 'Y', ی: 'Y', ى: 'ι', ێ: 'e', ې: 'e', ۍ: 'Y', ے: 'ε', ۓ: 'ε',
  ټ: 't', ډ: 'd', ړ: 'r', ڼ: 'n', ښ: 'S', ږ: 'Z', ځ: 'z', څ: 's', ګ: 'g', ڪ: 'k', ٹ: 't', ڈ: 'd', ڑ: 'r', ں: 'n', ڵ: 'l', ڕ: 'r', ڭ: 'n', ۃ: 'α', ڳ: 'g', ڨ: 'g', ڜ: 'C', ݣ: 'g',
};

const IGNORED = /[\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed]/g;

/** An Arabic-script word without harakat and tatweel. */
export function plainArabic(word: string): string {
  return word.replace(/هٔ|ۀ|ۂ/g, 'ۀ').replace(IGNORED, '');
}

/** The units of a plain Arabic-script word; a first alif may stand for any vowel, a last ه for a or e. */
export function arabicUnits(plain: string): string {
  // The silent waw of Amr only tells it from Omar.
  if (plain === 'عمرو') return '’amr';
  let units = '';
  for (const letter of plain) units += LETTERS[letter] ?? '';
  return units
    .replace(/^ί/, '')
    .replace(/^[AI](?=[WY][^AWYI])/, '')
    .replace(/^A/, plain.startsWith('آ') ? 'A' : 'I')
    .replace(/(?<=..)h$/, /[هہھ]$/.test(plain) ? 'α' : 'h');
}

/** Whether the script leaves short vowels unwritten. */
export const ABJAD = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
