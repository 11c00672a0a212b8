import type { Authority, LimitId } from '../pathways/limit-rule.js';

export type LimitType =
  'request' | 'reply' | 'information' | 'transfer' | 'registration_protection' | 'appeal_court' | 'other';

export type StateParty = 'FRA' | 'GBR' | 'other';

/** What a limit is about, by its row of the law table. A decision on an application is a reply. */
export const LIMIT_TYPES: Readonly<Record<LimitId, LimitType>> = {
  'D3-TCR-3M': 'request',
  'D3-TCR-EURODAC-2M': 'request',
  'D3-URGENT-REPLY': 'reply',
  'D3-REPLY-2M': 'reply',
  'D3-17.2-REPLY-2M': 'reply',
  'D3-TB-REQ': 'request',
  'D3-TB-REPLY-EURODAC-2W': 'reply',
  'D3-TB-REPLY-1M': 'reply',
  'IR-REEXAM-3W': 'request',
  'IR-REEXAM-REPLY-2W': 'reply',
  'IR-INFO-4W': 'information',
  'D3-INFO-5W': 'information',
  'D3-TRANSFER-6M': 'transfer',
  'D3-TRANSFER-12M': 'transfer',
  'D3-TRANSFER-18M': 'transfer',
  'D3-DET': 'transfer',
  'IR-ARRIVAL-NOTICE': 'transfer',
  'FR-REG-3WD': 'registration_protection',
  'FR-APU-5D': 'registration_protection',
  'FR-375-8D': 'registration_protection',
  'FR-TRANSFER-HOLD': 'transfer',
  'FR-APPEAL-7D': 'appeal_court',
  'FR-APPEAL-48H': 'appeal_court',
  'FR-ADMIN-2M': 'appeal_court',
  'UK-JR-3M': 'appeal_court',
  'UK-FTT-28D': 'appeal_court',
  'UK-FTT-14D': 'appeal_court',
  'UK-CNP-12W': 'reply',
  'UKFR25-14D': 'other',
  'AMMR-TCR-2M': 'request',
  'AMMR-TCR-1M': 'request',
  'AMMR-REPLY-1M': 'reply',
  'AMMR-REPLY-2W': 'reply',
  'AMMR-DECISION-2W': 'reply',
  'AMMR-TRANSFER-6M': 'transfer',
  'COURT-ORDERED': 'appeal_court',
};

/** The State that owes the act, by the authority it falls to. */
export const STATE_PARTIES: Readonly<Record<Authority, StateParty>> = {
  prefecture: 'FRA',
  department: 'FRA',
  french_court: 'FRA',
  prosecutor: 'FRA',
  home_office: 'GBR',
  uk_court: 'GBR',
  other_state: 'other',
};
