import { DEPARTMENT_NAMES } from '../common/departments.js';

/** Events that are not one child's, in the order they are shown. A code that has been stored is never renamed. */
export const INCIDENT_KINDS = [
  'eviction',
  'tents_destroyed',
  'belongings_seized',
  'detention',
  'registration_refused',
  'border_death',
  'reception_closed',
  'other',
] as const;
export type IncidentKind = (typeof INCIDENT_KINDS)[number];

/** How many people an event touched, as a band: an estimate is no count. */
export const AFFECTED_BANDS = ['1-9', '10-49', '50-199', '200-999', '1000+', 'unknown'] as const;
export type AffectedBand = (typeof AFFECTED_BANDS)[number];

export const SOURCE_KINDS = ['own_observation', 'partner', 'press', 'authority', 'court'] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

export const VERIFICATIONS = ['unverified', 'verified', 'disputed'] as const;
export type Verification = (typeof VERIFICATIONS)[number];

/** Why an event is struck from the log. */
export const WITHDRAWAL_REASONS = [
  'duplicate',
  'did_not_happen',
  'personal_data',
  'entered_in_error',
] as const;
export type WithdrawalReason = (typeof WITHDRAWAL_REASONS)[number];

/** Where an event was: a French département by INSEE code, the United Kingdom, or at sea between the two. */
export const INCIDENT_PLACES: readonly string[] = [...Object.keys(DEPARTMENT_NAMES), 'GBR', 'SEA'];

/** Days the longest event may last: what goes on for longer is several. */
export const LONGEST_DAYS = 92;
