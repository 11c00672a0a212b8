/** Cyrillic letters of Russian, Ukrainian, Tajik, Uzbek, Azeri, Kazakh and Serbian in plain Latin (see `latin.ts`). */
// prettier-ignore
const LETTERS: Readonly<Record<string, string>> = {
  а: 'a', б: 'b', в: 'v', г: 'ĝ', ґ: 'g', д: 'd', ђ: 'dj', е: 'e', ё: 'io', є: 'ie', ж: 'zh', җ: 'dj', з: 'z', и: 'i', і: 'i', ї: 'i',
  й: 'y', ј: 'y', к: 'k', л: 'l', љ: 'l', м: 'm', н: 'n', њ: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', ћ: 'tch', у: 'u', ў: 'u', ф: 'f',
  х: 'ĥ', ц: 'ts', ч: 'tch', џ: 'dj', ш: 'sh', щ: 'sh', ъ: '’', ы: 'i', ь: '', э: 'e', ю: 'yu', я: 'ya',
  қ: 'q', ғ: 'gh', ҳ: 'h', ҷ: 'dj', ӣ: 'i', ӯ: 'u', ә: 'ä', ө: 'ö', ү: 'ü', ұ: 'u', ң: 'n', һ: 'h', ҝ: 'g', ҹ: 'dj', ӑ: 'a', ӗ: 'e', ѳ: 'f', ѣ: 'e',
};

/** A Cyrillic word in plain Latin; дж is one sound. Latin letters typed in between are kept. */
export function cyrillicToLatin(word: string): string {
  let latin = '';
  for (const letter of word.normalize('NFC').toLowerCase().replace(/дж/g, 'ҷ'))
    latin += LETTERS[letter] ?? (/[a-z]/.test(letter) ? letter : '');
  return latin;
}
