import { message, type Locale } from '../../common/messages.js';
import { dimensionsOf, everyCell, toldBy } from '../../publications/content-cells.js';
import type {
  ContentCategory,
  ContentDimension,
  ContentTable,
  ReleaseContent,
} from '../../publications/release-content.js';
import { TOTAL } from '../../reports/dimensions.js';
import { figureCell, type FigureCell } from '../figure-cell.js';

type SheetCell = FigureCell & { readonly total?: boolean; readonly part?: boolean };

/** Figures in lines and columns. */
export interface Sheet {
  /** Of which category of a third dimension; null for a table of two. */
  readonly heading: string | null;
  readonly columns: readonly { readonly text: string }[];
  readonly rows: readonly (readonly SheetCell[])[];
}

/**
 * A table as it is read: the first dimension down and the second across. Of three, the one with the fewest categories
 * makes a sheet of each, and the longest goes down, so that sheets are few and narrow.
 */
export function sheetsOf(content: ReleaseContent, table: ContentTable, locale: Locale): Sheet[] {
  const dimensions = dimensionsOf(content, table);
  const [across, down, slices] = placesOf(dimensions);
  const cells = new Map(everyCell(content, table).map(({ codes, cell }) => [codes.join('|'), cell]));
  if (!across || !down) return [];
  const columns = [
    { text: down.label[locale] },
    ...across.categories.map(({ label }) => ({ text: label[locale] })),
  ];
  return (slices?.categories ?? [null]).map((slice) => ({
    heading: slices && slice ? headingOf(locale, slices, slice) : null,
    columns,
    rows: down.categories.map((line) => [
      lineHead(locale, down, line),
      ...across.categories.map((column) => {
        const chosen = new Map([
          [across.code, column.code],
          [down.code, line.code],
        ]);
        const codes = table.dimensions.map((code) => chosen.get(code) ?? slice?.code);
        const cell = cells.get(codes.join('|'));
        return figureCell(locale, cell && toldBy(cell));
      }),
    ]),
  }));
}

/** What goes across, what goes down, and what makes sheets. */
function placesOf(dimensions: readonly ContentDimension[]): readonly ContentDimension[] {
  const [first, second, ...others] = dimensions;
  if (!first || !second || others.length === 0) return dimensions.toReversed();
  const [fewest, ...longer] = dimensions.toSorted((a, b) => a.categories.length - b.categories.length);
  return [...longer, ...(fewest ? [fewest] : [])];
}

function headingOf(locale: Locale, { label }: ContentDimension, category: ContentCategory): string {
  if (category.code === TOTAL) return message(locale, 'publications.sheet.all');
  return message(locale, 'publications.sheet', {
    dimension: label[locale],
    category: category.label[locale],
  });
}

/** A total, or whatever has parts, stands out; the others are set in under it. */
function lineHead(
  locale: Locale,
  { categories }: ContentDimension,
  { code, label }: ContentCategory,
): SheetCell {
  const isWhole = code === TOTAL || categories.some(({ parent }) => parent === code);
  return { text: label[locale], ...(isWhole ? { total: true } : { part: true }) };
}
