import type { TimelineEntryView } from '../../cases/timeline-view.dto.js';
import { CorrectEntry } from '../../cases/timeline.dto.js';
import { isCivilDate, type CivilDate } from '../../common/civil-date.js';
import { REFUSAL_CODES } from '../../common/codes.js';
import { message, type Locale } from '../../common/messages.js';
import { CLOSING_REASONS, STEP_DETAILS, type StepDetail } from '../../pathways/pathway.js';
import { pathway, type StepCode } from '../../pathways/pathways.js';
import { stepsPossibleOn } from '../../pathways/step-check.js';
import { type ProcedureView, RecordStep } from '../../procedures/procedures.dto.js';
import { dateInputValues, parseDateInput } from '../date-input.js';
import type { Typed } from '../pages.service.js';
import type { Answers } from './answers.js';
import type { CaseForm, OpenCase } from './case-frame.service.js';
import type { Choice } from './choices.js';
import { codeText, truth } from './words.js';

const LABELS = {
  code: 'case.step.which',
  on: 'case.step.on',
  refusalCodes: 'pathways.detail.refusal_codes',
  proofOfReceipt: 'pathways.detail.proof_of_receipt',
  closingReason: 'pathways.detail.closing_reason',
  time: 'pathways.detail.clock_time',
  dueOn: 'pathways.detail.due_date',
  note: 'case.step.note',
};

/** Recording a step: the day first, then one of the steps the law allows on it, with what that step has to say. */
export function stepForm(procedure: ProcedureView): Omit<CaseForm<RecordStep>, 'save'> {
  return {
    view: 'casework/step',
    right: 'step',
    labels: LABELS,
    model: (open, typed) => stepModel(open, procedure, dayOf(typed, open.today)),
    values: ({ today }) => dateInputValues('on', today),
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
    labels: LABELS,
    names: { text: 'note' },
    model: (open, typed) => ({
      ...stepModel(open, without, dayOf(typed, entry.on)),
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

function stepModel({ locale }: OpenCase, procedure: ProcedureView, on: CivilDate) {
  const possible = stepsPossibleOn(procedure.pathway, procedure.steps, on);
  const steps = stepChoices(locale, procedure, possible);
  return {
    ...{ procedure, on, shared: sharedDetails(locale, steps), choices: detailChoices(locale) },
    ...{ steps: steps.filter(({ moves }) => moves), facts: steps.filter(({ moves }) => !moves) },
  };
}

/** The day typed, as far as it is one; it decides which steps are offered. */
export function dayOf(typed: Typed, today: CivilDate): CivilDate {
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

interface StepChoice extends Choice {
  /** Which of the dates of the act is meant. */
  readonly hint: { readonly text: string };
  readonly asks: readonly StepDetail[];
  /** Whether it may move the procedure; other facts may come at any time. */
  readonly moves: boolean;
}

function stepChoices(
  locale: Locale,
  { pathway: id }: ProcedureView,
  codes: readonly StepCode[],
): StepChoice[] {
  const { steps, anytime } = pathway(id);
  return codes.map((value) => ({
    value,
    text: message(locale, `pathways.step.${value}`),
    hint: { text: message(locale, `pathways.date_kind.${steps[value]?.date ?? 'event'}`) },
    asks: steps[value]?.asks ?? [],
    moves: !anytime.includes(value),
  }));
}

/** What several of the steps offered can say is asked once, below them, and says of which; all else under its step. */
function sharedDetails(locale: Locale, steps: readonly StepChoice[]): Partial<Record<StepDetail, string>> {
  const list = new Intl.ListFormat(locale);
  const shared = STEP_DETAILS.flatMap((detail) => {
    const asking = steps.filter(({ asks }) => asks.includes(detail)).map(({ text }) => text);
    const hint = () => message(locale, 'case.step.shared', { steps: list.format(asking) });
    return asking.length > 1 ? [[detail, hint()] as const] : [];
  });
  return Object.fromEntries(shared);
}

function detailChoices(locale: Locale): Readonly<Record<string, readonly Choice[]>> {
  return {
    refusal: REFUSAL_CODES.map((value) => ({ value, text: codeText(locale, 'refusal', value) })),
    proof: [
      { value: 'yes', text: message(locale, 'case.yes') },
      { value: 'no', text: message(locale, 'case.no') },
    ],
    closing: CLOSING_REASONS.map((value) => ({
      value,
      text: message(locale, `pathways.closing_reason.${value}`),
    })),
  };
}
