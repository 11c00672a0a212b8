import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import type { ClientBase } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { ConfigurationError } from '../config.js';
import { copyLine } from './copy-text.js';
import { columnsOf, type Row, type Rows, type TableName, TABLES } from './tables.js';

/** Lines gathered for each table until they are worth a COPY. */
export class Batch {
  private readonly lines = new Map<TableName, string[]>();
  cases = 0;

  add(rows: Rows): void {
    for (const table of TABLES) {
      const list = rows[table] as Row<TableName>[] | undefined;
      if (!list) continue;
      const columns = columnsOf(table) as (keyof Row<TableName>)[];
      const lines = this.lines.get(table) ?? [];
      for (const row of list) lines.push(copyLine(columns.map((column) => row[column])));
      this.lines.set(table, lines);
    }
    this.cases += rows.cases?.length ?? 0;
  }

  /** Everything gathered, table by table in the order of their references. */
  *tables(): Generator<[TableName, string]> {
    for (const table of TABLES) {
      const lines = this.lines.get(table);
      if (lines && lines.length > 0) yield [table, lines.join('')];
    }
  }
}

/** Writes a batch in one transaction: all of it or nothing. */
export async function writeBatch(client: ClientBase, batch: Batch): Promise<void> {
  await client.query('BEGIN');
  try {
    for (const [table, text] of batch.tables()) await copyInto(client, table, text);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  }
}

async function copyInto(client: ClientBase, table: TableName, text: string): Promise<void> {
  const stream = client.query(copyFrom(`COPY ${table} (${columnsOf(table).join(', ')}) FROM STDIN`));
  const done = finished(stream);
  if (!stream.write(text)) await Promise.race([once(stream, 'drain'), done]);
  stream.end();
  await done;
}

/**
 * Row-level security is forced on every table, on its owner too. The demonstration comes in as the server's
 * administrator, whom no policy binds and whose password no part of the API ever has.
 * @throws ConfigurationError for any other account.
 */
export async function requireAdministrator(client: ClientBase): Promise<void> {
  const { rows } = await client.query<{ rolsuper: boolean }>(
    'SELECT rolsuper FROM pg_roles WHERE rolname = current_user',
  );
  if (!rows[0]?.rolsuper)
    throw new ConfigurationError(
      'The demonstration is loaded by a superuser of the server: row-level security stops every other account. Without one, set DEMONSTRATION=false.',
    );
}

/**
 * For very many rows: references, which the generator gets right, are not looked up again for each row, and a commit
 * does not wait for the disk.
 */
export async function hurry(client: ClientBase): Promise<void> {
  await client.query('SET session_replication_role = replica; SET synchronous_commit = off');
}

/** What a database holds, as far as the demonstration is concerned. */
export interface Holdings {
  /** Anybody or anything that the demonstration has not made. */
  readonly foreign: boolean;
  /** Nobody at all. */
  readonly empty: boolean;
  /** The fiction's own accounts. */
  readonly demonstration: boolean;
  /** The organisations around it. */
  readonly neighbours: boolean;
  /** A report of the committee. */
  readonly reported: boolean;
}

/** Every record names the user who made it, so that a database without foreign users has no foreign records. */
export async function holdings(client: ClientBase, ownId: string, neighbour: string): Promise<Holdings> {
  const { rows } = await client.query<Holdings>(
    `SELECT EXISTS (SELECT FROM users WHERE NOT is_demonstration)
         OR EXISTS (SELECT FROM organisations o WHERE NOT EXISTS (SELECT FROM users u WHERE u.organisation_id = o.id))
         OR EXISTS (SELECT FROM cases c JOIN users u ON u.id = c.created_by WHERE NOT u.is_demonstration) AS foreign,
       NOT EXISTS (SELECT FROM organisations) AND NOT EXISTS (SELECT FROM users) AS empty,
       EXISTS (SELECT FROM users WHERE id = $1 AND is_demonstration) AS demonstration,
       EXISTS (SELECT FROM organisations WHERE name = $2) AS neighbours, EXISTS (SELECT FROM stat_cuts) AS reported`,
    [ownId, neighbour],
  );
  return rows[0] ?? { foreign: true, empty: false, demonstration: false, neighbours: false, reported: false };
}
