import type { MessageValues } from '../common/messages.js';
import {
  BAND_DAYS,
  codesIn,
  DURATION_BANDS,
  FOLLOWED_DAYS,
  OVERRUN_BAND_DAYS,
  OVERRUN_BANDS,
  type DimensionCode,
  type FixedDimension,
} from './dimensions.js';

/** The key of some words, and the values in them. */
interface Label {
  readonly key: string;
  readonly values?: MessageValues;
}

/** Categories whose words are found by the name of the dimension and their own. */
function labelled(dimension: FixedDimension): Readonly<Record<string, Label>> {
  return Object.fromEntries(
    codesIn(dimension).map((code) => [code, { key: `reports.${dimension}.${code.replace(':', '_')}` }]),
  );
}

/** Categories by dimension; a country that is missing here is named by the platform. */
export const CATEGORY_LABELS: Readonly<Partial<Record<DimensionCode, Readonly<Record<string, Label>>>>> = {
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
    not_found_in_30_days: { key: 'reports.event.not_found' },
    contact_lost_after_dispersal: { key: 'reports.event.contact_lost' },
    harmed_after_dispersal: { key: 'reports.event.harmed' },
    unharmed_after_dispersal: { key: 'reports.event.unharmed' },
    aged_out: { key: 'reports.event.aged_out' },
  },
  majority: labelled('majority'),
  record: labelled('record'),
  representation: labelled('representation'),
  assessment: labelled('assessment'),
  contact: labelled('contact'),
  placement: labelled('placement'),
  link_state: labelled('link_state'),
  evidence_type: labelled('evidence_type'),
  challenge: labelled('challenge'),
  answer: labelled('answer'),
  wait: labelled('wait'),
  overrun: {
    ...Object.fromEntries(
      OVERRUN_BANDS.map((band, place) => {
        const from = place * OVERRUN_BAND_DAYS;
        return [band, { key: 'reports.overrun.band', values: { from, to: from + OVERRUN_BAND_DAYS - 1 } }];
      }),
    ),
    unanswered: { key: 'reports.overrun.unanswered' },
  },
};
