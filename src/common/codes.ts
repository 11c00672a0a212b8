import { LANGUAGES } from './languages.js';
import { NAME_KINDS, NAME_SOURCES, SCRIPTS } from './name-codes.js';
import {
  ASSESSMENT_OUTCOMES,
  ASSESSORS,
  MOVE_DECIDERS,
  PLACEMENTS,
  REPRESENTATIONS,
} from './safeguard-codes.js';

/**
 * The coded facts of the product: each list is the whole vocabulary of one column, in the order people meet it on
 * screen. Labels are translations under `codes.<list>.<code>`, the list named as in `CODE_LISTS` below. A code that
 * has been stored is never renamed or removed.
 */

/** The committee's funnel, lowest first. A case's status is the furthest one its valid facts have reached. */
export const CASE_STATUSES = [
  'identified',
  'relative_identified',
  'kinship_documented',
  'submitted',
  'accepted',
  'transfer_arranged',
  'reunited',
  'followed_up',
] as const;
export type CaseStatus = (typeof CASE_STATUSES)[number];

/** Every status but the first, which a case has by being opened. */
export type Milestone = Exclude<CaseStatus, 'identified'>;

export const CASE_OUTCOMES = [
  'reunited',
  'refused',
  'aged_out',
  'missing',
  'withdrawn',
  'other_route',
  'transferred',
  'deceased',
  'opened_in_error',
] as const;
export type CaseOutcome = (typeof CASE_OUTCOMES)[number];

export const TIMELINE_KINDS = [
  'step',
  'place_change',
  'contact',
  'missing',
  'found',
  'incident',
  'assessment',
  'representation',
  'placement_check',
  'note',
  'closure_proposed',
  'closed',
  'reopened',
] as const;
export type TimelineKind = (typeof TIMELINE_KINDS)[number];

export const SEXES = ['female', 'male', 'other', 'unknown'] as const;
export type Sex = (typeof SEXES)[number];

export const PLACE_TYPES = [
  'camp',
  'street',
  'reception_centre',
  'foster_care',
  'hotel',
  'hospital',
  'detention',
  'with_family',
  'unknown',
] as const;
export type PlaceType = (typeof PLACE_TYPES)[number];

export const INCIDENT_TYPES = [
  'eviction',
  'dispersal',
  'detention',
  'injury',
  'violence',
  'trafficking_indicator',
] as const;
export type IncidentType = (typeof INCIDENT_TYPES)[number];

export const CONTACT_CHANNELS = [
  'in_person',
  'phone',
  'sms',
  'messaging_app',
  'video_call',
  'social_media',
  'email',
  'third_party',
] as const;
export type ContactChannel = (typeof CONTACT_CHANNELS)[number];

/** Whom a contact was with; only a contact that reached the minor moves the last-contact clock. */
export const CONTACT_PARTIES = ['minor', 'relative', 'carer', 'authority', 'other'] as const;
export type ContactParty = (typeof CONTACT_PARTIES)[number];

export const SAFETY_FLAGS = [
  'trafficking',
  'sexual_exploitation',
  'violence',
  'smuggler_pressure',
  'dangerous_crossing',
  'sleeping_rough',
  'self_harm',
  'urgent_health',
  'pregnancy',
  'disability',
  'under_thirteen',
] as const;
export type SafetyFlag = (typeof SAFETY_FLAGS)[number];

/** What the relative is to the minor (a link from relative to minor), never the reverse. */
export const KINSHIP_RELATIONS = [
  'mother',
  'father',
  'brother',
  'sister',
  'half_sibling',
  'uncle',
  'aunt',
  'grandfather',
  'grandmother',
  'step_parent',
  'cousin',
  'guardian',
  'family_friend',
  'other',
] as const;
export type KinshipRelation = (typeof KINSHIP_RELATIONS)[number];

export const KINSHIP_SIDES = ['maternal', 'paternal', 'unknown'] as const;
export type KinshipSide = (typeof KINSHIP_SIDES)[number];

export const LINK_STATUSES = ['alleged', 'evidenced', 'verified', 'disputed', 'disproved'] as const;
export type LinkStatus = (typeof LINK_STATUSES)[number];

export const EVIDENCE_KINDS = [
  'identity_document',
  'birth_certificate',
  'family_register',
  'document',
  'testimony',
  'photo',
  'message',
  'money_transfer',
  'dna',
  'official_record',
  'other',
] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

export const EVIDENCE_STRENGTHS = ['weak', 'moderate', 'strong'] as const;
export type EvidenceStrength = (typeof EVIDENCE_STRENGTHS)[number];

