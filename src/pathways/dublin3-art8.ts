import { DUBLIN3_ANYTIME, DUBLIN3_STAGES, DUBLIN3_STEPS, DUBLIN3_TRANSITIONS } from './dublin3-procedure.js';
import type { InForce, Pathway } from './pathway.js';

/**
 * Applied to applications lodged from 1 January 2014 (Article 49) until the United Kingdom left it at the end of the
 * transition period. A request received before that instant is still decided under it (SI 2019/745, Schedule 2,
 * paragraph 9, `D3-TRANS`): its later steps stay possible, a new application or request does not.
 */
const IN_FORCE = [
  {
    event: 'application_lodged',
    from: '2014-01-01T00:00:00+01:00',
    to: '2020-12-31T23:00:00Z',
    zone: 'Europe/Paris',
  },
  {
    event: 'request_received',
    from: '2014-01-01T00:00:00+01:00',
    to: '2020-12-31T23:00:00Z',
    zone: 'Europe/London',
  },
] as const satisfies readonly InForce[];

/** What the two paragraphs share: the group, the dates, the age test at lodging (Article 7(2)) and the procedure. */
const ARTICLE_8 = {
  group: 'dublin3_art8',
  verified: false,
  inForce: IN_FORCE,
  needsRelative: true,
  // Legally present; the condition is lost when the relative's own claim is refused.
  relativeStatuses: [
    'british',
    'settled',
    'refugee',
    'humanitarian_protection',
    'pending_claim',
    'limited_leave',
  ],
  minority: { at: 'application_lodged', under: 18 },
  firstStage: 'identified',
  stages: DUBLIN3_STAGES,
  steps: DUBLIN3_STEPS,
  transitions: DUBLIN3_TRANSITIONS,
  anytime: DUBLIN3_ANYTIME,
} as const satisfies Partial<Pathway>;

/** Minor to a family member or sibling legally present. */
export const DUBLIN3_ART8_1 = {
  ...ARTICLE_8,
  id: 'dublin3_art8_1',
  lawId: 'D3-8.1',
  article: '604/2013 Art. 8(1)',
  sources: ['Regulation (EU) 604/2013', 'VG Düsseldorf 15 L 3299/19.A', 'SI 2019/745 Sch. 2 para. 9'],
  relations: {
    named: ['mother', 'father', 'guardian', 'brother', 'sister'],
    byPractice: ['half_sibling', 'step_parent'],
  },
} as const satisfies Pathway;

/** Minor to an adult aunt, uncle or grandparent found able to care after an individual examination. */
export const DUBLIN3_ART8_2 = {
  ...ARTICLE_8,
  id: 'dublin3_art8_2',
  lawId: 'D3-8.2',
  article: '604/2013 Art. 8(2), 2(h)',
  sources: ['Regulation (EU) 604/2013', 'VG Ansbach AN 17 E 22.50448', 'SI 2019/745 Sch. 2 para. 9'],
  relations: { named: ['uncle', 'aunt', 'grandfather', 'grandmother'], byPractice: [] },
} as const satisfies Pathway;
