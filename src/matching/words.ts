import { ABJAD, arabicUnits, plainArabic } from './arabic.js';
import { cyrillicToLatin } from './cyrillic.js';
import { ethiopicToLatin } from './ethiopic.js';
import { latinUnits, plainLatin } from './latin.js';
import { otherToLatin } from './other-scripts.js';
import { soraniToLatin, VOWELLED_ARABIC } from './sorani.js';

/** One written word of a name in the letters its rules are stated in: plain Latin, or plain Arabic script. */
export interface Word {
  readonly text: string;
  readonly letters: 'latin' | 'arabic';
  /** The script leaves short vowels unwritten. */
  readonly abjad: boolean;
  /** A syllable of a Vietnamese name, whose vowels do not vary. */
  readonly syllable?: boolean | undefined;
  /** The script it was written in, for saying why two names agree. */
  readonly script: string;
}

const INVISIBLE = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
/** Two words written without the blank: AlSane, AbdulRahim. */
const CAMEL = /(?<=\p{Ll})(?=\p{Lu}\p{Ll})/gu;
const ARABIC = /[\u0600-\u08ff\ufb50-\ufdff\ufe70-\ufefc]/;
const READERS: readonly (readonly [string, RegExp, (word: string) => string])[] = [
  ['cyrillic', /\p{Script=Cyrillic}/u, cyrillicToLatin],
  ['latin', /\p{Script=Latin}/u, plainLatin],
  ['ethiopic', /\p{Script=Ethiopic}/u, ethiopicToLatin],
];

/**
 * The words of a name, whatever the scripts (a name may mix them): split at blanks, hyphens and dots, read letter by
 * letter, marks and joiners gone. Text that holds no letter gives no word. Longer names are cut at 200 characters,
 * twelve words.
 */
export function wordsOf(name: string): Word[] {
  const parts = name
    .slice(0, 200)
    .normalize('NFKC')
    .replace(/\u200c/g, ' ')
    .replace(INVISIBLE, '')
    .replace(CAMEL, ' ')
    .split(/[\s\-‐-―_.,;:/()[\]"«»“”፡።]+/u);
  const words = parts
    .map(readWord)
    .filter(({ text }) => text !== '')
    .slice(0, 12);
  if (isVietnamese(words)) return words.map((word) => ({ ...word, syllable: true }));
  return SOMALI_LETTER.test(name) && isSomali(words) ? words.map(inPlainSomali) : words;
}

/** The family names of nine in ten people of Viet Nam. */
const VIETNAMESE_FAMILY =
  /^(?:nguyen|tran|le|pham|hoang|huynh|phan|vu|vo|dang|bui|do|ho|ngo|duong|ly|dinh|trinh|mai|dao)$/;
const ONE_SYLLABLE = /^[^aeiouy]*[aeiouy]+[^aeiouy]*$/;

/** Whether every word is one syllable, and the first or last one of the few family names Viet Nam has. */
function isVietnamese(words: readonly Word[]): boolean {
  if (words.length < 2 || words.length > 5) return false;
  const ends = [words[0], words.at(-1)];
  return (
    ends.some((word) => word !== undefined && VIETNAMESE_FAMILY.test(word.text)) &&
    words.every(({ text, script }) => script === 'latin' && ONE_SYLLABLE.test(text))
  );
}

const SOMALI_LETTER = /[cx]/i;
/** Names that open with ayn, which Somali writes c: Abdi, Ali, Omar, Osman, Asha, Isse, Awo. */
const SOMALI_AYN = /^c(?:ab+d|ali$|umar|[iu]sm|aash|[ie]+s+e$|awo)/;
/** Names with the breathed h of Arabic, which Somali writes x: Axmed, Xasan, Maxamed, Faarax, Raxmo. */
const SOMALI_X = /^(?:a+xm|xas+an|xus+e+n|xalim|xa+wo|max+am|.*[aeo]x$|.*raxm)/;

/** Whether the spelling is Somali: c for ayn and x for a breathed h, which everybody else writes not at all and h. */
function isSomali(words: readonly Word[]): boolean {
  return words.some(({ text }) => SOMALI_AYN.test(text) || SOMALI_X.test(text));
}

function inPlainSomali(word: Word): Word {
  if (word.script !== 'latin') return word;
  return { ...word, text: word.text.replace(/c(?![hk])/g, '’').replace(/x(?!h)/g, 'h') };
}

function readWord(part: string): Word {
  if (ARABIC.test(part)) return readArabic(part);
  for (const [script, letters, read] of READERS) {
    if (letters.test(part)) return { text: read(part), letters: 'latin', abjad: false, script };
  }
  return { text: otherToLatin(part), letters: 'latin', abjad: ABJAD.test(part), script: 'other' };
}

function readArabic(part: string): Word {
  const text = plainArabic(part);
  return VOWELLED_ARABIC.test(text)
    ? { text: soraniToLatin(text), letters: 'latin', abjad: false, script: 'arabic' }
    : { text, letters: 'arabic', abjad: true, script: 'arabic' };
}

/** The units of a word or of a part of it (see `units.ts`). */
export function unitsOf({ text, letters }: Pick<Word, 'text' | 'letters'>): string {
  return letters === 'arabic' ? arabicUnits(text) : latinUnits(text);
}
