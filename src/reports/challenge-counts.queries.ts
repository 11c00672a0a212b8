import type { ClientBase } from 'pg';
import { PATHWAY_GROUP, STANDS } from './case-facts.queries.js';
import { codeSql, listSql } from './codes.queries.js';
import type { CountedGroup, Period } from './count-rows.js';
import { CHALLENGE_RESULTS, CHALLENGE_STEPS } from './step-groups.js';

const ENDINGS = Object.keys(CHALLENGE_RESULTS);
const PARTS = {
  ...CHALLENGE_RESULTS,
  ...Object.fromEntries(CHALLENGE_STEPS.map((code) => [code, 'challenge'])),
};

/**
 * The part each earlier step of the procedure plays, latest first: a decision that ends a challenge follows one, or
 * several of the same refusal. Of one day, a refusal comes before its challenge.
 */
const BEFORE = `(SELECT string_agg(${codeSql('t.code', PARTS)}, ' ' ORDER BY t.occurred_on DESC, t.code IN ${listSql(CHALLENGE_STEPS)} DESC, t.id DESC)
  FROM timeline_entries t
  WHERE t.procedure_id = d.procedure_id AND t.code IN ${listSql(Object.keys(PARTS))} AND ${STANDS}
    AND (t.occurred_on < d.occurred_on OR t.occurred_on = d.occurred_on AND t.id < d.id AND t.code IN ${listSql(ENDINGS)}))`;

const CHALLENGES = `SELECT c.organisation_id AS organisation, 'challenge_pathway' AS "table",
    ARRAY[${codeSql('d.code', CHALLENGE_RESULTS)}, ${PATHWAY_GROUP}] AS facts, count(*)::int AS count
  FROM (SELECT id, case_id, procedure_id, code, occurred_on FROM timeline_entries t
    WHERE kind = 'step' AND code IN ${listSql(ENDINGS)} AND occurred_on BETWEEN $2 AND $1 AND ${STANDS}) d
  JOIN procedures p ON p.id = d.procedure_id JOIN cases c ON c.id = d.case_id
  WHERE ${BEFORE} ~ '^(challenge )+upheld'
  GROUP BY 1, 3`;

/** Challenges of a refusal that were decided or given up in the period, by what became of the refusal and by pathway. */
export async function countChallenges(client: ClientBase, { asAt, first }: Period): Promise<CountedGroup[]> {
  return (await client.query<CountedGroup>(CHALLENGES, [asAt, first])).rows;
}
