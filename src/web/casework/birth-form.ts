import { formatDate } from '../../common/formats.js';
import { message, type Locale } from '../../common/messages.js';
import { BirthDateInput } from '../../minors/minors.dto.js';
import { readBirth } from './birth-answers.js';
import type { CaseForm, OpenCase } from './case-frame.service.js';
import { choicesOf } from './choices.js';
import { codeText } from './words.js';

/** What somebody asserts about a birth date, and whether the work is to rest on it from now on. */
export interface BirthInput {
  readonly assertion: BirthDateInput;
  readonly accepted: boolean;
}

type Birth = OpenCase['view']['minor']['births'][number];

/** Another assertion of the birth date: a document, an assessment, a decision. All are kept, one is relied on. */
export const BIRTH_FORM: Omit<CaseForm<BirthInput>, 'save'> = {
  view: 'casework/child-birth',
  right: 'minor',
  labels: {
    birth: 'register.birth',
    birthOn: 'register.birth.date',
    birthYear: 'register.birth.year',
    birthAge: 'register.birth.age',
    source: 'case.birth.source',
    assertedOn: 'case.birth.asserted_on',
  },
  names: { earliestOn: 'birth', latestOn: 'birth' },
  model: ({ locale, view }) => ({
    births: view.minor.births.map((birth) => ({ text: bornText(locale, birth), ...tagOf(birth) })),
    choices: { source: choicesOf(locale, 'birth_date_source') },
  }),
  read: (answers, { today }) => {
    const found = readBirth(answers, today);
    if (!found && answers.text('birth') === 'unknown') answers.fault('birth', 'choice_missing');
    const parsed = answers.as(
      BirthDateInput,
      {
        earliestOn: found?.earliestOn ?? today,
        latestOn: found?.latestOn,
        source: answers.chosen('source'),
        assertedOn: answers.date('assertedOn', { max: today }),
        disputed: answers.text('disputed') === 'yes' ? true : undefined,
      },
      BIRTH_FORM.names,
    );
    const accepted = answers.text('accepted') === 'yes';
    return parsed.errors ? parsed : { input: { assertion: parsed.input, accepted } };
  },
};

function tagOf({ accepted, disputed }: Birth): { accepted: boolean; disputed: boolean } {
  return { accepted, disputed };
}

/** When somebody was born, as one source has it. */
export function bornText(locale: Locale, { earliestOn, latestOn, source }: Birth): string {
  const between =
    earliestOn === latestOn
      ? formatDate(locale, earliestOn)
      : message(locale, 'case.child.born_between', {
          from: formatDate(locale, earliestOn),
          to: formatDate(locale, latestOn),
        });
  return message(locale, 'case.child.born', {
    between,
    source: codeText(locale, 'birth_date_source', source),
  });
}
