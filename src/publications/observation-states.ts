/** Where an observation stands. */
export const OBSERVATION_STATES = ['draft', 'reviewed', 'published', 'corrected', 'withdrawn'] as const;
export type ObservationState = (typeof OBSERVATION_STATES)[number];

/** The steps people take with one, in the order they are offered. */
export const OBSERVATION_STEPS = ['review', 'publish', 'withdraw'] as const;
export type ObservationStep = (typeof OBSERVATION_STEPS)[number];

/** The state each step starts from. */
export const STEP_FROM: Readonly<Record<ObservationStep, ObservationState>> = {
  review: 'draft',
  publish: 'reviewed',
  withdraw: 'published',
};
