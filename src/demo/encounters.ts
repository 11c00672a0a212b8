import { addDays, type CivilDate } from '../common/civil-date.js';
import type { KinshipRelation, KinshipSide, Sex } from '../common/codes.js';
import type { IdentityDocument } from '../vault/documents.js';
import type { CaseFile } from './file.js';
import { idAt, referenceFrom } from './ids.js';
import { ORIGINS } from './origins.js';
import { childName, identityFrom } from './person-names.js';
import type { Random } from './random.js';
import type { Member, Roster, Team } from './roster.js';
import type { Row, Rows, TableName } from './tables.js';
import { UK_PLACES } from './uk-places.js';

/** A relative comes forward. */
interface Encounter {
  /** To whom. */
  readonly team: string;
  /** The team whose child they seek; null: nobody on record. */
  readonly seeks: string | null;
  readonly relation: KinshipRelation;
  readonly side: KinshipSide;
  readonly sex: Sex;
  readonly daysAgo: number;
  /** Both families agree that other organisations may find them. */
  readonly shared?: boolean;
  /** Found in another way, so many days ago. */
  readonly foundDaysAgo?: number;
}

const AUNT = { relation: 'aunt', side: 'maternal', sex: 'female' } as const;
const UNCLE = { relation: 'uncle', side: 'maternal', sex: 'male' } as const;

/** What there is to compare and to decide from the first day on. */
const ENCOUNTERS: readonly Encounter[] = [
  { ...UNCLE, team: 'Calais', seeks: 'Calais', daysAgo: 3 },
  { ...AUNT, team: 'Calais', seeks: null, daysAgo: 9 },
  { ...UNCLE, team: 'Paris', seeks: 'Calais', daysAgo: 6 },
  { ...AUNT, team: 'London', seeks: 'London', daysAgo: 2 },
  { ...UNCLE, team: 'London', seeks: 'Calais', daysAgo: 5, shared: true },
  { ...UNCLE, team: 'London', seeks: null, daysAgo: 16 },
  { ...AUNT, team: 'London', seeks: null, daysAgo: 70, foundDaysAgo: 12 },
];

/** How old a child is who is not on record: younger than any who is, so that nobody is taken for them. */
const UNKNOWN_AGE = 8;

/** A child on record, as far as somebody who seeks them would know. */
interface KnownChild {
  readonly id: string;
  readonly row: Row<'minors'>;
  readonly case: Row<'cases'>;
  readonly identity: IdentityDocument;
  readonly birthYear: string;
}

/** Relatives who seek a child, some of them a child of the cases, and the questions teams put to each other about them. */
export function encounters(
  files: readonly CaseFile[],
  { roster, today, random }: { roster: Roster; today: CivilDate; random: Random },
): CaseFile {
  const book = new Encounters(today, random);
  const open = random.shuffled(files.flatMap((file) => knownChild(file)));
  for (const each of ENCOUNTERS) {
    const team = roster.teams.find(({ name }) => name === each.team);
    const known = roster.teams.find(({ name }) => name === each.seeks);
    const place = open.findIndex((child) => child.case.team_id === known?.id);
    const [child] = place < 0 ? [] : open.splice(place, 1);
    if (team) book.write(each, team, child);
  }
  return book;
}

/** Children whose cases go on. */
function knownChild({ rows, words }: CaseFile): KnownChild[] {
  const [row] = rows.minors ?? [];
  const [open] = rows.cases ?? [];
  const [birth] = rows.birth_date_assertions ?? [];
  const said = words.find((each) => each.compartment === 'identity' && each.subjectId === row?.id);
  if (!row || !open || open.outcome !== null || !birth || !said) return [];
  const birthYear = String(birth.latest_on).slice(0, 4);
  return [{ id: String(row.id), row, case: open, identity: said.value as IdentityDocument, birthYear }];
}

/** Collects what the encounters leave on record. */
class Encounters implements CaseFile {
  readonly rows: Rows = {};
  readonly holders: CaseFile['holders'] = [];
  readonly words: CaseFile['words'] = [];
  readonly child = undefined;

  constructor(
    private readonly today: CivilDate,
    private readonly random: Random,
  ) {}

  write(encounter: Encounter, team: Team, child: KnownChild | undefined): void {
    const by = team.caseworkers[0] ?? team.coordinator;
    const at = this.at(encounter.daysAgo);
    const origin = ORIGINS.find(({ nationality }) => nationality === nationalitiesOf(child)[0]);
    const list = (origin ?? this.random.weighted(ORIGINS)).names;
    const relativeId = this.seeker(
      identityFrom(childName(list, encounter.sex, this.random), this.random),
      team,
      by,
      at,
    );
    const sex: Sex = child ? (child.row.sex as Sex) : 'male';
    const sought = child ? child.identity : identityFrom(childName(list, sex, this.random), this.random);
    this.request(encounter, { team, by, at, relativeId, sex, sought, child });
    if (!encounter.shared || !child) return;
    for (const personId of [child.id, relativeId]) this.consent(personId, by, at);
    this.question(child, team, by);
  }

