import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import pg, { type ClientBase } from 'pg';
import { Refused } from '../common/errors.js';
import type { Config } from '../config.js';
import { CONFIG, STATS_URL } from '../settings.module.js';

/** Longer than counting a million cases takes, and than the report before this one may need. */
const TIME_LIMIT_MS = 60_000;

/** Held by whoever makes a report, in whichever process: two at once would not see each other's figures. */
const LOCK = `SELECT pg_advisory_lock(hashtextextended('reunir.reports.cut', 0))`;

/** Connections of the role that counts for the committee's reports; nothing else uses them. */
@Injectable()
export class StatsDatabase implements OnModuleDestroy {
  private readonly pool: pg.Pool;

  constructor(@Inject(STATS_URL) url: string, @Inject(CONFIG) config: Config) {
    this.pool = new pg.Pool({
      connectionString: url,
      max: 2,
      ssl: config.databaseTls ? { rejectUnauthorized: true } : false,
      application_name: 'reunir reports',
      connectionTimeoutMillis: TIME_LIMIT_MS,
      statement_timeout: TIME_LIMIT_MS,
      lock_timeout: TIME_LIMIT_MS,
    });
  }

  /**
   * Runs `work` while nobody else makes a report, waiting for their end. The connection is closed afterwards, and with
   * it whatever was held or left unfinished.
   * @throws Refused when the connection is lost meanwhile.
   */
  async alone<T>(work: (client: ClientBase) => Promise<T>): Promise<T> {
    const client = await this.pool.connect();
    let lost = false;
    client.on('error', () => (lost = true));
    try {
      await client.query(LOCK);
      return await work(client);
    } catch (error) {
      throw lost ? new Refused('unavailable', 'unavailable') : error;
    } finally {
      client.release(true);
    }
  }

  async onModuleDestroy(): Promise<void> {
    await this.pool.end();
  }
}
