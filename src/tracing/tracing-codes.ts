/** Where a tracing request stands. */
export const TRACING_STATUSES = ['open', 'found', 'withdrawn', 'closed'] as const;
export type TracingStatus = (typeof TRACING_STATUSES)[number];

/** Why nobody is looked for any longer. */
export const CLOSURE_REASONS = [
  'found_here',
  'found_elsewhere',
  'no_longer_wished',
  'no_answer',
  'opened_in_error',
] as const;
export type ClosureReason = (typeof CLOSURE_REASONS)[number];

/** What each reason leaves a request as. */
export const STATUS_AFTER: Readonly<Record<ClosureReason, Exclude<TracingStatus, 'open'>>> = {
  found_here: 'found',
  found_elsewhere: 'found',
  no_longer_wished: 'withdrawn',
  no_answer: 'closed',
  opened_in_error: 'closed',
};

/** The calendars families state a birth in. */
export const STATED_CALENDARS = ['gregorian', 'solar_hijri', 'lunar_hijri', 'ethiopian'] as const;
export type StatedCalendar = (typeof STATED_CALENDARS)[number];

/** Why a suggestion was found right. */
export const CONFIRMING_REASONS = ['both_said_so', 'family_details', 'documents', 'photograph'] as const;

/** Why a suggestion was found wrong. */
export const REJECTING_REASONS = [
  'another_child',
  'another_family',
  'child_said_no',
  'relative_said_no',
] as const;

export const SUGGESTION_REASONS = [...CONFIRMING_REASONS, ...REJECTING_REASONS] as const;
export type SuggestionReason = (typeof SUGGESTION_REASONS)[number];
