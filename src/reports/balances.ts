import { isComparable, type Catalogue } from './catalogue.js';
import type { Sums } from './sums.js';

/** A balance between figures of one cut and a stock of the cut before. */
export interface BalanceOfCells {
  /** Key of the stock. */
  stock: string;
  /** Figures of the later cut, by index, whose sum with these signs is the stock of the earlier one. */
  terms: readonly (readonly [cell: number, sign: number])[];
}

/** The balances of some tables with the cut before, as far as they have its stocks and flows. */
export function balancesOf(sums: Sums, before: Catalogue): BalanceOfCells[] {
  const comparable = isComparable(before, sums.catalogue);
  return sums.catalogue.balances.flatMap(({ stock, flows }): BalanceOfCells[] => {
    if (!comparable(stock)) return [];
    const keyed = [[stock, 1] as const, ...flows.map(([key, sign]) => [key, -sign] as const)];
    const terms = keyed.flatMap(([key, sign]) => {
      const cell = sums.at(key);
      return cell === undefined ? [] : [[cell, sign] as const];
    });
    return terms.length === keyed.length ? [{ stock, terms }] : [];
  });
}
