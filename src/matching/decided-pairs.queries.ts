import type { ClientBase } from 'pg';
import { statement } from '../database/statement.js';
import type { DecidedPairs } from './decided-weights.js';

const DECIDED_PAIRS = statement(
  'matching.decidedPairs',
  `SELECT d.kind, d.decision = 'same' AS same, ARRAY(SELECT l.value FROM jsonb_each_text(d.levels) AS l ORDER BY l.key) AS levels, count(*)::integer AS pairs
   FROM match_decisions d GROUP BY d.kind, d.decision, d.levels ORDER BY d.kind, d.decision, d.levels`,
);

/**
 * How often pairs that compare alike were decided alike, and of whom never: a pair decided anew counts again, as it was
 * compared then.
 * @param stats a connection of `reunir_stats`, which may read no more of decisions than this.
 */
export async function decidedPairs(stats: ClientBase): Promise<DecidedPairs[]> {
  return (await stats.query<DecidedPairs>(DECIDED_PAIRS)).rows;
}
