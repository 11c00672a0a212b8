import type { FieldError } from '../common/errors.js';
import type { StepDetail } from './pathway.js';

interface Given {
  readonly proofOfReceipt?: boolean | undefined;
  readonly refusalCodes?: readonly string[] | undefined;
  readonly closingReason?: string | undefined;
}

/** What a step must say beside its date, and what it has no place for. */
export function detailFaults(asks: StepDetail | undefined, given: Given): FieldError[] {
  const faults: FieldError[] = [];
  if (asks === 'refusal_codes' && !given.refusalCodes?.length)
    faults.push({ field: 'refusalCodes', code: 'isNotEmpty' });
  if (asks === 'closing_reason' && given.closingReason === undefined)
    faults.push({ field: 'closingReason', code: 'isNotEmpty' });
  if (asks !== 'refusal_codes' && given.refusalCodes?.length)
    faults.push({ field: 'refusalCodes', code: 'not_for_this_step' });
  if (asks !== 'closing_reason' && given.closingReason !== undefined)
    faults.push({ field: 'closingReason', code: 'not_for_this_step' });
  if (asks !== 'proof_of_receipt' && given.proofOfReceipt !== undefined)
    faults.push({ field: 'proofOfReceipt', code: 'not_for_this_step' });
  return faults;
}
