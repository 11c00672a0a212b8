import type { CivilDate } from '../common/civil-date.js';
import { notBefore, notFarAfter } from '../common/date-rules.js';
import type { FieldError } from '../common/errors.js';
import type { Step, StepDetail } from './pathway.js';

interface Given {
  readonly proofOfReceipt?: boolean | undefined;
  readonly refusalCodes?: readonly string[] | undefined;
  readonly closingReason?: string | undefined;
  readonly time?: string | undefined;
  readonly dueOn?: CivilDate | undefined;
}

/** The field in which each detail is said. */
const FIELDS = {
  refusal_codes: 'refusalCodes',
  proof_of_receipt: 'proofOfReceipt',
  closing_reason: 'closingReason',
  clock_time: 'time',
  due_date: 'dueOn',
} as const satisfies Record<StepDetail, keyof Given>;

/**
 * What a step must say beside its date, and what it has no place for. Silence is taken for an acceptance by a person
 * who holds the proof that the request was received, and says so.
 */
export function detailFaults(step: Step | undefined, given: Given): FieldError[] {
  const faults = Object.entries(FIELDS).flatMap(([detail, field]) => {
    const asked = step?.asks?.includes(detail as StepDetail) ?? false;
    return !asked && isSaid(given[field]) ? [{ field, code: 'not_for_this_step' }] : [];
  });
  for (const detail of ['refusal_codes', 'closing_reason'] as const) {
    if (step?.asks?.includes(detail) && !isSaid(given[FIELDS[detail]]))
      faults.push({ field: FIELDS[detail], code: 'isNotEmpty' });
  }
  if (step?.fact === 'acceptance_by_silence' && given.proofOfReceipt !== true)
    faults.push({ field: 'proofOfReceipt', code: 'proof_needed' });
  return faults;
}

/** The same, and whether a day that is set follows the day of the step, in a time that can be meant. */
export function stepFaults(
  step: Step | undefined,
  { on, ...given }: Given & { readonly on: CivilDate },
): FieldError[] {
  return [
    ...notBefore('dueOn', given.dueOn, on),
    ...notFarAfter('dueOn', given.dueOn, on),
    ...detailFaults(step, given),
  ];
}

function isSaid(value: Given[keyof Given]): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== undefined;
}
