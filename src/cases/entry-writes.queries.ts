import type { ContactParty, PlaceType, RefusalCode, TimelineKind } from '../common/codes.js';
import { v7 as uuidv7 } from 'uuid';
import type { CivilDate } from '../common/civil-date.js';
import type { DepartmentCode } from '../common/departments.js';
import { Refused } from '../common/errors.js';
import type { Assessor, MoveDecider } from '../common/safeguard-codes.js';
import type { Context } from '../database/context.js';
import { statement } from '../database/statement.js';
import type { ClosingReason } from '../pathways/pathway.js';
import { progressOf } from '../pathways/progress.js';
import type { Compartment } from '../vault/compartments.js';
import type { DerivedCase } from './case-facts.js';
import { projectionUpdate, type LockedCase } from './case-state.queries.js';
import { deriveCase } from './case-status.js';
import { deadlineChanges, NO_CHANGES } from './deadline-changes.js';
import { deadlineWritesSql } from './deadline-rows.queries.js';
import {
  factsOf,
  projectionOf,
  RECORDED_LAST,
  type IdentifiedFacts,
  type StoredEntry,
} from './stored-facts.js';
import { limitsAround, nextDeadline, type LimitsAround, type StoredLimit } from './stored-limits.js';

/** A fact about to join the timeline; what a kind has no place for is left out. */
export interface NewEntry {
  readonly id: string;
  readonly kind: TimelineKind;
  readonly on: CivilDate;
  readonly code?: string | undefined;
  readonly procedureId?: string | undefined;
  readonly relativeId?: string | undefined;
  readonly party?: ContactParty | undefined;
  readonly reached?: boolean | undefined;
  readonly placeType?: PlaceType | undefined;
  readonly decidedBy?: MoveDecider | undefined;
  readonly department?: DepartmentCode | null | undefined;
  readonly assessedBy?: Assessor | undefined;
  readonly proofOfReceipt?: boolean | undefined;
  /** `HH:MM`. */
  readonly time?: string | undefined;
  readonly dueOn?: CivilDate | undefined;
  readonly refusalCodes?: readonly RefusalCode[] | undefined;
  readonly closingReason?: ClosingReason | undefined;
  readonly supersedesId?: string | undefined;
}

/** A document to be stored beside an entry. */
export interface SealedWords {
  readonly compartment: Compartment;
  readonly subjectId: string;
  readonly ciphertext: Buffer;
}

/** What joining the timeline did to the case. */
export interface EntryRecorded {
  readonly id: string;
  /** Of the case. */
  readonly version: number;
  readonly derived: DerivedCase;
  /** Of the procedure it moves; null when it moves none. */
  readonly limits: LimitsAround | null;
}

const RECORD = statement(
  'cases.recordEntry',
  `WITH entry AS (
     INSERT INTO timeline_entries (id, case_id, kind, code, occurred_on, procedure_id, relative_id, contact_party, reached, place_type,
       department, proof_of_receipt, occurred_time, due_on, refusal_codes, closing_reason, assessed_by, decided_by,
       supersedes_id, recorded_by, recorded_at)
     SELECT e.id, $1, e.kind, e.code, e."on", e."procedureId", e."relativeId", e.party, e.reached, e."placeType", e.department,
       e."proofOfReceipt", e.time, e."dueOn", coalesce(e."refusalCodes", '{}'), e."closingReason", e."assessedBy", e."decidedBy",
       e."supersedesId", $6,
       clock_timestamp()
     FROM json_to_record($2::json) AS e(id uuid, kind text, code text, "on" date, "procedureId" uuid, "relativeId" uuid, party text,
       reached boolean, "placeType" text, department text, "proofOfReceipt" boolean, "time" text, "dueOn" date, "refusalCodes" text[], "closingReason" text,
       "assessedBy" text, "decidedBy" text, "supersedesId" uuid)),
   followed AS (
     UPDATE procedures SET stage = p.stage, stage_since = p.since, ended_on = p.ended, version = procedures.version + 1, updated_at = now()
     FROM json_to_record($4::json) AS p(id uuid, stage text, since date, ended date) WHERE procedures.id = p.id),
   words AS (
     INSERT INTO vault_documents (person_id, compartment, subject_id, ciphertext)
     SELECT $5, w.compartment, w.subject, decode(w.ciphertext, 'hex')
     FROM json_to_recordset($9::json) AS w(compartment text, subject uuid, ciphertext text)
     ON CONFLICT (person_id, compartment, subject_id)
     DO UPDATE SET ciphertext = excluded.ciphertext, version = vault_documents.version + 1, updated_at = now()),
   trail AS (
     INSERT INTO audit_events (actor_id, session_id, action, subject_id, case_id, detail)
     SELECT $6, $7, $8, e.id, $1, json_build_object('kind', e.kind, 'code', e.code, 'supersedes', e."supersedesId")::jsonb
     FROM json_to_record($2::json) AS e(id uuid, kind text, code text, "supersedesId" uuid)),
   ${deadlineWritesSql('$1', '$11', "($2::json ->> 'id')::uuid", '$10::json')}
   ${projectionUpdate('$1', '$3::json', '$12::date')}`,
);

