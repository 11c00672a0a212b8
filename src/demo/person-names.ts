import type { Sex } from '../common/codes.js';
import type { IdentityDocument, PersonName } from '../vault/documents.js';
import type { NameList, NamePart } from './name-lists.js';
import type { Random } from './random.js';

/** The parts a person's names are made of; relatives share some of them. */
export interface NameParts {
  readonly list: NameList;
  readonly given: NamePart;
  /** A family name, or the father's name. */
  readonly second: NamePart;
  /** The grandfather's name where names are handed on that way. */
  readonly third: NamePart | null;
}

/** Which parts of the child's name a relative bears. */
export type SharedName = 'siblings' | 'fathers_side' | 'parent' | 'none';

/** A child's name. */
export function childName(list: NameList, sex: Sex, random: Random): NameParts {
  return {
    list,
    given: random.pick(sex === 'female' ? list.female : list.male),
    second: random.pick(list.second),
    third: list.order === 'patronymic' ? random.pick(list.male) : null,
  };
}

/** The name of a relative of somebody called `child`: as much in common as such relatives have. */
export function relativeName(child: NameParts, shared: SharedName, sex: Sex, random: Random): NameParts {
  const own = childName(child.list, sex, random);
  const given = own.given[1] === child.given[1] ? childName(child.list, sex, random).given : own.given;
  if (shared === 'none') return { ...own, given };
  if (child.third === null || shared === 'siblings') return { ...child, given };
  // The father of an uncle is the child's grandfather; a father bears the name the child has second.
  if (shared === 'parent') return { ...child, given: child.second, second: child.third, third: null };
  return { list: child.list, given, second: child.third, third: random.pick(child.list.second) };
}

/** The ways one person's name is on record: said, written at home, and often as somebody else heard it. */
export function identityFrom(parts: NameParts, random: Random): IdentityDocument {
  const latin = (part: NamePart) => part[1];
  const native = (part: NamePart) => part[0];
  const heard = (part: NamePart) => part[random.between(1, part.length - 1)] ?? part[1];
  const names: PersonName[] = [
    { ...spelled(parts, latin), script: 'Latn', source: 'minor', kind: 'usual' },
    { ...spelled(parts, native), script: parts.list.script, source: 'minor', kind: 'official' },
  ];
  if (random.chance(0.5)) {
    const source = random.pick(['organisation', 'authority', 'relative'] as const);
    names.push({ ...spelled(parts, heard), script: 'Latn', source, kind: 'as_heard' });
  }
  return { names: names.filter(isNew) };
}

/** A child's name as the next caseworker hears it. */
export function heardAgain(parts: NameParts): NameParts {
  return { ...parts, given: respelt(parts.given), second: respelt(parts.second) };
}

/** The same with another spelling first, where there is one. */
function respelt([native, said, ...heard]: NamePart): NamePart {
  const [other = said, ...rest] = heard;
  return [native, other, ...rest, said];
}

/** The given name as the child's caseworkers say it. */
export function saidName(parts: NameParts): string {
  return parts.given[1];
}

function spelled(
  { given, second, third }: NameParts,
  spell: (part: NamePart) => string,
): { given: string; family: string } {
  return { given: spell(given), family: [second, ...(third ? [third] : [])].map(spell).join(' ') };
}

function isNew(name: PersonName, index: number, all: readonly PersonName[]): boolean {
  return all.findIndex((other) => other.given === name.given && other.family === name.family) === index;
}
