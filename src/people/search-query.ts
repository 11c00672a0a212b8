import { parseReference } from '../common/reference.js';
import { spansOfYear } from '../matching/calendars.js';
import { type BirthFact, type NameFact, NO_FACTS, type PersonFacts } from '../matching/person-facts.js';

/** What the words of one search box can mean; whatever they do not hold is null. */
export interface SearchQuery {
  /** In its stored form. Nine letters of a name may read as one, so a name is searched for besides. */
  readonly reference: string | null;
  readonly name: string | null;
  /** Of whatever calendar its size tells. */
  readonly birthYear: number | null;
  /** Digits only. */
  readonly phone: string | null;
}

/** What a search is told beside the words of the box. */
export interface SearchDetails {
  readonly birthYear?: number | undefined;
  readonly fatherName?: string | undefined;
  readonly phone?: string | undefined;
}

/** A number of a telephone has at least as many digits; fewer would be a year, a house, a room. */
const PHONE_DIGITS = 8;
const PHONE = /\+?\d[\d ().\-/\u00a0\u202f]{6,}\d/;
/** Of the calendars people tell their birth in: Solar Hijri, lunar Hijri, Gregorian. */
const YEAR = /(?<!\d)(?:13|14|19|20)\d\d(?!\d)/;
const LETTER = /\p{L}/u;

/** Reads what was typed into the search box: a reference, or a name in any script with perhaps a year of birth or a telephone number. */
export function readSearch(text: string): SearchQuery {
  const typed = latinDigits(text);
  const number = PHONE.exec(typed)?.[0];
  const phone = number === undefined ? null : phoneDigits(number);
  const rest = phone === null ? typed : typed.replace(number ?? '', ' ');
  const year = YEAR.exec(rest)?.[0];
  const words = (year === undefined ? rest : rest.replace(year, ' ')).replace(/\s+/g, ' ').trim();
  return {
    reference: parseReference(typed),
    name: LETTER.test(words) ? words : null,
    birthYear: year === undefined ? null : Number(year),
    phone,
  };
}

/** The digits of a telephone number, or null when there are too few to tell one from another. */
export function phoneDigits(number: string): string | null {
  const digits = latinDigits(number).replace(/\D/g, '');
  return digits.length < PHONE_DIGITS ? null : digits;
}

/** What a search knows about the person looked for; the fields of the form go before the words of the box. */
export function soughtFacts(query: SearchQuery, details: SearchDetails = {}): PersonFacts {
  const year = details.birthYear ?? query.birthYear;
  const phone = phoneDigits(details.phone ?? '') ?? query.phone;
  return {
    ...NO_FACTS,
    names: query.name === null ? [] : [nameFact(query.name)],
    fatherNames: details.fatherName === undefined ? [] : [details.fatherName],
    births: year === null ? [] : birthsIn(year),
    phones: phone === null ? [] : [phone],
  };
}

/** Whether a search says enough to look beyond what the caller may open: a name, and one thing more about its bearer. */
export function identifiesEnough(facts: PersonFacts): boolean {
  const more = facts.fatherNames.length + facts.births.length + facts.phones.length;
  return facts.names.length > 0 && more > 0;
}

/** A year of whichever calendars have it: somebody of any age may be looked for. */
function birthsIn(year: number): BirthFact[] {
  return spansOfYear(year).map(({ calendar, from, to }, index) => ({
    from,
    to,
    uncertain: true,
    ...(index > 0 && calendar === 'lunar_hijri' && { reading: calendar }),
  }));
}

/** Which word is the family's is not known of what somebody types: all of them stand as one name. */
function nameFact(given: string): NameFact {
  return { given };
}

/** Arabic, Persian, Ethiopic or any other decimal digits as those of Latin print. */
function latinDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => String(decimalValue(digit)));
}

/** Unicode sets decimal digits in runs of ten; one run, of mathematical print, is not aligned to ten but none of people's is. */
function decimalValue(digit: string): number {
  const point = digit.codePointAt(0) ?? 0;
  let zero = point;
  while (point - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return point - zero;
}
