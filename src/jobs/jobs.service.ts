import { Logger } from '@nestjs/common';
import { PgBoss } from 'pg-boss';
import type { Clock } from '../common/clock.js';
import type { MailConfig } from '../config.js';
import { StatementPool } from '../database/statement-pool.js';
import { Mail } from '../reminders/mail.service.js';
import { sendReminders } from '../reminders/send-reminders.job.js';

export interface JobsSettings {
  /** Connection string of `reunir_jobs`. */
  readonly url: string;
  readonly mail: MailConfig;
  /** Without a slash at its end. */
  readonly publicUrl: string;
  readonly clock: Clock;
}

export interface Jobs {
  /** Lets the mail in hand be sent and settled, then closes everything. */
  stop(): Promise<void>;
}

/** The queue of runs; at most one waits, and a run that fails is made up for by the next. */
export const REMINDERS_QUEUE = 'reminders';
/** Every five minutes of the day, so that nobody's phone rings at night. */
const DAYTIME = '*/5 7-21 * * *';
const GRACE_MS = 20_000;

/**
 * Starts what runs without being asked: reminders. Any number of programs may do this at the same time; each run is done
 * once. pg-boss keeps its tables in a schema of its own, which the migrations made for it.
 */
export async function startJobs({ url, mail: mailConfig, publicUrl, clock }: JobsSettings): Promise<Jobs> {
  const logger = new Logger('jobs');
  const database = new StatementPool(url);
  const mail = new Mail(mailConfig);
  const stopping = new AbortController();
  const boss = new PgBoss({ connectionString: url, schema: 'pgboss', createSchema: false, max: 3 });
  boss.on('error', (error) => logger.error(faultOf(error)));
  boss.on('warning', ({ message }) => logger.warn(message));
  const stop = async () => {
    stopping.abort();
    await boss.stop({ graceful: true, timeout: GRACE_MS });
    mail.close();
    await database.end();
  };
  try {
    await boss.start();
    await boss.createQueue(REMINDERS_QUEUE, { policy: 'short', retryLimit: 0, expireInSeconds: 600 });
    await boss.schedule(REMINDERS_QUEUE, DAYTIME, null, { tz: 'Europe/Paris', missed: 'once' });
    const run = { database, mail, publicUrl, signal: stopping.signal };
    await boss.work(REMINDERS_QUEUE, () =>
      sendReminders({ ...run, now: clock() }).then(
        (tally) => logger.log(tally),
        (error: unknown) => logger.error(faultOf(error)),
      ),
    );
  } catch (error) {
    await stop();
    throw error;
  }
  return { stop };
}

/** The kind of a fault, not its words, which may quote a value. */
function faultOf(error: unknown): { fault: string; code?: string } {
  if (!(error instanceof Error)) return { fault: typeof error };
  return { fault: error.name, ...('code' in error && { code: String(error.code) }) };
}
