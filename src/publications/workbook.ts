import writeWorkbook from 'write-excel-file/node';
import { message, type Locale } from '../common/messages.js';
import { archive, unpack } from './archive.js';
import { noteParagraphs } from './notes.js';
import { type ContentTable, type ReleaseContent } from './release-content.js';
import { dimensionsOf, everyCell, toldBy } from './content-cells.js';

type Cell = { value: string | number; fontWeight?: 'bold' } | null;

/** Longest name a sheet may have. */
const SHEET_NAME = 31;

const HEAD = { fontWeight: 'bold' } as const;

/**
 * The release as a spreadsheet in one language: notes first, then a table a sheet with its lines down and its columns
 * across. Figures are numbers; what is rounded to zero is the text it is printed as. Same content, same bytes.
 */
export async function workbook(content: ReleaseContent, locale: Locale): Promise<Uint8Array> {
  const notes = noteParagraphs(content, locale).map((text, index): Cell[] => [
    index === 0 ? { value: text, ...HEAD } : { value: text },
  ]);
  const sheets = [
    { sheet: message(locale, 'publications.notes'), columns: [{ width: 120 }], data: notes },
    ...content.tables.map((table, index) => ({
      sheet: `${index + 1} ${table.code}`.slice(0, SHEET_NAME),
      columns: [{ width: 34 }],
      data: sheetOf(content, table, locale),
    })),
  ];
  const bytes = await writeWorkbook(sheets).toBuffer();
  return archive(unpack(bytes));
}

/** The lines of a sheet: what it is, headings, then a line for each combination of all dimensions but the last. */
function sheetOf(content: ReleaseContent, table: ContentTable, locale: Locale): Cell[][] {
  const dimensions = dimensionsOf(content, table);
  const across = dimensions.at(-1)?.categories ?? [];
  const labels = dimensions.map(
    ({ categories }) => new Map(categories.map(({ code, label }) => [code, label[locale]])),
  );
  const cells = everyCell(content, table);
  const lines: Cell[][] = [];
  for (let start = 0; start < cells.length; start += across.length) {
    const line = cells.slice(start, start + across.length);
    const heads = dimensions.slice(0, -1).map((_, place): Cell => {
      const code = line[0]?.codes[place] ?? '';
      return { value: labels[place]?.get(code) ?? code };
    });
    lines.push([...heads, ...line.map(({ cell }) => figure(cell, locale))]);
  }
  return [
    [{ value: table.label[locale], ...HEAD }],
    [{ value: table.unit[locale] }],
    [
      ...dimensions.slice(0, -1).map(({ label }): Cell => ({ value: label[locale], ...HEAD })),
      ...across.map(({ label }): Cell => ({ value: label[locale], ...HEAD })),
    ],
    ...lines,
  ];
}

function figure(cell: ContentTable['cells'][number] | undefined, locale: Locale): Cell {
  if (cell === undefined) return { value: message(locale, 'publications.not_produced') };
  const { value, lower, upper } = toldBy(cell);
  return { value: value ?? message(locale, 'reports.figure.interval', { lower, upper }) };
}
