import type { CivilDate } from '../common/civil-date.js';
import { isDepartment } from '../common/departments.js';
import { pathway } from '../pathways/pathways.js';
import { DEMONSTRATION_ACCOUNTS } from './accounts.js';
import { DECK, type Card } from './cards.js';
import { britishNumber, frenchNumber, placeChild, registerChild } from './child.js';
import { courseOf, dayOf } from './course.js';
import { record, type Happening } from './diary.js';
import { assessRelative, registerRelative } from './family.js';
import { FileWriter } from './file.js';
import { sheltered, sleepingOut } from './french-places.js';
import { shareCase } from './grants.js';
import { contacts, incidents, stays, turns, type Scene } from './happenings.js';
import { evidence, furtherTie, standingFor, tieOf } from './kin.js';
import { afternoon, claimLink, disproveLink, documentLink } from './kinship.js';
import { followProcedure } from './procedure.js';
import { Random } from './random.js';
import { largeRoster, ownRoster } from './roster.js';
import { deciderOf, safeguards } from './safeguards.js';
import { trail } from './trail.js';
import { say, wordbook } from './words.js';

const today: CivilDate = '2026-11-22';
const roster = ownRoster();
const random = new Random('parts');

function openFile(card: Card = cardOf('verified')): FileWriter {
  const [team] = roster.teams;
  const [lead] = team?.caseworkers ?? [];
  if (!team || !lead) throw new Error('nobody to work on the case');
  const course = courseOf(card, random);
  return new FileWriter({
    ...{
      card,
      course,
      openedOn: '2026-01-05',
      today,
      roster,
      team,
      lead,
      sparse: false,
      random,
      before: undefined,
    },
  });
}

function cardOf(kinship: Card['kinship']): Card {
  const card = DECK.find((each) => each.kinship === kinship && each.plan.length > 0) ?? DECK[0];
  if (!card) throw new Error('no card');
  return card;
}

function sceneOf(file: FileWriter): Scene {
  const { course, openedOn, lead, team } = file.brief;
  return {
    ...{ course, openedOn, given: 'Zmarai', book: wordbook('fr'), sparse: false, random },
    recorder: () => lead.id,
    coordinator: team.coordinator.id,
  };
}

const at = '2026-01-05T06:30:00.000Z';

describe('a child', () => {
  it('is registered with a birth date that counts, a key, and words only in the vault', () => {
    const file = openFile();
    const child = registerChild(file, at);
    placeChild(file, child.id, { address: 'Quai 4' }, at);
    expect(file.rows.birth_date_assertions?.filter(({ accepted }) => accepted)).toHaveLength(1);
    expect(file.holders).toEqual([
      { personId: child.id, organisationId: file.brief.team.organisationId, at },
    ]);
    expect(file.words.map(({ compartment }) => compartment)).toEqual(['identity', 'contact', 'place']);
  });

  it('has a telephone that rings nowhere', () => {
    const file = openFile();
    expect(frenchNumber(file)).toMatch(/^\+33 6 39 98 \d\d \d\d$/);
    expect(britishNumber(file)).toMatch(/^\+44 7700 900\d{3}$/);
  });

  it('stays out of doors on the coast, or under a roof', () => {
    expect(['59', '62']).toContain(sleepingOut(random).department);
    expect(sheltered(random, '62').department).toBe('62');
    expect(isDepartment(sheltered(random).department ?? '')).toBe(true);
  });
});

describe('a relative', () => {
  it('is somebody, with a standing, whom the pathway is for', () => {
    for (const card of DECK) {
      const { tie, pathwayId } = tieOf(card, random);
      expect(pathwayId === null).toBe(card.plan.length === 0);
      if (pathwayId === null) continue;
      const { relations, relativeStatuses } = pathway(pathwayId);
      expect([...relations.named, ...relations.byPractice]).toContain(tie.relation);
      expect(relativeStatuses).toContain(standingFor(pathwayId, random));
    }
    expect(furtherTie(random).relation).not.toBe('');
  });

  it('is asked whether they want to and can', () => {
    const file = openFile();
    const child = registerChild(file, at);
    const { tie, pathwayId } = tieOf(file.brief.card, random);
    const id = registerRelative(file, child, tie, { pathwayId, on: '2026-01-09', at });
    assessRelative(file, id, { on: '2026-02-01', at: afternoon('2026-02-01'), by: file.brief.lead.id });
    expect(file.rows.relatives?.[0]).toMatchObject({ id, country: 'GBR' });
    expect(file.rows.relative_assessments?.[0]).toMatchObject({ relative_id: id, kind: 'willingness' });
    expect(evidence(random).strength).toMatch(/^(weak|moderate|strong)$/);
  });

  it('is verified by somebody else than who found the evidence, or rests on words', () => {
    const file = openFile();
    const { lead, course } = file.brief;
    const claim = { caseId: 'c', minorId: 'm', relativeId: 'r', tie: furtherTie(random) };
    const link = documentLink(file, claim, course);
    expect(link).toMatchObject({ status: 'verified', relativeId: 'r' });
    const deciders = file.rows.kinship_decisions?.map(({ status, decided_by }) => [
      status,
      decided_by === lead.id,
    ]);
    expect(deciders).toEqual([
      ['evidenced', true],
      ['verified', false],
    ]);
    expect(claimLink(file, claim, 3)).toMatchObject({ status: 'alleged', documentedOn: null });
  });

  it('turns out to be none by what speaks against it', () => {
    const file = openFile();
    const claim = { caseId: 'c', minorId: 'm', relativeId: 'r', tie: furtherTie(random) };
    const link = disproveLink(file, claim, file.brief.course);
    expect(link).toMatchObject({ status: 'disproved', documentedOn: null });
    expect(file.rows.kinship_evidence?.map(({ direction }) => direction)).toContain('contradicts');
  });
});

