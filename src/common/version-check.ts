import { NotFound, Refused, type DomainError } from './errors.js';

/**
 * Why a change that names the version it is based on found no row to change.
 * @param current the version the caller can see; undefined when they can see no such record.
 */
export function changeRefusal(current: number | undefined, based: number): DomainError {
  if (current === undefined) return new NotFound();
  return current === based ? new Refused('forbidden', 'forbidden') : new Refused('stale', 'stale');
}
