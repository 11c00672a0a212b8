import { Refused } from '../common/errors.js';

/** Why a step cannot be recorded; `code` is a translation key under `errors.`. */
interface Refusal {
  readonly code: string;
  readonly allowed: readonly string[];
  readonly values?: Record<string, string | number>;
}

/** The refusal of a step as an error that tells what could be recorded at its date instead. */
export function stepRefusal({ code, allowed, values }: Refusal): Refused {
  return new Refused(code, 'conflict', { allowed, ...(values && { values }) });
}
