/** Crockford's base 32: nothing that can be misread when copied from paper. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const MISREAD: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' };

/** How many codes a person gets, each good once. */
export const RECOVERY_CODES = 10;
/** 80 random bits: too many to guess, so a plain SHA-256 of them may be stored. */
export const RECOVERY_BYTES = 10;

/** A code as it is shown: four groups of four characters. @throws RangeError unless given ten bytes. */
export function makeRecoveryCode(bytes: Uint8Array): string {
  if (bytes.length !== RECOVERY_BYTES) throw new RangeError('A recovery code is made from 10 bytes');
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('');
  const characters = (bits.match(/.{5}/g) ?? []).map((five) => ALPHABET[Number.parseInt(five, 2)]);
  return (characters.join('').match(/.{4}/g) ?? []).join('-');
}

/** A code as typed (any case, spaces, dashes, O for 0) in the one form that is hashed; undefined when it cannot be one. */
export function canonicalRecoveryCode(typed: string): string | undefined {
  const bare = typed.replaceAll(/[\s\p{Pd}]/gu, '').toUpperCase();
  const characters = Array.from(bare, (character) => MISREAD[character] ?? character);
  const valid = characters.length === 16 && characters.every((character) => ALPHABET.includes(character));
  return valid ? characters.join('') : undefined;
}
