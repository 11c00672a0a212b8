import { Logger } from '@nestjs/common';
import { PgBoss } from 'pg-boss';
import type { Clock } from '../common/clock.js';
import type { MailConfig } from '../config.js';
import { StatementPool } from '../database/statement-pool.js';
import { Mail } from '../reminders/mail.service.js';
import { sendReminders } from '../reminders/send-reminders.job.js';
import { makeDueReports } from '../reports/due-reports.job.js';
import { ReportRuns } from '../reports/report-runs.service.js';
import { Reports } from '../reports/reports.service.js';
import { StatsDatabase } from '../reports/stats-database.service.js';

const logger = new Logger('jobs');

export interface JobsSettings {
  /** Connection string of `reunir_jobs`. */
  readonly url: string;
  /** Connection string of `reunir_stats`. */
  readonly statsUrl: string;
  readonly databaseTls: boolean;
  readonly mail: MailConfig;
  /** Without a slash at its end. */
  readonly publicUrl: string;
  readonly clock: Clock;
}

export interface Jobs {
  /** Lets the mail in hand be sent and settled, breaks off a report being made, then closes everything. */
  stop(): Promise<void>;
}

export const REMINDERS_QUEUE = 'reminders';
export const REPORTS_QUEUE = 'reports';
/** Every five minutes of the day, so that nobody's phone rings at night. */
const DAYTIME = '*/5 7-21 * * *';
/** Every day, so that a report is there on the first morning it may be, and one that failed is tried again on the next. */
const EARLY_MORNING = '0 4 * * *';
const GRACE_MS = 20_000;

/**
 * Starts what runs without being asked: reminders, and the committee's reports. Any number of programs may do this at the
 * same time; each run is done once. pg-boss keeps its tables in a schema of its own, which the migrations made for it.
 */
export async function startJobs(settings: JobsSettings): Promise<Jobs> {
  const { url, mail: mailConfig, publicUrl, clock } = settings;
  const database = new StatementPool(url);
  const mail = new Mail(mailConfig);
  const stats = new StatsDatabase(settings.statsUrl, settings);
  const runs = new ReportRuns(new Reports(stats), stats);
  const stopping = new AbortController();
  const boss = new PgBoss({ connectionString: url, schema: 'pgboss', createSchema: false, max: 3 });
  boss.on('error', (error) => logger.error(faultOf(error)));
  boss.on('warning', ({ message }) => logger.warn(message));
  const stop = async () => {
    stopping.abort();
    await runs.onModuleDestroy();
    await boss.stop({ graceful: true, timeout: GRACE_MS });
    mail.close();
    await Promise.all([database.end(), stats.onApplicationShutdown()]);
  };
  try {
    await boss.start();
    const reminding = { database, mail, publicUrl, signal: stopping.signal };
    await every(boss, { queue: REMINDERS_QUEUE, at: DAYTIME, minutes: 10 }, () =>
      sendReminders({ ...reminding, now: clock() }),
    );
    await every(boss, { queue: REPORTS_QUEUE, at: EARLY_MORNING, minutes: 60 }, () =>
      makeDueReports({ runs, records: stats.records, now: clock() }),
    );
  } catch (error) {
    await stop();
    throw error;
  }
  return { stop };
}

/** Runs of a queue at times of the day in Paris; at most one waits, and a run that fails is made up for by the next. */
async function every(
  boss: PgBoss,
  { queue, at, minutes }: { queue: string; at: string; minutes: number },
  work: () => Promise<object>,
): Promise<void> {
  await boss.createQueue(queue, { policy: 'short', retryLimit: 0, expireInSeconds: minutes * 60 });
  await boss.schedule(queue, at, null, { tz: 'Europe/Paris', missed: 'once' });
  await boss.work(queue, () =>
    work().then(
      (done) => logger.log(done),
      (error: unknown) => logger.error(faultOf(error)),
    ),
  );
}

/** The kind of a fault, not its words, which may quote a value. */
function faultOf(error: unknown): { fault: string; code?: string } {
  if (!(error instanceof Error)) return { fault: typeof error };
  return { fault: error.name, ...('code' in error && { code: String(error.code) }) };
}
