import { FAMILY_VISA, PARENT } from './family-visa.js';
import type { Pathway } from './pathway.js';

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
