/**
 * The sounds names are made of, whatever script they were written in: one character each. A letter that is read in
 * several ways keeps its readings rather than being guessed, so `c` meets k, s, j and the Somali ayn alike.
 */
interface Unit {
  /** The consonant class of the skeleton; '' where the sound leaves none. */
  readonly group: string;
  /** Other classes the letter may stand for in another orthography. */
  readonly others?: readonly string[];
  /** How it may be read, with what each reading costs. */
  readonly readings: Readonly<Record<string, number>>;
  /** What leaving it out costs, in consonants. */
  readonly drop: number;
}

const consonant = (group: string, sound: string): Unit => ({ group, readings: { [sound]: 0 }, drop: 1 });
const vowel = (readings: Record<string, number>, drop = 0.25): Unit => ({ group: '', readings, drop });

const UNITS: Readonly<Record<string, Unit>> = {
  p: consonant('P', 'p'),
  b: consonant('P', 'b'),
  f: consonant('F', 'f'),
  t: consonant('T', 't'),
  d: consonant('T', 'd'),
  s: consonant('S', 's'),
  z: consonant('S', 'z'),
  k: consonant('K', 'k'),
  q: consonant('K', 'q'),
  // Egypt and Sudan say g for j: Gamal, Ragab.
  g: { group: 'K', others: ['S'], readings: { g: 0 }, drop: 1 },
  m: consonant('M', 'm'),
  n: consonant('N', 'n'),
  l: consonant('L', 'l'),
  r: consonant('R', 'r'),
  S: consonant('S', 'S'),
  Z: consonant('S', 'Z'),
  C: consonant('S', 'C'),
  J: { group: 'S', others: ['K'], readings: { J: 0 }, drop: 1 },
  x: { group: 'K', others: [''], readings: { x: 0 }, drop: 1 },
  G: { group: 'K', readings: { G: 0 }, drop: 0.8 },
  T: { group: 'T', others: ['S'], readings: { T: 0 }, drop: 1 },
  D: { group: 'T', others: ['S'], readings: { D: 0 }, drop: 1 },
  v: { group: 'F', others: [''], readings: { v: 0, w: 0.05, f: 0.06, u: 0.2 }, drop: 1 },
  // A final stop loses its voice in Turkish and German spelling: Ahmet, Recep.
  τ: { group: 'T', readings: { t: 0, d: 0.04 }, drop: 0.8 },
  π: { group: 'P', readings: { p: 0, b: 0.04 }, drop: 1 },
  // Latin letters that change with the language of whoever wrote.
  c: {
    group: 'S',
    others: ['K', ''],
    readings: { k: 0.03, s: 0.04, J: 0.03, C: 0.05, h: 0.3, '’': 0.05 },
    drop: 0.3,
  },
  κ: {
    group: 'K',
    others: ['', 'S'],
    readings: { k: 0.02, s: 0.06, J: 0.03, C: 0.05, h: 0.3, '’': 0.05 },
    drop: 0.3,
  },
  // d before z, which the Balkans write for one sound: Hodza, Hodja.
  ď: { group: 'T', readings: { d: 0 }, drop: 0.3 },
  // A nasal vowel before s: Lansana, Lassana.
  ν: { group: 'N', others: [''], readings: { n: 0 }, drop: 0.35 },
  // Somali ħ, Kurdish and Uzbek kh, Oromo t’.
  χ: { group: '', others: ['K', 'T'], readings: { x: 0, h: 0.03, t: 0.12, S: 0.2 }, drop: 0.8 },
  γ: { group: 'K', others: ['S'], readings: { g: 0.02, J: 0.02 }, drop: 1 },
  ζ: { group: 'S', others: [''], readings: { J: 0, Z: 0.02, z: 0.08, y: 0.06 }, drop: 1 },
  σ: { group: 'S', others: ['K', ''], readings: { S: 0, C: 0.02, x: 0.06, k: 0.08 }, drop: 1 },
  // г: g in Russian, h in Ukrainian and wherever Russian writes a foreign h.
  η: { group: 'K', others: [''], readings: { g: 0, h: 0.03, G: 0.03, q: 0.04 }, drop: 0.8 },
  // х: the Russian letter for both kh and h.
  ξ: { group: 'K', others: [''], readings: { x: 0, h: 0.03 }, drop: 0.8 },
  // French di before a vowel where English writes j: Diallo, Jallow.
  δ: { group: 'T', others: ['S'], readings: { d: 0, J: 0.05 }, drop: 1 },
  φ: { group: 'F', others: ['P'], readings: { f: 0, p: 0.1 }, drop: 1 },
  h: { group: '', readings: { h: 0 }, drop: 0.2 },
  '’': { group: '', readings: { '’': 0, h: 0.3, a: 0.15 }, drop: 0.03 },
  w: { group: '', readings: { w: 0 }, drop: 0.6 },
  y: { group: '', readings: { y: 0 }, drop: 0.4 },
  a: vowel({ a: 0 }),
  e: vowel({ e: 0 }),
  i: vowel({ i: 0 }),
  o: vowel({ o: 0 }),
  u: vowel({ u: 0 }),
  // A final u: Berhanu is not Berhane.
  υ: vowel({ U: 0 }),
  ə: vowel({ a: 0.03, e: 0.03, i: 0.03, o: 0.03, u: 0.03 }, 0.02),
  // Diphthongs: ay, ey, ai; aw, ow, au.
  ε: vowel({ E: 0 }, 0.35),
  ω: vowel({ o: 0, u: 0.05, w: 0.05, a: 0.2, v: 0.1 }, 0.35),
  ü: vowel({ u: 0, i: 0.05, e: 0.15 }),
  ö: vowel({ o: 0, u: 0.04, e: 0.06 }),
  // Letters of the Arabic script that are vowel or glide.
  A: vowel({ a: 0, e: 0.03, o: 0.05, '’': 0.05 }, 0.25),
  I: vowel({ a: 0, e: 0.02, i: 0.02, o: 0.03, u: 0.03 }, 0.25),
  W: { group: '', readings: { w: 0, u: 0, o: 0.01, v: 0.03 }, drop: 0.4 },
  Y: { group: '', readings: { y: 0, i: 0, e: 0.02 }, drop: 0.35 },
  // A hamza borne by ya: a catch, a glide or i.
  ί: { group: '', readings: { '’': 0, y: 0, i: 0, e: 0.02 }, drop: 0.1 },
  // ى is a long a in Arabic and i in Persian and Egyptian hands; ه and ة close on a, e or h.
  ι: vowel({ a: 0, i: 0.01, e: 0.03, y: 0.05 }, 0.45),
  α: vowel({ a: 0, e: 0.02, h: 0, o: 0.1 }, 0.5),
};

