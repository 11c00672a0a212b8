import type { KinshipRelation } from '../common/codes.js';
import type { PathwayId } from './pathway.js';

/**
 * Whom each pathway leads to. `base`: named by the text; `practice`: accepted by practice only; `discretion`: an
 * authority may; `no`: excluded; `not_applicable`: another article of the same law is for this relation.
 */
export const CELLS = ['base', 'practice', 'discretion', 'no', 'not_applicable'] as const;
export type Cell = (typeof CELLS)[number];

/** The relations the law tells apart. */
export type Kin =
  | 'parent'
  | 'guardian'
  | 'sibling'
  | 'half_sibling'
  | 'extended'
  | 'step_parent'
  | 'cousin'
  | 'friend'
  | 'other';

export const KIN_OF: Readonly<Record<KinshipRelation, Kin>> = {
  mother: 'parent',
  father: 'parent',
  guardian: 'guardian',
  brother: 'sibling',
  sister: 'sibling',
  half_sibling: 'half_sibling',
  uncle: 'extended',
  aunt: 'extended',
  grandfather: 'extended',
  grandmother: 'extended',
  step_parent: 'step_parent',
  cousin: 'cousin',
  family_friend: 'friend',
  other: 'other',
};

type Row = Readonly<Record<Kin, Cell>>;

const NOBODY: Row = {
  parent: 'no',
  guardian: 'no',
  sibling: 'no',
  half_sibling: 'no',
  extended: 'no',
  step_parent: 'no',
  cousin: 'no',
  friend: 'no',
  other: 'no',
};

/** "Family member" of 604/2013 Article 2(g): the parents, or another adult responsible by law or practice; no sibling. */
const FAMILY_MEMBER: Row = { ...NOBODY, parent: 'base', guardian: 'base', step_parent: 'practice' };

const FAMILY_AND_SIBLINGS: Row = { ...FAMILY_MEMBER, sibling: 'base', half_sibling: 'practice' };

const ANYBODY: Row = {
  parent: 'discretion',
  guardian: 'discretion',
  sibling: 'discretion',
  half_sibling: 'discretion',
  extended: 'discretion',
  step_parent: 'discretion',
  cousin: 'discretion',
  friend: 'discretion',
  other: 'discretion',
};

/** A settled or British parent, adult responsible or relative; the step-parent and those further away at the authority's discretion. */
const PARENT_OR_RELATIVE: Row = {
  ...ANYBODY,
  parent: 'base',
  guardian: 'base',
  sibling: 'base',
  half_sibling: 'practice',
  extended: 'base',
  other: 'no',
};

/** Close relatives who are not the parent. */
const NOT_THE_PARENT: Row = {
  ...NOBODY,
  sibling: 'base',
  half_sibling: 'practice',
  extended: 'base',
  step_parent: 'base',
};

/** Null: no relative plays a part. */
export const RELATION_MATRIX: Readonly<Record<PathwayId, Row | null>> = {
  // The parents under Article 6; brothers, sisters, aunts, uncles and grandparents under the humanitarian clause, Article 15(3).
  dublin2: { ...NOBODY, parent: 'base', guardian: 'base', sibling: 'discretion', extended: 'discretion' },
  dublin3_art8_1: FAMILY_AND_SIBLINGS,
  dublin3_art8_2: {
    ...NOBODY,
    parent: 'not_applicable',
    guardian: 'not_applicable',
    sibling: 'not_applicable',
    half_sibling: 'not_applicable',
    extended: 'base',
  },
  dublin3_art9: FAMILY_MEMBER,
  dublin3_art10: FAMILY_MEMBER,
  dublin3_art16: { ...NOBODY, parent: 'base', sibling: 'base', half_sibling: 'practice' },
  dublin3_art17_2: {
    parent: 'base',
    guardian: 'base',
    sibling: 'base',
    half_sibling: 'base',
    extended: 'base',
    step_parent: 'base',
    cousin: 'base',
    friend: 'practice',
    other: 'base',
  },
  purnia: {
    ...NOBODY,
    parent: 'base',
    guardian: 'base',
    sibling: 'base',
    half_sibling: 'practice',
    extended: 'base',
    step_parent: 'not_applicable',
  },
  section67: null,
  calais_leave: null,
  section67_leave: null,
  refugee_child_352d: { ...NOBODY, parent: 'base' },
  family_reunion_protection: { ...NOBODY, parent: 'base' },
  child_relative_319x: NOT_THE_PARENT,
  child_relative_visa: NOT_THE_PARENT,
  child_relative_297: PARENT_OR_RELATIVE,
  child_relative_298: PARENT_OR_RELATIVE,
  appendix_fm_child: { ...NOBODY, parent: 'base', guardian: 'discretion' },
  leave_outside_rules: ANYBODY,
  uk_france_2025: null,
  // 2024/1351 counts brothers and sisters among the family.
  ammr_family: { ...FAMILY_AND_SIBLINGS, extended: 'practice', step_parent: 'no' },
  court_order: null,
};
