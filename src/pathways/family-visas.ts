import { IMMIGRATION_STATUSES } from '../common/codes.js';
import type { Pathway } from './pathway.js';
import { VISA } from './visa-procedure.js';

/** A child joining a parent, a settled or British relative, or anybody at all outside the rules. */

const FAMILY_VISA = {
  ...VISA,
  group: 'family_visa',
  needsRelative: true,
  minority: { at: 'application_submitted', under: 18 },
} as const satisfies Partial<Pathway>;

const PARENT = { named: ['mother', 'father'], byPractice: [] } as const satisfies Pathway['relations'];

/** Refugee family reunion. Paragraph 352D is younger than the Rules themselves; the table says no more than "before 2013". */
export const REFUGEE_CHILD_352D = {
  ...FAMILY_VISA,
  id: 'refugee_child_352d',
  lawId: 'FR-352D',
  article: 'Immigration Rules, Part 11, para. 352D',
  sources: ['Immigration Rules, Part 11'],
  verified: false,
  inForce: [
    {
      event: 'application_submitted',
      from: '2000-10-02T00:00:00+01:00',
      to: '2023-04-12T00:00:00+01:00',
      zone: 'Europe/London',
    },
  ],
  relations: PARENT,
  relativeStatuses: ['refugee'],
} as const satisfies Pathway;

/** Child not independent, of the family as it was before flight. Closed to new applications at 15:00 by HC 1298. */
export const FAMILY_REUNION_PROTECTION = {
  ...FAMILY_VISA,
  id: 'family_reunion_protection',
  lawId: 'FRP',
  article: 'Immigration Rules, Appendix Family Reunion (Sponsors with Protection)',
  sources: ['Immigration Rules', 'HC 1298'],
  verified: true,
  inForce: [
    {
      event: 'application_submitted',
      from: '2023-04-12T00:00:00+01:00',
      to: '2025-09-04T15:00:00+01:00',
      zone: 'Europe/London',
    },
  ],
  relations: PARENT,
  relativeStatuses: ['refugee', 'humanitarian_protection'],
} as const satisfies Pathway;

/** Sole responsibility, both parents, or serious and compelling considerations. Opened as family reunion closed. */
export const APPENDIX_FM_CHILD = {
  ...FAMILY_VISA,
  id: 'appendix_fm_child',
  lawId: 'FM-CHILD',
  article: 'Immigration Rules, Appendix FM',
  sources: ['Immigration Rules, Appendix FM', 'HC 1298'],
  verified: true,
  inForce: [
    {
      event: 'application_submitted',
      from: '2025-09-04T15:00:00+01:00',
      to: null,
      zone: 'Europe/London',
    },
  ],
  relations: { named: ['mother', 'father'], byPractice: ['guardian'] },
  relativeStatuses: ['refugee', 'humanitarian_protection', 'settled'],
} as const satisfies Pathway;

/** The Immigration Rules of 1994 (HC 395) hold the paragraph; its text has changed since and was not read here. */
export const SETTLED_RELATIVE = {
  group: 'family_visa',
  needsRelative: true,
  minority: { at: 'application_submitted', under: 18 },
  inForce: [
    {
      event: 'application_submitted',
      from: '1994-10-01T00:00:00+01:00',
      to: null,
      zone: 'Europe/London',
    },
  ],
  relations: {
    named: [
      'mother',
      'father',
      'guardian',
      'brother',
      'sister',
      'uncle',
      'aunt',
      'grandfather',
      'grandmother',
    ],
    byPractice: ['half_sibling', 'step_parent', 'cousin', 'family_friend'],
  },
  relativeStatuses: ['settled', 'british'],
} as const satisfies Partial<Pathway>;

/** Parent or relative settled or British; for a relative, serious and compelling considerations. */
export const CHILD_RELATIVE_297 = {
  ...VISA,
  ...SETTLED_RELATIVE,
  id: 'child_relative_297',
  lawId: 'R297',
  article: 'Immigration Rules, Part 8, para. 297',
  sources: ['Immigration Rules, Part 8'],
  verified: false,
} as const satisfies Pathway;

/**
 * Article 8 of the Convention binds the authority through section 6 of the Human Rights Act 1998, in force since
 * 2 October 2000: from then on there has always been this way, whatever the rules say.
 */
export const HUMAN_RIGHTS_ACT = '2000-10-02T00:00:00+01:00';

export const LEAVE_OUTSIDE_RULES = {
  ...VISA,
  id: 'leave_outside_rules',
  lawId: 'LOTR',
  group: 'leave_outside_rules',
  article: 'Human Rights Act 1998 s. 6, ECHR Art. 8',
  sources: ['Human Rights Act 1998'],
  verified: true,
  inForce: [{ event: 'application_submitted', from: HUMAN_RIGHTS_ACT, to: null, zone: 'Europe/London' }],
  needsRelative: true,
  relations: {
    named: [
      'mother',
      'father',
      'guardian',
      'brother',
      'sister',
      'half_sibling',
      'uncle',
      'aunt',
      'grandfather',
      'grandmother',
      'step_parent',
      'cousin',
      'family_friend',
      'other',
    ],
    byPractice: [],
  },
  relativeStatuses: IMMIGRATION_STATUSES,
  minority: null,
} as const satisfies Pathway;
