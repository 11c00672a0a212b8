import { formatDate } from '../../common/formats.js';
import { message, type Locale } from '../../common/messages.js';
import { STATES, TABLES, type ColumnCode, type RowCode } from '../../reports/catalogue.js';
import { figureOf } from '../../reports/figures.js';
import type { CutTable, CutView } from '../../reports/cuts.dto.js';
import { columnLabel, rowLabel, subjectLabel } from '../../reports/labels.js';

interface Cell {
  readonly text: string;
  /** Read aloud instead, where the text is a sign. */
  readonly spoken?: string;
  readonly total?: boolean;
  readonly part?: boolean;
}

/** A table as its page shows it; without rows when it could not be published. */
export interface ShownTable {
  readonly name: string;
  readonly about: string;
  readonly caption: string;
  readonly columns: readonly { readonly text: string }[];
  readonly rows: readonly (readonly Cell[])[];
}

/** Every table of the catalogue in words, in its order; one that was left out has no rows. */
export function shownTables(locale: Locale, cut: CutView): ShownTable[] {
  return TABLES.map(({ code, dimension }) => {
    const table = cut.tables.find((one) => one.code === code);
    const { name, about } = subjectLabel(locale, dimension);
    const values = { subject: name, date: formatDate(locale, cut.asAt), base: cut.method.base };
    return {
      name,
      about,
      caption: message(locale, 'reports.caption', values),
      columns: [
        { text: message(locale, 'reports.state') },
        ...(table?.columns ?? []).map((column) => ({
          text: columnLabel(locale, dimension, column as ColumnCode),
        })),
      ],
      rows: table ? rowsOf(locale, table) : [],
    };
  });
}

function rowsOf(locale: Locale, { rows, cells }: CutTable): Cell[][] {
  const width = cells.length / rows.length;
  return rows.map((row, index) => [
    { text: rowLabel(locale, row as RowCode), ...(isState(row) ? { part: true } : { total: true }) },
    ...cells.slice(index * width, (index + 1) * width).map(({ value }) => shown(locale, value ?? 0)),
  ]);
}

function isState(row: string): boolean {
  return (STATES as readonly string[]).includes(row);
}

function shown(locale: Locale, value: number): Cell {
  const { textKey, spokenKey, params } = figureOf(value);
  const values = { ...params };
  const text = message(locale, textKey, values);
  return textKey === spokenKey ? { text } : { text, spoken: message(locale, spokenKey, values) };
}
