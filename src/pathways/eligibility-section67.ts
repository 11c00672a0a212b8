import { type CivilDate } from '../common/civil-date.js';
import { youngerThan } from './eligibility-age.js';
import { wasInCamp } from './eligibility-places.js';
import {
  before,
  every,
  MET,
  mustBe,
  NOT_MET,
  some,
  unknown,
  type Judgement,
  type Situation,
} from './judgement.js';
import { todayIn } from '../common/civil-date.js';

/** Registered in Greece, Italy or France before this day (announcement read by the Home Affairs Committee). */
const FIRST_CUTOFF = '2016-03-20' satisfies CivilDate;
/** The cut-off was moved to this day, and from then on it is the one that counts. */
const LATER_CUTOFF = '2018-01-18' satisfies CivilDate;

/** The nationalities with a grant rate of 75 % and more in the year to June 2016 (PQ of 12 January 2017). */
const GRANTED_NATIONALITIES = ['SYR', 'SDN'];

/** The cut-off as announced in 2016; null once it has moved. */
export function firstCutoff(situation: Situation): Judgement | null {
  return isLater(situation) ? null : arrivedBefore(situation, FIRST_CUTOFF);
}

/** The cut-off as moved in 2018; null before. */
export function laterCutoff(situation: Situation): Judgement | null {
  return isLater(situation) ? arrivedBefore(situation, LATER_CUTOFF) : null;
}

/**
 * The children of the camp at Calais (guidance v2.0 of 8 November 2016): 12 or under, or at high risk, or 15 or under of
 * a nationality usually granted protection, or travelling with a brother or sister so chosen. Null for a child of another
 * State, and once the operation was over.
 */
export function calaisWave(situation: Situation): Judgement | null {
  const { facts } = situation;
  if (isLater(situation) || isElsewhere(situation)) return null;
  const today = todayIn('Europe/Paris', situation.at);
  const ofNationality = facts.nationalities?.length
    ? facts.nationalities.some((code) => GRANTED_NATIONALITIES.includes(code))
    : undefined;
  return every(
    wasInCamp(facts),
    some(
      youngerThan(facts.births, 13, today),
      mustBe(facts.atHighRisk, 'high_risk'),
      mustBe(facts.siblingChosen, 'sibling_chosen'),
      every(youngerThan(facts.births, 16, today), mustBe(ofNationality, 'nationality')),
    ),
  );
}

/** France was asked to put forward a hundred children; null for a child of another State. */
export function franceAsk(situation: Situation): Judgement | null {
  return isElsewhere(situation) ? null : mustBe(situation.facts.referred, 'referral');
}

/** Put forward by Greece or Italy; null for a child in France. */
export function otherReferral(situation: Situation): Judgement | null {
  return isElsewhere(situation) ? mustBe(situation.facts.referred, 'referral') : null;
}

/** The five stages of 2016 after the choice: only the security check could end them. */
export function stages({ facts }: Situation): Judgement {
  return facts.securityConcern ? NOT_MET : MET;
}

function isLater({ at }: Situation): boolean {
  return todayIn('Europe/London', at) >= LATER_CUTOFF;
}

function isElsewhere({ facts: { country } }: Situation): boolean {
  return country !== undefined && country !== 'FRA';
}

/** A child first seen in France may have been registered in Greece or Italy earlier: a late arrival in France decides nothing. */
function arrivedBefore({ facts }: Situation, limit: CivilDate): Judgement {
  const { arrivedInEuropeOn, arrivedInFranceOn } = facts;
  if (arrivedInEuropeOn !== undefined) return before(arrivedInEuropeOn, limit);
  return arrivedInFranceOn !== undefined && arrivedInFranceOn < limit ? MET : unknown('arrival_in_europe');
}