/** What reading one sound as another costs, where it is less than the loss of a whole consonant. */
// prettier-ignore
const CLOSE: Readonly<Record<string, number>> = {
  kq: 0.05, qg: 0.1, qC: 0.3, kg: 0.3, gG: 0.06, qG: 0.1, kG: 0.4, xk: 0.25, xq: 0.3, xG: 0.3, xg: 0.5, xh: 0.15,
  Gh: 0.4, kC: 0.35, sz: 0.25, sS: 0.34, sC: 0.3, zS: 0.5, dz: 0.25, SC: 0.1, CJ: 0.2, SJ: 0.4, SZ: 0.2, JZ: 0.04, Jz: 0.25,
  Zz: 0.15, Jg: 0.1, Jy: 0.3, Zy: 0.4, tT: 0.03, Ts: 0.06, Tz: 0.15, dD: 0.03, Dz: 0.05, td: 0.25, TD: 0.12, TS: 0.3,
  pb: 0.2, pf: 0.3, fv: 0.08, bv: 0.3, vw: 0.06, vu: 0.2, vo: 0.25, wu: 0.06, wo: 0.08, yi: 0.05, ye: 0.1, mn: 0.4,
  lr: 0.6, nl: 0.7, 'h’': 0.2, '’a': 0.15, ya: 0.4, wa: 0.45,
  Ee: 0.03, Ei: 0.04, Ey: 0.05, Ea: 0.45, Eo: 0.45, Eu: 0.4, ae: 0.1, ai: 0.6, ao: 0.16, au: 0.65, ei: 0.06, eo: 0.3, eu: 0.22, io: 0.45, iu: 0.4, ou: 0.04, Uu: 0, Uo: 0.04, Uw: 0.06, Ua: 0.65, Ui: 0.4, Uv: 0.2,
};

const CODES = Object.keys(UNITS);
const COUNT = CODES.length;
const CODE_OF: ReadonlyMap<string, number> = new Map(CODES.map((unit, code) => [unit, code]));

function soundCost(one: string, other: string): number {
  return one === other ? 0 : (CLOSE[one + other] ?? CLOSE[other + one] ?? 1);
}

/** Written long vowels of the Arabic script tell names apart: Jamil and Jamal. */
const APART: Readonly<Record<string, number>> = { AY: 0.6, YA: 0.6, AW: 0.6, WA: 0.6 };

function unitCost(one: Unit, other: Unit): number {
  const costs = Object.entries(one.readings).flatMap(([a, costA]) =>
    Object.entries(other.readings).map(([b, costB]) => costA + costB + soundCost(a, b)),
  );
  return Math.min(1, ...costs);
}

/** What taking the unit of the row for the unit of the column costs: code * {@link UNIT_COUNT} + code. */
export const SUBSTITUTION: Float64Array = Float64Array.from(
  Object.entries(UNITS).flatMap(([a, one]) =>
    Object.entries(UNITS).map(([b, other]) => (a === b ? 0 : (APART[a + b] ?? unitCost(one, other)))),
  ),
);
export const UNIT_COUNT = COUNT;

const DROP: readonly number[] = Object.values(UNITS).map(({ drop }) => drop);
const GROUP: readonly string[] = Object.values(UNITS).map(({ group }) => group);
const OTHERS: readonly (readonly string[])[] = Object.values(UNITS).map(({ others }) => others ?? []);
const VOWELS = new Set([...'aeiouυəεωüöAIια']);

/** The code of a unit; throws on a character that is none, which only a faulty table can bring about. */
export function codeOf(unit: string): number {
  const code = CODE_OF.get(unit);
  if (code === undefined) throw new RangeError(`no unit ${unit}`);
  return code;
}

/** What leaving the unit out costs where nothing about its place says otherwise. */
export function dropOf(unit: string): number {
  return DROP[codeOf(unit)] ?? 1;
}

/** The consonant class of a unit, '' for vowels, h, ayn and glides. */
export function groupOf(unit: string): string {
  return GROUP[codeOf(unit)] ?? '';
}

/** The classes a unit may have in another orthography. */
export function otherGroupsOf(unit: string): readonly string[] {
  return OTHERS[codeOf(unit)] ?? [];
}

/** Whether the unit is a vowel on its own, glides left aside. */
export function isVowel(unit: string): boolean {
  return VOWELS.has(unit);
}
