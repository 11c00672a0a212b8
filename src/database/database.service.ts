import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import pg, { type PoolClient } from 'pg';
import { DataSource, type QueryRunner } from 'typeorm';
import type { Actor } from '../common/actor.js';
import { CLOCK, type Clock } from '../common/clock.js';
import { Context } from './context.js';
import type { Statement } from './statement.js';

/** What an idempotent request claims: its key, and a digest of route and body. */
export interface IdempotencyClaim {
  readonly key: string;
  readonly fingerprint: Buffer;
}

export interface Replay {
  readonly same: boolean;
  readonly status: number | null;
  readonly body: string | null;
}

/** The answer to keep under an idempotency key; without a body the key is given back. */
export interface Answer {
  readonly key: string;
  readonly status: number;
  readonly body: string | undefined;
}

/** A transaction that carries an identity, until it is committed or rolled back. */
export interface OpenRequest {
  readonly ctx: Context;
  /** The answer an earlier request with the same key got. */
  readonly replay: Replay | null;
  commit(answer?: Answer): Promise<void>;
  /** Runs `work`; what it did is undone if it throws, what came before stays. */
  attempt<T>(work: () => Promise<T>): Promise<T>;
  rollback(): Promise<void>;
}

type BeginRow = Actor & { replay: Replay | null };

@Injectable()
export class Database implements OnModuleDestroy {
  private readonly open = new Set<QueryRunner>();

  constructor(
    private readonly source: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Opens the request's transaction and its identity in one round trip. `readOnly` lets reading-audit rows commit without
   * waiting for the disk. Undefined: no live session bears this token.
   */
  async begin(
    token: Buffer,
    options: { readOnly: boolean; claim?: IdempotencyClaim },
  ): Promise<OpenRequest | undefined> {
    const runner = this.source.createQueryRunner();
    const client = (await runner.connect()) as PoolClient;
    this.open.add(runner);
    const state = { done: false };
    const finish = async (sql: string): Promise<void> => {
      if (state.done) return;
      state.done = true;
      await this.finish(runner, client, sql);
    };
    try {
      const results = (await client.query(beginSql(token, options))) as unknown as pg.QueryResult<{
        actor: BeginRow | null;
      }>[];
      const found = results.at(-1)?.rows[0]?.actor;
      if (!found) {
        await finish('ROLLBACK');
        return undefined;
      }
      const { replay, ...actor } = found;
      return {
        ctx: new Context(actor, this.clock(), runner, client),
        replay,
        commit: (answer) => finish(answer ? `${finishSql(answer)} COMMIT` : 'COMMIT'),
        rollback: () => finish('ROLLBACK'),
        attempt: (work) => attempt(client, work),
      };
    } catch (error) {
      await finish('ROLLBACK').catch(() => undefined);
      throw error;
    }
  }

  /** Runs one statement without identity: every protected table is empty to it. For sign-in and health only. */
  async anonymous<T extends object>(statement: Statement, values: readonly unknown[] = []): Promise<T[]> {
    const runner = this.source.createQueryRunner();
    const client = (await runner.connect()) as PoolClient;
    try {
      return (await client.query<T>({ name: statement.name, text: statement.text, values: [...values] }))
        .rows;
    } finally {
      await runner.release();
    }
  }

  async onModuleDestroy(): Promise<void> {
    for (const runner of this.open) await runner.release();
  }

  private async finish(runner: QueryRunner, client: PoolClient, sql: string): Promise<void> {
    try {
      await client.query(sql);
    } finally {
      this.open.delete(runner);
      await runner.release();
    }
  }
}

/** A simple query takes no parameters, so every value is made of a closed alphabet or escaped by the driver. */
function beginSql(
  token: Buffer,
  { readOnly, claim }: { readOnly: boolean; claim?: IdempotencyClaim },
): string {
  const args = [`'\\x${token.toString('hex')}'`];
  if (claim) args.push(pg.escapeLiteral(claim.key), `'\\x${claim.fingerprint.toString('hex')}'`);
  const lazy = readOnly ? 'SET LOCAL synchronous_commit = off; ' : '';
  return `BEGIN; ${lazy}SELECT sec.begin_request(${args.join(', ')}) AS actor`;
}

function finishSql({ key, status, body }: Answer): string {
  const literal = pg.escapeLiteral(key);
  return body === undefined
    ? `SELECT sec.release_request(${literal});`
    : `SELECT sec.finish_request(${literal}, ${Math.trunc(status)}, ${pg.escapeLiteral(body)});`;
}

async function attempt<T>(client: PoolClient, work: () => Promise<T>): Promise<T> {
  await client.query('SAVEPOINT attempt');
  try {
    return await work();
  } catch (error) {
    await client.query('ROLLBACK TO SAVEPOINT attempt');
    throw error;
  }
}
