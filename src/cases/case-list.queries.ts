import { statement } from '../database/statement.js';
import { slotSql } from '../vault/splice.js';
import { keysSql } from '../vault/vault.queries.js';
import { accessSql } from './case-state.queries.js';

/**
 * The lists read each of the caller's teams through its own index, at most one page of each, and unite them with the
 * granted cases: one ordered scan over `team_id = ANY (…)` would sort every case of every team.
 *
 * Values: $1 page size + 1, $2 statuses or null, $3 open (true), closed (false) or null, $4 lead or null, $5 team or null,
 * $6 only missing, $7 not heard of since before this day or null, $8 today; then where the page begins.
 */
const FILTER = `CASE WHEN ($2::text[] IS NULL OR c.status = ANY ($2)) AND ($3::boolean IS NULL OR (c.closed_on IS NULL) = $3)
  AND ($4::uuid IS NULL OR c.lead_id = $4) AND (NOT $6::boolean OR c.missing_since IS NOT NULL)
  AND ($7::date IS NULL OR coalesce(c.last_contact_on, c.opened_on) < $7) THEN true ELSE false END`;

const TEAMS = `unnest((SELECT sec.teams())::uuid[]) AS t(id)`;

const SHARED = `c.id = ANY ((SELECT sec.granted())::uuid[]) AND NOT c.team_id = ANY ((SELECT sec.teams())::uuid[])
  AND ($5::uuid IS NULL OR c.team_id = $5)`;

/** The cases of a page, from the teams and from the grants, each branch in order and cut to the page. */
function pageSql(order: string, branches: readonly string[]): string {
  const read = (where: string) =>
    branches
      .map(
        (branch) =>
          `(SELECT c.* FROM cases c WHERE ${where} AND ${FILTER} AND ${branch} ORDER BY ${order} LIMIT $1)`,
      )
      .join(' UNION ALL ');
  return `page AS MATERIALIZED (
    SELECT c.* FROM (
      SELECT x.* FROM ${TEAMS} CROSS JOIN LATERAL (${read('c.team_id = t.id')}) x WHERE $5::uuid IS NULL OR t.id = $5
      UNION ALL SELECT y.* FROM (${read(SHARED)}) y) c
    ORDER BY ${order} LIMIT $1),
  kept AS MATERIALIZED (SELECT c.* FROM page c ORDER BY ${order} LIMIT $1 - 1)`;
}

const ROW = `json_build_object('id', c.id, 'reference', m.reference, 'name', ${slotSql('c.minor_id::text')}, 'access', ${accessSql('c')},
  'status', c.status, 'outcome', c.outcome, 'closedOn', c.closed_on, 'proposedOutcome', c.proposed_outcome, 'openedOn', c.opened_on,
  'age', CASE WHEN b.latest IS NOT NULL THEN json_build_object('youngest', extract(year FROM age($8::date, b.latest))::int,
    'oldest', extract(year FROM age($8::date, b.earliest))::int) END,
  'place', CASE WHEN c.place_type IS NOT NULL THEN json_build_object('type', c.place_type, 'department', c.department, 'since', c.place_since) END,
  'missingSince', c.missing_since, 'lastContactOn', c.last_contact_on, 'daysSinceContact', $8::date - c.last_contact_on,
  'nextDeadlineOn', c.next_deadline_on, 'team', json_build_object('id', c.team_id, 'name', t.name),
  'lead', CASE WHEN u.id IS NOT NULL THEN json_build_object('id', u.id, 'name', u.display_name) END, 'updatedAt', c.updated_at)`;

/** The accepted birth date, else the span of everything asserted. */
const BIRTH = `SELECT coalesce(min(b.earliest_on) FILTER (WHERE b.accepted), min(b.earliest_on)) AS earliest,
  coalesce(max(b.latest_on) FILTER (WHERE b.accepted), max(b.latest_on)) AS latest FROM birth_date_assertions b WHERE b.minor_id = c.minor_id`;

const MINORS = 'ARRAY(SELECT k.minor_id FROM kept k)';

function listSql(order: string, cursor: string, branches: readonly string[]): string {
  return `WITH ${pageSql(order, branches)}
    SELECT json_build_object('cases', (SELECT coalesce(json_agg(${ROW} ORDER BY ${order}), '[]')
        FROM kept c JOIN minors m ON m.id = c.minor_id LEFT JOIN teams t ON t.id = c.team_id LEFT JOIN users u ON u.id = c.lead_id
        LEFT JOIN LATERAL (${BIRTH}) b ON true),
      'next', (SELECT ${cursor} FROM kept c WHERE (SELECT count(*) FROM page) = $1 ORDER BY ${order} OFFSET $1 - 2 LIMIT 1))::text AS body,
      (SELECT coalesce(json_agg(json_build_object('personId', d.person_id, 'compartment', d.compartment, 'subjectId', d.subject_id,
        'ciphertext', encode(d.ciphertext, 'hex'))), '[]') FROM vault_documents d
        WHERE d.person_id = ANY (${MINORS}) AND d.compartment = 'identity' AND d.subject_id = d.person_id) AS documents,
      ${keysSql(MINORS, 'identity.listed')} AS keys`;
}

/** $9 and $10: the moment and id of the last case of the page before. */
export const LIST_UPDATED = statement(
  'cases.listUpdated',
  listSql(
    'c.updated_at DESC, c.id DESC',
    `to_char(c.updated_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') || '_' || c.id`,
    ['(c.updated_at, c.id) < ($9::timestamptz, $10::uuid)'],
  ),
);

/** $9 and $10: day and id of the last case of the page before; $11: its id once the page before had come to cases without a deadline. */
export const LIST_DEADLINE = statement(
  'cases.listDeadline',
  listSql('c.next_deadline_on, c.id', `coalesce(c.next_deadline_on::text, 'none') || '_' || c.id`, [
    '(c.next_deadline_on, c.id) > ($9::date, $10::uuid)',
    '(c.next_deadline_on IS NULL AND c.id > $11::uuid)',
  ]),
);
