import { parseReference } from './reference.js';

/** What gives a person away in a text that is meant for everybody. */
export type PersonalData = 'email' | 'phone' | 'reference' | 'birth_date';

const EMAIL = /[\p{L}\d._%+-]+@[\p{L}\d-]+\.[\p{L}]{2,}/u;

/** Nine digits or more, as people space and dash them, with or without a country code; a date or a year is shorter. */
const PHONE = /(?<![\d./-])(?:\+|00)?\d(?:[ .()\u00a0\u202f-]?\d){8,14}(?![\d/-])/u;

/** Four, four and one characters, with dashes or without: only those whose check character agrees are references. */
const REFERENCE = /(?<![\p{L}\d])[A-Z0-9]{4}[-\p{Pd} ]?[A-Z0-9]{4}[-\p{Pd} ]?[A-Z0-9](?![\p{L}\d])/giu;

const BORN = /(?<!\p{L})(?:born|née?|né\(e\)|né·e|naissance|d\.?o\.?b\.?|birth)(?!\p{L})[^.\n]{0,20}\d/iu;

/**
 * The first kind of personal data that a text for publication holds, null when none is seen. It finds what has a form
 * (addresses, numbers, references of cases, a birth with a date); a name has none, and stays for people to see.
 */
export function personalDataIn(text: string): PersonalData | null {
  if (EMAIL.test(text)) return 'email';
  if ((text.match(REFERENCE) ?? []).some((found) => /\d/.test(found) && parseReference(found) !== null))
    return 'reference';
  if (PHONE.test(text)) return 'phone';
  return BORN.test(text) ? 'birth_date' : null;
}

/** What is wrong with a text that gives somebody away, as the code of a field's fault. */
const FAULTS: Readonly<Record<PersonalData, string>> = {
  email: 'personal_data_email',
  phone: 'personal_data_phone',
  reference: 'personal_data_reference',
  birth_date: 'personal_data_birth_date',
};

/** The fault of a text for publication that holds personal data; null when none is seen. */
export function personalDataFault(text: string): string | null {
  const found = personalDataIn(text);
  return found === null ? null : FAULTS[found];
}
