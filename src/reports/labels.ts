import { codeKey, type CaseOutcome, type CaseStatus } from '../common/codes.js';
import { formatCountry, formatDate } from '../common/formats.js';
import { message, type Locale, type MessageValues } from '../common/messages.js';
import { tableOf, type PopulationCode, type TableCode } from './catalogue.js';
import { BAND_DAYS, FOLLOWED_DAYS, DURATION_BANDS, TOTAL, type DimensionCode } from './dimensions.js';
import { partsOf, type Quarter } from './quarters.js';

interface Label {
  readonly key: string;
  readonly values?: MessageValues;
}

/** The words for organisations that stand alone, by category. */
export type OrganisationNames = ReadonlyMap<string, string>;

const DIMENSIONS: Readonly<Record<DimensionCode, string>> = {
  state: 'reports.state',
  pathway: 'reports.subject.pathway',
  nationality_group: 'reports.subject.nationality',
  age_band: 'reports.subject.age',
  sex: 'reports.subject.sex',
  place_group: 'reports.subject.place',
  organisation_group: 'reports.subject.organisation',
  stage: 'reports.subject.stage',
  duration: 'reports.subject.duration',
  result: 'reports.subject.result',
  movement: 'reports.subject.movement',
  month: 'reports.subject.month',
  reason: 'reports.subject.reason',
  deadline_state: 'reports.subject.deadline_state',
  state_party: 'reports.subject.state_party',
  deadline_type: 'reports.subject.deadline_type',
  event: 'reports.subject.event',
};

/** What needs a word of explanation where it is read. */
const ABOUT: Readonly<Partial<Record<DimensionCode, string>>> = {
  pathway: 'reports.about.pathway',
  nationality_group: 'reports.about.nationality',
  age_band: 'reports.about.age',
  sex: 'reports.about.sex',
  place_group: 'reports.about.place',
  stage: 'reports.about.stage',
  duration: 'reports.about.duration',
  month: 'reports.about.month',
  reason: 'reports.about.reason',
  deadline_state: 'reports.about.deadline_state',
  event: 'reports.about.event',
};

const UNITS: Readonly<Record<PopulationCode, string>> = {
  case: 'reports.unit.case',
  cohort: 'reports.unit.cohort',
  flow: 'reports.unit.flow',
  refusal: 'reports.unit.refusal',
  deadline: 'reports.unit.deadline',
  event: 'reports.unit.event',
};

/** Categories by dimension; a country that is missing here is named by the platform. */
const CATEGORIES: Readonly<Partial<Record<DimensionCode, Readonly<Record<string, Label>>>>> = {
  state: { open: { key: 'reports.row.open' }, closed: { key: 'reports.row.closed' } },
  pathway: { other: { key: 'reports.pathway.other' }, none: { key: 'reports.pathway.none' } },
  nationality_group: { other: { key: 'reports.nationality.other' } },
  organisation_group: { others: { key: 'reports.organisation.others' } },
  age_band: {
    '0-11': { key: 'reports.age.under', values: { age: 12 } },
    '12-13': { key: 'reports.age.band', values: { from: 12, to: 13 } },
    '14-15': { key: 'reports.age.band', values: { from: 14, to: 15 } },
    '16-17': { key: 'reports.age.band', values: { from: 16, to: 17 } },
    '18+': { key: 'reports.age.over', values: { age: 18 } },
    unknown: { key: 'reports.age.unknown' },
  },
  sex: {
    female: { key: 'codes.sex.female' },
    male: { key: 'codes.sex.male' },
    other_or_unknown: { key: 'codes.sex.unknown' },
  },
  place_group: {
    camp_or_street: { key: 'reports.place.outside' },
    reception_or_hotel: { key: 'reports.place.reception' },
    family_or_foster_care: { key: 'reports.place.family' },
    hospital_or_detention: { key: 'reports.place.closed' },
    unknown: { key: 'reports.place.unknown' },
  },
  duration: {
    ...Object.fromEntries(
      DURATION_BANDS.map((band, place) => {
        const last = place === DURATION_BANDS.length - 1 ? FOLLOWED_DAYS : (place + 1) * BAND_DAYS;
        return [band, { key: 'reports.duration.band', values: { from: place * BAND_DAYS, to: last - 1 } }];
      }),
    ),
    open: { key: 'reports.duration.open' },
  },
  result: { open: { key: 'reports.result.open' } },
  movement: {
    opened: { key: 'reports.movement.opened' },
    removed: { key: 'reports.movement.removed' },
    moved_in: { key: 'reports.movement.moved_in' },
    moved_out: { key: 'reports.movement.moved_out' },
    closed: { key: 'reports.movement.closed' },
    left: { key: 'reports.movement.left' },
  },
  month: {
    m1: { key: 'reports.month.first' },
    m2: { key: 'reports.month.second' },
    m3: { key: 'reports.month.third' },
    late: { key: 'reports.month.late' },
  },
  reason: {
    kinship: { key: 'reports.reason.kinship' },
    identity_age: { key: 'reports.reason.identity_age' },
    relation: { key: 'reports.reason.relation' },
    relative_status: { key: 'reports.reason.relative_status' },
    care: { key: 'reports.reason.care' },
    time: { key: 'reports.reason.time' },
    unreasoned: { key: 'reports.reason.unreasoned' },
    formal: { key: 'reports.reason.formal' },
    other: { key: 'reports.reason.other' },
  },
  deadline_state: {
    kept: { key: 'reports.deadline.kept' },
    late: { key: 'reports.deadline.late' },
    unanswered: { key: 'reports.deadline.unanswered' },
    unproven: { key: 'reports.deadline.unproven' },
  },
  state_party: {
    FRA: { key: 'reports.party.france' },
    GBR: { key: 'reports.party.united_kingdom' },
    other: { key: 'reports.party.other' },
  },
  deadline_type: {
    request: { key: 'reports.limit.request' },
    reply: { key: 'reports.limit.reply' },
    information: { key: 'reports.limit.information' },
    transfer: { key: 'reports.limit.transfer' },
    registration_protection: { key: 'reports.limit.registration_protection' },
    appeal_court: { key: 'reports.limit.appeal_court' },
    other: { key: 'reports.limit.other' },
  },
  event: {
    went_missing: { key: 'reports.event.went_missing' },
    found_in_30_days: { key: 'reports.event.found' },
    dispersed: { key: 'reports.event.dispersed' },
    contact_lost_after_dispersal: { key: 'reports.event.contact_lost' },
    aged_out: { key: 'reports.event.aged_out' },
  },
};

