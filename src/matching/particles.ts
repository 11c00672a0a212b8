import type { Word } from './words.js';

/** A part of a name: a name of its own, or one of the parts Arabic names are put together with. */
export type PartKind = 'name' | 'servant' | 'god' | 'faith' | 'honour';

export interface Part extends Word {
  readonly kind: PartKind;
  /** The same part without a prefix that may be an article or belong to the name: Elkhalil, الياس. */
  readonly bare?: string | undefined;
  /** An article stood before it. */
  readonly article?: boolean | undefined;
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

/** Articles and words for "son of", written apart. */
const LINKS = words(`al el ul il ol bin ben ibn bint bent ibnu ould wuld oulad mint de of
  oglu ogli ogly oghlu oĝlu oĝli ovlu kyzy kizi qizi oğli ال آل بن ابن بنت ولد`);
/** The article before the consonant it has become like: an-Nasir, ur-Rahman; before any other it is a name, as An in Viet Nam. */
const SUN_ARTICLES = words('an en ar er ur as es us ash esh ach ech at et az ez ad ed ud');
const ARTICLES = words('al el ul il ol ال آل');
/** Links only between two names: at either end Lê, Đỗ and Dư are Vietnamese names. */
const INNER_LINKS = words('da du di la le ou so do');
/** Forms of address, which people give or leave out: dropped before a name, counting for little after one. */
const TITLES =
  words(`mr mrs ms miss mme mlle m dr prof eng engr sir lady haji hajj hadj hajji hadji hacı haci hajj elhadj elhaj alhaji alhaj hajja hajia mullah molla mulla maulana
  mawlawi moulavi sheikh shaikh sheik shekh ustad ustaz agha aqa ato weyzero abba mohtarma janab begum bibi الحاج حاج حاجی حاجي شيخ الشيخ ملا السيد د دكتور الدكتور آقای خانم`);
/** Honorifics that are also names: kept, counting for little. */
const HONOURS = words(
  'sayed sayyed sayyid seyed seyyed said syed sayd sayid seid seyid jan khan khaan gul سید سيد جان خان',
);
const SHORT = new Map([
  ['md', 'mohamad'],
  ['mohd', 'mohamad'],
  ['mhd', 'mohamad'],
  ['muhd', 'mohamad'],
  ['mohmd', 'mohamad'],
  ['mhmd', 'mohamad'],
  ['moch', 'mohamad'],
  ['moh', 'mohamad'],
  ['muh', 'mohamad'],
  ['abdoulaye', 'abdullah'],
  ['abdulaye', 'abdullah'],
  ['abdoulai', 'abdullah'],
  ['ablaye', 'abdullah'],
]);

const SERVANT = /^[c’]?[aeo](?:[bv]ə?d(ou|oo|[aeiouüə]?)|bad(?=al)(a))(.*)$/;
const SERVANT_ALONE = /^[c’]?[ae][bv]ə?d(?:(?:ou|oo|[aeouü])[lrsndtz]?l?ə?|ə?)$/;
const GOD = /^(?:[auo]|ou|oo)ll[ao]h?i?$|^(?:[auo]|ou|oo)l[ao]h$/;
const GOD_SUFFIX = /^(.{2,}?)(?:(?:[uoa]|ou|oo)ll[ao]h?|(?:[uo]|ou|oo)l[ao]h)$/;
const FAITH = /^(?:[aeou]{0,2}d|[ae]l)?d(?:in|ine|een|iin)$|^[aeu]tt?in$/;
/** Jamaldin is Jamal's; Seifaldin is Seif's. */
const FAITH_SUFFIX =
  /^(.{2,}?)(?:eld|(?<![mbl])ald|(?:ou|[aeoiuä])?(?:(?<=[aeoiuä])d|dd|tt|(?<=[hĥ][aeä])t))(?:in|ine|een|iin|yn)$/;
/** As it sounds: one l. */
const GOD_ARABIC = 'الا';
const ARTICLE = /^(?:al|el|ul)(?=.{3})/;
const SON = /^(?:b[ei]n|(?:ou|o|u|wu)ld)(?=.{3})/;
const ABU_L = /^([ae]b(?:ou|oo|[ou]))l(?=.{3}|$)/;

/**
 * The parts of a name: articles, words for "son of" and titles dropped, `abd al-`, `-ullah` and `-uddin` split off
 * whether they were written joined, spaced or hyphenated, in Latin letters and in Arabic script alike. Whatever is the
 * only word stays, title or not.
 */
export function partsOf(name: readonly Word[]): Part[] {
  const kept = name.flatMap((word, index) => {
    if (word.text.length < 2 || isLink(name, index)) return [];
    return ARTICLES.has(name[index - 1]?.text ?? '') ? [{ ...word, article: true }] : [word];
  });
  const first = kept.findIndex(({ text }) => !TITLES.has(text));
  const named = first < 0 ? [] : kept.slice(first);
  const chosen = named.length > 0 ? named : kept.length > 0 ? kept : name;
  const parts = chosen.flatMap((word, index) => split(word, chosen[index + 1] !== undefined));
  // In Abdullah the second half names the person; in Sharifullah it does not.
  return parts.map((part, index) =>
    part.kind === 'god' && parts[index - 1]?.kind === 'servant' ? { ...part, kind: 'name' } : part,
  );
}

function isLink(name: readonly Word[], index: number): boolean {
  const [before, { text } = { text: '' }, after] = [name[index - 1], name[index], name[index + 1]];
  if (SUN_ARTICLES.has(text)) return after?.text.startsWith(text.slice(1)) === true;
  return LINKS.has(text) || (INNER_LINKS.has(text) && before !== undefined && after !== undefined);
}

function split(word: Word, followed: boolean): Part[] {
  const text = SHORT.get(word.text) ?? word.text;
  const part = { ...word, text };
  if (HONOURS.has(text) || TITLES.has(text))
    return [{ ...part, text: text.replace(ARTICLE, '').replace(/^ال/, ''), kind: 'honour' }];
  return word.letters === 'arabic' ? splitArabic(part, followed) : splitLatin(part, followed);
}

function splitLatin(word: Word, followed: boolean): Part[] {
  const { text } = word;
  if (followed && SERVANT_ALONE.test(text) && text !== 'abdou')
    return [{ ...word, text: 'abd', kind: 'servant' }];
  if (FAITH.test(text)) return [{ ...word, text: 'din', kind: 'faith' }];
  if (followed && ABU_L.exec(text)?.[0] === text) return [{ ...word, text: 'abu', kind: 'name' }];
  if (GOD.test(text)) return [{ ...word, text: 'allah', kind: 'god' }];
  const served = servedBy(text);
  if (served !== undefined)
    return [{ ...word, text: 'abd', kind: 'servant' }, ...withoutSuffix({ ...word, text: served })];
  return withoutSuffix(word);
}

/** Whose servant the bearer of the name is: Abdelkader, Abdirahman, Abd-ur-Rahim; nothing where it is no such name. */
function servedBy(text: string): string | undefined {
  const [, short, long, rest = ''] = SERVANT.exec(text) ?? [];
  const vowel = short ?? long;
  if (vowel === undefined) return undefined;
  if (/^l+[aeo]+h?i?$/.test(rest)) return 'allah';
  if (rest.length < 3 || (vowel === 'i' && consonants(rest) < 2)) return undefined;
  if (vowel !== '' && rest.startsWith('l') && !/^l[ae]t[iey]/.test(rest)) return rest.replace(/^lə?-?/, '');
  return rest.replace(/^-?(sh|ch|[a-z])-?\1/, '$1').replace(/^-/, '');
}

function withoutSuffix(word: Word): Part[] {
  const god = GOD_SUFFIX.exec(word.text)?.[1];
  if (god !== undefined && consonants(god) > 1) {
    return [
      { ...word, text: god, kind: 'name' },
      { ...word, text: 'allah', kind: 'god' },
    ];
  }
  const faith = FAITH_SUFFIX.exec(word.text)?.[1];
  if (faith !== undefined && consonants(faith) > (/[ae]ld[iey]{1,2}n/.test(word.text) ? 0 : 1)) {
    return [
      { ...word, text: faith, kind: 'name' },
      { ...word, text: 'din', kind: 'faith' },
    ];
  }
  const bare = word.text.replace(ARTICLE, '').replace(SON, '').replace(ABU_L, '$1');
  const differs = bare !== word.text && consonants(bare) > 0;
  return [{ ...word, kind: 'name', bare: differs ? bare : undefined }];
}

/** Digraphs count once: Djallo is not of God. */
function consonants(text: string): number {
  return text.replace(/([cdgkpstz])h|dj/g, 'h').replace(/[aeiouäöüəy’-]/g, '').length;
}

function splitArabic(word: Word, followed: boolean): Part[] {
  const { text } = word;
  if (text === 'عبد' && followed) return [{ ...word, kind: 'servant' }];
  if (/^(?:ال)?د[يی]ن$/.test(text)) return [{ ...word, kind: 'faith', text: 'دين' }];
  if (/^[اأ]?لله$/.test(text)) return [{ ...word, kind: 'god', text: GOD_ARABIC }];
  const served = /^عبد(.{3,})$/.exec(text)?.[1];
  if (served !== undefined)
    return [{ ...word, text: 'عبد', kind: 'servant' }, ...arabicStem({ ...word, text: served })];
  return arabicStem(word);
}

function arabicStem(word: Word): Part[] {
  if (/^[اأ]?لله$/.test(word.text)) return [{ ...word, text: GOD_ARABIC, kind: 'god' }];
  const god = /^(.{2,})[اأ]لله$/.exec(word.text)?.[1];
  if (god !== undefined)
    return [
      { ...word, text: god, kind: 'name' },
      { ...word, text: GOD_ARABIC, kind: 'god' },
    ];
  const faith = /^(.{2,})(?:ال|و)د[يی]ن$/.exec(word.text)?.[1];
  if (faith !== undefined)
    return [
      { ...word, text: faith, kind: 'name' },
      { ...word, text: 'دين', kind: 'faith' },
    ];
  const bare = word.text.replace(/^[اٱ]ل(?=.{2})/, '').replace(/^بن(?=.{3})/, '');
  return [{ ...word, kind: 'name', bare: bare === word.text ? undefined : bare }];
}
