import { COMMON_PASSWORDS } from './common-passwords.js';

/** CNIL, recommendation on passwords (2022): length rather than composition, and nothing that is known to be tried first. */
export const PASSWORD_MIN = 14;
/** Longer ones are refused before they are hashed. */
export const PASSWORD_MAX = 256;

export type PasswordProblem = 'password_short' | 'password_long' | 'password_has_email' | 'password_common';

/** What keeps a new password from being accepted, as the code of a field error; undefined when nothing does. */
export function passwordProblem(password: string, email: string): PasswordProblem | undefined {
  if (password.length > PASSWORD_MAX) return 'password_long';
  if ([...password].length < PASSWORD_MIN) return 'password_short';
  const typed = password.normalize('NFKC').toLowerCase();
  const localPart = email.slice(0, email.lastIndexOf('@')).toLowerCase();
  // One or two letters occur in nearly every sentence.
  if (localPart.length > 2 && typed.includes(localPart)) return 'password_has_email';
  const bare = typed.replace(/[\s\p{P}\p{S}]/gu, '');
  return bare === '' || COMMON_PASSWORDS.has(bare) || repeats(bare) ? 'password_common' : undefined;
}

/** `abcabcabcabcabc`: a chunk of at most eight characters, over and over. */
function repeats(text: string): boolean {
  return /^(.{1,8}?)\1+$/su.test(text);
}
