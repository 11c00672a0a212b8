/** Letters that keep their meaning only before the accents go: haček, cedilla, Turkish, Azeri, Vietnamese, Ethiopianist. */
// prettier-ignore
const LETTERS: Readonly<Record<string, string>> = {
  š: 'sh', ş: 'sh', ș: 'sh', ś: 's', ž: 'zh', č: 'tch', ç: 'ç', ć: 'tch', đ: 'd', ð: 'dh', þ: 'th', ğ: 'gh', ġ: 'gh',
  ḫ: 'kh', ẖ: 'kh', ḥ: 'h', ħ: 'h', ñ: 'n', ł: 'l', ı: 'i', ə: 'ä', ǝ: 'ä', æ: 'e', œ: 'e', ø: 'ö', ß: 'ss', ŋ: 'n',
  ɓ: 'b', ɗ: 'd', ƙ: 'k', ƴ: 'y', ʿ: '’', ʾ: '’', '\u02bb': '’', '\u02bc': '’', '\u2018': '’', '\u2019': '’', "'": '’', '`': '’', ĵ: 'dj', ǧ: 'dj', ŭ: 'u',
  ä: 'ä', ö: 'ö', ü: 'ü', ï: '-i', ë: 'e',
};

/**
 * A Latin word in small letters without accents, its letters of one sound kept (ç, ä, ö, ü, ’).
 * Whatever is no letter is dropped.
 */
export function plainLatin(word: string): string {
  const small = word.normalize('NFC').toLowerCase();
  if (/^[a-z]*$/.test(small)) return small;
  let plain = '';
  for (const letter of small) {
    const base = letter.normalize('NFD').replace(/\p{M}/gu, '');
    plain += LETTERS[letter] ?? LETTERS[base] ?? base;
  }
  return plain.replace(/[^a-zçäöü’əĝĥ-]/g, '');
}

/** Spelling to units, the longest match first; `^` stands for the start of a word and `$` for its end. */
// prettier-ignore
const RULES: Readonly<Record<string, string>> = {
  sch: 'S', tch: 'C', tsch: 'C', dsch: 'J', dzh: 'J', dj: 'J', sh: 'S', ch: 'σ', kh: 'x', gh: 'G', th: 'T', dh: 'D', zh: 'Z',
  ph: 'φ', sz: 'S', dia: 'δia', dya: 'δia', dio: 'δio', dié: 'δie', ck: 'k', xh: 'J', gj: 'J', nj: 'n', lj: 'l', gn: 'n', ny: 'n', qu: 'k', ts: 's', tz: 's', cc: 'c', ll: 'l',
  gue: 'ge', gui: 'gi', ge: 'γe', gi: 'γi', gy: 'γi', gg: 'g', gia: 'γa', gio: 'γo',
  sc: 's', ss: 's', tt: 't', dd: 'd', kk: 'k', pp: 'p', bb: 'b', ff: 'f', mm: 'm', nn: 'n', rr: 'r', zz: 'z', jj: 'ζ', qq: 'q', hh: 'h', yy: 'y', ww: 'w', vv: 'v', xx: 'χ',
  dz: 'ďz', tsh: 'tS', ns: 'νs', nss: 'νs', nsh: 'nS', 'g’': 'G', 'o’': 'o', ishaq: 'ishaq', ishak: 'ishaq', ishag: 'ishaq',
  ssh: 'S', shsh: 'S', chch: 'σ', khkh: 'x',
  ou: 'u', oo: 'u', uu: 'u', ow: 'ω', aw: 'ω', au: 'ω', ee: 'i', ii: 'i', ie: 'i', ea: 'ia', aa: 'a', oe: 'oe', ay: 'ε', ai: 'ε', ey: 'ε', ei: 'ε', ae: 'ε', äy: 'ε', äi: 'ε', eu: 'ö',
  eau: 'o', eaa: 'ia', oi: 'ua', oy: 'oy', iy: 'i', iyy: 'iy', uw: 'u', ouw: 'u',
  ah$: 'a', eh$: 'e', u$: 'υ', ou$: 'υ', uu$: 'υ', oo$: 'υ', ieh$: 'ia', iyeh$: 'ia', t$: 'τ', tt$: 'τ', p$: 'π', et$: 'eτ', dt$: 'τ',
  a: 'a', b: 'b', c: 'c', d: 'd', e: 'e', f: 'f', g: 'g', h: 'h', i: 'i', j: 'ζ', k: 'k', l: 'l', m: 'm', n: 'n', o: 'o',
  p: 'p', q: 'q', r: 'r', s: 's', t: 't', u: 'u', v: 'v', w: 'w', x: 'χ', y: 'y', z: 'z', ç: 'C', ä: 'e', ö: 'ö', ü: 'ü',
  '’': '’', ə: 'ə', ĝ: 'η', ĥ: 'ξ', ĉ: 'κ', '-': '',
};
/** The longest spelling that begins with two letters, so that most letters are read at once. */
const LONGEST_FROM: ReadonlyMap<string, number> = new Map(
  Object.keys(RULES)
    .filter((spelling) => spelling.length > 1)
    .sort((one, other) => one.length - other.length)
    .map((spelling) => [spelling.slice(0, 2), spelling.length]),
);
/** Pashto ځ opens names as dz, in other hands z; within a word d and z may belong to two halves: Ahmadzai. */
const OPENING_DZ = /^d(?=z)/;
/** West African nj is two sounds, Njie, Ndiaye; within a word it is the ñ of the Balkans. */
const OPENING_NJ = /^nj/;
/** c as k, in French and English hands: Camara, Coulibaly; before e and i it is s. */
const HARD_C = /c(?=[aoulrt])/g;
const DIPHTHONG = /^(?:[aeä][yi]|[ao]w|au|ou|ow|uw|ouw|ie|iy|iyy)$/;
const VOWEL = /[aeiouäöüə]/;

/** The units of a plain Latin word, one character each (see `units.ts`). */
export function latinUnits(word: string): string {
  const plain = word.replace(OPENING_DZ, '').replace(OPENING_NJ, 'ndj').replace(HARD_C, 'ĉ');
  const text = `${plain}$`;
  let units = '';
  let at = 0;
  while (at < plain.length) {
    const length = matchLength(text, at);
    const matched = text.slice(at, at + length);
    units += RULES[matched] ?? '';
    at += matched.length > 1 && matched.endsWith('$') ? length - 1 : length;
  }
  return glides(units);
}

function matchLength(text: string, at: number): number {
  for (let length = LONGEST_FROM.get(text.slice(at, at + 2)) ?? 1; length > 1; length -= 1) {
    const part = text.slice(at, at + length);
    if (part.length < length || RULES[part] === undefined) continue;
    // ay, aw, ou before a vowel hold a glide, not a diphthong: Hayat, Anouar.
    if (DIPHTHONG.test(part) && (VOWEL.test(text[at + length] ?? '') || text[at + length] === part.at(-1)))
      continue;
    return length;
  }
  return 1;
}

/** y and w next to a consonant are the vowels i and u: Aly, Nyazay. */
function glides(units: string): string {
  return units
    .replace(/(?<=[^aeiouυεωöüəyw])y(?![aeiouεωöüə])/g, 'i')
    .replace(/(?<=[^aeiouυεωöüəyw])w(?![aeiouεωöüə])/g, 'u')
    .replace(/(.)\1+/g, '$1');
}
