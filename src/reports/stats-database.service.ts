import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import pg, { type ClientBase } from 'pg';
import { Refused } from '../common/errors.js';
import type { Config } from '../config.js';
import { StatementPool } from '../database/statement-pool.js';
import { CONFIG, STATS_URL } from '../settings.module.js';

/** Longer than counting a million cases takes. */
const STATEMENT_LIMIT_MS = 60_000;

/** As many as quarters may be asked for at once: each waits for the one before it. */
const MAKERS = 8;

/** Held by whoever makes a report, in whichever process: two at once would not see each other's figures. */
const LOCK = `SELECT pg_advisory_lock(hashtextextended('reunir.reports.cut', 0))`;

/**
 * Whoever waits for a report and is gone is told apart from whoever waits on; where the server's platform cannot look, that
 * is noticed when it is their turn.
 */
const NOTICED = `SET client_connection_check_interval = '10s'`;

/** Reports before this one may take their whole time each. */
const PATIENT = `SET statement_timeout = '1h'; SET lock_timeout = '1h'`;
const IMPATIENT = 'RESET statement_timeout; RESET lock_timeout';

/** Connections of the role that counts for the committee's reports; nothing else uses them. */
@Injectable()
export class StatsDatabase implements OnApplicationShutdown {
  private readonly makers: pg.Pool;
  /** Apart from the making: what is said of it is stored at once, whatever becomes of it. */
  readonly records: StatementPool;

  constructor(@Inject(STATS_URL) url: string, @Inject(CONFIG) { databaseTls }: Pick<Config, 'databaseTls'>) {
    this.records = new StatementPool(url, 1);
    this.makers = new pg.Pool({
      connectionString: url,
      max: MAKERS,
      ssl: databaseTls ? { rejectUnauthorized: true } : false,
      application_name: 'reunir reports',
      connectionTimeoutMillis: STATEMENT_LIMIT_MS,
      statement_timeout: STATEMENT_LIMIT_MS,
      lock_timeout: STATEMENT_LIMIT_MS,
    });
    // Whoever works on a connection is told of its end; one that ends unused concerns nobody, and must not end the program.
    this.makers.on('error', () => undefined);
  }

  /**
   * Runs `work` while nobody else makes a report, waiting for their end. The connection is closed afterwards, and with
   * it whatever was held or left unfinished. `work` is told when the connection is lost or `stop` asks for the end.
   * @throws Refused (`unavailable`) in both of these cases.
   */
  async alone<T>(
    work: (client: ClientBase, gone: AbortSignal) => Promise<T>,
    stop?: AbortSignal,
  ): Promise<T> {
    const client = await this.makers.connect();
    const gone = new AbortController();
    const leave = () => {
      gone.abort();
      void client.end();
    };
    client.on('error', leave);
    stop?.addEventListener('abort', leave);
    try {
      if (stop?.aborted) leave();
      await client.query(NOTICED).catch(() => undefined);
      await client.query(PATIENT);
      await client.query(LOCK);
      await client.query(IMPATIENT);
      return await work(client, gone.signal);
    } catch (error) {
      throw gone.signal.aborted ? new Refused('unavailable', 'unavailable') : error;
    } finally {
      stop?.removeEventListener('abort', leave);
      client.release(true);
    }
  }

  /** After whatever still makes a report has been told to end. */
  async onApplicationShutdown(): Promise<void> {
    await Promise.all([this.makers.end(), this.records.end()]);
  }
}
