import { CODE_LISTS, codeKey, type CodeList } from '../../common/codes.js';
import { COUNTRIES, NATIONALITIES, STATELESS, UNKNOWN_NATIONALITY } from '../../common/countries.js';
import { DEPARTMENT_NAMES, DEPARTMENTS } from '../../common/departments.js';
import { formatCountry } from '../../common/formats.js';
import { message, type Locale } from '../../common/messages.js';

/** One thing to choose in a list, radios or checkboxes. */
export interface Choice {
  readonly value: string;
  readonly text: string;
}

/** The codes of a list in words, in the list's order, or only those given. */
export function choicesOf<L extends CodeList>(
  locale: Locale,
  list: L,
  codes: readonly (typeof CODE_LISTS)[L][number][] = CODE_LISTS[list],
): Choice[] {
  return codes.map((value) => ({ value, text: message(locale, codeKey(list, value)) }));
}

/** Where most of the children come from, met first in the list; the others follow by name. */
const FREQUENT = [
  ...['AFG', 'ALB', 'DZA', 'EGY', 'ERI', 'ETH', 'IRN', 'IRQ', 'KWT', 'LBY', 'MAR', 'PAK'],
  ...['PSE', 'SDN', 'SOM', 'SSD', 'SYR', 'TCD', 'VNM', 'YEM'],
];
const LAST = [STATELESS, UNKNOWN_NATIONALITY];

/** Nationalities by name: the frequent ones, all others, then stateless and not known. */
export function nationalityChoices(locale: Locale): Choice[] {
  const others = NATIONALITIES.filter((code) => !FREQUENT.includes(code) && !LAST.includes(code));
  return [
    ...byName(locale, FREQUENT),
    ...byName(locale, others),
    ...LAST.map((code) => nationality(locale, code)),
  ];
}

/** French départements with their numbers, as people know them. */
export function departmentChoices(): Choice[] {
  return DEPARTMENTS.map((value) => ({ value, text: `${value} ${DEPARTMENT_NAMES[value]}` }));
}

/** Countries by name, the frequent ones first. */
export function countryChoices(locale: Locale): Choice[] {
  const others = COUNTRIES.filter((code) => !FREQUENT.includes(code));
  return [...byName(locale, FREQUENT), ...byName(locale, others)];
}

function byName(locale: Locale, codes: readonly string[]): Choice[] {
  return codes.map((code) => nationality(locale, code)).sort((a, b) => a.text.localeCompare(b.text, locale));
}

function nationality(locale: Locale, value: string): Choice {
  return { value, text: formatCountry(locale, value) };
}
