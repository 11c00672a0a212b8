import { statement } from '../database/statement.js';
import { slotSql } from '../vault/splice.js';
import { keysSql } from '../vault/vault.queries.js';
import { accessSql } from './case-state.queries.js';

/** How many entries of a timeline come at once. */
export const TIMELINE_PAGE = 50;

/**
 * SQL of common table expressions that read a page of a timeline, newest first. They expect `shown`, one row with
 * `id` and `access`, and give `page` (with one row more than asked for when there are older ones) and `lines` (the page as json).
 * @param before SQL conditions that place the page, such as `(e.occurred_on, e.id) < ($2::date, $3::uuid)`.
 */
export function timelinePageSql(before = 'true'): string {
  return `page AS MATERIALIZED (
      SELECT e.* FROM timeline_entries e WHERE e.case_id = (SELECT s.id FROM shown s) AND ${before}
      ORDER BY e.occurred_on DESC, e.id DESC LIMIT ${TIMELINE_PAGE + 1}),
    kept AS MATERIALIZED (SELECT * FROM page ORDER BY occurred_on DESC, id DESC LIMIT ${TIMELINE_PAGE}),
    lines AS (SELECT coalesce(json_agg(${ENTRY} ORDER BY e.occurred_on DESC, e.id DESC), '[]') AS entries
      FROM kept e LEFT JOIN users u ON u.id = e.recorded_by LEFT JOIN timeline_entries f ON f.supersedes_id = e.id CROSS JOIN shown s)`;
}

/** SQL of the timeline as json: the entries, and where the next page begins. */
export const TIMELINE_JSON = `json_build_object('entries', (SELECT l.entries FROM lines l), 'before',
  (SELECT k.occurred_on || '_' || k.id FROM kept k WHERE (SELECT count(*) FROM page) > ${TIMELINE_PAGE} ORDER BY k.occurred_on, k.id LIMIT 1))`;

/** Words about a step are notes, which whoever follows the procedure may read; all others are the child's story. */
const IS_STEP = `(e.kind = 'step' OR (e.supersedes_id IS NOT NULL AND e.kind = 'note'
  AND (SELECT o.kind FROM timeline_entries o WHERE o.id = e.supersedes_id) = 'step'))`;

const WITHHELD = `CASE WHEN s.access IN ('team', 'full') THEN '[]'
  WHEN ${IS_STEP} THEN CASE s.access WHEN 'legal' THEN '[]' ELSE '["text"]' END
  WHEN e.kind = 'place_change' THEN '["place", "text"]' ELSE '["text"]' END::json`;

const ENTRY = `json_build_object('id', e.id, 'kind', e.kind, 'code', e.code, 'on', e.occurred_on, 'recordedAt', e.recorded_at,
  'by', json_build_object('id', e.recorded_by, 'name', u.display_name), 'procedureId', e.procedure_id, 'relativeId', e.relative_id,
  'party', e.contact_party, 'reached', e.reached, 'placeType', e.place_type, 'department', e.department,
  'proofOfReceipt', e.proof_of_receipt, 'time', e.occurred_time, 'dueOn', e.due_on, 'refusalCodes', e.refusal_codes, 'closingReason', e.closing_reason,
  'assessedBy', e.assessed_by, 'decidedBy', e.decided_by,
  'supersedesId', e.supersedes_id, 'supersededBy', f.id,
  'text', ${slotSql("e.id || '.text'")}, 'place', CASE WHEN e.kind = 'place_change' THEN ${slotSql("e.id || '.place'")} END,
  'withheld', ${WITHHELD})`;

/** SQL of the sealed words of the entries of a page, and of what `persons`, an SQL array, have of their own. */
export function sealedSql(persons: string, minor: string): string {
  return `(SELECT coalesce(json_agg(json_build_object('personId', d.person_id, 'compartment', d.compartment, 'subjectId', d.subject_id,
    'ciphertext', encode(d.ciphertext, 'hex'))), '[]') FROM (
      SELECT * FROM vault_documents o WHERE o.person_id = ANY (${persons}) AND o.subject_id = o.person_id
        AND o.compartment IN ('identity', 'contact', 'place')
      UNION ALL
      SELECT * FROM vault_documents o WHERE o.subject_id = ANY (ARRAY(SELECT k.id FROM kept k)) AND o.person_id = ${minor}) d)`;
}

const pageSql = (before: string) => `WITH shown AS MATERIALIZED (
    SELECT c.id, c.minor_id, ${accessSql('c')} AS access FROM cases c WHERE c.id = $1),
  ${timelinePageSql(before)}
  SELECT ${TIMELINE_JSON}::text AS body, ${sealedSql("'{}'::uuid[]", 's.minor_id')} AS documents,
    ${keysSql('ARRAY[s.minor_id]', 'identity.opened')} AS keys
  FROM shown s`;

export const TIMELINE = statement('cases.timeline', pageSql('true'));

/** $2 and $3: the day and id of the last entry of the page seen before. */
export const TIMELINE_BEFORE = statement(
  'cases.timelineBefore',
  pageSql('(e.occurred_on, e.id) < ($2::date, $3::uuid)'),
);
