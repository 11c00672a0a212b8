import { SAFETY_FLAGS } from '../../common/codes.js';
import { formatCountry, formatDate, formatLanguage, formatList } from '../../common/formats.js';
import { ChangeMinor } from '../../minors/minors.dto.js';
import { dateInputValues } from '../date-input.js';
import type { Answers } from './answers.js';
import type { CaseForm, OpenCase } from './case-frame.service.js';
import { choicesOf, nationalityChoices } from './choices.js';
import { type Based, based, versionModel } from './versions.js';
import { codeText } from './words.js';

/** The coded facts of the child. What somebody else saved meanwhile is shown beside what is typed. */
export const CHILD_FACTS_FORM: Omit<CaseForm<Based<ChangeMinor>>, 'save'> = {
  view: 'casework/child-facts',
  right: 'minor',
  labels: {
    sex: 'register.sex',
    'nationality-0': 'register.nationality',
    'language-0': 'case.child.languages',
    interpreterLanguage: 'case.child.interpreter',
    arrivedInFranceOn: 'case.child.arrived_on',
    safetyFlags: 'register.flags',
  },
  names: { nationalities: 'nationality-0', languages: 'language-0' },
  model: (open, typed) => ({
    ...versionModel(typed, open.view.minor.version),
    stored: storedFacts(open),
    choices: {
      sex: choicesOf(open.locale, 'sex'),
      nationality: nationalityChoices(open.locale),
      language: choicesOf(open.locale, 'language'),
      flags: choicesOf(open.locale, 'safety_flag', SAFETY_FLAGS),
    },
  }),
  values: ({ view: { minor } }) => ({
    sex: minor.sex,
    ...Object.fromEntries(PLACES.map((place) => [`nationality-${place}`, minor.nationalities[place] ?? ''])),
    ...Object.fromEntries(PLACES.map((place) => [`language-${place}`, minor.languages[place] ?? ''])),
    interpreterLanguage: minor.interpreterLanguage ?? '',
    ...dateInputValues('arrivedInFranceOn', minor.arrivedInFranceOn ?? undefined),
    safetyFlags: minor.safetyFlags ?? [],
  }),
  read: (answers, { today, view }) => {
    const { minor } = view;
    const parsed = answers.as(
      ChangeMinor,
      {
        sex: answers.chosen('sex'),
        nationalities: several(answers, 'nationality', minor.nationalities),
        languages: several(answers, 'language', minor.languages),
        interpreterLanguage: answers.text('interpreterLanguage') ?? null,
        arrivedInFranceOn: answers.date('arrivedInFranceOn', { max: today }) ?? null,
        safetyFlags: answers.list('safetyFlags') ?? [],
      },
      CHILD_FACTS_FORM.names,
    );
    return based(answers.typed, parsed);
  },
};

/** How many nationalities and languages the form shows; the few children with more keep the others. */
const PLACES = [0, 1, 2] as const;

function several(answers: Answers, field: string, stored: readonly string[]): string[] {
  const typed = PLACES.map((place) => answers.text(`${field}-${place}`)).filter((each) => each !== undefined);
  return [...new Set([...typed, ...stored.slice(PLACES.length)])];
}

/** What is stored now, in words, by field. */
function storedFacts({ view: { minor }, locale }: OpenCase): Readonly<Record<string, string>> {
  const { sex, nationalities, languages, interpreterLanguage, arrivedInFranceOn, safetyFlags } = minor;
  return {
    sex: codeText(locale, 'sex', sex),
    nationality: formatList(
      locale,
      nationalities.map((each) => formatCountry(locale, each)),
    ),
    language: formatList(
      locale,
      languages.map((each) => formatLanguage(locale, each)),
    ),
    interpreterLanguage: interpreterLanguage ? formatLanguage(locale, interpreterLanguage) : '',
    arrivedInFranceOn: arrivedInFranceOn ? formatDate(locale, arrivedInFranceOn) : '',
    safetyFlags: formatList(
      locale,
      (safetyFlags ?? []).map((flag) => codeText(locale, 'safety_flag', flag)),
    ),
  };
}
