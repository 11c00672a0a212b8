/**
 * What a case says of a child's best interests, of who stands for the child, and of the home the child came to; labels
 * and promises are those of `codes.ts`.
 */

/** What an assessment of best interests concluded of joining the relative (Convention on the Rights of the Child, art. 3). */
export const ASSESSMENT_OUTCOMES = ['in_favour', 'against', 'undecided'] as const;
export type AssessmentOutcome = (typeof ASSESSMENT_OUTCOMES)[number];

/** Who assessed best interests: a French authority, a local authority in the United Kingdom, an NGO. */
export const ASSESSORS = ['authority', 'uk_local_authority', 'ngo', 'other'] as const;
export type Assessor = (typeof ASSESSORS)[number];

/** Who begins or ceases to stand for the child in law; in France the guardian is often an administrateur ad hoc. */
export const REPRESENTATIONS = [
  'lawyer_instructed',
  'lawyer_ended',
  'guardian_appointed',
  'guardian_ended',
] as const;
export type Representation = (typeof REPRESENTATIONS)[number];

/** How a child lives when somebody looks, after arriving with the relative. */
export const PLACEMENTS = ['in_place', 'moved_with_support', 'broken_down', 'unknown'] as const;
export type Placement = (typeof PLACEMENTS)[number];

/** Who decided that a child moves; the first four are authorities, the last two say that none did or that nobody knows. */
export const MOVE_DECIDERS = [
  'prefecture',
  'department',
  'police',
  'other_authority',
  'no_authority',
  'unknown',
] as const;
export type MoveDecider = (typeof MOVE_DECIDERS)[number];
