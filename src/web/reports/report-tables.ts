import { message, type Locale } from '../../common/messages.js';
import { TABLES, type TableCode } from '../../reports/catalogue.js';
import type { CutTable, CutView } from '../../reports/cuts.dto.js';
import { TOTAL } from '../../reports/dimensions.js';
import {
  categoryLabel,
  dimensionLabel,
  dimensionNote,
  quarterLabel,
  tableLabel,
  unitLabel,
  type OrganisationNames,
} from '../../reports/labels.js';
import type { Quarter } from '../../reports/quarters.js';
import { figureCell, type FigureCell } from '../figure-cell.js';

type Cell = FigureCell & { readonly total?: boolean; readonly part?: boolean };

/** Figures in lines and columns; a table of three dimensions is shown as one of these for each category of the last. */
interface Sheet {
  readonly caption: string;
  readonly columns: readonly { readonly text: string }[];
  readonly rows: readonly (readonly Cell[])[];
}

/** A table as its page shows it; without sheets when it could not be published. */
export interface ShownTable {
  readonly code: TableCode;
  readonly name: string;
  readonly notes: readonly string[];
  readonly sheets: readonly Sheet[];
}

/** Every table of the catalogue in words, in its order; one that was left out has no sheets. */
export function shownTables(locale: Locale, cut: CutView): ShownTable[] {
  const names = new Map(cut.organisations.map(({ code, name }) => [code, name]));
  const isTold = (code: TableCode) =>
    cut.tables.some((table) => table.code === code) || cut.method.omitted.includes(code);
  return TABLES.filter(({ code }) => isTold(code)).map(({ code, dimensions }) => {
    const table = cut.tables.find((one) => one.code === code);
    return {
      ...{ code, name: tableLabel(locale, code) },
      notes: dimensions.flatMap((dimension) => dimensionNote(locale, dimension) ?? []),
      sheets: table ? sheetsOf(locale, cut, table, names) : [],
    };
  });
}

function sheetsOf(locale: Locale, cut: CutView, table: CutTable, names: OrganisationNames): Sheet[] {
  const values = {
    unit: unitLabel(locale, table.population),
    quarter: quarterLabel(locale, cut.quarter as Quarter),
    base: cut.method.base,
  };
  const [lines, columns, third] = table.dimensions;
  if (lines === undefined || columns === undefined) return [];
  const label = (dimension: CutTable['dimensions'][number], code: string) =>
    categoryLabel(locale, dimension.code, code, names);
  const figures = new Map(table.cells.map((cell) => [cell.codes.join('|'), cell]));
  return (third ? codesOf(third) : [null]).map((slice): Sheet => {
    const name = tableLabel(locale, table.code);
    const subject =
      third && slice !== null
        ? message(locale, 'reports.table', { line: name, column: label(third, slice) })
        : name;
    return {
      caption: message(locale, 'reports.caption', { ...values, subject }),
      columns: [
        { text: dimensionLabel(locale, lines.code) },
        ...codesOf(columns).map((code) => ({ text: label(columns, code) })),
      ],
      rows: codesOf(lines).map((line) => [
        { text: label(lines, line), ...(isPart(lines, line) ? { part: true } : { total: true }) },
        ...codesOf(columns).map((code) =>
          figureCell(locale, figures.get([line, code, ...(slice === null ? [] : [slice])].join('|'))),
        ),
      ]),
    };
  });
}

function codesOf({ categories, total }: CutTable['dimensions'][number]): string[] {
  return [...(total ? [TOTAL] : []), ...categories.map(({ code }) => code)];
}

/** Whether a line is set in under another: not the total, nor what has parts of its own. */
function isPart({ categories }: CutTable['dimensions'][number], line: string): boolean {
  return line !== TOTAL && !categories.some(({ parent }) => parent === line);
}
