import { cellKey, dimensionIn, tableOf } from './catalogue.js';
import { partsOf, TOTAL, type DimensionCode } from './dimensions.js';
import { placesOf, type Sums } from './sums.js';

/** Dimensions whose categories follow one another in time, the last one apart: curves are read from their sums. */
const IN_TIME: readonly DimensionCode[] = ['duration', 'overrun'];

/** The figures from the first band to one after it, and the kind of figure their sum is read as. */
export interface RunningTotal {
  cells: readonly number[];
  margin: boolean;
}

/**
 * Every sum of a cumulative curve: for each line of a table by duration, the first two bands, the first three, and so
 * on. They are no figures of their own, but rounding errors that add up along a curve would be read as its course.
 */
export function runningTotals(sums: Sums): RunningTotal[] {
  const totals = new Map<string, RunningTotal>();
  for (const table of sums.tables.map(tableOf)) {
    const axis = table.dimensions.findIndex((dimension) => IN_TIME.includes(dimension));
    const inTime = table.dimensions[axis];
    if (inTime === undefined) continue;
    const bands = partsOf(dimensionIn(sums.catalogue.dimensions, inTime), TOTAL).slice(0, -1);
    for (const place of placesOf(sums.catalogue, table).filter((codes) => codes[axis] === TOTAL)) {
      const cells = bands.map((band) => sums.at(cellKey(table, place.with(axis, band))) ?? -1);
      for (let length = 2; length <= cells.length; length++) {
        const some = cells.slice(0, length);
        totals.set(some.join(), { cells: some, margin: place.every((code) => code === TOTAL) });
      }
    }
  }
  return [...totals.values()];
}
