import { addMonths, ageAt, type CivilDate } from '../common/civil-date.js';
import { notBefore, notFuture } from '../common/date-rules.js';
import type { FieldError } from '../common/errors.js';

/** What somebody asserted about a birth: between two days, which are equal when the day itself is known. */
export interface BirthClaim {
  readonly earliestOn: CivilDate;
  readonly latestOn: CivilDate;
  readonly assertedOn: CivilDate;
}

const LONGEST_LIFE_YEARS = 120;

/** A young person whose age is disputed is followed beyond 18; somebody older than this is a typing error. */
export const OLDEST_AT_REGISTRATION = 25;

/** What is impossible about a claim, whoever made it. `prefix` is the path of its object in the input. */
export function claimFaults(claim: BirthClaim, today: CivilDate, prefix = ''): FieldError[] {
  const { earliestOn, latestOn, assertedOn } = claim;
  const tooLongAgo = earliestOn < addMonths(today, -12 * LONGEST_LIFE_YEARS);
  return [
    ...(tooLongAgo ? [{ field: `${prefix}earliestOn`, code: 'birth_too_long_ago' }] : []),
    ...notFuture(`${prefix}earliestOn`, earliestOn, today),
    ...notBefore(`${prefix}latestOn`, latestOn, earliestOn),
    ...notFuture(`${prefix}latestOn`, latestOn, today),
    ...notFuture(`${prefix}assertedOn`, assertedOn, today),
    ...notBefore(`${prefix}assertedOn`, assertedOn, earliestOn),
  ];
}

/**
 * Whether a claim can be the one the work rests on: even its youngest reading must not make the person older than a
 * minor can have been when registered. An authority may assert more; that is recorded, not accepted.
 */
export function canBeAccepted(latestOn: CivilDate, registeredOn: CivilDate): boolean {
  return ageAt(latestOn, registeredOn) <= OLDEST_AT_REGISTRATION;
}

/** A claim as it is entered: without a last day the first is the day itself, without a date of saying it is today's. */
export function claimOf(
  input: { earliestOn: CivilDate; latestOn?: CivilDate; assertedOn?: CivilDate },
  today: CivilDate,
): BirthClaim {
  const { earliestOn, latestOn = earliestOn, assertedOn = today } = input;
  return { earliestOn, latestOn, assertedOn };
}

/** A fault when the claim cannot be the one the work rests on. */
export function acceptanceFaults(
  { latestOn }: BirthClaim,
  registeredOn: CivilDate,
  prefix = '',
): FieldError[] {
  return canBeAccepted(latestOn, registeredOn)
    ? []
    : [{ field: `${prefix}earliestOn`, code: 'birth_too_old' }];
}
