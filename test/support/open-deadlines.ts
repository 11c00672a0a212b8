import { v7 as uuidv7 } from 'uuid';
import { addDays, type CivilDate } from '../../src/common/civil-date.js';
import type { TestDatabase } from './database.js';

export interface OpenDeadline {
  readonly id: string;
  readonly procedureId: string;
}

export interface DeadlineOptions {
  /** The day to plan by. */
  readonly on: CivilDate;
  readonly ours?: boolean;
  readonly state?: 'running' | 'unproven' | 'met';
}

/** A deadline of a case standing in the database, of a procedure of its own, as a step's recording would have stored it. */
export async function putDeadline(
  database: TestDatabase,
  caseId: string,
  { on, ours = true, state = 'running' }: DeadlineOptions,
): Promise<OpenDeadline> {
  const [id, procedureId, entryId] = [uuidv7(), uuidv7(), uuidv7()];
  const startOn = addDays(on, -60);
  await database.admin.query(
    `INSERT INTO procedures (id, case_id, pathway, opened_on, stage, stage_since, created_by)
     SELECT $1, id, 'dublin3_art8_1', $3, 'request_sent', $3, created_by FROM cases WHERE id = $2`,
    [procedureId, caseId, startOn],
  );
  await database.admin.query(
    `INSERT INTO timeline_entries (id, case_id, kind, code, procedure_id, occurred_on, recorded_by)
     SELECT $1, id, 'step', 'request_received', $3, $4, created_by FROM cases WHERE id = $2`,
    [entryId, caseId, procedureId, startOn],
  );
  await database.admin.query(
    `INSERT INTO deadlines (id, case_id, procedure_id, team_id, key, rule, started_by, start_on, statutory_on, operative_on, last_day_on,
                            start_proof, state, ours, authority, effect, silence, article, verified)
     SELECT $1, id, $3, team_id, $4::uuid::text, 'D3-REPLY-2M', $4::uuid, $5, $6, $6, $6, 'proven', $7, $8, 'other_state', 'accepted', 'accepted',
            'Art. 22(1)', true FROM cases WHERE id = $2`,
    [id, caseId, procedureId, entryId, startOn, on, state, ours],
  );
  return { id, procedureId };
}
