import type { ClientBase } from 'pg';
import { EVIDENCE_KINDS, EVIDENCE_STRENGTHS } from '../common/codes.js';
import { codeSql } from './codes.queries.js';
import type { CountedGroup, Period } from './count-rows.js';
import { EVIDENCE_GROUPS, evidenceRank } from './evidence-groups.js';
import { countedSql } from './grouping-sets.queries.js';

const RANK = `CASE e.strength || ' ' || e.kind ${EVIDENCE_STRENGTHS.flatMap((strength) =>
  EVIDENCE_KINDS.map((kind) => `WHEN '${strength} ${kind}' THEN ${evidenceRank({ kind, strength })}`),
).join(' ')} END`;

const TYPE = codeSql('e.kind', EVIDENCE_GROUPS);

/** What was last decided of the link by the end; a link that only gained or lost support is undecided. */
const LINK_STATE = `CASE (SELECT d.status FROM kinship_decisions d WHERE d.link_id = k.id AND d.decided_on <= $1
    ORDER BY d.decided_on DESC, d.id DESC LIMIT 1) WHEN 'verified' THEN 'accepted' WHEN 'disproved' THEN 'refused' ELSE 'pending' END`;

/** What speaks for the link most strongly; evidence against it proves no link. */
const STRONGEST = `coalesce((SELECT ${TYPE} FROM kinship_evidence e WHERE e.link_id = k.id AND e.direction = 'supports'
    AND e.assessed_on <= $1 ORDER BY ${RANK} LIMIT 1), 'none')`;

const LINKS = countedSql(
  `SELECT f.organisation_id, ${LINK_STATE} AS link_state, ${STRONGEST} AS evidence_type, 1 AS units
   FROM (SELECT link_id FROM kinship_decisions WHERE decided_on BETWEEN $2 AND $1
     UNION SELECT link_id FROM kinship_evidence WHERE assessed_on BETWEEN $2 AND $1) assessed
     JOIN kinship_links k ON k.id = assessed.link_id JOIN stat_case_facts f ON f.case_id = k.case_id`,
  [['link_evidence', 'link_state', 'evidence_type']],
);

/**
 * Family links that were decided, or evidence of which was assessed, in the period, by what had become of them at its
 * end and the strongest evidence for them.
 */
export async function countLinks(client: ClientBase, { asAt, first }: Period): Promise<CountedGroup[]> {
  return (await client.query<CountedGroup>(LINKS, [asAt, first])).rows;
}
