import { CASE_OUTCOMES, CASE_STATUSES } from '../common/codes.js';
import { EVIDENCE_TYPES } from './evidence-groups.js';

/** The code of a total, in any dimension (as in SDMX code lists). */
export const TOTAL = '_T';

/** Dimensions whose categories are the same in every cut. */
export type FixedDimension =
  | 'state'
  | 'age_band'
  | 'sex'
  | 'place_group'
  | 'stage'
  | 'duration'
  | 'result'
  | 'movement'
  | 'month'
  | 'reason'
  | 'deadline_state'
  | 'state_party'
  | 'deadline_type'
  | 'event'
  | 'majority'
  | 'record'
  | 'representation'
  | 'assessment'
  | 'contact'
  | 'placement'
  | 'link_state'
  | 'evidence_type'
  | 'wait'
  | 'challenge'
  | 'overrun'
  | 'answer';

/** Dimensions of which only the categories with enough cases in earlier quarters stand alone. */
export type GroupedDimension = 'pathway' | 'nationality_group' | 'organisation_group';

export type DimensionCode = FixedDimension | GroupedDimension;

/** One category of a dimension; `parent` is the category it is part of, the total for most. */
export interface Category {
  code: string;
  parent: string;
}

/**
 * The categories of a dimension, each before its parts. One in `unlisted` is counted, rounded and attacked like the
 * others but never printed: it is the difference between the total and the listed ones, itself a rounded figure, so
 * reading it out by subtraction gains nothing.
 */
export interface Dimension {
  code: DimensionCode;
  categories: readonly Category[];
  unlisted?: readonly string[];
  /** Its categories do not add up to anything: there is no figure of the total. */
  untotalled?: true;
}

const CLOSED = CASE_OUTCOMES.map((outcome) => `closed:${outcome}` as const);

/** Length of a band of the time a case was open, in days, and of the time that is followed: a year. */
export const BAND_DAYS = 30;
export const FOLLOWED_DAYS = 365;

/** The bands, by the first day of each: `d000` to `d330`; the last one ends with the year. */
export const DURATION_BANDS = Array.from(
  { length: Math.floor(FOLLOWED_DAYS / BAND_DAYS) },
  (_, band) => `d${String(band * BAND_DAYS).padStart(3, '0')}`,
);

/** Length of a band of the time an act is overdue, in days, and of the time that is followed. */
export const OVERRUN_BAND_DAYS = 10;
export const OVERRUN_FOLLOWED_DAYS = 90;

/** The bands, by the first day of each: `o00` to `o80`. */
export const OVERRUN_BANDS = Array.from(
  { length: OVERRUN_FOLLOWED_DAYS / OVERRUN_BAND_DAYS },
  (_, band) => `o${String(band * OVERRUN_BAND_DAYS).padStart(2, '0')}`,
);

/** What children wait for: a request from the opening of their case, its decision, their arrival once accepted. */
export const WAITS = ['lodging', 'decision', 'arrival'] as const;

export const REFUSAL_REASONS = [
  'kinship',
  'identity_age',
  'relation',
  'relative_status',
  'care',
  'time',
  'unreasoned',
  'formal',
  'other',
] as const;
export type RefusalReason = (typeof REFUSAL_REASONS)[number];

export const AGE_BAND_CODES = ['0-11', '12-13', '14-15', '16-17', '18+', 'unknown'] as const;
export type AgeBand = (typeof AGE_BAND_CODES)[number];

export const SEX_CATEGORIES = ['female', 'male', 'other_or_unknown'] as const;
export type SexCategory = (typeof SEX_CATEGORIES)[number];

export const PLACE_GROUP_CODES = [
  'camp_or_street',
  'reception_or_hotel',
  'family_or_foster_care',
  'hospital_or_detention',
  'unknown',
] as const;
export type PlaceGroup = (typeof PLACE_GROUP_CODES)[number];

const under = (parent: string, codes: readonly string[]): Category[] =>
  codes.map((code) => ({ code, parent }));

/** A category of the total and its own parts. */
const withParts = (code: string, parts: readonly string[]): Category[] => [
  { code, parent: TOTAL },
  ...under(code, parts),
];

