import type { PoolClient } from 'pg';
import type { EntityManager, QueryRunner } from 'typeorm';
import type { Actor } from '../common/actor.js';
import type { Statement } from './statement.js';

/**
 * One request's transaction and identity, the first argument of every service method.
 * Everything read or written through it becomes true together, when the interceptor commits.
 */
export class Context {
  constructor(
    readonly actor: Actor,
    readonly now: Date,
    private readonly runner: QueryRunner,
    private readonly client: PoolClient,
  ) {}

  /** For seldom-used administration; what caseworkers do all day goes through `rows`. */
  get manager(): EntityManager {
    return this.runner.manager;
  }

  /** Runs a named prepared statement; values are bound, never spliced. */
  async rows<T extends object>(statement: Statement, values: readonly unknown[] = []): Promise<T[]> {
    const result = await this.client.query<T>({
      name: statement.name,
      text: statement.text,
      values: [...values],
    });
    return result.rows;
  }

  async row<T extends object>(statement: Statement, values: readonly unknown[] = []): Promise<T | undefined> {
    return (await this.rows<T>(statement, values))[0];
  }
}
