/**
 * The human reference of a record, spoken over the phone and written on paper: 8 random characters of Crockford's
 * base 32 (40 bits; no I, L, O, U) and a check character of the same alphabet. It reveals nothing: no year, no office, no order.
 *
 * The nine characters, read as the coefficients of a polynomial over the field of 32 elements (modulo x⁵ + x² + 1),
 * have a root at the generator α. Each place then weighs a different power of α, so one wrong character, two
 * characters swapped (adjacent or not) and a doubled character misheard as another doubled one never pass.
 */

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const MISREAD: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' };
const SEPARATORS = /[\s\p{Pd}]/gu;

/**
 * Makes a reference in its stored form, nine characters without dashes.
 * @param bytes five random bytes. @throws RangeError for any other number.
 */
export function makeReference(bytes: Uint8Array): string {
  if (bytes.length !== 5) throw new RangeError('A reference is made from 5 bytes');
  const number = bytes.reduce((sum, byte) => sum * 256 + byte, 0);
  const digits = Array.from({ length: 8 }, (_, place) => Math.floor(number / 32 ** (7 - place)) % 32);
  return [...digits, timesAlpha(valueAtAlpha(digits))].map((digit) => ALPHABET[digit]).join('');
}

/** The form people read: `7K3M9QTAX` as `7K3M-9QTA-X`. */
export function formatReference(reference: string): string {
  return `${reference.slice(0, 4)}-${reference.slice(4, 8)}-${reference.slice(8)}`;
}

/**
 * Reads a reference as people type it: any case, spaces and dashes, O for 0, I or L for 1.
 * @returns the stored form, or null when it is not a reference or the check character does not agree.
 */
export function parseReference(text: string): string | null {
  const typed = text.replace(SEPARATORS, '').toUpperCase();
  const characters = Array.from(typed, (character) => MISREAD[character] ?? character);
  const digits = characters.map((character) => ALPHABET.indexOf(character));
  if (digits.length !== 9 || digits.includes(-1)) return null;
  return valueAtAlpha(digits) === 0 ? characters.join('') : null;
}

/** Horner's rule at α; adding is exclusive or. */
function valueAtAlpha(digits: readonly number[]): number {
  return digits.reduce((value, digit) => timesAlpha(value) ^ digit, 0);
}

function timesAlpha(value: number): number {
  return value & 0b10000 ? (value << 1) ^ 0b100101 : value << 1;
}
