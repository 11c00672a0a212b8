import type { TimelineEntryView } from '../../cases/timeline-view.dto.js';
import { CorrectEntry } from '../../cases/timeline.dto.js';
import { isCivilDate, type CivilDate } from '../../common/civil-date.js';
import type { StepDetail } from '../../pathways/pathway.js';
import { pathway } from '../../pathways/pathways.js';
import { type ProcedureView, RecordStep } from '../../procedures/procedures.dto.js';
import { dateInputValues, parseDateInput } from '../date-input.js';
import type { Typed } from '../pages.service.js';
import type { Answers } from './answers.js';
import type { CaseForm, OpenCase } from './case-frame.service.js';
import { stepChoices } from './step-choices.js';
import { truth } from './words.js';

export const STEP_LABELS = {
  code: 'case.step.which',
  on: 'case.step.on',
  refusalCodes: 'pathways.detail.refusal_codes',
  proofOfReceipt: 'pathways.detail.proof_of_receipt',
  closingReason: 'pathways.detail.closing_reason',
  time: 'pathways.detail.clock_time',
  dueOn: 'pathways.detail.due_date',
  note: 'case.step.note',
};

/** What an address may hold of a step to record: a code and a day, which name nobody. */
export interface StepStart {
  readonly code: string;
  readonly on: CivilDate;
}

/** The step an address proposes to record; today where it names no day that has come. */
export function stepStart(query: unknown, procedure: ProcedureView, today: CivilDate): StepStart {
  const { code, on } = (query ?? {}) as { code?: unknown; on?: unknown };
  return {
    code: typeof code === 'string' && Object.hasOwn(pathway(procedure.pathway).steps, code) ? code : '',
    on: isCivilDate(on) && on <= today ? on : today,
  };
}

/** Recording a step: the day first, then one of the steps the law allows on it, with what that step has to say. */
export function stepForm(procedure: ProcedureView, start: StepStart): Omit<CaseForm<RecordStep>, 'save'> {
  return {
    view: 'casework/step',
    right: 'step',
    labels: STEP_LABELS,
    model: (open, typed) => stepModel(open, procedure, typed, start),
    values: () => ({ ...dateInputValues('on', start.on), code: start.code }),
    read: (answers, { today }) => answers.as(RecordStep, readStep(procedure, answers, today)),
  };
}

/** A step said again, right: offered is what the law would allow if it had not been recorded. */
export function stepCorrectionForm(
  procedure: ProcedureView,
  entry: TimelineEntryView,
): Omit<CaseForm<CorrectEntry>, 'save'> {
  const without = { ...procedure, steps: procedure.steps.filter((step) => step.id !== entry.id) };
  return {
    view: 'casework/step',
    right: 'step',
    labels: STEP_LABELS,
    names: { text: 'note' },
    model: (open, typed) => ({
      ...stepModel(open, without, typed, { code: entry.code ?? '', on: entry.on }),
      corrected: entry.id,
    }),
    values: () => ({
      ...dateInputValues('on', entry.on),
      code: entry.code ?? '',
      note: entry.text ?? '',
      refusalCodes: entry.refusalCodes,
      proofOfReceipt: entry.proofOfReceipt === null ? '' : entry.proofOfReceipt ? 'yes' : 'no',
      closingReason: entry.closingReason ?? '',
      time: entry.time ?? '',
      ...dateInputValues('dueOn', entry.dueOn ?? undefined),
    }),
    read: (answers, { today }) => {
      const { note: text, ...step } = readStep(procedure, answers, today);
      return answers.as(CorrectEntry, { ...step, text }, { text: 'note' });
    },
  };
}

function stepModel({ locale }: OpenCase, procedure: ProcedureView, typed: Typed, start: StepStart) {
  const on = dayOf(typed, start.on);
  return { procedure, on, ...stepChoices(locale, procedure, { on, code: typed['code'] ?? start.code }) };
}

/** The day typed, as far as it is one; it decides which steps are offered. */
function dayOf(typed: Typed, today: CivilDate): CivilDate {
  const found = parseDateInput(typed, 'on');
  return found.error === undefined && isCivilDate(found.date) ? found.date : today;
}

/** What was said of the step chosen; what belongs to another step stays on the page, unsaid. */
function readStep({ pathway: id }: ProcedureView, answers: Answers, today: CivilDate) {
  const on = answers.date('on', { required: true, max: today });
  const code = answers.chosen('code');
  const asks = new Set<StepDetail>(pathway(id).steps[code]?.asks);
  return {
    code,
    on,
    refusalCodes: asks.has('refusal_codes') ? answers.list('refusalCodes') : undefined,
    proofOfReceipt: asks.has('proof_of_receipt') ? truth(answers.text('proofOfReceipt')) : undefined,
    closingReason: asks.has('closing_reason') ? answers.text('closingReason') : undefined,
    time: asks.has('clock_time') ? answers.text('time') : undefined,
    dueOn: asks.has('due_date') ? answers.date('dueOn') : undefined,
    note: answers.text('note'),
  };
}
