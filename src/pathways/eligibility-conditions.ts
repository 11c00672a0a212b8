import type { CivilDate } from '../common/civil-date.js';
import { UNITED_KINGDOM } from './eligibility-places.js';
import {
  DISCRETION,
  every,
  MET,
  mustBe,
  mustNotBe,
  NOT_MET,
  some,
  unknown,
  type Bond,
  type Judgement,
  type Situation,
} from './judgement.js';

/** What else the pathways ask, one function a condition. */

/** Who must have said yes, and to what. */
export const CONSENTS = ['interests', 'interests_and_undertaking', 'child', 'both', 'determination'] as const;
export type Consent = (typeof CONSENTS)[number];

/** The wish of the child, in their interests; the words of the relative where the article asks for them. */
export function consentIs(rule: Consent): (situation: Situation | Bond) => Judgement {
  return (situation) => ({ ...consented(rule, situation), values: { consent: rule } });
}

function consented(rule: Consent, situation: Situation | Bond): Judgement {
  const { childConsent, bestInterests } = situation.facts;
  const relative = 'relative' in situation ? situation.relative : undefined;
  const wish = mustBe(childConsent, 'child_consent');
  const inInterests = bestInterests === false ? NOT_MET : wish;
  switch (rule) {
    case 'interests':
      return inInterests;
    case 'interests_and_undertaking':
      return every(inInterests, mustBe(relative?.undertaking, 'relative_undertaking'));
    // The protected sponsor's own writing is not the one meant: BJ [2019] UKUT 66.
    case 'child':
      return wish;
    case 'both':
      return every(wish, mustBe(relative?.consent, 'relative_consent'));
    case 'determination':
      return mustBe(bestInterests, 'best_interests');
  }
}

/** An aunt or uncle must be of age (604/2013 Article 2(h)); a grandparent always is. */
export function relativeAdult({ relative }: Bond): Judgement {
  const grandparent = relative.relation === 'grandfather' || relative.relation === 'grandmother';
  return grandparent ? MET : mustBe(relative.adult, 'relative_adult');
}

/** Found able to care after an individual examination (604/2013 Article 8(2)); with support is able too. */
export function ableToCare({ relative: { ableToCare: found = 'not_assessed' } }: Bond): Judgement {
  if (found === 'not_assessed') return unknown('relative_care');
  return found === 'not_able' ? NOT_MET : MET;
}

/** No other family is able to care where the child is. */
export function noOtherCarer({ facts }: Situation): Judgement {
  return mustNotBe(facts.otherCarer, 'other_carer');
}

/**
 * A parent must have sole responsibility, or both be there, or there be serious and compelling reasons; any other
 * relative needs those reasons.
 */
export function responsibility({ facts, relative }: Bond): Judgement {
  const serious = mustBe(facts.seriousReasons, 'serious_reasons');
  if (relative.relation !== 'mother' && relative.relation !== 'father') return serious;
  const there = (relation: 'mother' | 'father') =>
    facts.relatives?.some((each) => each.relation === relation && each.country === UNITED_KINGDOM);
  if (there('mother') && there('father')) return MET;
  return some(mustBe(relative.soleResponsibility, 'sole_responsibility'), serious);
}

/** The same for routes on which only other relatives can rely. */
export function seriousReasons({ facts }: Situation): Judgement {
  return mustBe(facts.seriousReasons, 'serious_reasons');
}

/** Unmarried, and not living a life of their own. */
export function notIndependent({ facts }: Situation): Judgement {
  return mustNotBe(facts.independentLife, 'independent_life');
}

/** Lived in the relative’s family before it fled. */
export function preFlightFamily({ facts }: Situation): Judgement {
  return mustBe(facts.preFlightFamily, 'pre_flight_family');
}

/** The tie existed before the relative fled. */
export function beforeFlight({ relative }: Bond): Judgement {
  return mustBe(relative.beforeFlight, 'before_flight');
}

/** One of the two depends on the other’s care. */
export function dependency({ facts }: Situation): Judgement {
  return mustBe(facts.dependent, 'dependency');
}

/** The discretion of Article 17(2) ends with the first decision on the substance. */
export function beforeFirstDecision({ facts }: Situation): Judgement {
  return facts.firstDecisionTaken ? NOT_MET : MET;
}

/** The authority may, and never must. */
export function onlyDiscretion(): Judgement {
  return DISCRETION;
}

/** Closed to children on their own. */
export function closedToChildren(): Judgement {
  return NOT_MET;
}

/** A court has ordered that the child be let in. */
export function entryOrdered({ facts }: Situation): Judgement {
  return facts.entryOrdered ? MET : NOT_MET;
}

/** The family cohort of the camp's clearance, by day of arrival. */
const COHORT_FROM = '2016-10-17' satisfies CivilDate;
const COHORT_TO = '2017-07-13' satisfies CivilDate;

/** Came with that cohort, in its days. */
export function familyCohort({ facts: { arrivedUnder, arrivedInUkOn } }: Situation): Judgement {
  const then = arrivedInUkOn !== undefined && arrivedInUkOn >= COHORT_FROM && arrivedInUkOn <= COHORT_TO;
  return arrivedUnder === 'family_2016' && then ? MET : NOT_MET;
}

/** Came under section 67 of the Immigration Act 2016. */
export function section67Cohort({ facts }: Situation): Judgement {
  return facts.arrivedUnder === 'section67' ? MET : NOT_MET;
}

/** Claimed asylum in the United Kingdom, and was refused. */
export function ownClaimRefused({ facts }: Situation): Judgement {
  return facts.asylumRefused ? MET : NOT_MET;
}
