import { type CODE_LISTS, codeKey, type CodeList } from '../../common/codes.js';
import { message, type Locale } from '../../common/messages.js';

/** One code of a list in words. */
export function codeText<L extends CodeList>(
  locale: Locale,
  list: L,
  code: (typeof CODE_LISTS)[L][number],
): string {
  return message(locale, codeKey(list, code));
}

/** Yes or no. */
export function yesNo(locale: Locale, value: boolean): string {
  return message(locale, value ? 'case.yes' : 'case.no');
}

/** What "yes" or "no" was answered; undefined when neither was. */
export function truth(answer: string | undefined): boolean | undefined {
  return answer === 'yes' ? true : answer === 'no' ? false : undefined;
}
