import fc from 'fast-check';
import { compareAccounts, folded } from './comparison.js';
import { ACCOUNT_QUESTIONS } from './questions.js';

function compared(minor: string | undefined, relative: string | undefined) {
  const [answer] = compareAccounts(
    minor === undefined ? {} : { home: minor },
    relative === undefined ? {} : { home: relative },
  ).filter(({ question }) => question === 'home');
  return `${answer?.result}${answer?.exact ? ' exact' : ''}`;
}

it.each([
  ['Herat', 'Herat', 'same exact'],
  ['Herat', ' herat. ', 'same'],
  ['Aïcha et Élie', 'aicha et elie', 'same'],
  ['3 frères', '۳ freres', 'same'],
  ['كابل', 'کابل', 'same'],
  ['مُحَمَّد', 'محمد', 'same'],
  ['می‌خواهم', 'میخواهم', 'same'],
  ['علي', 'علی', 'same'],
  ['?', '?', 'same exact'],
  ['?', '!', 'different'],
  ['Herat', 'Mazar', 'different'],
  ['Herat', 'near Herat', 'different'],
  ['Kabul, Herat', 'Herat, Kabul', 'different'],
  ['my mother’s brother', 'the brother of my mother', 'different'],
  ['Amir', 'Emir', 'different'],
  ['Herat', undefined, 'relative_missing'],
  [undefined, 'Herat', 'minor_missing'],
  [undefined, undefined, 'unanswered'],
])('%s beside %s: %s', (minor, relative, expected) => {
  expect(compared(minor, relative)).toBe(expected);
});

it('goes through every question, also when an account has not been taken', () => {
  const rows = compareAccounts(null, { home: 'Herat' });
  expect(rows.map(({ question }) => question)).toEqual([...ACCOUNT_QUESTIONS]);
  expect(new Set(rows.map(({ result }) => result))).toEqual(new Set(['unanswered', 'minor_missing']));
});

it('does not depend on who said what', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
      expect(compared(a, b)).toBe(compared(b, a));
      expect(compared(a, a)).toBe('same exact');
      expect(folded(folded(a))).toBe(folded(a));
    }),
  );
});

it('never calls the same what has other words', () => {
  const word = fc.stringMatching(/^[a-z]{1,8}$/);
  fc.assert(
    fc.property(fc.array(word, { minLength: 1 }), fc.array(word, { minLength: 1 }), (a, b) => {
      const alike = a.join(' ') === b.join(' ');
      expect(compared(a.join(', '), b.join(' ')).startsWith('same')).toBe(alike);
    }),
  );
});
