import type { Context } from '../database/context.js';
import { statement } from '../database/statement.js';
import type { CaseAccess } from './access.js';
import { accessSql } from './case-state.queries.js';

/** What became of a change that names the version it is based on. */
export interface ChangeOutcome {
  readonly access: CaseAccess;
  readonly seen: number;
  /** Whether the team exists where it must, and the lead works there. */
  readonly teamFits: boolean;
  readonly leadFits: boolean;
  /** The version reached; null when nothing was changed. */
  readonly version: number | null;
}

const worksIn = (
  team: string,
  person: string,
) => `(${person}::uuid IS NULL OR EXISTS (SELECT FROM team_members m JOIN users u ON u.id = m.user_id
  WHERE m.team_id = ${team} AND m.user_id = ${person} AND u.active AND u.role IN ('caseworker', 'coordinator')))`;

const SEEN = `seen AS (SELECT c.id, c.version, c.team_id, ${accessSql('c')} AS access FROM cases c WHERE c.id = $1)`;

const OUTCOME = `SELECT s.access, s.version AS seen, f.team AS "teamFits", f.lead AS "leadFits", c.version
  FROM seen s CROSS JOIN fit f LEFT JOIN changed c ON true`;

const CHANGE_LEAD = statement(
  'cases.changeLead',
  `WITH ${SEEN},
   fit AS (SELECT true AS team, ${worksIn('s.team_id', '$3')} AS lead FROM seen s),
   changed AS (
     UPDATE cases SET lead_id = $3, version = cases.version + 1, updated_at = now() FROM seen s, fit f
     WHERE cases.id = s.id AND cases.version = $2 AND s.access = 'team' AND f.lead RETURNING cases.version),
   trail AS (
     INSERT INTO audit_events (actor_id, session_id, action, subject_id, case_id, detail)
     SELECT $4, $5, 'case.lead_changed', $1, $1, json_build_object('lead', $3::uuid)::jsonb FROM changed)
   ${OUTCOME}`,
);

/** Gives a case another lead, or none. Undefined: no such case for the caller. */
export function changeLead(
  ctx: Context,
  id: string,
  version: number,
  leadId: string | null,
): Promise<ChangeOutcome | undefined> {
  return ctx.row<ChangeOutcome>(CHANGE_LEAD, [id, version, leadId, ctx.actor.userId, ctx.actor.sessionId]);
}

const ASSIGN = statement(
  'cases.assign',
  `WITH ${SEEN},
   fit AS (SELECT EXISTS (SELECT FROM teams t WHERE t.id = $3 AND t.organisation_id = (SELECT sec.org())) AS team, ${worksIn('$3', '$4')} AS lead),
   changed AS MATERIALIZED (
     SELECT sec.assign_case(s.id, $3, $4, $2) AS version FROM seen s, fit f WHERE s.access = 'team' AND f.team AND f.lead),
   trail AS (
     INSERT INTO audit_events (actor_id, session_id, action, subject_id, case_id, detail)
     SELECT $5, $6, 'case.assigned', $1, $1, json_build_object('from', s.team_id, 'to', $3::uuid, 'lead', $4::uuid)::jsonb
     FROM changed c, seen s WHERE c.version IS NOT NULL)
   ${OUTCOME}`,
);

/** Hands a case to a team of the coordinator's organisation. Undefined: no such case for the caller. */
export function assign(
  ctx: Context,
  id: string,
  version: number,
  teamId: string,
  leadId: string | null,
): Promise<ChangeOutcome | undefined> {
  const { userId, sessionId } = ctx.actor;
  return ctx.row<ChangeOutcome>(ASSIGN, [id, version, teamId, leadId, userId, sessionId]);
}
