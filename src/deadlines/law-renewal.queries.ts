import type { ClientBase } from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { FIRST_ID } from '../cases/cursors.js';
import type { AddedHoliday } from '../pathways/holidays.js';
import { lawChanges } from './law-changes.js';
import type { LimitFacts } from './limit-facts.js';

/** As many as come at once from `sec.procedures_of_another_law`. */
const PAGE = 500;

/**
 * Holds the limits of every procedure against the law of a release, page by page, each page true as a whole: what the law
 * before made of the same steps stays readable. A second run finds nothing to do; one that is broken off is taken up where
 * it stopped.
 * @param client signed in as the owner. @param law the release.
 * @returns how many procedures were looked at.
 */
export async function renewLimits(client: ClientBase, law: string): Promise<number> {
  let looked = 0;
  let after = FIRST_ID;
  for (;;) {
    await client.query('BEGIN');
    try {
      const page = await renewPage(client, law, after);
      await client.query('COMMIT');
      looked += page.length;
      if (page.length < PAGE) return looked;
      after = page.at(-1)?.id ?? after;
    } catch (error) {
      await client.query('ROLLBACK');
      throw error;
    }
  }
}

async function renewPage(client: ClientBase, law: string, after: string): Promise<LimitFacts[]> {
  const holidays = await client.query<{ days: AddedHoliday[] }>('SELECT sec.added_holidays() AS days');
  const { rows } = await client.query<LimitFacts>(
    'SELECT id, facts FROM sec.procedures_of_another_law($1, $2)',
    [law, after],
  );
  if (rows.length === 0) return rows;
  const { started, ...changes } = lawChanges(rows, holidays.rows[0]?.days ?? []);
  const named = started.map((limit) => ({ ...limit, id: uuidv7() }));
  await client.query('SELECT sec.renew_deadlines($1, $2, $3::json)', [
    law,
    rows.map(({ id }) => id),
    JSON.stringify({ ...changes, started: named }),
  ]);
  return rows;
}
