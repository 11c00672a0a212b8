import { deriveCase } from '../cases/case-status.js';
import { checkClosure, checkEntry, type MoveCheck } from '../cases/case-moves.js';
import type { DerivedCase } from '../cases/case-facts.js';
import { factsOf, projectionOf, type StoredEntry, type StoredFacts } from '../cases/stored-facts.js';
import { addDays, birthdayOn, type CivilDate } from '../common/civil-date.js';
import { CASE_OUTCOMES, CASE_STATUSES, type CaseOutcome } from '../common/codes.js';
import { checkStep } from '../pathways/step-check.js';
import { casebook, isLarge, rosterOf } from './casebook.js';
import { writeCase } from './case-file.js';
import { DECK } from './cards.js';
import { courseOf } from './course.js';
import { FileWriter, type CaseFile } from './file.js';
import { Random } from './random.js';
import type { Row } from './tables.js';

const today: CivilDate = '2026-11-22';
const edition = { cases: 180, seed: 'spec', today };
const roster = rosterOf(edition);
const files = [...casebook(edition, roster)];

function caseRow(file: CaseFile): Row<'cases'> {
  const [row] = file.rows.cases ?? [];
  if (!row) throw new Error('no case in the file');
  return row;
}

function stored(file: CaseFile): StoredFacts {
  const { rows } = file;
  return {
    openedOn: caseRow(file).opened_on as CivilDate,
    links: (rows.kinship_links ?? []).map((row) => ({
      ...{ id: row.id, relativeId: row.relative_id, status: row.status },
      ...{ identifiedOn: row.identified_on, documentedOn: row.documented_on },
    })) as unknown as StoredFacts['links'],
    procedures: (rows.procedures ?? []).map((row) => ({
      ...{
        id: row.id,
        pathway: row.pathway,
        relativeId: row.relative_id,
        openedOn: row.opened_on,
        version: 1,
      },
    })) as unknown as StoredFacts['procedures'],
    entries: (rows.timeline_entries ?? []).map((row) => ({
      ...{ id: row.id, kind: row.kind, code: row.code, on: row.occurred_on, recordedAt: row.recorded_at },
      ...{ recordedBy: row.recorded_by, supersedesId: row.supersedes_id, procedureId: row.procedure_id },
      ...{
        party: row.contact_party,
        reached: row.reached,
        placeType: row.place_type,
        department: row.department,
      },
    })) as unknown as StoredFacts['entries'],
  };
}

describe('an edition', () => {
  it('is the same for the same seed and day', () => {
    expect([...casebook(edition, rosterOf(edition))].map(({ rows }) => rows)).toEqual(
      files.map(({ rows }) => rows),
    );
    const other = [...casebook({ ...edition, seed: 'other' }, roster)];
    expect(other.map(({ rows }) => rows)).not.toEqual(files.map(({ rows }) => rows));
  });

  it('has as many cases as asked for, in sixty of them every status and outcome', () => {
    expect(files).toHaveLength(180);
    const sixty = [...casebook({ ...edition, cases: 60 }, roster)].map(caseRow);
    expect(CASE_STATUSES.filter((status) => !sixty.some((row) => row.status === status))).toEqual([]);
    expect(CASE_OUTCOMES.filter((outcome) => !sixty.some((row) => row.outcome === outcome))).toEqual([]);
    expect(sixty.filter((row) => row.outcome === null).length).toBeGreaterThan(25);
    expect(sixty.filter((row) => row.outcome === null && row.missing_since !== null).length).toBeGreaterThan(
      0,
    );
    expect([...casebook({ ...edition, cases: 7 }, roster)]).toHaveLength(7);
  });

  it('has children of today who were registered twice, by one team or two of an organisation, spelt otherwise', () => {
    const again = ({ child }: CaseFile) =>
      files.find(
        (other) =>
          other.child !== child &&
          other.child?.born === child?.born &&
          other.child?.names.given[0] === child?.names.given[0] &&
          other.child?.names.second[0] === child?.names.second[0],
      );
    const twice = files.filter((file) => again(file) !== undefined);
    expect(twice.length).toBeGreaterThan(4);
    const pairs = twice.map((file) => [file, again(file)].map((one) => one?.rows.cases?.[0]));
    for (const [one, other] of pairs) expect(one?.organisation_id).toBe(other?.organisation_id);
    const byTeams = new Set(pairs.map(([one, other]) => one?.team_id === other?.team_id));
    expect(byTeams).toEqual(new Set([true, false]));
    expect(new Set(twice.map((file) => file.child?.id)).size).toBe(twice.length);
    const large = casebook({ ...edition, cases: 1_001 }, rosterOf({ ...edition, cases: 1_001 }));
    const births = [...large].map(
      ({ child }) => `${child?.born} ${child?.names.given[0]} ${child?.names.second[0]}`,
    );
    expect(births.length - new Set(births).size).toBeLessThan(3);
  });

  it('is for measuring when it is large', () => {
    expect([isLarge(edition), isLarge({ ...edition, cases: 100_000 })]).toEqual([false, true]);
  });
});

