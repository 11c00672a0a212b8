import { parse } from 'csv-parse/sync';

/** One line of a file, its fields by the names the API knows; a field left empty is left out. */
export interface ImportRow {
  /** Of the file, counted from 1, headings included. */
  readonly line: number;
  readonly fields: Readonly<Record<string, string>>;
}

/** Why a file cannot be read as lines of fields. */
export type FileFault = 'csv_unreadable' | 'csv_no_headings' | 'csv_empty' | 'csv_too_long';

/** Lines one file may have beside its headings. */
export const MOST_ROWS = 2_000;

/** What headings are called, beside the names of the API: in French and in English, accents and case aside. */
const HEADINGS: Readonly<Record<string, readonly string[]>> = {
  kind: ['kind', 'type', 'nature'],
  fromOn: ['fromon', 'from', 'date', 'day', 'du', 'debut', 'jour'],
  toOn: ['toon', 'to', 'au', 'fin'],
  place: ['place', 'department', 'departement', 'lieu'],
  affected: ['affected', 'people', 'personnes', 'effectif'],
  sourceKind: ['sourcekind', 'source kind', 'nature de la source'],
  sourceName: ['sourcename', 'source'],
  sourceUrl: ['sourceurl', 'url', 'link', 'lien'],
  noteFr: ['notefr', 'note fr', 'note en francais'],
  noteEn: ['noteen', 'note en', 'note in english'],
};
const FIELD_OF = new Map(
  Object.entries(HEADINGS).flatMap(([field, names]) => names.map((name) => [name, field])),
);
/** The last one is what cells copied from a spreadsheet are separated by. */
const SEPARATORS = [',', ';', '\t'] as const;

const REQUIRED = ['kind', 'fromOn', 'place', 'sourceKind', 'sourceName'];

/**
 * The lines of a CSV file (RFC 4180 with comma, semicolon or tab, a byte order mark or not) under headings in either
 * language. Days written 12/03/2025 become ISO days, `1` becomes the département `01`.
 * @param codes labels people write instead of a code, folded as `fold` does, with the code they stand for.
 */
export function rowsOf(
  csv: string,
  codes: ReadonlyMap<string, string> = new Map(),
): { rows: ImportRow[] } | { fault: FileFault } {
  const lines = linesOf(csv);
  if (lines === undefined) return { fault: 'csv_unreadable' };
  const [headings, ...rest] = lines;
  if (headings === undefined || rest.length === 0) return { fault: 'csv_empty' };
  if (rest.length > MOST_ROWS) return { fault: 'csv_too_long' };
  const names = headings.cells.map((heading) => FIELD_OF.get(fold(heading)) ?? heading);
  if (!REQUIRED.every((field) => names.includes(field))) return { fault: 'csv_no_headings' };
  return {
    rows: rest.map(({ line, cells }) => ({
      line,
      fields: Object.fromEntries(
        cells.flatMap((cell, index) => {
          const name = names[index] ?? `column ${index + 1}`;
          return cell === '' ? [] : [[name, valueOf(name, cell, codes)]];
        }),
      ),
    })),
  };
}

/** Accents, case and doubled spaces aside, so that labels typed by hand are recognised. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[\s_\u00a0\u202f]+/gu, ' ')
    .trim()
    .toLowerCase();
}

function linesOf(csv: string): { line: number; cells: string[] }[] | undefined {
  const [first = ''] = csv.split('\n', 1);
  const often = (separator: string) => first.split(separator).length;
  const delimiter = SEPARATORS.reduce((best, each) => (often(each) > often(best) ? each : best));
  try {
    const read = parse(csv, {
      ...{ bom: true, delimiter, info: true, trim: true },
      ...{ skip_empty_lines: true, relax_column_count: true },
    }) as unknown as { info: { lines: number }; record: string[] }[];
    return read.map(({ info, record }) => ({ line: info.lines, cells: record }));
  } catch {
    return undefined;
  }
}

function valueOf(name: string, cell: string, codes: ReadonlyMap<string, string>): string {
  if (name === 'fromOn' || name === 'toOn') return isoDay(cell);
  if (name === 'place' && /^\d$/.test(cell)) return `0${cell}`;
  const isCode = name === 'kind' || name === 'affected' || name === 'sourceKind' || name === 'place';
  return isCode ? (codes.get(`${name}:${fold(cell)}`) ?? cell) : cell;
}

/** `12/03/2025`, day first as both languages here write it, as `2025-03-12`; anything else as it is. */
function isoDay(text: string): string {
  const [, day, month, year] = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(text) ?? [];
  return day && month && year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text;
}
