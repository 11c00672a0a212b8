import { NewDecision, NewEvidence } from '../../kinship/kinship.dto.js';
import type { LinkDetail } from '../../kinship/kinship-view.dto.js';
import { dateInputValues } from '../date-input.js';
import type { CaseForm } from './case-frame.service.js';
import { choicesOf } from './choices.js';
import { type Based, based, versionModel } from './versions.js';

/** A piece of evidence, for the link or against it. */
export function evidenceForm(link: LinkDetail): Omit<CaseForm<NewEvidence>, 'save'> {
  return {
    view: 'casework/evidence',
    right: 'kinship',
    labels: {
      direction: 'case.evidence.direction',
      kind: 'case.evidence.kind',
      strength: 'case.evidence.strength',
      datedOn: 'case.evidence.dated_on',
      note: 'case.evidence.note',
    },
    model: ({ locale }) => ({
      link,
      choices: {
        direction: choicesOf(locale, 'evidence_direction'),
        kind: choicesOf(locale, 'evidence_kind'),
        strength: choicesOf(locale, 'evidence_strength'),
      },
    }),
    read: (answers, { today }) =>
      answers.as(NewEvidence, {
        direction: answers.chosen('direction'),
        kind: answers.chosen('kind'),
        strength: answers.chosen('strength'),
        datedOn: answers.date('datedOn', { max: today }),
        note: answers.text('note'),
      }),
  };
}

/** What is decided about the link, out of what this person may decide. */
export function decisionForm(link: LinkDetail): Omit<CaseForm<Based<NewDecision>>, 'save'> {
  return {
    view: 'casework/decision',
    right: 'kinship',
    labels: {
      status: 'case.decision.status',
      decidedOn: 'case.decision.on',
      note: 'case.decision.note',
    },
    model: ({ locale }, typed) => ({
      link,
      ...versionModel(typed, link.version),
      choices: { status: choicesOf(locale, 'link_status', link.allowed) },
    }),
    values: ({ today }) => dateInputValues('decidedOn', today),
    read: (answers, { today }) => {
      const parsed = answers.as(NewDecision, {
        status: answers.chosen('status'),
        decidedOn: answers.date('decidedOn', { required: true, max: today }),
        note: answers.text('note'),
      });
      return based(answers.typed, parsed);
    },
  };
}
