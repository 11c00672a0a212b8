import { COMMON_PASSWORDS } from './common-passwords.js';
import { PASSWORD_MIN, passwordProblem } from './password-policy.js';

const email = 'amal.benali@example.org';

describe('a new password', () => {
  it.each([
    ['four ordinary words on a quay', undefined],
    ['quatorzelettre', undefined],
    ['13characters!', 'password_short'],
    ['é'.normalize('NFD').repeat(3), 'password_short'],
    ['🚢🌊🏠🌙🚢🌊🏠🌙🚢🌊🏠🌙🚢', 'password_short'],
    ['n0t only w0rds '.repeat(18), 'password_long'],
    ['moi, AMAL.Benali, ici', 'password_has_email'],
    ['correct horse battery staple', 'password_common'],
    ['Mot de passe 123456', 'password_common'],
    ['aaaaaaaaaaaaaaaa', 'password_common'],
    ['calais calais calais', 'password_common'],
    ['..............', 'password_common'],
  ])('%p is answered %p', (password, problem) => {
    expect(passwordProblem(password, email)).toBe(problem);
  });

  it('may hold the local part of an address that is one or two letters', () => {
    expect(passwordProblem('four ordinary words', 'a@example.org')).toBeUndefined();
  });

  it('is compared with a list whose entries could otherwise pass', () => {
    for (const common of COMMON_PASSWORDS) {
      expect(common).toBe(common.normalize('NFKC').toLowerCase());
      expect(common.length).toBeGreaterThanOrEqual(PASSWORD_MIN - 2);
    }
    expect(COMMON_PASSWORDS.size).toBeGreaterThan(100);
  });
});
