import { tableOf } from '../../src/reports/catalogue.js';
import type { CutView } from '../../src/reports/cuts.dto.js';
import { nameOf } from './second-reader.js';

type Table = CutView['tables'][number];

const ALL = '_T';

/**
 * The figures of a cut by their names, from nothing but what was sent, and where that contradicts itself: a place without
 * a figure, a figure that differs between tables, is no multiple of five, or is not the sum of its parts.
 */
export function printedFigures({ tables }: Pick<CutView, 'tables'>): {
  figures: Map<string, number>;
  faults: string[];
} {
  const figures = new Map<string, number>();
  const faults: string[] = [];
  for (const table of tables) {
    const values = new Map(table.cells.map(({ codes, value }) => [codes.join('|'), value ?? 0]));
    if (values.size !== table.cells.length) faults.push(`${table.code} has two figures in one place`);
    const places = placesOf(table);
    if (places.length !== values.size) faults.push(`${table.code} has a figure in no place`);
    for (const codes of places) {
      const [name, value] = [nameOf(tableOf(table.code), codes), values.get(codes.join('|'))];
      if (value === undefined || value < 0 || value % 5 !== 0)
        faults.push(`${table.code} ${name} is ${value}`);
      else if ((figures.get(name) ?? value) !== value) faults.push(`${name} differs in ${table.code}`);
      figures.set(name, value ?? NaN);
      faults.push(...falseSums(table, values, codes));
    }
  }
  return { figures, faults };
}

function placesOf({ dimensions }: Table): string[][] {
  return dimensions.reduce<string[][]>(
    (places, { categories, total }) => {
      const codes = [...(total ? [ALL] : []), ...categories.map(({ code }) => code)];
      return places.flatMap((place) => codes.map((code) => [...place, code]));
    },
    [[]],
  );
}

/** The directions in which a figure is not the sum of its parts; one category of sex is not printed, and no less than zero. */
function falseSums(
  { code, dimensions }: Table,
  values: ReadonlyMap<string, number>,
  codes: readonly string[],
): string[] {
  return dimensions.flatMap((dimension, axis) => {
    const parts = dimension.categories.filter(({ parent }) => parent === codes[axis]);
    if (parts.length === 0) return [];
    const sum = parts.reduce(
      (all, part) => all + (values.get(codes.with(axis, part.code).join('|')) ?? NaN),
      0,
    );
    const left = (values.get(codes.join('|')) ?? NaN) - sum;
    const isWhole = dimension.code === 'sex' ? left >= 0 : left === 0;
    return isWhole ? [] : [`${code} ${codes.join(' ')} is not the sum of its parts by ${dimension.code}`];
  });
}