  private seeker(identity: IdentityDocument, team: Team, by: Member, at: string): string {
    const id = this.id(at);
    const place = this.random.weighted(UK_PLACES);
    this.add('relatives', {
      ...{
        id,
        organisation_id: team.organisationId,
        team_id: team.id,
        reference: referenceFrom(this.random),
      },
      ...{ country: 'GBR', uk_nation: place.nation, local_authority: place.code },
      ...{ immigration_status: 'settled', status_evidence: null, status_expires_on: null },
      ...{ created_by: by.id, created_at: at, updated_at: at },
    });
    this.holders.push({ personId: id, organisationId: team.organisationId, at });
    this.words.push({
      personId: id,
      subjectId: id,
      compartment: 'identity',
      value: fromFamily(identity),
      at,
    });
    return id;
  }

  private request(
    { relation, side, daysAgo, foundDaysAgo }: Encounter,
    { team, by, at, relativeId, sex, sought, child }: Asked,
  ): void {
    const id = this.id(at);
    const found = foundDaysAgo !== undefined;
    const year = child?.birthYear ?? String(Number(this.today.slice(0, 4)) - UNKNOWN_AGE);
    this.add('tracing_requests', {
      ...{
        id,
        organisation_id: team.organisationId,
        team_id: team.id,
        relative_id: relativeId,
        case_id: null,
      },
      ...{ relation, side, sex, nationalities: nationalitiesOf(child), languages: [] },
      ...{ birth_calendar: 'gregorian', birth_year: Number(year), birth_month: null, birth_day: null },
      ...{ born_from: `${year}-01-01`, born_to: `${year}-12-31` },
      ...{ last_contact_on: addDays(this.today, -daysAgo - this.random.between(30, 200)) },
      ...{ last_contact_country: this.random.pick(['TUR', 'ITA', 'FRA']), last_contact_channel: 'phone' },
      ...{ status: found ? 'found' : 'open', closure_reason: found ? 'found_elsewhere' : null },
      closed_on: found ? addDays(this.today, -foundDaysAgo) : null,
      ...{ version: found ? 2 : 1, created_by: by.id, created_at: at },
      updated_at: found ? this.at(foundDaysAgo) : at,
    });
    const value = fromFamily({ names: asHeard(sought) });
    this.words.push({ personId: relativeId, subjectId: id, compartment: 'identity', value, at });
    const act = { at, actor_id: by.id, action: 'tracing.requested', subject_id: id, case_id: null };
    this.add('audit_events', act);
  }

  private consent(personId: string, by: Member, at: string): void {
    this.add('sharing_consents', {
      ...{ id: this.id(at), person_id: personId, given_on: at.slice(0, 10), recorded_by: by.id },
      ...{ recorded_at: at, withdrawn_on: null, withdrawn_by: null },
    });
  }

  /** Asked yesterday, and not answered yet. */
  private question(child: KnownChild, team: Team, by: Member): void {
    const at = this.at(1);
    this.add('team_questions', {
      ...{ id: this.id(at), kind: 'minor', person_id: child.id, from_team: team.id },
      ...{ to_team: child.case.team_id, purpose: 'family', asked_by: by.id, asked_at: at },
      ...{ answer: null, answered_by: null, answered_at: null },
    });
  }

  private add<Table extends TableName>(table: Table, row: Row<Table>): void {
    const rows: Row<Table>[] = this.rows[table] ?? [];
    rows.push(row);
    this.rows[table] = rows as Rows[Table];
  }

  private at(daysAgo: number): string {
    return `${addDays(this.today, -daysAgo)}T10:00:00.000Z`;
  }

  private id(at: string): string {
    return idAt(Date.parse(at), this.random);
  }
}

interface Asked {
  readonly team: Team;
  readonly by: Member;
  readonly at: string;
  readonly relativeId: string;
  readonly sex: Sex;
  readonly sought: IdentityDocument;
  readonly child: KnownChild | undefined;
}

/** As the family writes it: the last spelling on record, and the one in their own script. */
function asHeard({ names }: IdentityDocument): IdentityDocument['names'] {
  const latin = names.findLast(({ script }) => script === 'Latn');
  const native = names.find(({ script }) => script !== 'Latn');
  return [latin, native].filter((name) => name !== undefined);
}

function fromFamily({ names }: IdentityDocument): IdentityDocument {
  return { names: names.map((name) => ({ ...name, source: 'relative', kind: 'usual' })) };
}

function nationalitiesOf(child: KnownChild | undefined): readonly string[] {
  const list = child?.row.nationalities;
  return Array.isArray(list) ? (list as readonly string[]) : [];
}