/** Dimensions whose other codes are words the casework uses as well. */
const CASEWORK: Readonly<Partial<Record<DimensionCode, (code: string) => string>>> = {
  state: (code) => caseworkKey(code),
  movement: (code) => caseworkKey(code),
  stage: (code) => codeKey('status', code as CaseStatus),
  result: (code) => codeKey('outcome', code as CaseOutcome),
  pathway: (code) => `pathways.group.${code}`,
};

function caseworkKey(state: string): string {
  const [kind, code] = state.split(':');
  return kind === 'open' ? codeKey('status', code as CaseStatus) : codeKey('outcome', code as CaseOutcome);
}

/** The name of a dimension. */
export function dimensionLabel(locale: Locale, dimension: DimensionCode): string {
  return message(locale, DIMENSIONS[dimension]);
}

/** How a dimension is counted, for those that do not explain themselves. */
export function dimensionNote(locale: Locale, dimension: DimensionCode): string | undefined {
  const key = ABOUT[dimension];
  return key && message(locale, key);
}

/** What a table crosses: the names of its dimensions. */
export function tableLabel(locale: Locale, table: TableCode): string {
  const [first = '', ...others] = tableOf(table).dimensions.map((one) => dimensionLabel(locale, one));
  return others.reduce((line, column) => message(locale, 'reports.table', { line, column }), first);
}

/** What the figures of a population count. */
export function unitLabel(locale: Locale, population: PopulationCode): string {
  return message(locale, UNITS[population]);
}

/** The words for a category of a dimension, or its total. */
export function categoryLabel(
  locale: Locale,
  dimension: DimensionCode,
  code: string,
  organisations: OrganisationNames = new Map(),
): string {
  if (code === TOTAL)
    return message(locale, dimension === 'state' ? 'reports.row.all' : 'reports.column.all');
  const label = CATEGORIES[dimension]?.[code];
  if (label !== undefined) return message(locale, label.key, label.values);
  const key = CASEWORK[dimension]?.(code);
  if (key !== undefined) {
    const words = message(locale, key);
    return code.startsWith('left:') ? message(locale, 'reports.movement.was', { outcome: words }) : words;
  }
  return organisations.get(code) ?? formatCountry(locale, code);
}

/** "Third quarter of 2026", « Troisième trimestre 2026 ». */
export function quarterLabel(locale: Locale, quarter: Quarter): string {
  const [year, number] = partsOf(quarter);
  return message(locale, 'reports.quarter', { quarter: String(number), year: String(year) });
}

/** Values of a message with the days among them written out. */
export function withDates(locale: Locale, values: MessageValues = {}): MessageValues {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? formatDate(locale, value) : value,
    ]),
  );
}
