import { addDays, type CivilDate } from '../common/civil-date.js';
import type { PathwayId } from '../pathways/pathway.js';
import { britishNumber, type Child } from './child.js';
import type { FileWriter } from './file.js';
import { referenceFrom } from './ids.js';
import { standingFor, type Tie } from './kin.js';
import { identityFrom, relativeName } from './person-names.js';
import { UK_PLACES } from './uk-places.js';
import { wordbook } from './words.js';
import type { Member, Team } from './roster.js';

/** Who enters a relative: mostly the child's team, now and then the British one that found them. */
function entering(file: FileWriter): { team: Team; by: Member } {
  const { team, lead, roster, random } = file.brief;
  const abroad = roster.teams.find(({ name }) => name === 'London');
  if (!abroad || abroad === team || !random.chance(0.15)) return { team, by: lead };
  return { team: abroad, by: random.pick(abroad.caseworkers) };
}

/** Registers a relative of the child; returns the id. */
export function registerRelative(
  file: FileWriter,
  child: Child,
  tie: Tie,
  { pathwayId, on, at }: { pathwayId: PathwayId | null; on: CivilDate; at: string },
): string {
  const { random } = file.brief;
  const { team, by } = entering(file);
  const id = file.id(at);
  const place = random.weighted(UK_PLACES);
  const status = standingFor(pathwayId, random);
  const runsOut = status === 'limited_leave' || status === 'refugee' || status === 'humanitarian_protection';
  file.add('relatives', {
    ...{ id, organisation_id: team.organisationId, team_id: team.id, reference: referenceFrom(random) },
    ...{ country: 'GBR', uk_nation: place.nation, local_authority: place.code },
    ...{ immigration_status: status },
    status_evidence: random.chance(0.7) ? random.pick(['identity_document', 'official_record']) : null,
    status_expires_on: runsOut && random.chance(0.6) ? addDays(on, random.between(300, 1_700)) : null,
    ...{ created_by: by.id, created_at: at, updated_at: at },
  });
  file.holder({ personId: id, organisationId: team.organisationId, at });
  const own = { personId: id, subjectId: id, at };
  const names = identityFrom(relativeName(child.names, tie.shared, tie.sex, random), random);
  const fromRelative = names.names.map((name) => ({ ...name, source: 'relative' }));
  file.say({ ...own, compartment: 'identity', value: { names: fromRelative } });
  file.say({
    ...own,
    compartment: 'contact',
    value: {
      phones: [{ number: britishNumber(file), safe: true }],
      emails: [],
      handles: [],
      safeTimes: random.pick(wordbook(team.locale).safeTimes),
    },
  });
  const road = random.pick(['Harbour Lane', 'Mulberry Road', 'Old Mill Street', 'Station Terrace']);
  const address = `${random.between(1, 140)} ${road}, ${place.town}`;
  file.say({ ...own, compartment: 'place', value: { address } });
  return id;
}

/** Whether the relative wants to, and can, take the child in. */
export function assessRelative(
  file: FileWriter,
  relativeId: string,
  { on, at, by }: { on: CivilDate; at: string; by: string },
): void {
  const { random } = file.brief;
  const assessment = (kind: string, result: string) =>
    file.add('relative_assessments', {
      ...{ id: file.id(at), relative_id: relativeId, kind, result, assessed_on: on },
      ...{ expires_on: addDays(on, 365), recorded_by: by, recorded_at: at },
    });
  assessment('willingness', random.chance(0.9) ? 'willing' : 'undecided');
  if (random.chance(0.7)) assessment('capacity', random.chance(0.7) ? 'able' : 'able_with_support');
}
