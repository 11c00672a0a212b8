import type { CivilDate } from '../common/civil-date.js';
import type { Context } from '../database/context.js';
import { statement } from '../database/statement.js';
import type { IncidentFacts } from './incident-faults.js';
import type { WithdrawalReason } from './incident-codes.js';
import type { IncidentDetail, IncidentView } from './incidents-view.dto.js';
import type { IncidentFigure } from './incident-figures.dto.js';
import type { IncidentFilter } from './incident-filter.dto.js';

const COLUMNS = `kind text, "fromOn" date, "toOn" date, place text, affected text, "sourceKind" text, "sourceName" text,
  "sourceUrl" text, "noteFr" text, "noteEn" text`;
const INTO = 'kind, from_on, to_on, place, affected, source_kind, source_name, source_url, note_fr, note_en';
const FROM = `f.kind, f."fromOn", coalesce(f."toOn", f."fromOn"), f.place, coalesce(f.affected, 'unknown'), f."sourceKind",
  f."sourceName", f."sourceUrl", f."noteFr", f."noteEn"`;

const VIEW = `i.id, i.kind, i.from_on::text AS "fromOn", i.to_on::text AS "toOn", i.place, i.affected,
  i.source_kind AS "sourceKind", i.source_name AS "sourceName", i.source_url AS "sourceUrl", i.note_fr AS "noteFr",
  i.note_en AS "noteEn", i.verification, i.verified_on::text AS "verifiedOn", i.withdrawn_on::text AS "withdrawnOn",
  i.withdrawal_reason AS "withdrawalReason", i.version`;

/** What a version keeps of the row it leaves behind. */
const SAID = `jsonb_build_object('kind', i.kind, 'fromOn', i.from_on, 'toOn', i.to_on, 'place', i.place, 'affected', i.affected,
  'sourceKind', i.source_kind, 'sourceName', i.source_name, 'sourceUrl', i.source_url, 'noteFr', i.note_fr, 'noteEn', i.note_en,
  'verification', i.verification, 'withdrawalReason', i.withdrawal_reason)`;
const KEEP = `INSERT INTO incident_versions (incident_id, version, said, written_by)
  SELECT i.id, i.version, ${SAID}, $2 FROM changed i`;
const TRAIL = (action: string) => `INSERT INTO audit_events (actor_id, session_id, action, subject_id)
  SELECT $2, $3, '${action}', changed.id FROM changed`;

const INSERT = statement(
  'incidents.insert',
  `WITH changed AS (
     INSERT INTO incidents (id, created_by, ${INTO})
     SELECT f.id, $2, ${FROM} FROM json_to_recordset($1::json) AS f (id uuid, ${COLUMNS}) RETURNING *),
   kept AS (${KEEP})
   ${TRAIL('incident.recorded')}`,
);

const CHANGE = statement(
  'incidents.change',
  `WITH changed AS (
     UPDATE incidents SET (${INTO}) = (SELECT ${FROM} FROM json_to_record($4::json) AS f (${COLUMNS})),
       verification = 'unverified', verified_by = NULL, verified_on = NULL, version = version + 1, updated_at = now()
     WHERE id = $1 AND version = $5 AND withdrawn_on IS NULL RETURNING *),
   kept AS (${KEEP}), trail AS (${TRAIL('incident.changed')})
   SELECT version FROM changed`,
);

const VERIFY = statement(
  'incidents.verify',
  `WITH changed AS (
     UPDATE incidents SET verification = $4, verified_by = $2, verified_on = $6, version = version + 1, updated_at = now()
     WHERE id = $1 AND version = $5 AND withdrawn_on IS NULL AND created_by <> $2 RETURNING *),
   kept AS (${KEEP}), trail AS (${TRAIL('incident.verified')})
   SELECT version FROM changed`,
);

const WITHDRAW = statement(
  'incidents.withdraw',
  `WITH changed AS (
     UPDATE incidents SET withdrawn_on = $6, withdrawal_reason = $4, version = version + 1, updated_at = now(),
       source_name = CASE WHEN $4 = 'personal_data' THEN '–' ELSE source_name END,
       (source_url, note_fr, note_en) = (SELECT CASE WHEN $4 <> 'personal_data' THEN source_url END,
         CASE WHEN $4 <> 'personal_data' THEN note_fr END, CASE WHEN $4 <> 'personal_data' THEN note_en END)
     WHERE id = $1 AND version = $5 AND withdrawn_on IS NULL RETURNING *),
   kept AS (${KEEP}), trail AS (${TRAIL('incident.withdrawn')})
   SELECT version FROM changed`,
);

const STATE = statement(
  'incidents.state',
  `SELECT version, created_by = $2 AS own, withdrawn_on IS NOT NULL AS withdrawn FROM incidents WHERE id = $1`,
);

