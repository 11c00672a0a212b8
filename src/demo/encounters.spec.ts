import type { CivilDate } from '../common/civil-date.js';
import { casebook, rosterOf } from './casebook.js';
import { encounters } from './encounters.js';
import { Random } from './random.js';

const today: CivilDate = '2026-11-22';
const edition = { cases: 60, seed: 'spec', today };
const roster = rosterOf(edition);
const files = [...casebook(edition, roster)];
const written = (from = files) => encounters(from, { roster, today, random: new Random('encounters') });
const teamNamed = (name: string) => roster.teams.find((team) => team.name === name);

it('are the same for the same cases and seed', () => {
  expect(written().rows).toEqual(written().rows);
  expect(written().words).toEqual(written().words);
});

it('bring every team relatives who seek a child, with a key of their own and words of both', () => {
  const { rows, holders, words } = written();
  const requests = rows.tracing_requests ?? [];
  for (const name of ['Calais', 'London'])
    expect(requests.filter(({ team_id }) => team_id === teamNamed(name)?.id).length).toBeGreaterThan(1);
  expect(holders.map(({ personId }) => personId)).toEqual(requests.map(({ relative_id }) => relative_id));
  for (const { id, relative_id } of requests)
    for (const subject of [id, relative_id])
      expect(words.some(({ personId, subjectId }) => personId === relative_id && subjectId === subject)).toBe(
        true,
      );
});

it('lie before today, and a request that ended says how', () => {
  const requests = written().rows.tracing_requests ?? [];
  for (const { created_at, updated_at, last_contact_on, status, closed_on, closure_reason } of requests) {
    expect(String(last_contact_on) < String(created_at)).toBe(true);
    expect(String(created_at) <= String(updated_at) && String(updated_at) < today).toBe(true);
    expect([closed_on === null, closure_reason === null]).toEqual([status === 'open', status === 'open']);
  }
  expect(new Set(requests.map(({ status }) => status))).toEqual(new Set(['open', 'found']));
});

it('seek children whose cases go on, and ask only where both families agree', () => {
  const { sharing_consents: consents = [], team_questions: questions = [] } = written().rows;
  expect(questions).toHaveLength(1);
  for (const { person_id, to_team } of questions) {
    const child = files.find(({ rows }) => rows.minors?.[0]?.id === person_id);
    expect(child?.rows.cases?.[0]).toMatchObject({ team_id: to_team, outcome: null });
    expect(consents.map((each) => each.person_id)).toContain(person_id);
  }
});

it('seek nobody on record where there is nobody', () => {
  const { rows } = written([]);
  expect(rows.tracing_requests?.length).toBeGreaterThan(3);
  expect(rows.team_questions).toBeUndefined();
});
