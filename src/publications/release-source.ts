import type { CivilDate } from '../common/civil-date.js';
import { inBothLanguages } from '../common/messages.js';
import { tableOf, windowOf, type TableCode } from '../reports/catalogue.js';
import type { PopulationCode } from '../reports/table-list.js';
import { TOTAL, type DimensionCode } from '../reports/dimensions.js';
import { categoryLabel, dimensionLabel, tableLabel, unitLabel } from '../reports/labels.js';
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
  readonly method: Readonly<Record<string, unknown>>;
  readonly tables: readonly SourceTable[];
  readonly organisations: readonly { readonly code: string; readonly name: string }[];
}

export interface SourceTable {
  readonly code: TableCode;
  readonly population: PopulationCode;
  readonly dimensions: readonly SourceDimension[];
  readonly cells: readonly { readonly codes: readonly string[]; readonly value: number | null }[];
}

export interface SourceDimension {
  readonly code: DimensionCode;
  readonly categories: readonly { readonly code: string; readonly parent: string }[];
  readonly total: boolean;
}

/** What of a cut is released, and how. */
export interface ReleaseFacts {
  readonly number: string;
  readonly releasedOn: CivilDate;
  readonly tables: readonly string[];
  readonly correction?: Bilingual;
  readonly observations: readonly ContentObservation[];
}

/** Everything a release says, in both languages, from the stored figures of its cut. */
export function contentOf(cut: SourceCut, release: ReleaseFacts): ReleaseContent {
  const chosen = cut.tables.filter(({ code }) => release.tables.includes(code));
  const names = new Map(cut.organisations.map(({ code, name }) => [code, name]));
  const dimensions = new Map(
    chosen.flatMap((table) => table.dimensions).map((dimension) => [dimension.code, dimension]),
  );
  const { number, releasedOn, correction, observations } = release;
  const { quarter: period, asAt, catalogue, method } = cut;
  return {
    ...{ number, releasedOn, observations, period, asAt, catalogue, method: { ...method } },
    ...(correction ? { correction } : {}),
    dimensions: [...dimensions.values()].map((dimension) => contentDimension(dimension, names)),
    tables: chosen.map(contentTable),
  };
}

/** The tables of a cut that tell one organisation from another. */
export function organisationTables({ tables }: Pick<SourceCut, 'tables'>): TableCode[] {
  return tables
    .filter(({ dimensions }) => dimensions.some(({ code }) => code === 'organisation_group'))
    .map(({ code }) => code);
}

function contentDimension(
  { code, categories, total }: SourceDimension,
  names: ReadonlyMap<string, string>,
): ContentDimension {
  const label = (category: string) =>
    inBothLanguages((locale) => categoryLabel(locale, code, category, names));
  const all = { code: TOTAL, parent: null, label: label(TOTAL) };
  return {
    code,
    label: inBothLanguages((locale) => dimensionLabel(locale, code)),
    categories: [
      ...(total ? [all] : []),
      ...categories.map((category): ContentCategory => ({
        code: category.code,
        parent: category.parent === TOTAL && !total ? null : category.parent,
        label: label(category.code),
      })),
    ],
  };
}

function contentTable({ code, population, dimensions, cells }: SourceTable): ContentTable {
  const table = tableOf(code);
  const parents = dimensions.map(({ categories }) => new Set(categories.map(({ parent }) => parent)));
  const isFinest = (codes: readonly string[]) =>
    codes.every((category, axis) => category !== TOTAL && !parents[axis]?.has(category));
  return {
    code,
    label: inBothLanguages((locale) => tableLabel(locale, code)),
    unit: inBothLanguages((locale) => unitLabel(locale, population)),
    dimensions: dimensions.map((dimension) => dimension.code),
    cells: cells.map(({ codes, value }) => ({
      ...{ codes: [...codes], value: value ?? 0 },
      window: windowOf(table, isFinest(codes) ? 'cell' : 'subtotal'),
    })),
  };
}
