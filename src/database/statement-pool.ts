import pg from 'pg';
import type { Statement } from './statement.js';

/** Runs named statements, each a transaction of its own: for programs that act in nobody's name. */
export class StatementPool {
  private readonly pool: pg.Pool;

  /** @param url a connection string that says whether TLS is wanted. */
  constructor(url: string, size = 2) {
    this.pool = new pg.Pool({
      connectionString: url,
      max: size,
      application_name: 'reunir worker',
      statement_timeout: 60_000,
    });
    // An idle connection that is lost is replaced when the next statement needs one.
    this.pool.on('error', () => undefined);
  }

  async rows<T extends object>(statement: Statement, values: readonly unknown[] = []): Promise<T[]> {
    const { name, text } = statement;
    return (await this.pool.query<T>({ name, text, values: [...values] })).rows;
  }

  end(): Promise<void> {
    return this.pool.end();
  }
}
