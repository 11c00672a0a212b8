import type { CivilDate } from '../common/civil-date.js';
import type { LinkStatus } from '../common/codes.js';
import type { Context } from '../database/context.js';
import { statement } from '../database/statement.js';
import type { NewEvidence } from './kinship.dto.js';

/** Words that go with a row, sealed under the minor's key; null when none were given. */
export type SealedNote = Buffer | null;

const NOTE = (minor: string, subject: string, sealed: string) =>
  `note AS (INSERT INTO vault_documents (person_id, compartment, subject_id, ciphertext)
     SELECT ${minor}, 'note', ${subject}, ${sealed} WHERE ${sealed} IS NOT NULL)`;

const ADD_EVIDENCE = statement(
  'kinship.addEvidence',
  `WITH evidence AS (
     INSERT INTO kinship_evidence (id, link_id, direction, kind, strength, dated_on, assessed_on, assessed_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)),
   ${NOTE('$9::uuid', '$1::uuid', '$10::bytea')}
   INSERT INTO audit_events (actor_id, session_id, action, subject_id, case_id, detail)
   VALUES ($8, $11, 'kinship.evidence_added', $2, $12, jsonb_build_object('evidence', $1::uuid, 'direction', $3::text, 'kind', $4::text))`,
);

export interface NewEvidenceRow extends Required<Pick<NewEvidence, 'direction' | 'kind' | 'strength'>> {
  readonly id: string;
  readonly linkId: string;
  readonly caseId: string;
  readonly minorId: string;
  readonly datedOn: CivilDate | null;
  readonly assessedOn: CivilDate;
  readonly note: SealedNote;
}

/** Adds a piece of evidence; nothing takes it away again. */
export async function addEvidence(ctx: Context, row: NewEvidenceRow): Promise<void> {
  const { id, linkId, direction, kind, strength, datedOn, assessedOn, minorId, note, caseId } = row;
  const { userId, sessionId } = ctx.actor;
  await ctx.rows(ADD_EVIDENCE, [
    id,
    linkId,
    direction,
    kind,
    strength,
    datedOn,
    assessedOn,
    userId,
    minorId,
    note,
    sessionId,
    caseId,
  ]);
}

const DECIDE = statement(
  'kinship.decide',
  `WITH link AS (UPDATE kinship_links SET status = $3, documented_on = $4 WHERE id = $2),
   decision AS (INSERT INTO kinship_decisions (id, link_id, status, decided_on, decided_by) VALUES ($1, $2, $3, $5, $6)),
   ${NOTE('$7::uuid', '$1::uuid', '$8::bytea')}
   INSERT INTO audit_events (actor_id, session_id, action, subject_id, case_id, detail)
   VALUES ($6, $9, 'kinship.decided', $2, $10, jsonb_build_object('decision', $1::uuid, 'status', $3::text))`,
);

export interface NewDecisionRow {
  readonly id: string;
  readonly linkId: string;
  readonly caseId: string;
  readonly minorId: string;
  readonly status: LinkStatus;
  readonly documentedOn: CivilDate | null;
  readonly decidedOn: CivilDate;
  readonly note: SealedNote;
}

/** Moves a link to a status and keeps who did so. */
export async function recordDecision(ctx: Context, row: NewDecisionRow): Promise<void> {
  const { id, linkId, status, documentedOn, decidedOn, minorId, note, caseId } = row;
  const { userId, sessionId } = ctx.actor;
  await ctx.rows(DECIDE, [
    id,
    linkId,
    status,
    documentedOn,
    decidedOn,
    userId,
    minorId,
    note,
    sessionId,
    caseId,
  ]);
}
