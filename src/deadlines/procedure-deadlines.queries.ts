import { LIMIT_JSON } from '../cases/deadline-rows.queries.js';
import type { StepRow } from '../cases/stored-facts.js';
import type { ReplacementCause, StoredLimit } from '../cases/stored-limits.js';
import { statement } from '../database/statement.js';
import type { PathwayId } from '../pathways/pathway.js';
import { birthsSql } from './deadlines.queries.js';
import type { AssertedBirth } from './majorities.js';
import type { ReplacingEntry } from './procedure-deadlines.dto.js';

/** A result with what it was computed from and what became of it. */
export interface ComputedResult {
  readonly limit: StoredLimit;
  readonly started: { readonly code: string; readonly time: string | null };
  readonly computedAt: string;
  readonly computedFor: string | null;
  /** Null while it is current. */
  readonly replacedAt: string | null;
  readonly replacedFor: ReplacementCause | null;
  readonly replacedBy: ReplacingEntry | null;
}

export interface ProcedureResults {
  readonly id: string;
  readonly caseId: string;
  readonly reference: string;
  readonly pathway: PathwayId;
  /** Corrected and withdrawn ones too, with what corrects and withdraws them. */
  readonly entries: readonly StepRow[];
  readonly births: readonly AssertedBirth[];
  readonly results: readonly ComputedResult[];
}

const RESULT = `json_build_object('limit', ${LIMIT_JSON},
  'started', (SELECT json_build_object('code', e.code, 'time', e.occurred_time) FROM timeline_entries e WHERE e.id = d.started_by),
  'computedAt', d.computed_at, 'computedFor', d.computed_for, 'replacedAt', d.replaced_at, 'replacedFor', d.replaced_for,
  'replacedBy', (SELECT json_build_object('id', e.id, 'kind', e.kind, 'code', e.code, 'on', e.occurred_on)
    FROM timeline_entries e WHERE e.id = d.replaced_by))`;

/** $2: whether earlier results are wanted too. */
export const PROCEDURE_RESULTS = statement(
  'deadlines.ofProcedure',
  `SELECT p.id, p.case_id AS "caseId", m.reference, p.pathway, ${birthsSql('c.minor_id')} AS births,
     (SELECT coalesce(json_agg(json_build_object('id', e.id, 'kind', e.kind, 'code', e.code, 'on', e.occurred_on,
        'recordedAt', e.recorded_at, 'supersedesId', e.supersedes_id, 'proofOfReceipt', e.proof_of_receipt,
        'time', e.occurred_time, 'dueOn', e.due_on)), '[]') FROM timeline_entries e
      WHERE e.procedure_id = p.id OR e.supersedes_id = ANY (ARRAY(SELECT s.id FROM timeline_entries s WHERE s.procedure_id = p.id))) AS entries,
     (SELECT coalesce(json_agg(${RESULT} ORDER BY d.operative_on, d.id), '[]') FROM deadlines d
      WHERE d.procedure_id = p.id AND ($2::boolean OR d.replaced_at IS NULL)) AS results
   FROM procedures p JOIN cases c ON c.id = p.case_id JOIN minors m ON m.id = c.minor_id WHERE p.id = $1`,
);