const ONE = statement(
  'incidents.one',
  `SELECT ${VIEW}, i.created_by = $2 AS own,
     (SELECT json_agg(json_build_object('version', v.version, 'said', v.said, 'writtenBy', sec.committee_name(v.written_by), 'writtenAt', v.written_at)
        ORDER BY v.version) FROM incident_versions v WHERE v.incident_id = i.id) AS versions
   FROM incidents i WHERE i.id = $1`,
);

const WITHIN = `($1::text IS NULL OR i.kind = $1) AND ($2::text IS NULL OR i.place = $2)
  AND ($3::text IS NULL OR i.verification = $3) AND ($4::date IS NULL OR i.to_on >= $4) AND ($5::date IS NULL OR i.from_on <= $5)`;

const LIST = statement(
  'incidents.list',
  `SELECT ${VIEW} FROM incidents i WHERE ${WITHIN}
     AND ($6::date IS NULL OR (i.from_on, i.id) < ($6::date, $7::uuid)) ORDER BY i.from_on DESC, i.id DESC LIMIT $8`,
);

const FIGURES = statement(
  'incidents.figures',
  `SELECT to_char(i.from_on, 'YYYY-MM') AS month, i.kind, i.place,
     (count(*) FILTER (WHERE i.verification = 'verified'))::int AS verified,
     (count(*) FILTER (WHERE i.verification <> 'verified'))::int AS other
   FROM incidents i WHERE i.withdrawn_on IS NULL AND ${WITHIN} GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`,
);

const KNOWN = statement(
  'incidents.known',
  `SELECT DISTINCT i.kind, i.from_on::text AS "fromOn", i.place, i.source_name AS "sourceName" FROM incidents i
   WHERE i.withdrawn_on IS NULL AND i.from_on BETWEEN $1 AND $2`,
);

const signedBy = ({ actor }: Context) => [actor.userId, actor.sessionId];

/** Writes events with their first versions and their audit rows. */
export async function insertIncidents(
  ctx: Context,
  rows: readonly (IncidentFacts & { readonly id: string })[],
): Promise<void> {
  await ctx.rows(INSERT, [JSON.stringify(rows), ...signedBy(ctx)]);
}

type Changed = Promise<{ version: number } | undefined>;

/** Replaces what is said of an event, which then has to be verified anew; undefined when this version is not there. */
export function changeIncident(ctx: Context, id: string, version: number, facts: IncidentFacts): Changed {
  return ctx.row(CHANGE, [id, ...signedBy(ctx), JSON.stringify(facts), version]);
}

/** Puts down what somebody other than the author found; undefined when this version is not there for them. */
export function verifyIncident(
  ctx: Context,
  id: string,
  version: number,
  { result, on }: { readonly result: string; readonly on: CivilDate },
): Changed {
  return ctx.row(VERIFY, [id, ...signedBy(ctx), result, version, on]);
}

const STRIKE = statement('incidents.strike', 'SELECT sec.strike_incident_words($1)');

/** Takes the words out of every version of an event withdrawn for personal data. */
export async function strikeWords(ctx: Context, id: string): Promise<void> {
  await ctx.rows(STRIKE, [id]);
}

/** Strikes an event; for personal data, with its words. */
export function withdrawIncident(
  ctx: Context,
  id: string,
  version: number,
  { reason, on }: { readonly reason: WithdrawalReason; readonly on: CivilDate },
): Changed {
  return ctx.row(WITHDRAW, [id, ...signedBy(ctx), reason, version, on]);
}

/** Where an event stands for the caller. */
export function incidentState(
  ctx: Context,
  id: string,
): Promise<{ version: number; own: boolean; withdrawn: boolean } | undefined> {
  return ctx.row(STATE, [id, ctx.actor.userId]);
}

export function readIncident(ctx: Context, id: string): Promise<IncidentDetail | undefined> {
  return ctx.row(ONE, [id, ctx.actor.userId]);
}

const within = ({ kind, place, verification, from, to }: IncidentFilter) =>
  [kind, place, verification, from, to].map((value) => value ?? null);

/** Events, latest first, from after a place in the list. */
export function listIncidents(
  ctx: Context,
  filter: IncidentFilter,
  after: readonly [day: string, id: string] | null,
  limit: number,
): Promise<IncidentView[]> {
  return ctx.rows(LIST, [...within(filter), after?.[0] ?? null, after?.[1] ?? null, limit]);
}

export function incidentFigures(ctx: Context, filter: IncidentFilter): Promise<IncidentFigure[]> {
  return ctx.rows(FIGURES, within(filter));
}

/** What tells events of a span of days apart. */
export function knownIncidents(
  ctx: Context,
  first: CivilDate,
  last: CivilDate,
): Promise<Pick<IncidentFacts, 'kind' | 'fromOn' | 'place' | 'sourceName' | 'sourceKind'>[]> {
  return ctx.rows(KNOWN, [first, last]);
}
