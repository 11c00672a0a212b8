import type { CivilDate } from '../common/civil-date.js';
import { LOCALES, message, type Locale } from '../common/messages.js';
import { partsOf, TOTAL, type ColumnCode, type Dimension, type RowCode } from '../reports/catalogue.js';
import { columnLabel, rowLabel, subjectLabel } from '../reports/labels.js';
import type {
  Bilingual,
  ContentCategory,
  ContentDimension,
  ContentObservation,
  ContentTable,
  ReleaseContent,
} from './release-content.js';

/** The figures of a cut, as the reports tell them. */
export interface SourceCut {
  readonly quarter: string;
  readonly asAt: CivilDate;
  readonly catalogue: string;
  readonly method: { readonly window: number } & Readonly<Record<string, unknown>>;
  readonly tables: readonly SourceTable[];
}

export interface SourceTable {
  readonly code: string;
  readonly dimension: string;
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly cells: readonly { readonly row: string; readonly column: string; readonly value: number | null }[];
}

/** What of a cut is released, and how. */
export interface ReleaseFacts {
  readonly number: string;
  readonly releasedOn: CivilDate;
  readonly tables: readonly string[];
  readonly correction?: Bilingual;
  readonly observations: readonly ContentObservation[];
}

const STATE = 'state';

/** Everything a release says, in both languages, from the stored figures of its cut. */
export function contentOf(cut: SourceCut, release: ReleaseFacts): ReleaseContent {
  const chosen = cut.tables.filter(({ code }) => release.tables.includes(code));
  const rows = chosen[0]?.rows ?? [];
  const { number, releasedOn, correction, observations } = release;
  const { quarter: period, asAt, catalogue, method } = cut;
  return {
    ...{ number, releasedOn, observations, period, asAt, catalogue, method: { ...method } },
    ...(correction ? { correction } : {}),
    dimensions: [stateDimension(rows as RowCode[]), ...chosen.map(columnDimension)],
    tables: chosen.map((table) => tableOf(table, method.window)),
  };
}

function stateDimension(rows: readonly RowCode[]): ContentDimension {
  const parents = new Map(rows.flatMap((row) => partsOf(row).map((part) => [part, row])));
  return {
    code: STATE,
    label: bilingual((locale) => message(locale, 'publications.dimension.state')),
    categories: rows.map((row): ContentCategory => ({
      code: row,
      parent: parents.get(row) ?? null,
      label: bilingual((locale) => rowLabel(locale, row)),
    })),
  };
}

function columnDimension({ dimension, columns }: SourceTable): ContentDimension {
  return {
    code: dimension,
    label: bilingual((locale) => subjectLabel(locale, dimension as Dimension).name),
    categories: columns.map((column): ContentCategory => ({
      code: column,
      parent: column === TOTAL ? null : TOTAL,
      label: bilingual((locale) => columnLabel(locale, dimension as Dimension, column as ColumnCode)),
    })),
  };
}

function tableOf({ code, dimension, cells }: SourceTable, window: number): ContentTable {
  return {
    code,
    label: bilingual((locale) =>
      message(locale, 'publications.table_of', {
        subject: subjectLabel(locale, dimension as Dimension).name,
      }),
    ),
    unit: bilingual((locale) => message(locale, 'reports.facts.unit_value')),
    dimensions: [STATE, dimension],
    cells: cells.map(({ row, column, value }) => ({ codes: [row, column], value: value ?? 0, window })),
  };
}

function bilingual(words: (locale: Locale) => string): Bilingual {
  const [en, fr] = LOCALES.map(words);
  return { en: en ?? '', fr: fr ?? '' };
}
