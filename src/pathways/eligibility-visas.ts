import { minorAt } from './eligibility-age.js';
import {
  beforeFlight,
  noOtherCarer,
  notIndependent,
  onlyDiscretion,
  preFlightFamily,
  responsibility,
  seriousReasons,
} from './eligibility-conditions.js';
import { childIs, relativeInUk } from './eligibility-places.js';
import type { ChildRule, Citation, Eligibility, RelativeRule } from './eligibility-rule.js';
import { statusIs, type StatusRule } from './eligibility-status.js';

/** Applications to the United Kingdom, under its Immigration Rules and outside them. */

const age = (citation: Citation): ChildRule => ({ id: 'E-AGE', judge: minorAt('application'), ...citation });
const inUk = (citation: Citation): RelativeRule => ({
  id: 'E-RELATIVE-PLACE',
  judge: relativeInUk,
  ...citation,
});
const status = (rule: StatusRule, citation: Citation): RelativeRule => ({
  id: 'E-UK-STATUS',
  judge: statusIs(rule),
  ...citation,
});

/** Family reunion with a parent under protection: the family as it was before flight. */
const familyReunion = (cited: Citation, asked: StatusRule): Eligibility => ({
  base: cited,
  child: [
    age(cited),
    { id: 'E-INDEPENDENT', judge: notIndependent, ...cited },
    { id: 'E-PRE-FLIGHT-FAMILY', judge: preFlightFamily, ...cited },
  ],
  relative: [inUk(cited), status(asked, cited), { id: 'E-BEFORE-FLIGHT', judge: beforeFlight, ...cited }],
});

export const REFUGEE_CHILD_352D = familyReunion(
  { article: 'Immigration Rules, para. 352D', verified: false },
  'refugee',
);

export const FAMILY_REUNION_PROTECTION = familyReunion(
  { article: 'Immigration Rules, Appendix Family Reunion (Sponsors with Protection)', verified: true },
  'protection',
);

const R319X: Citation = { article: 'Immigration Rules, para. 319X', verified: false };

export const CHILD_RELATIVE_319X: Eligibility = {
  base: R319X,
  child: [age(R319X), { id: 'E-SERIOUS-REASONS', judge: seriousReasons, ...R319X }],
  relative: [inUk(R319X), status('protection', R319X)],
};

const CNP: Citation = {
  article: 'Immigration Rules, Appendix Child Relative (Sponsors with Protection)',
  verified: true,
};

export const CHILD_RELATIVE_VISA: Eligibility = {
  base: CNP,
  child: [age(CNP), { id: 'E-OTHER-CARER', judge: noOtherCarer, ...CNP }],
  relative: [inUk(CNP), status('protection', CNP)],
};

/** The scope of paragraphs 297 and 298 was read, their text is kept from memory. */
const settledFamily = (paragraph: '297' | '298', presence: 'outside_uk' | 'in_uk'): Eligibility => {
  const base: Citation = { article: `Immigration Rules, para. ${paragraph}`, verified: true };
  const text: Citation = { ...base, verified: false };
  return {
    base,
    relation: text,
    child: [{ id: 'E-PRESENCE', judge: childIs(presence), ...base }, age(text)],
    relative: [
      inUk(base),
      status('settled_or_british', base),
      { id: 'E-RESPONSIBILITY', judge: responsibility, ...text },
    ],
  };
};

export const CHILD_RELATIVE_297 = settledFamily('297', 'outside_uk');
export const CHILD_RELATIVE_298 = settledFamily('298', 'in_uk');

const FM: Citation = { article: 'Immigration Rules, Appendix FM (HC 1298)', verified: true };

export const APPENDIX_FM_CHILD: Eligibility = {
  base: FM,
  child: [age(FM)],
  relative: [
    inUk(FM),
    status('protection_or_settled', FM),
    { id: 'E-RESPONSIBILITY', judge: responsibility, ...FM },
  ],
};

const HUMAN_RIGHTS: Citation = { article: 'ECHR Art. 8; Human Rights Act 1998 s. 6', verified: true };

/** Whoever the relative is, and even without one: it can be asked for, and never has to be given. */
export const LEAVE_OUTSIDE_RULES: Eligibility = {
  base: HUMAN_RIGHTS,
  child: [{ id: 'E-DISCRETION', judge: onlyDiscretion, ...HUMAN_RIGHTS }],
  relative: [],
};
