import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import type pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { addDays, type CivilDate } from '../../src/common/civil-date.js';
import { CASE_OUTCOMES, CASE_STATUSES, PLACE_TYPES, SEXES, type PlaceType } from '../../src/common/codes.js';
import { makeReference } from '../../src/common/reference.js';
import type { Team } from './world.js';

const day = fc.integer({ min: 0, max: 1_060 }).map((days) => addDays('2024-01-01', days));
const born = fc.integer({ min: 0, max: 6_500 }).map((days) => addDays('2006-01-01', days));

/** A step and the place in the funnel it brings a case to; -1 for a step that moves nothing there. */
export const STEPS = {
  guardian_appointed: -1,
  request_sent: 3,
  acceptance_received: 4,
  application_submitted: 3,
  visa_granted: 4,
  arrived: 6,
} as const;

const place = fc.record({ on: day, type: fc.constantFrom(...PLACE_TYPES), superseded: fc.boolean() });
const step = fc.record({
  on: day,
  code: fc.constantFrom(...(Object.keys(STEPS) as (keyof typeof STEPS)[])),
  superseded: fc.boolean(),
});
const procedure = fc.record({
  on: day,
  pathway: fc.constantFrom('dublin3_art8_1', 'dublin3_art8_2', 'child_relative_visa', 'of_yesterday'),
  steps: fc.array(step, { maxLength: 3 }),
});
const assertion = fc.record({
  earliest: born,
  days: fc.constantFrom(0, 0, 30, 300, 365, 1_000),
  disputed: fc.boolean(),
});

/** Everything a case is counted by, told at random. */
const facts = fc.record({
  organisation: fc.integer({ min: 0, max: 2 }),
  openedOn: day,
  milestones: fc.array(day, { maxLength: CASE_STATUSES.length - 1 }),
  closed: fc.option(fc.record({ on: day, outcome: fc.constantFrom(...CASE_OUTCOMES) })),
  sex: fc.constantFrom(...SEXES),
  nationalities: fc.uniqueArray(fc.constantFrom('AFG', 'SDN', 'SSD', 'ERI', 'FRA', 'XXA', 'SYR'), {
    maxLength: 2,
  }),
  births: fc.array(assertion, { maxLength: 3 }),
  accepted: fc.option(fc.integer({ min: 0, max: 2 })),
  procedures: fc.array(procedure, { maxLength: 3 }),
  places: fc.array(place, { maxLength: 3 }),
});
export type CountedCase = typeof facts extends fc.Arbitrary<infer T> ? T : never;

/** Cases at random, the same for the same seed. */
export function casesAtRandom(count: number, seed: number): CountedCase[] {
  return fc.sample(facts, { numRuns: count, seed });
}

/** The place changes that stand, in their order; of one day, in the order of recording. */
export function standingPlaces({ places }: CountedCase): { on: CivilDate; type: PlaceType }[] {
  return places
    .filter(({ superseded }) => !superseded)
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

type Row = Record<string, unknown>;

/** Writes them as the database keeps them, each organisation's cases under its team. */
export async function storeCases(
  admin: pg.Client,
  cases: readonly CountedCase[],
  teams: readonly Team[],
  authorId: string,
): Promise<void> {
  const rows = cases.map((one) => rowsOf(one, teams[one.organisation % teams.length] as Team, authorId));
  for (const table of TABLES) {
    const all = rows.flatMap((one) => one[table]);
    const [first] = all;
    if (first === undefined) continue;
    const columns = Object.keys(first).join(', ');
    await admin.query(
      `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM json_populate_recordset(null::${table}, $1)`,
      [JSON.stringify(all)],
    );
  }
}

const TABLES = ['minors', 'birth_date_assertions', 'cases', 'procedures', 'timeline_entries'] as const;

function rowsOf(one: CountedCase, team: Team, authorId: string): Record<(typeof TABLES)[number], Row[]> {
  const [minorId, caseId] = [uuidv7(), uuidv7()];
  const [author, recorder] = [{ created_by: authorId }, { recorded_by: authorId }];
  const reference = makeReference(randomBytes(5));
  const house = { organisation_id: team.organisationId };
  const procedures = one.procedures.map((given) => ({ ...given, id: uuidv7() }));
  const current = standingPlaces(one).at(-1);
  const minor = {
    ...{ id: minorId, reference, sex: one.sex, nationalities: one.nationalities },
    ...{ ...house, ...author, version: 1, languages: [], safety_flags: [] },
    ...{ created_at: '2024-01-01', updated_at: '2024-01-01' },
  };
  const milestones = CASE_STATUSES.slice(1).map((status, index) => [
    `${status}_on`,
    one.milestones.toSorted()[index] ?? null,
  ]);
  const aCase = {
    ...{ id: caseId, minor_id: minorId, team_id: team.id, opened_on: one.openedOn, status: 'identified' },
    ...{ ...house, ...author, version: 1, ...(Object.fromEntries(milestones) as Row) },
    ...{ outcome: one.closed?.outcome ?? null, closed_on: one.closed?.on ?? null },
    ...{ place_type: current?.type ?? null, place_since: current?.on ?? null },
    ...{ created_at: '2024-01-01', updated_at: '2024-01-01' },
  };
  return {
    minors: [minor],
    birth_date_assertions: one.births.map(({ earliest, days, disputed }, index) => ({
      ...{ id: uuidv7(), minor_id: minorId, earliest_on: earliest, latest_on: addDays(earliest, days) },
      ...{ source: 'minor_statement', asserted_on: '2024-01-01', disputed, accepted: one.accepted === index },
      ...{ ...recorder, recorded_at: `2024-01-0${index + 1}` },
    })),
    cases: [aCase],
    procedures: procedures.map(({ id, pathway, on }) => ({
      ...{ id, case_id: caseId, pathway, opened_on: on, stage: 'identified', stage_since: on },
      ...{ ...author, version: 1, created_at: '2024-01-01', updated_at: '2024-01-01' },
    })),
    timeline_entries: [
      ...standingPlaces(one).map(({ on, type }) => entry(caseId, recorder, 'place_change', on, { type })),
      ...one.places
        .filter(({ superseded }) => superseded)
        .flatMap(({ on, type }) => withdrawn(entry(caseId, recorder, 'place_change', on, { type }))),
      ...procedures.flatMap(({ id, steps }) =>
        steps.flatMap(({ on, code, superseded }) => {
          const made = entry(caseId, recorder, 'step', on, { code, procedure: id });
          return superseded ? withdrawn(made) : [made];
        }),
      ),
    ],
  };
}

function entry(
  caseId: string,
  recorder: Row,
  kind: string,
  on: CivilDate,
  { type, code, procedure }: { type?: PlaceType; code?: string; procedure?: string },
): Row {
  return {
    ...{ id: uuidv7(), case_id: caseId, kind, code: code ?? null, occurred_on: on },
    ...{ procedure_id: procedure ?? null, place_type: type ?? null, refusal_codes: [], supersedes_id: null },
    ...{ ...recorder, recorded_at: '2024-01-01' },
  };
}

/** An entry and the note that withdraws it. */
function withdrawn(given: Row): Row[] {
  const note = { ...given, id: uuidv7(), kind: 'note', code: null, procedure_id: null, place_type: null };
  return [given, { ...note, supersedes_id: given['id'] }];
}
