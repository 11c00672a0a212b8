import { v7 as uuidv7 } from 'uuid';
import type { CountRow } from '../src/reports/catalogue.js';
import { countEverything } from '../src/reports/counting.queries.js';
import { createTestApp, type TestApp } from './support/app.js';
import { casesAtRandom, storeCases } from './support/counted-cases.js';

let test: TestApp;
let authorId: string;
let teamId: string;
let counts: CountRow[];

/** Six cases opened in 2025 without anything else on record; what befalls each follows. */
beforeAll(async () => {
  test = await createTestApp();
  const team = await test.world.team();
  teamId = team.id;
  authorId = (await test.world.user('caseworker', team)).id;
  const plain = casesAtRandom(6, 5).map((one) => ({
    ...{ ...one, openedOn: '2025-01-01' as const, closed: null, milestones: [], procedures: [], places: [] },
    ...{ births: [{ earliest: '2008-02-01' as const, days: 0 as const, disputed: false }], accepted: 0 },
    nationalities: ['AFG' as const],
  }));
  await storeCases(test.database.admin, plain, [team], authorId);
  const { rows } = await test.database.admin.query<{ id: string }>('SELECT id FROM cases ORDER BY id');
  const [first = '', second = '', third = '', fourth = '', fifth = '', sixth = ''] = rows.map(({ id }) => id);
  const procedure = await opened(first);
  await refused(first, procedure, '2026-02-10', ['R03', 'R01']);
  await refused(first, procedure, '2026-04-10', ['R03']);
  await entry(first, 'missing', '2026-01-10');
  await entry(first, 'missing', '2026-02-20');
  await entry(first, 'found', '2026-01-20');
  await entry(second, 'missing', '2026-03-20');
  await entry(second, 'found', '2026-05-01');
  await entry(second, 'incident', '2026-02-01', 'dispersal');
  await entry(third, 'incident', '2026-02-01', 'dispersal');
  await entry(third, 'contact', '2026-02-05', 'phone');
  // Moved before the case was opened, which is no event of it, and an appeal of the child's own nobody lodged.
  await test.database.admin.query(`UPDATE cases SET opened_on = '2026-01-05' WHERE id = $1`, [third]);
  await entry(third, 'incident', '2026-01-02', 'dispersal');
  await limit(third, await opened(third), 'running', '2026-02-20', 'french_court', 'FR-APPEAL-7D');
  await entry(fourth, 'incident', '2026-02-01', 'dispersal');
  await entry(fourth, 'contact', '2026-02-05', 'phone');
  await limit(fourth, await opened(fourth), 'expired', '2026-02-20', 'home_office', 'D3-REPLY-2M');
  await move(fifth, '2026-01-01', '62');
  await move(fifth, '2026-02-01', '59', 'prefecture');
  await entry(fifth, 'contact', '2026-02-03', 'phone');
  await entry(fifth, 'missing', '2026-02-10');
  await move(sixth, '2026-01-01', '62', 'police');
  await move(sixth, '2026-01-10', '62', 'department');
  await move(sixth, '2026-02-01', '59', 'no_authority');
  await entry(sixth, 'missing', '2026-01-05');
  await entry(sixth, 'found', '2026-01-09');
  for (const [state, on, authority, rule] of LIMITS)
    await limit(first, procedure, state, on, authority, rule);
  const client = await test.database.connect('reunir_stats');
  const grouping = { pathway: ['dublin3_art8'], nationality_group: ['AFG'], organisation_group: [] };
  ({ counts } = await countEverything(client, { asAt: '2026-03-31', grouping, followsCut: false }));
});
afterAll(() => test.close());

const LIMITS = [
  ['met', '2026-01-15', 'home_office', 'D3-REPLY-2M'],
  ['expired', '2026-01-16', 'home_office', 'D3-REPLY-2M'],
  ['running', '2026-03-31', 'prefecture', 'D3-TRANSFER-6M'],
  ['unproven', '2026-01-01', 'uk_court', 'UK-JR-3M'],
  ['superseded', '2026-02-01', 'home_office', 'D3-REPLY-2M'],
  ['met', '2026-04-01', 'home_office', 'D3-REPLY-2M'],
] as const;

