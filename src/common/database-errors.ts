import { type DomainError, InvalidInput, NotFound, Refused } from './errors.js';

/** SQLSTATEs that the walls and the constraints raise, in the product's own words (PostgreSQL manual, appendix A). */
const BY_STATE: Record<string, () => DomainError> = {
  RB429: () => new Refused('reading_budget_spent', 'limit'),
  RB430: () => new Refused('wider_search_budget', 'limit'),
  '23505': () => new Refused('already_exists'),
  '23503': () => new InvalidInput('unknown_reference'),
  '23514': () => new InvalidInput('unacceptable_value'),
  '22001': () => new InvalidInput('unacceptable_value'),
  '22003': () => new InvalidInput('unacceptable_value'),
  '22007': () => new InvalidInput('unacceptable_value'),
  '22008': () => new InvalidInput('unacceptable_value'),
  '22021': () => new InvalidInput('unacceptable_value'),
  '22P02': () => new InvalidInput('unacceptable_value'),
  '22P05': () => new InvalidInput('unacceptable_value'),
  // A policy refused the row: to the caller it does not exist.
  '42501': () => new NotFound(),
};

/** Serialisation, deadlock, cancelled for time, out of connections, shutting down: the same request may work later. */
const TRANSIENT = /^(40001|40P01|55P03|57014|57P0[1-3]|53[0-9A-Z]{3}|08[0-9A-Z]{3}|25P03)$/;
const NETWORK = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT']);

/** What a driver error means to the caller; undefined when it is a fault of ours. */
export function fromDatabase(error: unknown): DomainError | undefined {
  if (!(error instanceof Error)) return undefined;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const known = BY_STATE[code];
  if (known) return known();
  const lost =
    TRANSIENT.test(code) ||
    NETWORK.has(code) ||
    /Connection terminated|timeout exceeded when trying to connect/.test(error.message);
  return lost ? new Refused('unavailable', 'unavailable') : undefined;
}
