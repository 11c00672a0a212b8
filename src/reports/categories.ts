import { addDays, addMonths, ageAt, civilDate, daysBetween, type CivilDate } from '../common/civil-date.js';
import type { CaseOutcome, CaseStatus, PlaceType, RefusalCode, Sex } from '../common/codes.js';
import type { AgeBand, PlaceGroup, RefusalReason, SexCategory } from './dimensions.js';

/** Where a case stands: its status while open, its outcome once closed. Every case is in exactly one state. */
export type StateCode = `open:${CaseStatus}` | `closed:${CaseOutcome}`;

/** The state a case is counted in: its outcome once closed, else its status. */
export function stateOf(status: CaseStatus, outcome: CaseOutcome | null): StateCode {
  return outcome === null ? `open:${status}` : `closed:${outcome}`;
}

/**
 * The pathway a case is counted under, given the pathway group of the procedure which stands for the case (the
 * furthest advanced; of two equal ones the latest) or null when none has been opened.
 */
export function pathwayCategory(group: string | null): string {
  return group ?? 'none';
}

/** ISO 3166-1 codes, of two or three letters, that a nationality group takes in; all others count as `other`. */
export const NATIONALITY_GROUPS: Readonly<Record<string, string>> = {
  AF: 'AFG',
  AFG: 'AFG',
  ER: 'ERI',
  ERI: 'ERI',
  ET: 'ETH',
  ETH: 'ETH',
  IR: 'IRN',
  IRN: 'IRN',
  IQ: 'IRQ',
  IRQ: 'IRQ',
  SD: 'SDN',
  SDN: 'SDN',
  SS: 'SDN',
  SSD: 'SDN',
  SO: 'SOM',
  SOM: 'SOM',
  SY: 'SYR',
  SYR: 'SYR',
  VN: 'VNM',
  VNM: 'VNM',
};

/**
 * The group of a child's nationalities, in ISO 3166-1 codes. South Sudan counts with Sudan, because papers and
 * statements rarely tell them apart. Of several nationalities the first group in alphabetical order counts, so that
 * the order of entry does not matter; stateless, unknown and all others are `other`.
 */
export function nationalityGroup(nationalities: readonly string[]): string {
  const groups = nationalities.map((code) => NATIONALITY_GROUPS[code.toUpperCase()]);
  return groups.filter((group) => group !== undefined).sort()[0] ?? 'other';
}

/** `other` and `unknown` count together and only inside the total (see `unlisted` in the catalogue). */
export function sexCategory(sex: Sex | null): SexCategory {
  return sex === 'female' || sex === 'male' ? sex : 'other_or_unknown';
}

/** The group each kind of place counts under: without shelter, collective, family life, closed or medical. */
export const PLACE_GROUPS: Readonly<Record<PlaceType, PlaceGroup>> = {
  camp: 'camp_or_street',
  street: 'camp_or_street',
  reception_centre: 'reception_or_hotel',
  hotel: 'reception_or_hotel',
  foster_care: 'family_or_foster_care',
  with_family: 'family_or_foster_care',
  hospital: 'hospital_or_detention',
  detention: 'hospital_or_detention',
  unknown: 'unknown',
};

/** The group of the child's last known place; never recorded is `unknown`. */
export function placeGroup(place: PlaceType | null): PlaceGroup {
  return place === null ? 'unknown' : PLACE_GROUPS[place];
}

/** Age bands by the first age, in completed years, above each. */
export const AGE_BANDS: readonly { code: AgeBand; below: number }[] = [
  { code: '0-11', below: 12 },
  { code: '12-13', below: 14 },
  { code: '14-15', below: 16 },
  { code: '16-17', below: 18 },
  { code: '18+', below: 131 },
];

/** What a reason for refusing belongs to, by its code; R13 is a delay. */
export const REFUSAL_GROUPS: Readonly<Record<RefusalCode, RefusalReason>> = {
  R01: 'kinship',
  R02: 'kinship',
  R03: 'identity_age',
  R04: 'relation',
  R05: 'relative_status',
  R06: 'care',
  R07: 'relation',
  R08: 'identity_age',
  R09: 'time',
  R10: 'time',
  R11: 'unreasoned',
  R12: 'time',
  R13: 'other',
  R14: 'relative_status',
  R15: 'care',
  R16: 'relation',
  R17: 'formal',
};

/** The main reason of a refusal: the group of the first code recorded. */
export function refusalReason(codes: readonly RefusalCode[]): RefusalReason {
  const [main] = codes;
  return main === undefined ? 'other' : REFUSAL_GROUPS[main];
}

/** A month as ISO text `YYYY-MM`. */
export type YearMonth = `${number}-${number}`;

/** A birth date is good enough to be placed in a band by its middle when it is known to within a year. */
const WITHIN_A_YEAR_DAYS = 366;

/**
 * The age band of a child born between two months, inclusive: `unknown` without a birth date, or when it is known so
 * loosely (over more than a year) that its ends fall into different bands; otherwise the band at the middle of the
 * interval. `on` is the day of the cut for an open case and the day of closure for a closed one: a closed case does
 * not grow older.
 * @throws RangeError for a month that does not exist or an interval that ends before it starts.
 */
export function ageBand(birth: { from: YearMonth; to: YearMonth } | null, on: CivilDate): AgeBand {
  if (birth === null) return 'unknown';
  const first = civilDate(`${birth.from}-01`);
  const last = addDays(addMonths(civilDate(`${birth.to}-01`), 1), -1);
  const length = daysBetween(first, last);
  if (length < 0) throw new RangeError('A birth interval ends before it starts');
  const ends = [bandOf(ageAt(first, on)), bandOf(ageAt(last, on))] as const;
  if (ends[0] === ends[1]) return ends[0];
  if (length > WITHIN_A_YEAR_DAYS) return 'unknown';
  return bandOf(ageAt(addDays(first, Math.floor(length / 2)), on));
}

function bandOf(years: number): AgeBand {
  if (years < 0) return 'unknown';
  return AGE_BANDS.find((band) => years < band.below)?.code ?? 'unknown';
}
