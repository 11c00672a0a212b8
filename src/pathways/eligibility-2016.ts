import { minorAt } from './eligibility-age.js';
import {
  closedToChildren,
  consentIs,
  entryOrdered,
  familyCohort,
  ownClaimRefused,
  section67Cohort,
} from './eligibility-conditions.js';
import { childIs, relativeInUk, wasInCampOrCentre } from './eligibility-places.js';
import type { Citation, Eligibility } from './eligibility-rule.js';
import {
  calaisWave,
  firstCutoff,
  franceAsk,
  laterCutoff,
  otherReferral,
  stages,
} from './eligibility-section67.js';

/** What was made for the children of the camp at Calais, what followed from it, and the two ways of their own kind. */

const PROCESS: Citation = { article: 'Expedited process of 10 October 2016', verified: true };

export const PURNIA: Eligibility = {
  base: PROCESS,
  child: [
    { id: 'P16-CAMP', judge: ({ facts }) => wasInCampOrCentre(facts), ...PROCESS },
    { id: 'E-AGE', judge: minorAt('interview'), ...PROCESS },
  ],
  relative: [{ id: 'E-RELATIVE-PLACE', judge: relativeInUk, ...PROCESS }],
};

const ACT: Citation = { article: 'Immigration Act 2016 s. 67', verified: true };
const GUIDANCE: Citation = {
  article: 'Immigration Act 2016 s. 67; guidance v2.0 of 8 November 2016',
  verified: true,
};

export const SECTION67: Eligibility = {
  base: ACT,
  child: [
    { id: 'E-PRESENCE', judge: childIs('section67_state'), ...ACT },
    { id: 'E-AGE', judge: minorAt('transfer'), ...ACT },
    { id: 'S67-FIRST-CUTOFF', judge: firstCutoff, ...ACT },
    { id: 'S67-LATER-WAVE', judge: laterCutoff, ...ACT, verified: false },
    [
      { id: 'S67-CALAIS-WAVE', judge: calaisWave, ...GUIDANCE },
      { id: 'S67-FRANCE-ASK', judge: franceAsk, ...ACT },
      { id: 'S67-REFERRAL', judge: otherReferral, ...ACT },
    ],
    { id: 'E-CONSENT', judge: consentIs('determination'), ...GUIDANCE },
    { id: 'S67-STAGES', judge: stages, ...GUIDANCE },
  ],
  relative: [],
};

/** Leave for those already there, by what brought them. Of the Calais leave the days were read, the rest is kept from memory. */
const CALAIS_DAYS: Citation = { article: 'Immigration Rules, para. 352I to 352X', verified: true };
const CALAIS_RULES: Citation = { ...CALAIS_DAYS, verified: false };
const SECTION67_RULES: Citation = { article: 'Immigration Rules, para. 352ZG to 352ZS', verified: true };

export const CALAIS_LEAVE: Eligibility = {
  base: CALAIS_DAYS,
  child: [
    { id: 'E-PRESENCE', judge: childIs('in_uk'), ...CALAIS_RULES },
    { id: 'E-COHORT', judge: familyCohort, ...CALAIS_DAYS },
    { id: 'E-CLAIM-REFUSED', judge: ownClaimRefused, ...CALAIS_RULES },
  ],
  relative: [],
};

export const SECTION67_LEAVE: Eligibility = {
  base: SECTION67_RULES,
  child: [
    { id: 'E-PRESENCE', judge: childIs('in_uk'), ...SECTION67_RULES },
    { id: 'E-COHORT', judge: section67Cohort, ...SECTION67_RULES },
  ],
  relative: [],
};

const AGREEMENT: Citation = { article: 'UK-France Agreement of 2025', verified: true };

/** Whether the agreement is in force since autumn 2026 is not known; that it shuts out children on their own was read. */
export const UK_FRANCE_2025: Eligibility = {
  base: { ...AGREEMENT, verified: false },
  child: [{ id: 'E-EXCLUDED', judge: closedToChildren, ...AGREEMENT }],
  relative: [],
};

const JUDICIAL_REVIEW: Citation = {
  article: 'Senior Courts Act 1981 s. 31; Human Rights Act 1998 s. 6',
  verified: true,
};

export const COURT_ORDER: Eligibility = {
  base: JUDICIAL_REVIEW,
  child: [{ id: 'E-COURT-ORDER', judge: entryOrdered, ...JUDICIAL_REVIEW }],
  relative: [],
};
