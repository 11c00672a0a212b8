import { type CivilDate, todayIn } from '../common/civil-date.js';
import type { StatementPool } from '../database/statement-pool.js';
import { digest, settingsAddress } from './digest.js';
import type { MailOutcome } from './mail-outcome.js';
import type { Mail } from './mail.service.js';
import { type OwedReminder, planReminders, settleReminders, takeReminders } from './owed.queries.js';

export interface ReminderRun {
  readonly database: StatementPool;
  readonly mail: Pick<Mail, 'send'>;
  /** Without a slash at its end. */
  readonly publicUrl: string;
  readonly now: Date;
  /** Ends the run after the mail in hand. */
  readonly signal?: AbortSignal;
}

/** Reminders newly owed, and mails by what became of them. */
export type ReminderTally = Record<'planned' | MailOutcome, number>;

/** After so many mails in a row for which the server could not be asked, the rest waits for the next run. */
const UNREACHABLE_IN_A_ROW = 3;

/**
 * Plans today's reminders, then sends each person one mail with all that is owed to them. Each is taken, sent and settled
 * on its own: a run that is killed repeats one mail at most, and loses none.
 */
export async function sendReminders(run: ReminderRun): Promise<ReminderTally> {
  // Deadlines end at midnight in Paris or an hour later in London; the earlier day is the one to warn by.
  const today = todayIn('Europe/Paris', run.now);
  const planned = await planReminders(run.database, today);
  const tally: ReminderTally = { planned, sent: 0, deferred: 0, refused: 0, unreachable: 0 };
  for (let unreachable = 0; unreachable < UNREACHABLE_IN_A_ROW && !run.signal?.aborted;) {
    const [first, ...others] = await takeReminders(run.database);
    if (!first) break;
    const outcome = await remind(run, [first, ...others], today);
    await settleReminders(run.database, [first, ...others], outcome);
    tally[outcome] += 1;
    unreachable = outcome === 'unreachable' ? unreachable + 1 : 0;
  }
  return tally;
}

async function remind(
  { mail, publicUrl }: ReminderRun,
  owed: readonly [OwedReminder, ...OwedReminder[]],
  today: CivilDate,
): Promise<MailOutcome> {
  const [{ email, locale }] = owed;
  return mail.send({
    ...digest(locale, owed, today, publicUrl),
    to: email,
    locale,
    key: owed.map(({ id }) => id).join(),
    settings: settingsAddress(publicUrl),
  });
}
