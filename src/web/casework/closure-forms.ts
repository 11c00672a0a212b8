import { ApproveClosure, ProposeClosure, ReopenCase } from '../../cases/closures.dto.js';
import { dateInputValues } from '../date-input.js';
import type { CaseForm } from './case-frame.service.js';
import { choicesOf } from './choices.js';

/** How the work came to an end, for somebody else to agree to. */
export const CLOSURE_FORM: Omit<CaseForm<ProposeClosure>, 'save'> = {
  view: 'casework/closure',
  right: 'propose',
  labels: { outcome: 'case.closure.outcome', on: 'case.closure.on', note: 'case.closure.note' },
  model: ({ locale }) => ({ choices: { outcome: choicesOf(locale, 'outcome') } }),
  values: ({ today }) => dateInputValues('on', today),
  read: (answers, { today }) =>
    answers.as(ProposeClosure, {
      outcome: answers.chosen('outcome'),
      on: answers.date('on', { required: true, max: today }),
      note: answers.text('note'),
    }),
};

/** Agreeing to the proposal that was read; if another stands by then, it is refused. */
export const APPROVAL_FORM: Omit<CaseForm<ApproveClosure>, 'save'> = {
  view: 'casework/closure-approval',
  right: 'approve',
  labels: { note: 'case.closure.note' },
  read: (answers) =>
    answers.as(ApproveClosure, {
      proposalId: answers.required('proposalId'),
      note: answers.text('note'),
    }),
};

export const REOPENING_FORM: Omit<CaseForm<ReopenCase>, 'save'> = {
  view: 'casework/reopening',
  right: 'reopen',
  labels: { reason: 'case.reopening.reason' },
  read: (answers) => answers.as(ReopenCase, { reason: answers.required('reason') }),
};
