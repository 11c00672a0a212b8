/** When one is reminded of a deadline: so many days before it, on the day, and the day after. */
export const REMINDER_KINDS = ['d14', 'd7', 'd2', 'd0', 'after'] as const;
export type ReminderKind = (typeof REMINDER_KINDS)[number];

/** Of which deadlines one is reminded: all, or those where the act is ours. */
export const REMINDER_SCOPES = ['all', 'ours'] as const;
export type ReminderScope = (typeof REMINDER_SCOPES)[number];

/** Days from the reminder to the deadline. */
export const DAYS_BEFORE: Readonly<Record<ReminderKind, number>> = {
  d14: 14,
  d7: 7,
  d2: 2,
  d0: 0,
  after: -1,
};
