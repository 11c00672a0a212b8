import type { Bond, Judgement, Situation } from './judgement.js';

/** The rows of the eligibility table, and the rules of the law's other tables they rest on. */
export const ELIGIBILITY_RULE_IDS = [
  'E-LAW-IN-FORCE',
  'E-TRANSITION',
  'E-PRESENCE',
  'E-EXCLUDED',
  'E-AGE',
  'E-INDEPENDENT',
  'E-PRE-FLIGHT-FAMILY',
  'E-OTHER-CARER',
  'E-FIRST-DECISION',
  'E-DEPENDENCY',
  'E-DISCRETION',
  'E-COHORT',
  'E-CLAIM-REFUSED',
  'E-COURT-ORDER',
  'S67-FIRST-CUTOFF',
  'S67-LATER-WAVE',
  'S67-CALAIS-WAVE',
  'S67-FRANCE-ASK',
  'S67-REFERRAL',
  'S67-STAGES',
  'P16-CAMP',
  'E-RELATIVE',
  'E-PARENT',
  'E-SIBLING',
  'E-UNCLE-AUNT-GRANDPARENT',
  'E-STEP-PARENT',
  'E-COUSIN-FRIEND',
  'E-RELATIVE-PLACE',
  'E-UK-STATUS',
  'E-ADULT',
  'E-CARE',
  'E-BEFORE-FLIGHT',
  'E-RESPONSIBILITY',
  'E-SERIOUS-REASONS',
  'E-CONSENT',
] as const;
export type EligibilityRuleId = (typeof ELIGIBILITY_RULE_IDS)[number];

/** Where a rule is written, and whether that was read in its source. */
export interface Citation {
  readonly article: string;
  /** False for a rule kept from memory until a lawyer has signed it; every screen that shows it says so. */
  readonly verified: boolean;
}

/** A rule about the child, judged once. */
export interface ChildRule extends Citation {
  readonly id: EligibilityRuleId;
  /** Null where the rule has nothing to say. */
  judge(situation: Situation): Judgement | null;
}

/** A rule about one relative, judged for each. */
export interface RelativeRule extends Citation {
  readonly id: EligibilityRuleId;
  judge(bond: Bond): Judgement;
}

/** What a pathway asks beside its law being in force. */
export interface Eligibility {
  /** For the law in force and the relation. */
  readonly base: Citation;
  /** The relation where its row is kept from memory while the law is not. */
  readonly relation?: Citation;
  /** Each must hold; in a list of lists, one of them. */
  readonly child: readonly (ChildRule | readonly ChildRule[])[];
  readonly relative: readonly RelativeRule[];
}
