import { codeOf, dropOf, isVowel } from './units.js';

/** A word as the comparison reads it: unit codes, and what each unit weighs and costs when the other side lacks it. */
export interface Sounds {
  readonly codes: Uint8Array;
  /** Cost of leaving the unit out, against a script that writes vowels and against one that does not. */
  readonly drops: Float64Array;
  readonly abjadDrops: Float64Array;
  readonly weight: number;
  readonly abjadWeight: number;
  readonly abjad: boolean;
}

const WEIGHT_VOWEL = 0.45;
const WEIGHT_HIDDEN_VOWEL = 0.12;
const WEIGHT_FAINT = 0.2;
/** A final a or its absence tells Samira from Samir. */
const DROP_FINAL_A = 0.75;
const DROP_FINAL: Readonly<Record<string, number>> = {
  a: DROP_FINAL_A,
  α: DROP_FINAL_A,
  ι: 0.6,
  A: 0.7,
  e: 0.25,
  ə: 0,
  h: 0.03,
  i: 0.45,
  Y: 0.45,
  o: 0.35,
  u: 0.35,
  υ: 0.42,
  W: 0.4,
  ε: 0.4,
};
/** Between two names in Arabic script a vowel that only one side writes: سمير is not سمر, nor أكرم كرم. */
const WRITTEN_VOWEL: Readonly<Record<string, number>> = { W: 0.6, Y: 0.6, A: 0.4, I: 0.6 };
const GLIDES = new Set(['w', 'y', 'W', 'Y', '’']);

/**
 * Makes a word ready for {@link Sounds} comparison.
 *
 * @param units one character each, see `units.ts`
 * @param abjad whether its script leaves short vowels out
 */
export function soundsOf(units: string, abjad: boolean): Sounds {
  const letters = [...units];
  const drops = letters.map((_, index) => dropAt(letters, index));
  const abjadDrops = letters.map((unit, index) =>
    abjad ? Math.max(drops[index] ?? 1, WRITTEN_VOWEL[unit] ?? 0) : abjadDropAt(letters, index, unit),
  );
  return {
    codes: Uint8Array.from(letters, codeOf),
    drops: Float64Array.from(drops),
    abjadDrops: Float64Array.from(abjadDrops),
    weight: sum(letters.map((unit) => weightOf(unit, WEIGHT_VOWEL))),
    abjadWeight: sum(letters.map((unit) => weightOf(unit, abjad ? WEIGHT_VOWEL : WEIGHT_HIDDEN_VOWEL))),
    abjad,
  };
}

function weightOf(unit: string, vowelWeight: number): number {
  if (unit === '’') return 0.05;
  if (unit === 'ə') return 0.1;
  if (isVowel(unit)) return vowelWeight;
  if (unit === 'h') return WEIGHT_FAINT;
  return GLIDES.has(unit) ? 0.6 : 1;
}

function dropAt(letters: readonly string[], index: number): number {
  const unit = letters[index] ?? '';
  const [before, after] = [letters[index - 1], letters[index + 1]];
  const besideVowel = sounds(before) || sounds(after);
  if (unit === 'h') return dropOfH(before, after);
  // Somali x is a breathed h: Farax, Farah.
  if (unit === 'χ' && after === undefined) return 0.15;
  if (after === undefined && letters.length > 2 && !sounds(before)) return DROP_FINAL[unit] ?? dropOf(unit);
  if (before === undefined && (unit === 'w' || unit === 'y')) return 0.6;
  // After another vowel a last a still tells Alia from Ali.
  if (after === undefined && letters.length > 2 && unit === 'a') return 0.6;
  if (isVowel(unit) && besideVowel) return Math.min(0.12, dropOf(unit));
  if ((unit === 'y' || unit === 'w') && besideVowel) return 0.25;
  return dropOf(unit);
}

/** h is heard where it opens a word or a syllable's end: Ahmed is not Hamed; between vowels it comes and goes. */
function dropOfH(before: string | undefined, after: string | undefined): number {
  if (before === undefined) return sounds(after) ? 0.5 : 0.3;
  if (after === undefined) return 0.03;
  return sounds(after) ? 0.08 : 0.35;
}

/** Against a script without short vowels most vowels are simply not there; long and final ones should be. */
function abjadDropAt(letters: readonly string[], index: number, unit: string): number {
  if (!isVowel(unit)) return dropAt(letters, index);
  if (index === letters.length - 1 && letters.length > 2) return unit === 'e' || unit === 'ə' ? 0.15 : 0.45;
  if (index === 0) return 0.15;
  if (unit === 'ε' || unit === 'ω') return 0.3;
  return 'aeə'.includes(unit) ? 0.05 : 0.08;
}

function sounds(unit: string | undefined): boolean {
  return unit !== undefined && isVowel(unit);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
