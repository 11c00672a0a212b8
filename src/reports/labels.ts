import { codeKey, type CaseOutcome, type CaseStatus } from '../common/codes.js';
import { formatCountry, formatDate } from '../common/formats.js';
import { message, type Locale, type MessageValues } from '../common/messages.js';
import type { TableCode } from './catalogue.js';
import type { PopulationCode } from './table-list.js';
import { CATEGORY_LABELS } from './category-labels.js';
import { TOTAL, type DimensionCode } from './dimensions.js';
import { partsOf, type Quarter } from './quarters.js';

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
  majority: 'reports.subject.majority',
  record: 'reports.subject.record',
  representation: 'reports.subject.representation',
  assessment: 'reports.subject.assessment',
  contact: 'reports.subject.contact',
  placement: 'reports.subject.placement',
  link_state: 'reports.subject.link_state',
  evidence_type: 'reports.subject.evidence_type',
  wait: 'reports.subject.wait',
  challenge: 'reports.subject.challenge',
  overrun: 'reports.subject.overrun',
  answer: 'reports.subject.answer',
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
  majority: 'reports.about.majority',
  record: 'reports.about.record',
  representation: 'reports.about.representation',
  contact: 'reports.about.contact',
  placement: 'reports.about.placement',
  link_state: 'reports.about.link_state',
  evidence_type: 'reports.about.evidence_type',
  wait: 'reports.about.wait',
  overrun: 'reports.about.overrun',
};

const UNITS: Readonly<Record<PopulationCode, string>> = {
  case: 'reports.unit.case',
  cohort: 'reports.unit.cohort',
  flow: 'reports.unit.flow',
  refusal: 'reports.unit.refusal',
  deadline: 'reports.unit.deadline',
  event: 'reports.unit.event',
  open: 'reports.unit.open',
  intake: 'reports.unit.intake',
  wait: 'reports.unit.wait',
  lodging: 'reports.unit.lodging',
  arrival: 'reports.unit.arrival',
  placement: 'reports.unit.placement',
  challenge: 'reports.unit.challenge',
  overrun: 'reports.unit.overrun',
  link: 'reports.unit.link',
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

/** The name of a table. */
export function tableLabel(locale: Locale, table: TableCode): string {
  return message(locale, `reports.table_name.${table}`);
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
  const label = CATEGORY_LABELS[dimension]?.[code];
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
