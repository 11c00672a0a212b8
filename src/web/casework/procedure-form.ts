import { message, type Locale } from '../../common/messages.js';
import { allPathways, isOpenOn } from '../../pathways/pathways.js';
import { OpenProcedure } from '../../procedures/procedures.dto.js';
import { dateInputValues } from '../date-input.js';
import type { CaseForm, OpenCase } from './case-frame.service.js';
import type { Choice } from './choices.js';
import { shownNameOf } from './names.js';
import { codeText } from './words.js';

type ProcedureForm = Omit<CaseForm<OpenProcedure>, 'save'>;

/** Opening a procedure: which way, towards whom, from which day. */
export const PROCEDURE_FORM: ProcedureForm = {
  view: 'casework/procedure-new',
  right: 'procedure',
  labels: {
    pathway: 'case.procedure.pathway',
    relativeId: 'case.procedure.relative',
    openedOn: 'case.procedure.opened_on',
  },
  model: (open) => ({
    choices: { pathway: pathwayChoices(open), relative: relativeChoices(open) },
  }),
  values: ({ today }) => dateInputValues('openedOn', today),
  read: (answers, { today }) =>
    answers.as(OpenProcedure, {
      pathway: answers.chosen('pathway'),
      relativeId: answers.text('relativeId'),
      openedOn: answers.date('openedOn', { required: true, max: today }),
    }),
};

/** Every way a child may take, those of today first; one whose law is over can still be entered with a day of its time. */
export function pathwayChoices({ locale, today }: Pick<OpenCase, 'locale' | 'today'>) {
  const ways = allPathways().filter(({ closedToMinors }) => !closedToMinors);
  const choices = (open: boolean): Choice[] =>
    ways
      .filter(({ id }) => isOpenOn(id, today) === open)
      .map(({ id }) => ({ value: id, text: message(locale, `pathways.${id}.name`) }));
  return [...choices(true), { divider: message(locale, 'case.procedure.over') }, ...choices(false)];
}

/** The relatives a procedure may lead to, by what they are to the child, and by name where names are shown. */
function relativeChoices({ view, locale, named }: OpenCase): Choice[] {
  return view.relatives
    .filter(({ link }) => link.status !== 'disproved')
    .map((relative) => ({ value: relative.id, text: relativeText(locale, relative, named) }));
}

type Relative = OpenCase['view']['relatives'][number];

/** A relative in a few words: what they are to the child, and who. */
export function relativeText(
  locale: Locale,
  { link, identity, reference }: Relative,
  named: boolean,
): string {
  const relation = codeText(locale, 'relation', link.relation);
  const name = named ? shownNameOf(identity)?.text : undefined;
  return message(locale, 'case.relative.which', { relation, who: name ?? reference });
}
