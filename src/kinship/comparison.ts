import { ACCOUNT_QUESTIONS, type AccountQuestion } from './questions.js';

/** What two people answered to one question, side by side: whether the words agree, never whether the claim is true. */
export interface ComparedAnswer {
  readonly question: AccountQuestion;
  readonly result: ComparisonResult;
  /** Of answers that are the same: whether letter by letter, or only once case, accents and spelling variants are set aside. */
  readonly exact: boolean;
  readonly minor: string | null;
  readonly relative: string | null;
}

export const COMPARISON_RESULTS = [
  'same',
  'different',
  'minor_missing',
  'relative_missing',
  'unanswered',
] as const;
export type ComparisonResult = (typeof COMPARISON_RESULTS)[number];

export type Answers = Readonly<Partial<Record<string, string>>>;

/**
 * Lays two accounts side by side, question by question. `different` says that the words differ, which they also do when
 * two people tell the same thing in their own way or in two languages; only a person who reads both can weigh that.
 * No score is made of it.
 */
export function compareAccounts(minor: Answers | null, relative: Answers | null): ComparedAnswer[] {
  return ACCOUNT_QUESTIONS.map((question) => {
    const [a, b] = [minor?.[question] ?? null, relative?.[question] ?? null];
    return { question, ...compareAnswers(a, b), minor: a, relative: b };
  });
}

function compareAnswers(
  minor: string | null,
  relative: string | null,
): Pick<ComparedAnswer, 'result' | 'exact'> {
  if (minor === null && relative === null) return { result: 'unanswered', exact: false };
  if (minor === null) return { result: 'minor_missing', exact: false };
  if (relative === null) return { result: 'relative_missing', exact: false };
  const exact = minor.normalize('NFC') === relative.normalize('NFC');
  return { result: exact || folded(minor) === folded(relative) ? 'same' : 'different', exact };
}

/** Letters that writers of Arabic script use for one another; marks are gone by then. */
const VARIANTS: readonly (readonly [RegExp, string])[] = [
  [/ٱ/gu, 'ا'],
  [/[ىي]/gu, 'ی'],
  [/ك/gu, 'ک'],
  [/[ةہ]/gu, 'ه'],
  [/\u0640/gu, ''],
];

/** Zero of the digits of Arabic, Persian, Devanagari, Bengali and Gurmukhi; the other nine follow it. */
const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6, 0xa66];
const DIGITS = /[٠-٩۰-۹०-९০-৯੦-੯]/gu;

/**
 * The words without what depends on the writer alone: case, accents and vowel marks, punctuation, spacing, digits of
 * another script. Order and choice of words stay, so that nothing that was said differently is called the same.
 */
export function folded(text: string): string {
  const bare = text.normalize('NFKD').replace(/[\p{M}\p{Cf}]/gu, '');
  const letters = VARIANTS.reduce((folding, [variant, letter]) => folding.replace(variant, letter), bare)
    .replace(DIGITS, westernDigit)
    .toLowerCase();
  const words = letters.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  // An answer of signs alone, such as "?", is compared as it stands.
  return words === '' ? letters.trim() : words;
}

function westernDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  const zero = ZEROS.find((start) => code >= start && code < start + 10) ?? code;
  return String(code - zero);
}
