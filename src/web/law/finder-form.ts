import { addDays, addMonths, type CivilDate } from '../../common/civil-date.js';
import { CODE_LISTS, type ImmigrationStatus, type KinshipRelation } from '../../common/codes.js';
import { formatCountry } from '../../common/formats.js';
import { message, type Locale } from '../../common/messages.js';
import type { BirthFact, ChildFacts, RelativeFacts } from '../../pathways/child-facts.js';
import { DUBLIN_STATES, UNITED_KINGDOM } from '../../pathways/eligibility-places.js';
import { Answers } from '../casework/answers.js';
import { type Choice, choicesOf } from '../casework/choices.js';
import type { Parsed, Typed } from '../pages.service.js';

/** The questions anybody may answer to find a way; nothing typed leaves the form it stands in. */

/** The places of a form's relatives. */
const PLACES = [0, 1, 2] as const;
/** As many relatives as one form takes. */
export const MOST_RELATIVES = PLACES.length;

/** A country beyond those that matter here; of the user-assigned range of ISO 3166-1. */
const ELSEWHERE = 'ZZZ';
const FRANCE = 'FRA';

const relativeFields = (place: number) =>
  ({ relation: `relation-${place}`, country: `lives-${place}`, status: `status-${place}` }) as const;

/** The fields of the form, which the page of the answer carries along. */
export const FINDER_FIELDS: readonly string[] = [
  ...['age', 'born-day', 'born-month', 'born-year', 'country', 'relatives'],
  ...PLACES.flatMap((place) => Object.values(relativeFields(place))),
];

/** Field → label, for the errors at the head of the page. */
export const FINDER_LABELS: Readonly<Record<string, string>> = {
  age: 'finder.age',
  born: 'finder.born',
  ...Object.fromEntries(PLACES.map((place) => [relativeFields(place).relation, 'finder.relation'])),
};

/** What the form is filled in with: most relatives asked about live there. */
export const FINDER_START: Typed = Object.fromEntries(
  PLACES.map((place) => [relativeFields(place).country, UNITED_KINGDOM]),
);

/** How many relatives are asked about. */
export function relativesAsked(typed: Typed): number {
  const asked = Number(typed['relatives'] ?? 1);
  return Number.isInteger(asked) ? Math.min(Math.max(asked, 1), MOST_RELATIVES) : 1;
}

/** The places of so many relatives. */
export function placesAsked(asked: number): readonly number[] {
  return PLACES.slice(0, asked);
}

/** The facts told in the form. A relative of whom nothing is said is none. */
export function readFinder(typed: Typed, today: CivilDate): Parsed<ChildFacts> {
  const answers = new Answers(typed);
  const birth = birthOf(answers, today);
  const country = choice(answers, 'country', COUNTRIES);
  const facts: ChildFacts = {
    ...(birth && { births: [birth] }),
    ...(country && { country }),
    relatives: placesAsked(relativesAsked(typed)).flatMap((place) => relativeOf(answers, place)),
  };
  return answers.errors.length > 0 ? { errors: answers.errors } : { input: facts };
}

/** The day of birth where it is known, else between which days a child of that age was born. */
function birthOf(answers: Answers, today: CivilDate): BirthFact | undefined {
  const born = answers.date('born', { min: '1980-01-01', max: today });
  if (born) return { earliestOn: born, latestOn: born };
  const typed = answers.text('age');
  if (typed === undefined) return undefined;
  const age = /^\d{1,2}$/.test(typed) ? Number(typed) : undefined;
  if (age === undefined) {
    answers.fault('age', 'age_number');
    return undefined;
  }
  return {
    earliestOn: addDays(addMonths(today, -12 * (age + 1)), 1),
    latestOn: addMonths(today, -12 * age),
  };
}

function relativeOf(answers: Answers, place: number): RelativeFacts[] {
  const fields = relativeFields(place);
  const relation = choice<KinshipRelation>(answers, fields.relation, CODE_LISTS.relation);
  const country = choice(answers, fields.country, COUNTRIES);
  const status = choice<ImmigrationStatus>(answers, fields.status, CODE_LISTS.immigration_status);
  if (relation === undefined) {
    if (status !== undefined) answers.fault(fields.relation, 'choice_missing');
    return [];
  }
  return [
    {
      id: String(place),
      relation,
      ...(country && { country }),
      ...(status && { immigrationStatus: status }),
    },
  ];
}

const COUNTRIES: readonly string[] = [...DUBLIN_STATES, UNITED_KINGDOM, ELSEWHERE];

function choice<Code extends string>(
  answers: Answers,
  field: string,
  codes: readonly Code[],
): Code | undefined {
  const value = answers.text(field);
  const known = codes.find((code) => code === value);
  if (value !== undefined && known === undefined) answers.fault(field, 'isIn');
  return known;
}

/** What the form offers to choose from. */
export function finderChoices(locale: Locale) {
  return {
    childCountry: countryChoices(locale, [FRANCE, UNITED_KINGDOM]),
    relativeCountry: countryChoices(locale, [UNITED_KINGDOM, FRANCE]),
    relation: choicesOf(locale, 'relation'),
    status: choicesOf(locale, 'immigration_status'),
  };
}

function countryChoices(locale: Locale, first: readonly string[]): Choice[] {
  const others = DUBLIN_STATES.filter((code) => !first.includes(code)).map((value) => ({
    value,
    text: formatCountry(locale, value),
  }));
  return [
    ...first.map((value) => ({ value, text: formatCountry(locale, value) })),
    ...others.sort((a, b) => a.text.localeCompare(b.text, locale)),
    { value: ELSEWHERE, text: message(locale, 'finder.elsewhere') },
  ];
}
