/** How a limit lies in the table of deadlines: its field, the column, the column's type. */
const FIELDS = [
  ['key', 'key', 'text'],
  ['rule', 'rule', 'text'],
  ['part', 'part', 'text'],
  ['startedBy', 'started_by', 'uuid'],
  ['startOn', 'start_on', 'date'],
  ['statutory', 'statutory_on', 'date'],
  ['rollAlternative', 'rolled_on', 'date'],
  ['endsAt', 'ends_at', 'timestamptz'],
  ['operative', 'operative_on', 'date'],
  ['lastDay', 'last_day_on', 'date'],
  ['deemedMode', 'deemed_mode', 'text'],
  ['assertFrom', 'assert_from', 'date'],
  ['startProof', 'start_proof', 'text'],
  ['status', 'state', 'text'],
  ['reason', 'reason', 'text'],
  ['closedBy', 'closed_by', 'uuid'],
  ['closedOn', 'closed_on', 'date'],
  ['ours', 'ours', 'boolean'],
  ['authority', 'authority', 'text'],
  ['effect', 'effect', 'text'],
  ['silence', 'silence', 'text'],
  ['article', 'article', 'text'],
  ['verified', 'verified', 'boolean'],
] as const;

/** SQL of a result `d` as a `StoredLimit`. */
export const LIMIT_JSON = `json_build_object('id', d.id, 'procedureId', d.procedure_id,
  ${FIELDS.map(([field, column]) => `'${field}', d.${column}`).join(', ')})`;

/** SQL of the current results of a case as json. @param caseId SQL of the case's id. */
export function currentLimitsSql(caseId: string): string {
  return `(SELECT coalesce(json_agg(${LIMIT_JSON}), '[]') FROM deadlines d WHERE d.case_id = ${caseId} AND d.replaced_at IS NULL)`;
}

/**
 * SQL of common table expressions that write what an entry did to the deadlines of its case. A result is replaced before
 * the one that takes its place is stored, which the count sees to.
 * @param entryId SQL of the entry's id; @param changes SQL of `DeadlineWrites` as json.
 */
export function deadlineWritesSql(caseId: string, teamId: string, entryId: string, changes: string): string {
  return `earlier AS (
     UPDATE deadlines SET state = 'superseded', replaced_at = now(), replaced_for = r.cause,
       replaced_by = CASE r.cause WHEN 'entry' THEN ${entryId} END
     FROM json_to_recordset(${changes} -> 'replaced') AS r(id uuid, cause text) WHERE deadlines.id = r.id RETURNING deadlines.id),
   settled AS (
     UPDATE deadlines SET state = s.status, reason = s.reason, closed_by = s."closedBy", closed_on = s."closedOn"
     FROM json_to_recordset(${changes} -> 'settled') AS s(id uuid, status text, reason text, "closedBy" uuid, "closedOn" date)
     WHERE deadlines.id = s.id),
   begun AS (
     INSERT INTO deadlines (id, case_id, team_id, procedure_id, computed_for, ${FIELDS.map(([, column]) => column).join(', ')})
     SELECT s.id, ${caseId}, ${teamId}, s."procedureId", CASE s.cause WHEN 'entry' THEN ${entryId} END,
       ${FIELDS.map(([field]) => `s."${field}"`).join(', ')}
     FROM json_to_recordset(${changes} -> 'started') AS s(id uuid, "procedureId" uuid, cause text,
       ${FIELDS.map(([field, , type]) => `"${field}" ${type}`).join(', ')})
     WHERE (SELECT count(*) FROM earlier) >= 0)`;
}
