/** A field of the input and what is wrong with it; `code` is a translation key `errors.<code>`. */
export interface FieldError {
  readonly field: string;
  readonly code: string;
  readonly values?: Record<string, string | number>;
}

/** What an error tells beyond its code: ids and codes only, never a name. */
export interface ErrorDetail {
  readonly fields?: readonly FieldError[];
  readonly values?: Record<string, string | number>;
  /** Codes of what would have been possible instead. */
  readonly allowed?: readonly string[];
}

export abstract class DomainError extends Error {
  constructor(
    readonly code: string,
    readonly detail: ErrorDetail = {},
  ) {
    super(code);
  }
}

/** The input cannot be understood or is not acceptable whatever the state (400, or 422 when only its meaning is wrong). */
export class InvalidInput extends DomainError {
  static field(field: string, code: string, values?: Record<string, string | number>): InvalidInput {
    return new InvalidInput('invalid_input', { fields: [{ field, code, ...(values && { values }) }] });
  }
}

/** The request is understood but the caller, the record or its state does not let it happen. */
export class Refused extends DomainError {
  constructor(
    code: string,
    readonly reason: RefusalReason = 'conflict',
    detail: ErrorDetail = {},
  ) {
    super(code, detail);
  }
}

export type RefusalReason =
  | 'unauthenticated' // 401
  | 'forbidden' // 403
  | 'conflict' // 409
  | 'stale' // 412
  | 'precondition_required' // 428
  | 'limit' // 429
  | 'unavailable'; // 503

/** Absent and hidden alike: the answer must not tell which (404). */
export class NotFound extends DomainError {
  constructor() {
    super('not_found');
  }
}