/** What an entry would make of a held case, before anything is written. */
export function foreseen(ctx: Context, held: LockedCase, entry: NewEntry) {
  const facts = factsOf({ ...held, entries: [...held.entries, storedForm(entry, ctx.actor.userId)] });
  const procedureId = procedureOf(held, entry);
  const limits = procedureId && limitsAround(procedureId, held.facts, facts, held.holidays);
  return { facts, derived: deriveCase(facts), limits: limits || null };
}

/**
 * Adds an entry to the timeline of a held case: derives the state anew, and writes entry, words, procedure, deadlines,
 * case and audit row in one statement.
 * @param action the audit row's `area.act`.
 */
export async function recordEntry(
  ctx: Context,
  held: LockedCase,
  entry: NewEntry,
  { action, words = [] }: { action: string; words?: readonly SealedWords[] },
): Promise<EntryRecorded> {
  const { facts, derived, limits } = foreseen(ctx, held, entry);
  const row = await ctx.row<{ version: number }>(RECORD, [
    held.id,
    entry,
    projectionOf(derived),
    procedureForm(facts, procedureOf(held, entry)),
    held.minorId,
    ctx.actor.userId,
    ctx.actor.sessionId,
    action,
    JSON.stringify(
      words.map(({ compartment, subjectId, ciphertext }) => ({
        compartment,
        subject: subjectId,
        ciphertext: ciphertext.toString('hex'),
      })),
    ),
    deadlineForm(held, limits),
    held.teamId,
    nextDeadline([...otherLimits(held, limits), ...(limits?.after ?? [])]),
  ]);
  if (!row) throw new Refused('access_too_low', 'forbidden');
  return { id: entry.id, version: row.version, derived, limits };
}

/** The entry as the table will give it back. */
export function storedForm(entry: NewEntry, recordedBy: string): StoredEntry {
  return {
    id: entry.id,
    kind: entry.kind,
    code: entry.code ?? null,
    on: entry.on,
    recordedAt: RECORDED_LAST,
    recordedBy,
    supersedesId: entry.supersedesId ?? null,
    procedureId: entry.procedureId ?? null,
    party: entry.party ?? null,
    reached: entry.reached ?? null,
    placeType: entry.placeType ?? null,
    department: entry.department ?? null,
    proofOfReceipt: entry.proofOfReceipt ?? null,
    time: entry.time ?? null,
    dueOn: entry.dueOn ?? null,
  };
}

/** The procedure an entry moves: that of the step it records, corrects or withdraws. */
function procedureOf(held: LockedCase, entry: NewEntry): string | null {
  const replaced = held.entries.find((each) => each.id === entry.supersedesId);
  return entry.procedureId ?? replaced?.procedureId ?? null;
}

function procedureForm(facts: IdentifiedFacts, id: string | null): object | null {
  const procedure = facts.procedures.find((each) => each.id === id);
  if (!procedure) return null;
  const { stage, since, ending } = progressOf(procedure.pathway, procedure.steps);
  const stageSince = since ?? procedure.openedOn;
  return { id, stage, since: stageSince, ended: ending === null ? null : stageSince };
}

function deadlineForm(held: LockedCase, limits: LimitsAround | null): object {
  if (!limits) return NO_CHANGES;
  const { procedureId, before, after } = limits;
  const stored = held.deadlines.filter((each) => each.procedureId === procedureId);
  const { replaced, settled, started } = deadlineChanges(stored, before, after);
  const begun = started.map(({ limit, cause }) => ({ ...limit, id: uuidv7(), procedureId, cause }));
  return { replaced, settled, started: begun };
}

/** The current results of the procedures that an entry leaves alone. */
function otherLimits({ deadlines }: LockedCase, limits: LimitsAround | null): readonly StoredLimit[] {
  return deadlines.filter(({ procedureId }) => procedureId !== limits?.procedureId);
}