async function opened(caseId: string): Promise<string> {
  const id = uuidv7();
  await test.database.admin.query(
    `INSERT INTO procedures (id, case_id, pathway, opened_on, stage, stage_since, created_by)
     VALUES ($1, $2, 'dublin3_art8_1', '2025-06-01', 'identified', '2025-06-01', $3)`,
    [id, caseId, authorId],
  );
  return id;
}

async function refused(caseId: string, procedure: string, on: string, codes: string[]): Promise<void> {
  await test.database.admin.query(
    `INSERT INTO timeline_entries (id, case_id, kind, code, occurred_on, procedure_id, refusal_codes, recorded_by)
     VALUES ($1, $2, 'step', 'refusal_received', $3, $4, $5, $6)`,
    [uuidv7(), caseId, on, procedure, codes, authorId],
  );
}

async function entry(caseId: string, kind: string, on: string, code: string | null = null): Promise<void> {
  const contact = kind === 'contact';
  await test.database.admin.query(
    `INSERT INTO timeline_entries (id, case_id, kind, code, occurred_on, contact_party, reached, recorded_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [uuidv7(), caseId, kind, code, on, contact ? 'minor' : null, contact ? true : null, authorId],
  );
}

async function move(caseId: string, on: string, department: string, decidedBy?: string): Promise<void> {
  await test.database.admin.query(
    `INSERT INTO timeline_entries (id, case_id, kind, occurred_on, place_type, department, decided_by, recorded_by)
     VALUES ($1, $2, 'place_change', $3, 'hotel', $4, $5, $6)`,
    [uuidv7(), caseId, on, department, decidedBy ?? null, authorId],
  );
}

async function limit(
  caseId: string,
  procedure: string,
  state: string,
  on: string,
  authority: string,
  rule: string,
): Promise<void> {
  await test.database.admin.query(
    `INSERT INTO deadlines (id, case_id, procedure_id, team_id, key, rule, started_by, start_on, statutory_on, operative_on, last_day_on,
       state, effect, article, start_proof, ours, authority, silence, verified)
     SELECT $1::uuid, $2, $3, $4, $1::text, $5, (SELECT id FROM timeline_entries LIMIT 1), '2025-12-01', $6, $6, $6, $7, 'nothing', 'x',
       'proven', false, $8, 'nothing', true`,
    [uuidv7(), caseId, procedure, teamId, rule, on, state, authority],
  );
}

const told = (table: string) =>
  Object.fromEntries(
    counts.filter((row) => row.table === table).map(({ codes, count }) => [codes.join(' '), count]),
  );

it('refusals of the quarter are told by the first reason', () => {
  expect(told('refusal_pathway')).toEqual({ 'identity_age dublin3_art8': 1 });
  expect(told('refusal_nationality')).toEqual({ 'identity_age AFG': 1 });
});

it('time limits that fell due are told by what became of them, the State and the act; an appeal nobody lodged is no State’s', () => {
  expect(told('deadlines')).toEqual({
    'kept GBR reply': 1,
    'late GBR reply': 2,
    'unanswered FRA transfer': 1,
  });
});

it('what befell children is told once for each child and kind', () => {
  expect(told('event_age')).toEqual({
    'found_in_30_days 16-17': 1,
    'not_found_in_30_days 16-17': 2,
    'not_found_in_30_days 18+': 1,
    'harmed_after_dispersal 16-17': 3,
    'unharmed_after_dispersal 16-17': 1,
    'aged_out 18+': 6,
  });
  expect(told('event_place')).toMatchObject({ 'aged_out unknown': 6, 'harmed_after_dispersal unknown': 3 });
});