export const EVIDENCE_DIRECTIONS = ['supports', 'contradicts'] as const;
export type EvidenceDirection = (typeof EVIDENCE_DIRECTIONS)[number];

export const UK_NATIONS = ['england', 'scotland', 'wales', 'northern_ireland'] as const;
export type UkNation = (typeof UK_NATIONS)[number];

export const IMMIGRATION_STATUSES = [
  'british',
  'settled',
  'refugee',
  'humanitarian_protection',
  'pending_claim',
  'limited_leave',
  'none',
  'unknown',
] as const;
export type ImmigrationStatus = (typeof IMMIGRATION_STATUSES)[number];

export const WILLINGNESS = ['willing', 'undecided', 'unwilling', 'not_asked'] as const;
export type Willingness = (typeof WILLINGNESS)[number];

export const CAPACITIES = ['able', 'able_with_support', 'not_able', 'not_assessed'] as const;
export type Capacity = (typeof CAPACITIES)[number];

export const BIRTH_DATE_SOURCES = [
  'minor_statement',
  'relative_statement',
  'birth_certificate',
  'identity_document',
  'authority_record',
  'age_assessment_fr',
  'age_assessment_uk',
  'medical_examination',
  'court_decision',
  'ngo_estimate',
] as const;
export type BirthDateSource = (typeof BIRTH_DATE_SOURCES)[number];

export const GRANT_LEVELS = ['read', 'legal', 'full'] as const;
export type GrantLevel = (typeof GRANT_LEVELS)[number];

export const GRANT_PURPOSES = [
  'legal_representation',
  'casework',
  'handover',
  'tracing',
  'welfare_follow_up',
  'supervision',
] as const;
export type GrantPurpose = (typeof GRANT_PURPOSES)[number];

export const ROLES = [
  'caseworker',
  'coordinator',
  'lawyer',
  'committee',
  'admin',
  'protection_officer',
] as const;
export type Role = (typeof ROLES)[number];

/** What an organisation does here. */
export const ORGANISATION_KINDS = ['ngo', 'law_firm', 'monitoring', 'operator'] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

/** Reasons given for a refusal or a delay; R13 is a delay, the others refusals. */
export const REFUSAL_CODES = [
  'R01',
  'R02',
  'R03',
  'R04',
  'R05',
  'R06',
  'R07',
  'R08',
  'R09',
  'R10',
  'R11',
  'R12',
  'R13',
  'R14',
  'R15',
  'R16',
  'R17',
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];

/** Every list with translated labels, under the name its keys use. */
export const CODE_LISTS = {
  status: CASE_STATUSES,
  outcome: CASE_OUTCOMES,
  timeline_kind: TIMELINE_KINDS,
  sex: SEXES,
  place_type: PLACE_TYPES,
  incident_type: INCIDENT_TYPES,
  contact_channel: CONTACT_CHANNELS,
  contact_party: CONTACT_PARTIES,
  assessment_outcome: ASSESSMENT_OUTCOMES,
  assessor: ASSESSORS,
  representation: REPRESENTATIONS,
  placement: PLACEMENTS,
  move_decider: MOVE_DECIDERS,
  safety_flag: SAFETY_FLAGS,
  relation: KINSHIP_RELATIONS,
  side: KINSHIP_SIDES,
  link_status: LINK_STATUSES,
  evidence_kind: EVIDENCE_KINDS,
  evidence_strength: EVIDENCE_STRENGTHS,
  evidence_direction: EVIDENCE_DIRECTIONS,
  uk_nation: UK_NATIONS,
  immigration_status: IMMIGRATION_STATUSES,
  willingness: WILLINGNESS,
  capacity: CAPACITIES,
  birth_date_source: BIRTH_DATE_SOURCES,
  name_kind: NAME_KINDS,
  name_source: NAME_SOURCES,
  script: SCRIPTS,
  grant_level: GRANT_LEVELS,
  grant_purpose: GRANT_PURPOSES,
  role: ROLES,
  organisation_kind: ORGANISATION_KINDS,
  refusal: REFUSAL_CODES,
  language: LANGUAGES,
} as const;
export type CodeList = keyof typeof CODE_LISTS;

/** Translation key of one code: `codeKey('sex', 'female')` is `codes.sex.female`. */
export function codeKey<L extends CodeList>(list: L, code: (typeof CODE_LISTS)[L][number]): string {
  return `codes.${list}.${code}`;
}
