/**
 * What the child and the relative are each asked, apart from one another and in the same words. Chosen so that people
 * who share a life answer them easily and people who were coached do not. Labels are `kinship.question.<key>`.
 */
export const ACCOUNT_QUESTIONS = [
  'relation',
  'family_names',
  'home_names',
  'parents',
  'siblings',
  'grandparents',
  'home',
  'household',
  'shared_events',
  'last_seen',
  'contact_since',
  'wishes',
] as const;
export type AccountQuestion = (typeof ACCOUNT_QUESTIONS)[number];

/** Whose words an account holds. */
export const ACCOUNT_SIDES = ['minor', 'relative'] as const;
export type AccountSide = (typeof ACCOUNT_SIDES)[number];
