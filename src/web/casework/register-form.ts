import type { CivilDate } from '../../common/civil-date.js';
import type { KinshipRelation } from '../../common/codes.js';
import { acceptanceFaults } from '../../minors/birth-dates.js';
import { RegisterMinor } from '../../minors/minors.dto.js';
import type { Parsed, Typed } from '../pages.service.js';
import { Answers, type FieldNames } from './answers.js';
import { BIRTH_FIELDS, readBirth } from './birth-answers.js';

/** The screens of a registration, in order; what was typed on the earlier ones travels along as hidden fields. */
export const SCREENS = ['who', 'where', 'relative'] as const;
export type Screen = (typeof SCREENS)[number];

/** The fields of each screen: twelve questions in all, four of them to be answered (name, sex, birth, kind of place). */
export const SCREEN_FIELDS: Readonly<Record<Screen, readonly string[]>> = {
  who: [
    ...[
      'name',
      'native',
      'alias',
      'sex',
      ...BIRTH_FIELDS,
      'nationality',
      'language',
      'teamId',
      'fatherName',
      'origin',
    ],
  ],
  where: ['placeType', 'placeDetail', 'flags'],
  relative: ['relation', 'relativeName'],
};

/** The relative the child speaks of, when there is one. */
export interface NamedRelative {
  readonly name: string;
  readonly relation: KinshipRelation;
}

export interface Registration {
  readonly minor: RegisterMinor;
  readonly relative: NamedRelative | undefined;
  /** Persons on record who were looked at and are not this child. */
  readonly others: readonly string[];
}

/** What the fields of the input are called on the screens. */
export const REGISTER_NAMES: FieldNames = {
  'names.0': 'name',
  names: 'native',
  nationalities: 'nationality',
  languages: 'language',
  interpreterLanguage: 'language',
  safetyFlags: 'flags',
  origins: 'origin',
  'place.detail': 'placeDetail',
  place: 'placeType',
  birth: 'birth',
};

/** Nobody needs an interpreter for the languages of the teams. */
const SPOKEN_HERE = ['fr', 'en', 'und'];

/** The answers of one screen, held against the rules; each screen is complete in itself. */
export function readScreen(screen: Screen, typed: Typed, today: CivilDate): Parsed<Registration> {
  const answers = new Answers(typed);
  const minor = {
    ...(screen === 'who' ? whoOf(answers, today) : SOMEBODY),
    place: screen === 'where' ? whereOf(answers) : { placeType: 'unknown' },
    safetyFlags: screen === 'where' ? answers.list('flags') : undefined,
  };
  return complete(answers, minor, screen === 'relative' ? relativeOf(answers) : undefined);
}

/** The answers of every screen up to one; a child whose place was not yet asked is registered as being somewhere unknown. */
export function readUpTo(screen: Screen, typed: Typed, today: CivilDate): Parsed<Registration> {
  const answers = new Answers(typed);
  const minor = {
    ...whoOf(answers, today),
    place: screen === 'who' ? { placeType: 'unknown' } : whereOf(answers),
    safetyFlags: answers.list('flags'),
  };
  return complete(answers, minor, screen === 'relative' ? relativeOf(answers) : undefined);
}

/** Stands for the child while another screen is checked. */
const SOMEBODY = { names: [{ given: '–' }], sex: 'unknown' };

function complete(
  answers: Answers,
  minor: object,
  relative: NamedRelative | undefined,
): Parsed<Registration> {
  const parsed = answers.as(RegisterMinor, minor, REGISTER_NAMES);
  return parsed.errors
    ? parsed
    : { input: { minor: parsed.input, relative, others: answers.list('notSame') ?? [] } };
}

function whoOf(answers: Answers, today: CivilDate): object {
  const [native, alias] = [answers.text('native'), answers.text('alias')];
  const [language, origin] = [answers.text('language'), answers.text('origin')];
  return {
    names: [
      { given: answers.required('name') },
      ...(native ? [{ given: native }] : []),
      ...(alias ? [{ given: alias, kind: 'alias' }] : []),
    ],
    sex: answers.chosen('sex'),
    birth: birthOf(answers, today),
    nationalities: answers.list('nationality'),
    languages: answers.list('language'),
    fatherName: answers.text('fatherName'),
    origins: origin ? [origin] : undefined,
    interpreterLanguage: language && !SPOKEN_HERE.includes(language) ? language : undefined,
    teamId: answers.text('teamId'),
  };
}

function whereOf(answers: Answers): object {
  return { placeType: answers.chosen('placeType'), detail: answers.text('placeDetail') };
}

function relativeOf(answers: Answers): NamedRelative | undefined {
  const [name, relation] = [answers.text('relativeName'), answers.text('relation')];
  if (name === undefined && relation === undefined) return undefined;
  return {
    name: name ?? answers.required('relativeName'),
    relation: (relation ?? answers.chosen('relation')) as KinshipRelation,
  };
}

/** What the child says of the birth; it is the accepted date until a better one is. */
function birthOf(answers: Answers, today: CivilDate): object | undefined {
  const found = readBirth(answers, today);
  if (!found) return undefined;
  const { field, earliestOn, latestOn } = found;
  for (const { code, values } of acceptanceFaults({ earliestOn, latestOn, assertedOn: today }, today))
    answers.fault(field, code, values);
  return { earliestOn, latestOn, source: 'minor_statement' };
}
