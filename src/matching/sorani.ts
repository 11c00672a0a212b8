/** Sorani and Uyghur write every vowel with Arabic letters; they are read as an alphabet, in plain Latin. */
// prettier-ignore
const LETTERS: Readonly<Record<string, string>> = {
  ئ: '', ا: 'a', ە: 'e', ێ: 'e', ې: 'e', ۆ: 'o', ۇ: 'u', ۈ: 'ü', و: 'w', ۋ: 'v', ى: 'i', ی: 'y', ي: 'y', ع: '’', ب: 'b', پ: 'p', ت: 't', ط: 't', ث: 's',
  ج: 'dj', چ: 'tch', ح: 'h', خ: 'kh', د: 'd', ذ: 'z', ر: 'r', ڕ: 'r', ز: 'z', ژ: 'zh', س: 's', ش: 'sh', ص: 's', ض: 'z', ظ: 'z', غ: 'gh', ف: 'f', ڤ: 'v',
  ق: 'q', ك: 'k', ک: 'k', گ: 'g', ڭ: 'n', ل: 'l', ڵ: 'l', م: 'm', ن: 'n', ه: 'h', ھ: 'h',
};

/** Letters only these languages use for vowels. */
export const VOWELLED_ARABIC = /[ەێۆۇۈ]/;

/** A Sorani or Uyghur word in plain Latin (see `latin.ts`); waw between consonants is u. */
export function soraniToLatin(word: string): string {
  let latin = '';
  for (const letter of word) latin += LETTERS[letter] ?? '';
  return latin.replace(/ww/g, 'u').replace(/(?<=[^aeiouü])w(?![aeiouü])/g, 'u');
}
