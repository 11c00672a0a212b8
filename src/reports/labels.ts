import { codeKey, type CaseOutcome, type CaseStatus } from '../common/codes.js';
import { formatCountry, formatDate } from '../common/formats.js';
import { message, type Locale, type MessageValues } from '../common/messages.js';
import { TOTAL, type CategoryOf, type ColumnCode, type Dimension, type RowCode } from './catalogue.js';
import { partsOf, type Quarter } from './quarters.js';

interface Label {
  readonly key: string;
  readonly values?: MessageValues;
}

const SUBJECTS: Readonly<Record<Dimension, { readonly name: Label; readonly about: Label }>> = {
  pathway: { name: { key: 'reports.subject.pathway' }, about: { key: 'reports.about.pathway' } },
  nationality_group: {
    name: { key: 'reports.subject.nationality' },
    about: { key: 'reports.about.nationality' },
  },
  age_band: { name: { key: 'reports.subject.age' }, about: { key: 'reports.about.age' } },
  sex: { name: { key: 'reports.subject.sex' }, about: { key: 'reports.about.sex' } },
  place_group: { name: { key: 'reports.subject.place' }, about: { key: 'reports.about.place' } },
};

/** The categories of each dimension; a country that is missing here is named by the platform. */
const CATEGORIES: {
  readonly [D in Exclude<Dimension, 'nationality_group'>]: Readonly<Record<CategoryOf<D>, Label>>;
} & { readonly nationality_group: Readonly<Partial<Record<CategoryOf<'nationality_group'>, Label>>> } = {
  pathway: {
    dublin3_art8: { key: 'pathways.group.dublin3_art8' },
    child_relative_visa: { key: 'pathways.group.child_relative_visa' },
    other: { key: 'reports.pathway.other' },
    none: { key: 'reports.pathway.none' },
  },
  nationality_group: { other: { key: 'reports.nationality.other' } },
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
};

function say(locale: Locale, { key, values }: Label): string {
  return message(locale, key, values);
}

/** What a table crosses the state of a case with, and how that is counted. */
export function subjectLabel(locale: Locale, dimension: Dimension): { name: string; about: string } {
  const { name, about } = SUBJECTS[dimension];
  return { name: say(locale, name), about: say(locale, about) };
}

/** The words for a line of any table. */
export function rowLabel(locale: Locale, row: RowCode): string {
  if (row === TOTAL) return message(locale, 'reports.row.all');
  if (row === 'open') return message(locale, 'reports.row.open');
  if (row === 'closed') return message(locale, 'reports.row.closed');
  const [kind, code] = row.split(':');
  return message(
    locale,
    kind === 'open' ? codeKey('status', code as CaseStatus) : codeKey('outcome', code as CaseOutcome),
  );
}

/** The words for a column of a table. */
export function columnLabel(locale: Locale, dimension: Dimension, column: ColumnCode): string {
  if (column === TOTAL) return message(locale, 'reports.column.all');
  const labels: Readonly<Partial<Record<string, Label>>> = CATEGORIES[dimension];
  const label = labels[column];
  return label === undefined ? formatCountry(locale, column) : say(locale, label);
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