describe('every case', () => {
  it('stores the state that follows from its facts', () => {
    for (const file of files)
      expect(caseRow(file)).toMatchObject(projectionOf(deriveCase(factsOf(stored(file)))));
  });

  it('went through lawful steps, with the law in force', () => {
    const procedures = files.flatMap((file) => factsOf(stored(file)).procedures);
    expect(procedures.length).toBeGreaterThan(60);
    const refused = procedures.flatMap(({ pathway, steps }) =>
      steps.map((step, index) => checkStep(pathway, steps.slice(0, index), step)).filter(({ ok }) => !ok),
    );
    expect(refused).toEqual([]);
  });

  it('was never moved where its state does not let it go', () => {
    const refused = files.flatMap((file) => {
      const facts = stored(file);
      const [birth] = file.rows.birth_date_assertions ?? [];
      const majority = birthdayOn(birth?.latest_on as CivilDate, 18);
      return facts.entries
        .map((entry, index) => {
          const derived = deriveCase(factsOf({ ...facts, entries: facts.entries.slice(0, index) }));
          return { kind: entry.kind, move: moveOf(derived, entry, majority) };
        })
        .filter(({ move }) => !move.ok);
    });
    expect(refused).toEqual([]);
  });

  it('was recorded in the order of its ids, before the day began', () => {
    for (const file of files) {
      const entries = stored(file).entries;
      expect(entries.map(({ id }) => id)).toEqual(entries.map(({ id }) => id).toSorted());
      const misdated = entries.filter(({ on, recordedAt }) => {
        const recordedOn = recordedAt.slice(0, 10);
        return recordedOn < on || recordedOn > addDays(on, 3) || recordedOn >= today;
      });
      expect(misdated).toEqual([]);
    }
  });

  it('has no word in clear in its rows', () => {
    for (const { rows, words } of files) {
      const clear = JSON.stringify(rows);
      const texts = words.flatMap(
        ({ value }) => JSON.stringify(value).match(/(?<=":")[^"]* [^"]{8,}/g) ?? [],
      );
      expect(texts.length).toBeGreaterThan(3);
      expect(texts.filter((text) => clear.includes(text))).toEqual([]);
    }
  });
});

it('a case is written from its brief alone', () => {
  const random = new Random('brief');
  const [team] = roster.teams;
  const [card] = DECK;
  const [lead] = team?.caseworkers ?? [];
  if (!team || !card || !lead) throw new Error('nobody to work on the case');
  const course = courseOf(card, random);
  const brief = {
    card,
    course,
    openedOn: '2017-03-02' as const,
    today,
    roster,
    team,
    lead,
    sparse: false,
    random,
    before: undefined,
  };
  const file = writeCase(brief);
  expect(caseRow(file)).toMatchObject({ outcome: 'reunited', team_id: team.id, lead_id: lead.id });
  expect(new FileWriter(brief).rows).toEqual({});
});

function moveOf(derived: DerivedCase, entry: StoredEntry, majority: CivilDate): MoveCheck {
  if (entry.kind === 'opened') return { ok: true };
  if (entry.kind === 'closed' || entry.kind === 'closure_proposed')
    return checkClosure(derived, entry.code as CaseOutcome, entry.on, majority);
  return checkEntry(derived, entry.kind, entry.on);
}
