import type { CaseAccess } from '../cases/access.js';
import { accessSql, projectionUpdate } from '../cases/case-state.queries.js';
import type { CivilDate } from '../common/civil-date.js';
import type { Context } from '../database/context.js';
import { statement } from '../database/statement.js';
import type { PathwayId } from '../pathways/pathway.js';
import type { StepView } from './procedures.dto.js';

/** A procedure with the steps that no later entry replaces. */
export interface StoredProcedureView {
  readonly id: string;
  readonly caseId: string;
  readonly reference: string;
  readonly pathway: PathwayId;
  readonly relativeId: string | null;
  readonly openedOn: CivilDate;
  readonly stageSince: CivilDate;
  readonly version: number;
  readonly access: CaseAccess;
  readonly steps: StepView[];
}

/** SQL: whether the timeline entry `e` stands. */
export const STANDING = 'NOT EXISTS (SELECT FROM timeline_entries later WHERE later.supersedes_id = e.id)';

/** SQL: when the entry `e` was recorded; a correction takes the place of what it corrects among the entries of a day. */
export const RECORDED_AT = `(WITH RECURSIVE said AS (SELECT e.recorded_at, e.supersedes_id
    UNION ALL SELECT o.recorded_at, o.supersedes_id FROM said s JOIN timeline_entries o ON o.id = s.supersedes_id)
  SELECT min(s.recorded_at) FROM said s)`;

const READ = statement(
  'procedures.read',
  `SELECT p.id, p.case_id AS "caseId", m.reference, p.pathway, p.relative_id AS "relativeId", p.opened_on::text AS "openedOn",
     p.stage_since::text AS "stageSince", p.version, ${accessSql('c')} AS access,
     (SELECT coalesce(json_agg(json_build_object('id', e.id, 'code', e.code, 'on', e.occurred_on, 'recordedAt', ${RECORDED_AT},
        'proofOfReceipt', e.proof_of_receipt, 'time', e.occurred_time, 'dueOn', e.due_on, 'refusalCodes', e.refusal_codes,
        'closingReason', e.closing_reason)
        ORDER BY e.occurred_on, e.id), '[]')
      FROM timeline_entries e WHERE e.procedure_id = p.id
        AND ${STANDING}) AS steps
   FROM procedures p JOIN cases c ON c.id = p.case_id JOIN minors m ON m.id = c.minor_id WHERE p.id = $1`,
);

/** A procedure with the steps that stand and the caller’s access to its case. */
export function readProcedure(ctx: Context, id: string): Promise<StoredProcedureView | undefined> {
  return ctx.row<StoredProcedureView>(READ, [id]);
}

const OPEN = statement(
  'procedures.open',
  `WITH trail AS (
     INSERT INTO audit_events (actor_id, session_id, action, subject_id, case_id, detail)
     VALUES ($7, $8, 'procedure.opened', $1, $2, json_build_object('pathway', $3::text)::jsonb)),
   raised AS (${projectionUpdate('$2', '$9::json')})
   INSERT INTO procedures (id, case_id, pathway, relative_id, opened_on, stage, stage_since, created_by)
   SELECT $1, $2, $3, $4, $5, $6, $5, $7 FROM raised`,
);

export interface NewProcedure {
  readonly id: string;
  readonly caseId: string;
  readonly pathway: PathwayId;
  readonly relativeId: string | null;
  readonly openedOn: CivilDate;
  readonly stage: string;
  /** `projectionOf` the case's state with this procedure. */
  readonly projection: object;
}

/** Stores a procedure, the case’s state with it, and the audit row. */
export async function insertProcedure(ctx: Context, made: NewProcedure): Promise<void> {
  const { userId, sessionId } = ctx.actor;
  await ctx.rows(OPEN, [
    made.id,
    made.caseId,
    made.pathway,
    made.relativeId,
    made.openedOn,
    made.stage,
    userId,
    sessionId,
    made.projection,
  ]);
}
