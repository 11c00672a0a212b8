import { minorAt } from './eligibility-age.js';
import {
  ableToCare,
  beforeFirstDecision,
  consentIs,
  dependency,
  onlyDiscretion,
  relativeAdult,
} from './eligibility-conditions.js';
import { pendingAtTransition } from './eligibility-law.js';
import { childIs, relativeInOtherState, relativeInUk } from './eligibility-places.js';
import type { ChildRule, Citation, Eligibility, RelativeRule } from './eligibility-rule.js';
import { statusIs } from './eligibility-status.js';

/** Requests between States, under the three Dublin regulations. */

const from = (article: string, verified = true): Citation => ({ article, verified });

const PRESENCE: ChildRule = {
  id: 'E-PRESENCE',
  judge: childIs('dublin_state'),
  ...from('604/2013 Art. 1, 20(1)', false),
};
const TRANSITION: ChildRule = {
  id: 'E-TRANSITION',
  judge: pendingAtTransition,
  ...from('SI 2019/745 Sch. 2 para. 9'),
};
const STARTS = [TRANSITION, PRESENCE];
const AGE: ChildRule = { id: 'E-AGE', judge: minorAt('lodging'), ...from('604/2013 Art. 7(2), 2(i)', false) };

const IN_UK: RelativeRule = {
  id: 'E-RELATIVE-PLACE',
  judge: relativeInUk,
  ...from('604/2013 Art. 8 to 10', false),
};

/** The conditions of Article 8, with the text of its two paragraphs. */
const LEGALLY_PRESENT: RelativeRule = {
  id: 'E-UK-STATUS',
  judge: statusIs('legally_present'),
  ...from('604/2013 Art. 8; VG Düsseldorf 15 L 3299/19.A'),
};

export const DUBLIN2: Eligibility = {
  base: from('343/2003 Art. 6, 15(3)', false),
  child: [
    { ...PRESENCE, ...from('343/2003 Art. 4', false) },
    { ...AGE, ...from('343/2003 Art. 5(2), 6', false) },
  ],
  relative: [
    { ...IN_UK, ...from('343/2003 Art. 6', false) },
    { ...LEGALLY_PRESENT, ...from('343/2003 Art. 6', false) },
    { id: 'E-CONSENT', judge: consentIs('interests'), ...from('343/2003 Art. 6', false) },
  ],
};

export const DUBLIN3_ART8_1: Eligibility = {
  base: from('604/2013 Art. 8(1)'),
  child: [...STARTS, AGE],
  relative: [
    IN_UK,
    LEGALLY_PRESENT,
    { id: 'E-CONSENT', judge: consentIs('interests'), ...from('604/2013 Art. 8(1), 6') },
  ],
};

export const DUBLIN3_ART8_2: Eligibility = {
  base: from('604/2013 Art. 8(2), 2(h)'),
  child: [...STARTS, AGE],
  relative: [
    IN_UK,
    LEGALLY_PRESENT,
    { id: 'E-ADULT', judge: relativeAdult, ...from('604/2013 Art. 2(h)') },
    { id: 'E-CARE', judge: ableToCare, ...from('604/2013 Art. 8(2)') },
    {
      id: 'E-CONSENT',
      judge: consentIs('interests_and_undertaking'),
      ...from('604/2013 Art. 8(2), 6; VG Ansbach AN 17 E 22.50448'),
    },
  ],
};

/** That a sibling is no "family member" is kept from memory. */
const FAMILY_MEMBER = from('604/2013 Art. 2(g)', false);

export const DUBLIN3_ART9: Eligibility = {
  base: from('604/2013 Art. 9'),
  relation: FAMILY_MEMBER,
  child: STARTS,
  relative: [
    IN_UK,
    {
      id: 'E-UK-STATUS',
      judge: statusIs('beneficiary'),
      ...from('604/2013 Art. 9; HA [2018] UKUT 297; BJ [2019] UKUT 66'),
    },
    { id: 'E-CONSENT', judge: consentIs('child'), ...from('604/2013 Art. 9; BJ [2019] UKUT 66') },
  ],
};

export const DUBLIN3_ART10: Eligibility = {
  base: from('604/2013 Art. 10'),
  relation: FAMILY_MEMBER,
  child: STARTS,
  relative: [
    IN_UK,
    {
      id: 'E-UK-STATUS',
      judge: statusIs('claim_pending'),
      ...from('604/2013 Art. 10; VG Ansbach AN 17 E 20.50166'),
    },
    { id: 'E-CONSENT', judge: consentIs('both'), ...from('604/2013 Art. 10') },
  ],
};

export const DUBLIN3_ART16: Eligibility = {
  base: from('604/2013 Art. 16', false),
  child: [...STARTS, { id: 'E-DEPENDENCY', judge: dependency, ...from('604/2013 Art. 16(1)', false) }],
  relative: [
    IN_UK,
    { id: 'E-UK-STATUS', judge: statusIs('legally_resident'), ...from('604/2013 Art. 16(1)', false) },
    { id: 'E-CONSENT', judge: consentIs('both'), ...from('604/2013 Art. 16(1)', false) },
  ],
};

export const DUBLIN3_ART17_2: Eligibility = {
  base: from('604/2013 Art. 17(2); BAA [2020] UKUT 227'),
  child: [
    ...STARTS,
    { id: 'E-FIRST-DECISION', judge: beforeFirstDecision, ...from('604/2013 Art. 17(2)') },
    {
      id: 'E-DISCRETION',
      judge: onlyDiscretion,
      ...from('604/2013 Art. 17(2); HA [2018] UKUT 297; BAA [2020] UKUT 227'),
    },
  ],
  relative: [
    IN_UK,
    { id: 'E-UK-STATUS', judge: statusIs('any'), ...from('604/2013 Art. 17(2)') },
    { id: 'E-CONSENT', judge: consentIs('both'), ...from('604/2013 Art. 17(2)', false) },
  ],
};

/** Between other States: the United Kingdom is no party. */
export const AMMR_FAMILY: Eligibility = {
  base: from('2024/1351 Art. 25 to 28, 34'),
  relation: from('2024/1351 Art. 2, 25', false),
  child: [
    { ...PRESENCE, ...from('2024/1351 Art. 16', false) },
    { ...AGE, ...from('2024/1351 Art. 2, 25', false) },
  ],
  relative: [
    { id: 'E-RELATIVE-PLACE', judge: relativeInOtherState, ...from('2024/1351 Art. 25') },
    { id: 'E-UK-STATUS', judge: statusIs('legally_present'), ...from('2024/1351 Art. 25', false) },
    { id: 'E-CONSENT', judge: consentIs('interests'), ...from('2024/1351 Art. 23, 25', false) },
  ],
};