const FIXED: Readonly<Record<FixedDimension, readonly Category[]>> = {
  state: [
    ...withParts(
      'open',
      CASE_STATUSES.map((status) => `open:${status}`),
    ),
    ...withParts('closed', CLOSED),
  ],
  age_band: under(TOTAL, AGE_BAND_CODES),
  sex: under(TOTAL, SEX_CATEGORIES),
  place_group: under(TOTAL, PLACE_GROUP_CODES),
  stage: under(TOTAL, CASE_STATUSES),
  duration: under(TOTAL, [...DURATION_BANDS, 'open']),
  result: under(TOTAL, [...CASE_OUTCOMES, 'open']),
  movement: [
    ...under(TOTAL, ['opened', 'removed', 'moved_in', 'moved_out']),
    ...withParts('closed', CLOSED),
    ...withParts(
      'left',
      CASE_OUTCOMES.map((outcome) => `left:${outcome}`),
    ),
  ],
  month: under(TOTAL, ['m1', 'm2', 'm3', 'late']),
  reason: under(TOTAL, REFUSAL_REASONS),
  deadline_state: under(TOTAL, ['kept', 'late', 'unanswered', 'unproven']),
  state_party: under(TOTAL, ['FRA', 'GBR', 'other']),
  deadline_type: under(TOTAL, [
    'request',
    'reply',
    'information',
    'transfer',
    'registration_protection',
    'appeal_court',
    'other',
  ]),
  event: [
    ...withParts('went_missing', ['found_in_30_days', 'not_found_in_30_days']),
    ...withParts('dispersed', ['harmed_after_dispersal', 'unharmed_after_dispersal']),
    ...under(TOTAL, ['aged_out']),
  ],
  majority: [
    ...withParts('seventeen', ['adult_in_90_days', 'adult_later']),
    ...under(TOTAL, ['younger', 'adult', 'unknown']),
  ],
  record: under(TOTAL, ['complete', 'not_updated', 'facts_missing']),
  representation: [
    ...withParts('represented', ['lawyer', 'guardian', 'both']),
    ...under(TOTAL, ['unrepresented']),
  ],
  assessment: under(TOTAL, ['before_lodging', 'not_before_lodging']),
  contact: under(TOTAL, ['contacted', 'not_contacted']),
  placement: under(TOTAL, ['in_place', 'moved_with_support', 'broken_down', 'not_checked']),
  link_state: under(TOTAL, ['accepted', 'refused', 'pending']),
  evidence_type: under(TOTAL, [...EVIDENCE_TYPES, 'none']),
  wait: WAITS.flatMap((wait) =>
    withParts(
      wait,
      ['reached', 'ended', 'waiting'].map((end) => `${wait}:${end}`),
    ),
  ),
  challenge: under(TOTAL, ['overturned', 'upheld', 'withdrawn_or_other']),
  overrun: under(TOTAL, [...OVERRUN_BANDS, 'unanswered']),
  answer: under(TOTAL, ['acted', 'ended', 'unanswered']),
};

/** The codes of a dimension whose categories are the same in every cut, each before its parts. */
export function codesIn(dimension: FixedDimension): string[] {
  return FIXED[dimension].map(({ code }) => code);
}

const UNLISTED: Readonly<Partial<Record<FixedDimension, readonly string[]>>> = { sex: ['other_or_unknown'] };

/** Entries and exits are no sum of anything, nor are different things that befell the same children or they waited for. */
const UNTOTALLED: readonly FixedDimension[] = ['movement', 'event', 'wait'];

/** What the categories that do not stand alone are counted as, and what never counts as one of them. */
export const REST: Readonly<Record<GroupedDimension, readonly string[]>> = {
  pathway: ['other', 'none'],
  nationality_group: ['other'],
  organisation_group: ['others'],
};

/** The categories of each grouped dimension that stand alone in a cut, by code, in reading order. */
export type Grouping = Readonly<Record<GroupedDimension, readonly string[]>>;

/** Categories as they were in the first versions of the catalogue, where they differ. */
const EARLIER: Readonly<Partial<Record<FixedDimension, readonly Category[]>>> = {
  event: under(TOTAL, [
    'went_missing',
    'found_in_30_days',
    'dispersed',
    'contact_lost_after_dispersal',
    'aged_out',
  ]),
};

/** Every dimension, with the categories that stand alone in a cut, as they are now or as they first were. */
export function dimensionsOf(grouping: Grouping, now = true): Map<DimensionCode, Dimension> {
  const fixed = (Object.keys(FIXED) as FixedDimension[]).map((code): Dimension => {
    const unlisted = UNLISTED[code];
    const untotalled = UNTOTALLED.includes(code);
    return {
      ...{ code, categories: (now ? undefined : EARLIER[code]) ?? FIXED[code] },
      ...(unlisted ? { unlisted } : {}),
      ...(untotalled ? { untotalled } : {}),
    };
  });
  const grouped = (Object.keys(REST) as GroupedDimension[]).map((code): Dimension => ({
    code,
    categories: under(TOTAL, [...grouping[code], ...REST[code]]),
  }));
  return new Map([...fixed, ...grouped].map((dimension) => [dimension.code, dimension]));
}

/** Every code of a dimension that has figures: the total, if there is one, then each category before its parts. */
export function codesOf({ categories, untotalled }: Dimension): string[] {
  return [...(untotalled ? [] : [TOTAL]), ...categories.map(({ code }) => code)];
}

/** The categories a category, or the total, is the sum of; none for the finest. */
export function partsOf({ categories }: Dimension, code: string): string[] {
  return categories.filter(({ parent }) => parent === code).map((category) => category.code);
}

/** A category and all it is part of, the total last. */
export function lineageOf(dimension: Dimension, code: string): string[] {
  const parent = dimension.categories.find((category) => category.code === code)?.parent;
  return parent === undefined ? [code] : [code, ...lineageOf(dimension, parent)];
}
