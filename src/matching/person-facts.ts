import type { CivilDate } from '../common/civil-date.js';
import type { KinshipRelation, KinshipSide, Sex } from '../common/codes.js';

/** A birth as somebody stated it, turned into the Gregorian days it can have been. */
export interface BirthFact {
  readonly from: CivilDate;
  readonly to: CivilDate;
  /** Somebody contests it, or it was only estimated: a difference then says less. */
  readonly uncertain: boolean;
  /** It is so only if the year was one of this calendar, and another reading is as good. */
  readonly reading?: 'lunar_hijri' | undefined;
}

/** One way a person's name is written. */
export interface NameFact {
  readonly given: string;
  readonly family?: string | undefined;
}

/** Somebody of the family, by the word they are called by from the person's side. */
export interface KinFact {
  readonly relation: KinshipRelation;
  readonly side: KinshipSide;
  readonly names: readonly NameFact[];
}

/** What matching may compare about one person; whatever is not known is empty. */
export interface PersonFacts {
  readonly names: readonly NameFact[];
  readonly fatherNames: readonly string[];
  readonly motherNames: readonly string[];
  readonly births: readonly BirthFact[];
  readonly sex?: Sex | undefined;
  /** ISO 3166-1 alpha-3. */
  readonly nationalities: readonly string[];
  /** ISO 639 codes of `common/languages`. */
  readonly languages: readonly string[];
  /** Province, village, tribe, in the person's words. */
  readonly origins: readonly string[];
  /** Digits only. */
  readonly phones: readonly string[];
  readonly kin: readonly KinFact[];
}

/** Nothing known yet; spread into what is. */
export const NO_FACTS: PersonFacts = {
  names: [],
  fatherNames: [],
  motherNames: [],
  births: [],
  nationalities: [],
  languages: [],
  origins: [],
  phones: [],
  kin: [],
};
