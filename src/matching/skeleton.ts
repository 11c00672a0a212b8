import { groupOf, isVowel, otherGroupsOf } from './units.js';

/** Vowels and glides that tell apart names of at most one consonant: Ali, Wali, Alou. */
// prettier-ignore
const COLOUR: Readonly<Record<string, string>> = {
  i: 'i', y: 'i', Y: 'i', ε: 'i', u: 'u', υ: 'u', o: 'u', w: 'u', W: 'u', ω: 'u', ü: 'u', ö: 'u',
};

/**
 * The consonant classes of a word in their order, equal neighbours once unless a vowel lies between (or goes unwritten
 * there); with the colour of the vowels where at most one consonant is left. '' where nothing is left.
 *
 * @param units the word in units
 * @param abjad whether the script leaves short vowels out
 */
export function skeletonOf(units: string, abjad: boolean): string {
  return build([...units].map(groupOf), units, abjad);
}

/** Letters whose other readings count even where they leave one consonant: Cali and Ali, Vali and Wali, عوض and Ewaz. */
const SHORT_READINGS = new Set([...'cκvD']);

/** At most three other skeletons the word has if its ambiguous letters are read as in another orthography. */
export function otherSkeletons(units: string, abjad: boolean): string[] {
  const letters = [...units];
  const groups = letters.map(groupOf);
  const primary = build(groups, units, abjad);
  const found = new Set<string>();
  letters.forEach((unit, index) => {
    for (const other of otherGroupsOf(unit)) {
      const read = unit === 'v' && other === '' ? letters.with(index, 'w').join('') : units;
      const reading = build(groups.with(index, other), read, abjad);
      if (SHORT_READINGS.has(unit) || /[A-Z].*[A-Z]/.test(reading)) found.add(reading);
    }
  });
  found.delete(primary);
  found.delete('');
  return [...found].slice(0, 3);
}

function build(groups: readonly string[], units: string, abjad: boolean): string {
  let skeleton = '';
  let last = '';
  groups.forEach((group, index) => {
    if (group === '') {
      if (isVowel(units[index] ?? '') || abjad) last = '';
      else if (units[index] === 'h') last = '';
      return;
    }
    if (abjad || group !== last) skeleton += group;
    last = group;
  });
  return skeleton.length > 1 ? skeleton : coloured(groups, units);
}

function coloured(groups: readonly string[], units: string): string {
  let text = '';
  const bare = groups.every((group) => group === '');
  const last = groups.length - 1;
  [...units].forEach((unit, index) => {
    const glide = unit === 'w' || unit === 'y' || unit === 'W' || unit === 'Y';
    const group = groups[index] ?? '';
    if (group !== '') text += group;
    // Vowels before the consonant vary too freely, but for a glide at the start; Somali -o is -a elsewhere.
    else if (unit === 'o' && index === last && text !== '') return;
    else if (bare || /[A-Z]/.test(text) || (glide && index === 0)) text += COLOUR[unit] ?? '';
  });
  return text.replace(/(.)\1+/g, '$1');
}
