import type { CivilDate } from '../common/civil-date.js';
import type { Locale } from '../common/messages.js';
import { statement } from '../database/statement.js';
import type { StatementPool } from '../database/statement-pool.js';
import type { MailOutcome } from './mail-outcome.js';

/** One line of a mail, and whom it goes to: nothing that names anybody. */
export interface OwedReminder {
  readonly id: string;
  readonly email: string;
  readonly locale: Locale;
  readonly reference: string;
  readonly caseId: string;
  /** The day to plan by. */
  readonly on: CivilDate;
  readonly ours: boolean;
}

const PLAN = statement('reminders.plan', 'SELECT sec.plan_reminders($1) AS planned');
const TAKE = statement(
  'reminders.take',
  `SELECT id, email, locale, reference, case_id AS "caseId", operative_on::text AS "on", ours FROM sec.take_reminders()`,
);
const SETTLE = statement('reminders.settle', 'SELECT sec.settle_reminders($1, $2)');

/** Writes down whom a reminder is owed today; returns how many are new. */
export async function planReminders(database: StatementPool, today: CivilDate): Promise<number> {
  const [row] = await database.rows<{ planned: number }>(PLAN, [today]);
  return row?.planned ?? 0;
}

/**
 * What is owed to one person now, by date; empty when nothing is owed to anybody. It is taken for a quarter of an hour:
 * what is not settled by then is owed again.
 */
export async function takeReminders(database: StatementPool): Promise<OwedReminder[]> {
  return database.rows<OwedReminder>(TAKE);
}

/** Says what became of the mail in which these reminders were. */
export async function settleReminders(
  database: StatementPool,
  taken: readonly OwedReminder[],
  outcome: MailOutcome,
): Promise<void> {
  await database.rows(SETTLE, [taken.map(({ id }) => id), outcome]);
}
