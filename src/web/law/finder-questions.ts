import { message, type Locale } from '../../common/messages.js';
import type { PathwayAssessment } from '../../pathways/assess.js';
import {
  FACT_CODES,
  type ChildFacts,
  type FactCode,
  type RelativeFacts,
} from '../../pathways/child-facts.js';
import { askText } from '../../pathways/eligibility-words.js';
import { truth } from '../casework/words.js';
import type { Typed } from '../pages.service.js';
import { oneLine } from '../typed.js';

/** The questions that yes or no answers, asked once it is known that the answer would decide something. */

type Answer<Facts> = (yes: boolean) => Partial<Facts>;

const OF_CHILD: Readonly<Partial<Record<FactCode, Answer<ChildFacts>>>> = {
  camp: (yes) => ({ inCalaisCamp: yes }),
  high_risk: (yes) => ({ atHighRisk: yes }),
  sibling_chosen: (yes) => ({ siblingChosen: yes }),
  referral: (yes) => ({ referred: yes }),
  independent_life: (yes) => ({ independentLife: yes }),
  pre_flight_family: (yes) => ({ preFlightFamily: yes }),
  other_carer: (yes) => ({ otherCarer: yes }),
  serious_reasons: (yes) => ({ seriousReasons: yes }),
  dependency: (yes) => ({ dependent: yes }),
  child_consent: (yes) => ({ childConsent: yes }),
};

const OF_RELATIVE: Readonly<Partial<Record<FactCode, Answer<RelativeFacts>>>> = {
  relative_claim: (yes) => ({ claimRefused: yes }),
  relative_protected_first: (yes) => ({ protectedFirst: yes }),
  relative_adult: (yes) => ({ adult: yes }),
  relative_care: (yes) => ({ ableToCare: yes ? 'able' : 'not_able' }),
  relative_consent: (yes) => ({ consent: yes }),
  relative_undertaking: (yes) => ({ undertaking: yes }),
  sole_responsibility: (yes) => ({ soleResponsibility: yes }),
  before_flight: (yes) => ({ beforeFlight: yes }),
};

export interface Question {
  /** Name of its field. */
  readonly field: string;
  readonly label: string;
  /** Whom it is about, where that is a relative. */
  readonly hint: string | undefined;
}

/** The field of a question; a relative is named by their place in the list, so that no id is ever in a form. */
function fieldOf(fact: FactCode, place?: number): string {
  return place === undefined ? `fact-${fact}` : `fact-${fact}-${place}`;
}

/** Every field a question may have, for as many relatives. */
export function questionFields(relatives: number): string[] {
  const places = Array.from({ length: relatives }, (_none, place) => place);
  return [
    ...Object.keys(OF_CHILD).map((fact) => fieldOf(fact as FactCode)),
    ...Object.keys(OF_RELATIVE).flatMap((fact) => places.map((place) => fieldOf(fact as FactCode, place))),
  ];
}

/** What is typed, added to the facts known already. */
export function withAnswers(facts: ChildFacts, typed: Typed): ChildFacts {
  const answersTo = <Facts>(table: Readonly<Partial<Record<FactCode, Answer<Facts>>>>, place?: number) =>
    Object.assign(
      {},
      ...Object.entries<Answer<Facts>>(table).map(([fact, answer]) => {
        const yes = truth(oneLine(typed, fieldOf(fact as FactCode, place)));
        return yes === undefined ? {} : answer(yes);
      }),
    ) as Partial<Facts>;
  return {
    ...facts,
    ...answersTo(OF_CHILD),
    ...(facts.relatives && {
      relatives: facts.relatives.map((relative, place) => ({
        ...relative,
        ...answersTo(OF_RELATIVE, place),
      })),
    }),
  };
}

/**
 * What to ask next: whatever would help to decide a way still undecided, and whatever has been answered already, so
 * that it can be changed.
 * @param who a relative in words, by their place in the list.
 */
export function questionsOf(
  locale: Locale,
  facts: ChildFacts,
  unsure: readonly PathwayAssessment[],
  typed: Typed,
  who: (place: number) => string,
): Question[] {
  const missing = unsure.flatMap(({ findings }) => findings.filter((each) => each.missing !== null));
  const isAsked = (field: string, fact: FactCode, relative?: string) =>
    oneLine(typed, field) !== '' ||
    missing.some((each) => each.missing === fact && (relative === undefined || each.relative === relative));
  const question = (fact: FactCode, relative?: string, place?: number): Question[] => {
    const field = fieldOf(fact, place);
    if (!isAsked(field, fact, relative)) return [];
    const hint = place === undefined ? undefined : message(locale, 'finder.about', { who: who(place) });
    return [{ field, label: askText(locale, fact), hint }];
  };
  return FACT_CODES.flatMap((fact) => {
    if (fact in OF_CHILD) return question(fact);
    if (!(fact in OF_RELATIVE)) return [];
    return (facts.relatives ?? []).flatMap(({ id }, place) => question(fact, id, place));
  });
}