describe('the diary', () => {
  it('is written in the order of days, a correction after what it corrects', () => {
    const wrong: Happening = { day: 4, kind: 'note', by: 'a' };
    const recorded = record(
      [{ day: 9, kind: 'note', by: 'a' }, wrong, { ...wrong, corrects: wrong }],
      ...(['2026-01-05', today, random] as const),
    );
    expect(recorded.map(({ entry }) => entry.on)).toEqual(['2026-01-09', '2026-01-09', '2026-01-14']);
    expect(recorded[1]?.entry.supersedesId).toBe(recorded[0]?.entry.id);
  });

  it('has the child somewhere from the first day, and in contact', () => {
    const scene = sceneOf(openFile());
    expect(stays(scene)[0]).toMatchObject({ day: 0, kind: 'place_change' });
    expect(contacts(scene, null)[0]).toMatchObject({ day: 0, party: 'minor', reached: true });
    expect(incidents(scene).every(({ kind }) => kind === 'incident' || kind === 'note')).toBe(true);
  });

  it('follows the plan, and turns as the card says', () => {
    const file = openFile();
    const scene = sceneOf(file);
    const steps = followProcedure(scene, 'p');
    expect(steps.map(({ code }) => code)).toEqual(file.brief.card.plan.map(({ code }) => code));
    const ends = turns(scene).map(({ kind, code }) => [kind, code]);
    expect(ends).toContainEqual(['closed', file.brief.card.outcome]);
  });

  it('has most children assessed, represented and asked after, not all', () => {
    const scene = sceneOf(openFile());
    const done = Array.from({ length: 200 }, () => safeguards(scene, '2030-01-01'));
    const told = done.map((happenings) => happenings.map(({ kind }) => kind));
    const share = (kind: Happening['kind']) =>
      told.filter((kinds) => kinds.includes(kind)).length / told.length;
    for (const kind of ['assessment', 'placement_check'] as const) {
      expect(share(kind)).toBeGreaterThan(0.6);
      expect(share(kind)).toBeLessThan(0.9);
    }
    const looked = done.flat().filter(({ kind }) => kind === 'placement_check');
    const settled = looked.map(({ day }) => day - (dayOf(scene.course, 'arrived') ?? 0));
    expect(Math.max(...settled)).toBeLessThanOrEqual(180);
    const moves = Array.from({ length: 200 }, () => deciderOf(scene, 'hotel'));
    expect(moves).toContain(undefined);
    expect(moves).toContain('prefecture');
    expect(deciderOf(scene, 'street')).toBeUndefined();
  });

  it('speaks in the words of its team', () => {
    expect(say(['Vu {given}.'], 'Zmarai', random)).toBe('Vu Zmarai.');
    expect(Object.keys(wordbook('fr').account)).toEqual(Object.keys(wordbook('en').account));
  });
});

describe('those who work on a case', () => {
  it('share it with a lawyer or London, from the day it is needed', () => {
    const files = Array.from({ length: 30 }, () => openFile());
    const grants = files.map((file) => shareCase(file, 'c', registerChild(file, at)));
    const rows = files.flatMap((file) => file.rows.case_grants ?? []);
    expect(rows).toHaveLength(grants.reduce((sum, count) => sum + count, 0));
    expect(new Set(rows.map(({ level }) => level))).toEqual(new Set(['legal', 'read']));
    expect(rows.filter(({ grantee_id, granted_by }) => grantee_id === granted_by)).toEqual([]);
  });

  it('leave a trail', () => {
    const file = openFile();
    trail(file, { caseId: 'c', minorId: 'm', opening: at, updated: at, grants: 1 });
    const actions = file.rows.audit_events?.map(({ action }) => action);
    expect(actions).toEqual(['minor.registered', 'identity.opened', 'identity.opened']);
  });

  it('are the same people every time, three teams in two organisations', () => {
    expect(ownRoster()).toEqual(roster);
    expect(roster.members).toHaveLength(DEMONSTRATION_ACCOUNTS.length);
    expect(roster.teams.map(({ name }) => name)).toEqual(['Calais', 'Paris', 'London']);
    expect(new Set(roster.teams.map(({ organisationId }) => organisationId)).size).toBe(2);
    expect(roster.lawyers).toHaveLength(2);
  });

  it('are more in a large edition, the largest team far larger than the last', () => {
    const { teams, members } = largeRoster(100_000, new Random('many'));
    const further = teams.slice(3);
    expect(further).toHaveLength(50);
    expect((further[0]?.weight ?? 0) / (further.at(-1)?.weight ?? 1)).toBeCloseTo(50);
    expect(new Set(members.map(({ email }) => email)).size).toBe(members.length);
  });
});
