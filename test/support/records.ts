import { v7 as uuidv7 } from 'uuid';
import { linkRelative, openCase, putDocument } from './cases.js';
import type { TestDatabase } from './database.js';
import type { Person } from './world.js';

/** One of each kind of record that hangs on a case, by the path segment that comes before its id in an address. */
export type Records = Readonly<Record<RecordKind, string>>;
export const RECORD_KINDS = [
  'cases',
  'minors',
  'relatives',
  'kinship-links',
  'procedures',
  'timeline',
  'grants',
  'birth-dates',
  'merges',
  'relative-merges',
  'tracing-requests',
] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

/** A case of the person's team with everything under it. */
export async function makeRecords(database: TestDatabase, by: Person, colleague: Person): Promise<Records> {
  const kase = await openCase(database, by);
  const relative = await linkRelative(database, by, kase.id, { relation: 'brother' });
  const [procedure, entry, grant] = [uuidv7(), uuidv7(), uuidv7()];
  const run = (sql: string, values: unknown[]) => database.admin.query(sql, values);
  await run(
    `INSERT INTO procedures (id, case_id, pathway, relative_id, opened_on, stage, stage_since, created_by)
     VALUES ($1, $2, 'dublin3_art8_1', $3, '2019-03-04', 'identified', '2019-03-04', $4)`,
    [procedure, kase.id, relative.id, by.id],
  );
  await run(
    `INSERT INTO timeline_entries (id, case_id, kind, code, procedure_id, occurred_on, recorded_by)
     VALUES ($1, $2, 'step', 'intent_recorded', $3, '2019-03-05', $4)`,
    [entry, kase.id, procedure, by.id],
  );
  await run(
    `INSERT INTO case_grants (id, case_id, grantee_id, level, purpose, starts_at, ends_at, granted_by)
     VALUES ($1, $2, $3, 'read', 'legal_advice', now() - interval '1 day', now() + interval '1 day', $4)`,
    [grant, kase.id, colleague.id, by.id],
  );
  for (const [side, personId, ring] of [
    ['minor', kase.minorId, kase.ring],
    ['relative', relative.id, relative.ring],
  ] as const) {
    const account = uuidv7();
    await run(
      `INSERT INTO kinship_accounts (id, link_id, side, taken_on, taken_by) VALUES ($1, $2, $3, '2019-03-08', $4)`,
      [account, relative.linkId, side, by.id],
    );
    await putDocument(database, ring, personId, 'testimony', account, { answers: { relation: 'brother' } });
  }
  const merge = uuidv7();
  await run('INSERT INTO merges (id, kept_case_id, merged_case_id, proposed_by) VALUES ($1, $2, $3, $4)', [
    merge,
    kase.id,
    (await openCase(database, by)).id,
    by.id,
  ]);
  const relativeMerge = uuidv7();
  await run('INSERT INTO relative_merges (id, kept_id, merged_id, proposed_by) VALUES ($1, $2, $3, $4)', [
    relativeMerge,
    relative.id,
    (await linkRelative(database, by, kase.id, { relation: 'brother' })).id,
    by.id,
  ]);
  const request = uuidv7();
  await run(
    `INSERT INTO tracing_requests (id, organisation_id, team_id, relative_id, relation, created_by)
     VALUES ($1, $2, $3, $4, 'brother', $5)`,
    [request, by.organisationId, by.team?.id, relative.id, by.id],
  );
  await putDocument(database, relative.ring, relative.id, 'identity', request, {
    names: [{ given: 'Kaveh', script: 'Latn', source: 'relative', kind: 'usual' }],
  });
  const { rows } = await database.admin.query<{ id: string }>(
    'SELECT id FROM birth_date_assertions WHERE minor_id = $1',
    [kase.minorId],
  );
  return {
    cases: kase.id,
    minors: kase.minorId,
    relatives: relative.id,
    'kinship-links': relative.linkId,
    procedures: procedure,
    timeline: entry,
    grants: grant,
    'birth-dates': rows[0]?.id ?? '',
    merges: merge,
    'relative-merges': relativeMerge,
    'tracing-requests': request,
  };
}

/** Ids of nothing. */
export function absentRecords(): Records {
  return Object.fromEntries(RECORD_KINDS.map((kind) => [kind, uuidv7()])) as Record<RecordKind, string>;
}
