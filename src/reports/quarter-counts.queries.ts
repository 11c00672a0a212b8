import type { ClientBase } from 'pg';
import { allPathways } from '../pathways/pathways.js';
import { NATIONALITIES, PATHWAY_GROUP, STANDS } from './case-facts.queries.js';
import { codeSql, listSql } from './codes.queries.js';
import type { CountedGroup, Period } from './count-rows.js';
import { countedSql } from './grouping-sets.queries.js';
import { LIMIT_TYPES, STATE_PARTIES } from './limit-groups.js';
import { OWED } from './owed-limits.queries.js';

/** Steps that are told with reasons of refusal. */
const REFUSING = [
  ...new Set(
    allPathways().flatMap(({ steps }) =>
      Object.entries(steps).flatMap(([code, { asks }]) => (asks?.includes('refusal_codes') ? [code] : [])),
    ),
  ),
];

const REFUSALS = countedSql(
  `SELECT c.organisation_id, t.refusal_codes[1] AS reason, ${PATHWAY_GROUP} AS pathway, ${NATIONALITIES} AS nationalities, count(*) AS units
   FROM timeline_entries t JOIN procedures p ON p.id = t.procedure_id JOIN cases c ON c.id = t.case_id JOIN minors m ON m.id = c.minor_id
   WHERE t.kind = 'step' AND t.occurred_on BETWEEN $2 AND $1 AND t.code IN ${listSql(REFUSING)} AND ${STANDS}
   GROUP BY 1, 2, 3, 4`,
  [
    ['refusal_pathway', 'reason', 'pathway'],
    ['refusal_nationality', 'reason', 'nationalities'],
  ],
);

/** A limit stored as expired was met too late; one still running after its day has not been answered. */
const LIMIT_STATE = `CASE d.state WHEN 'met' THEN 'kept' WHEN 'expired' THEN 'late' WHEN 'unproven' THEN 'unproven' ELSE 'unanswered' END`;

const DEADLINES = `SELECT c.organisation_id AS organisation, 'deadlines' AS "table",
    ARRAY[${LIMIT_STATE}, ${codeSql('d.authority', STATE_PARTIES)}, ${codeSql('d.rule', LIMIT_TYPES)}] AS facts, count(*)::int AS count
  FROM deadlines d JOIN cases c ON c.id = d.case_id
  WHERE d.operative_on BETWEEN $2 AND $1 AND d.replaced_at IS NULL AND d.state <> 'superseded' AND ${OWED}
  GROUP BY 1, 2, 3`;

/** Refusals of the period, by their first reason. */
export async function countRefusals(client: ClientBase, { asAt, first }: Period): Promise<CountedGroup[]> {
  return (await client.query<CountedGroup>(REFUSALS, [asAt, first])).rows;
}

/** Time limits of acts a State owed that fell due in the period, by what became of them, the State that owed the act, and the act. */
export async function countDeadlines(client: ClientBase, { asAt, first }: Period): Promise<CountedGroup[]> {
  return (await client.query<CountedGroup>(DEADLINES, [asAt, first])).rows;
}
