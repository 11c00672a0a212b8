import {
  CALAIS_LEAVE,
  COURT_ORDER,
  PURNIA,
  SECTION67,
  SECTION67_LEAVE,
  UK_FRANCE_2025,
} from './eligibility-2016.js';
import {
  AMMR_FAMILY,
  DUBLIN2,
  DUBLIN3_ART10,
  DUBLIN3_ART16,
  DUBLIN3_ART17_2,
  DUBLIN3_ART8_1,
  DUBLIN3_ART8_2,
  DUBLIN3_ART9,
} from './eligibility-dublin.js';
import type { Kin } from './eligibility-matrix.js';
import type { Eligibility, EligibilityRuleId } from './eligibility-rule.js';
import {
  APPENDIX_FM_CHILD,
  CHILD_RELATIVE_297,
  CHILD_RELATIVE_298,
  CHILD_RELATIVE_319X,
  CHILD_RELATIVE_VISA,
  FAMILY_REUNION_PROTECTION,
  LEAVE_OUTSIDE_RULES,
  REFUGEE_CHILD_352D,
} from './eligibility-visas.js';
import type { PathwayId } from './pathway.js';

/** Who may go which way: what each pathway asks. */
export const ELIGIBILITY: Readonly<Record<PathwayId, Eligibility>> = {
  dublin2: DUBLIN2,
  dublin3_art8_1: DUBLIN3_ART8_1,
  dublin3_art8_2: DUBLIN3_ART8_2,
  dublin3_art9: DUBLIN3_ART9,
  dublin3_art10: DUBLIN3_ART10,
  dublin3_art16: DUBLIN3_ART16,
  dublin3_art17_2: DUBLIN3_ART17_2,
  purnia: PURNIA,
  section67: SECTION67,
  calais_leave: CALAIS_LEAVE,
  section67_leave: SECTION67_LEAVE,
  refugee_child_352d: REFUGEE_CHILD_352D,
  family_reunion_protection: FAMILY_REUNION_PROTECTION,
  child_relative_319x: CHILD_RELATIVE_319X,
  child_relative_visa: CHILD_RELATIVE_VISA,
  child_relative_297: CHILD_RELATIVE_297,
  child_relative_298: CHILD_RELATIVE_298,
  appendix_fm_child: APPENDIX_FM_CHILD,
  leave_outside_rules: LEAVE_OUTSIDE_RULES,
  uk_france_2025: UK_FRANCE_2025,
  ammr_family: AMMR_FAMILY,
  court_order: COURT_ORDER,
};

/** The row of the table a relation stands in. */
export const RELATION_RULES: Readonly<Record<Kin, EligibilityRuleId>> = {
  parent: 'E-PARENT',
  guardian: 'E-PARENT',
  sibling: 'E-SIBLING',
  half_sibling: 'E-SIBLING',
  extended: 'E-UNCLE-AUNT-GRANDPARENT',
  step_parent: 'E-STEP-PARENT',
  cousin: 'E-COUSIN-FRIEND',
  friend: 'E-COUSIN-FRIEND',
  other: 'E-COUSIN-FRIEND',
};
