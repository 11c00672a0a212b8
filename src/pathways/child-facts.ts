import type { CivilDate } from '../common/civil-date.js';
import type { Capacity, ImmigrationStatus, KinshipRelation, PlaceType } from '../common/codes.js';

/**
 * What is known of a child and their relatives when the ways open to them are looked for. A fact left out is not known.
 * Events are the exception: an event left out has not happened, and the day asked about stands for its date.
 */

/** What one source says of the birth: between which days. */
export interface BirthFact {
  readonly earliestOn: CivilDate;
  readonly latestOn: CivilDate;
  /** The one the work rests on; at most one is. */
  readonly accepted?: boolean;
  readonly disputed?: boolean;
}

/** Where the child was from a day on. */
export interface PlaceFact {
  readonly on: CivilDate;
  readonly type: PlaceType;
  /** Number of the French département. */
  readonly department?: string | null;
}

/** A person the child may join; what they are to the child is the least one can say of them. */
export interface RelativeFacts {
  readonly id: string;
  readonly relation: KinshipRelation;
  /** ISO 3166-1 alpha-3. */
  readonly country?: string;
  /** In the country they live in. */
  readonly immigrationStatus?: ImmigrationStatus;
  /** Their own asylum claim was decided, and refused. */
  readonly claimRefused?: boolean;
  /** They were protected there before they were settled or took its nationality. */
  readonly protectedFirst?: boolean;
  readonly adult?: boolean;
  /** What an individual examination found. */
  readonly ableToCare?: Capacity;
  /** They have consented in writing. */
  readonly consent?: boolean;
  /** They have undertaken in writing to take the child in. */
  readonly undertaking?: boolean;
  /** They alone, of the child's parents, answer for the child's life. */
  readonly soleResponsibility?: boolean;
  /** The tie existed before they fled. */
  readonly beforeFlight?: boolean;
}

export interface ChildFacts {
  readonly births?: readonly BirthFact[];
  /** Where the child is; ISO 3166-1 alpha-3. */
  readonly country?: string;
  readonly nationalities?: readonly string[];
  readonly places?: readonly PlaceFact[];
  readonly arrivedInEuropeOn?: CivilDate;
  readonly arrivedInFranceOn?: CivilDate;
  /** In the camp at Calais on or before 24 October 2016. */
  readonly inCalaisCamp?: boolean;
  /** Referred as being at high risk of sexual exploitation. */
  readonly atHighRisk?: boolean;
  /** Travels with a brother or sister who is among those chosen in 2016. */
  readonly siblingChosen?: boolean;
  /** Put forward to the United Kingdom by the State the child is in. */
  readonly referred?: boolean;
  /** Married, or living a life of their own. */
  readonly independentLife?: boolean;
  /** Lived in the relative's family before it fled. */
  readonly preFlightFamily?: boolean;
  /** There is family able to care for the child where the child is. */
  readonly otherCarer?: boolean;
  /** There are serious and compelling reasons why the child should not be kept out. */
  readonly seriousReasons?: boolean;
  /** The child, or the relative, depends on the other's care: illness, disability, pregnancy, a newborn. */
  readonly dependent?: boolean;
  /** The child wishes it, in writing. */
  readonly childConsent?: boolean;
  /** What a determination of the child's best interests found. */
  readonly bestInterests?: boolean;
  readonly relatives?: readonly RelativeFacts[];

  // Events.
  /** Asylum first claimed in the State the child is in. */
  readonly lodgedOn?: CivilDate;
  /** A request to take charge reached the United Kingdom. */
  readonly requestReceivedOn?: CivilDate;
  /** That request has been answered for good. */
  readonly requestDecided?: boolean;
  /** A first decision on the substance of the child's own claim has been taken. */
  readonly firstDecisionTaken?: boolean;
  /** The security check of 2016 found something against the child. */
  readonly securityConcern?: boolean;
  readonly arrivedInUkOn?: CivilDate;
  /** Under what the child came: section 67, or with the family cohort of 2016 and 2017. */
  readonly arrivedUnder?: 'section67' | 'family_2016';
  /** The child's own claim in the United Kingdom was refused. */
  readonly asylumRefused?: boolean;
  /** A court has ordered that the child be let in. */
  readonly entryOrdered?: boolean;
}

/** What may have to be asked, each with its question under `eligibility.ask.`. */
export const FACT_CODES = [
  'birth_date',
  'child_country',
  'nationality',
  'arrival_in_europe',
  'camp',
  'high_risk',
  'sibling_chosen',
  'referral',
  'independent_life',
  'pre_flight_family',
  'other_carer',
  'serious_reasons',
  'dependency',
  'child_consent',
  'best_interests',
  'relatives',
  'relative_country',
  'relative_status',
  'relative_claim',
  'relative_protected_first',
  'relative_adult',
  'relative_care',
  'relative_consent',
  'relative_undertaking',
  'sole_responsibility',
  'before_flight',
] as const;
export type FactCode = (typeof FACT_CODES)[number];
