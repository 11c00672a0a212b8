import { addDays, type CivilDate } from '../common/civil-date.js';
import type { Sex } from '../common/codes.js';
import { UNKNOWN_NATIONALITY } from '../common/countries.js';
import type { Stay } from './french-places.js';
import { birthDay } from './anchor.js';
import type { FileWriter } from './file.js';
import { referenceFrom } from './ids.js';
import { type Origin, ORIGINS } from './origins.js';
import { childName, heardAgain, identityFrom, type NameParts, saidName } from './person-names.js';
import { wordbook } from './words.js';

export interface Child {
  readonly id: string;
  readonly sex: Sex;
  readonly names: NameParts;
  readonly given: string;
  readonly origin: Origin;
  readonly born: CivilDate;
}

/** Registers the child of a file: coded facts, names, contact. */
export function registerChild(file: FileWriter, at: string): Child {
  const { random, team, lead, openedOn, course } = file.brief;
  const { before } = file.brief;
  const origin = before?.origin ?? random.weighted(ORIGINS);
  const sex: Sex = before?.sex ?? (random.chance(origin.girls) ? 'female' : 'male');
  const names = before ? heardAgain(before.names) : childName(origin.names, sex, random);
  const born = before?.born ?? birthDay(course, openedOn, file.brief.today, random);
  const id = file.id(at);
  const [spoken = 'und'] = origin.languages;
  file.add('minors', {
    ...{ id, organisation_id: team.organisationId, reference: referenceFrom(random), sex },
    nationalities: [random.chance(0.03) ? UNKNOWN_NATIONALITY : origin.nationality],
    languages: [...origin.languages, ...(random.chance(0.3) ? ['en'] : [])],
    interpreter_language: random.chance(0.8) ? spoken : null,
    arrived_in_france_on: addDays(openedOn, -random.between(2, 120)),
    safety_flags: flags(file),
    ...{ created_by: lead.id, created_at: at, updated_at: at },
  });
  assertBirth(file, id, born, at);
  file.holder({ personId: id, organisationId: team.organisationId, at });
  const own = { personId: id, subjectId: id, at };
  file.say({ ...own, compartment: 'identity', value: identityFrom(names, random) });
  file.say({
    ...own,
    compartment: 'contact',
    value: {
      phones: [{ number: frenchNumber(file), safe: random.chance(0.7) }],
      emails: [],
      handles: random.chance(0.4) ? [{ service: 'WhatsApp', handle: frenchNumber(file) }] : [],
      safeTimes: random.pick(wordbook(team.locale).safeTimes),
    },
  });
  file.child = { id, sex, names, given: saidName(names), origin, born };
  return file.child;
}

/** Where the child is now, in words; the entry that says so keeps them too. */
export function placeChild(file: FileWriter, childId: string, where: Stay['where'], at: string): void {
  file.say({ personId: childId, subjectId: childId, compartment: 'place', value: where, at });
}

function flags({ brief: { random, course } }: FileWriter): string[] {
  return [
    ...(random.chance(0.5) ? ['sleeping_rough'] : []),
    ...(random.chance(0.45) ? ['dangerous_crossing'] : []),
    ...(random.chance(0.12) ? ['trafficking'] : []),
    ...(random.chance(0.1) ? ['smuggler_pressure'] : []),
    ...(course.missing !== null && random.chance(0.5) ? ['urgent_health'] : []),
  ];
}

/** What was said of the birth date: one account that the work rests on, often another beside it. */
function assertBirth(file: FileWriter, minorId: string, born: CivilDate, at: string): void {
  const { random, lead, openedOn, card } = file.brief;
  const assertion = (
    [earliest_on, latest_on]: readonly [CivilDate, CivilDate],
    source: string,
    state: { disputed: boolean; accepted: boolean },
  ) =>
    file.add('birth_date_assertions', {
      ...{ id: file.id(at), minor_id: minorId, earliest_on, latest_on, source, ...state },
      ...{ asserted_on: openedOn, recorded_by: lead.id, recorded_at: at },
    });
  const exact = card.outcome === 'aged_out' || random.chance(0.75);
  assertion(exact ? [born, born] : [addDays(born, -40), born], 'minor_statement', {
    disputed: card.twist === 'dispute_of_age',
    accepted: true,
  });
  if (card.twist === 'dispute_of_age') {
    const older = addDays(born, -3 * 365);
    assertion([older, addDays(older, 365)], 'age_assessment_fr', { disputed: true, accepted: false });
  } else if (random.chance(0.3)) {
    const year = `${born.slice(0, 4)}-01-01` as CivilDate;
    assertion([year, year], 'authority_record', { disputed: false, accepted: false });
  }
}

/** Numbers ARCEP keeps free for films and books. */
export function frenchNumber({ brief: { random } }: FileWriter): string {
  return `+33 6 39 98 ${random.between(10, 99)} ${random.between(10, 99)}`;
}

/** Numbers Ofcom keeps free for drama. */
export function britishNumber({ brief: { random } }: FileWriter): string {
  return `+44 7700 900${String(random.between(0, 999)).padStart(3, '0')}`;
}
