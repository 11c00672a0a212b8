import { countsOf, simulatedCases } from '../../test/support/simulated-counts.js';
import { attack, type Breach } from './attack.js';
import { TOTAL, type CategoryCode, type CountRow, type StateCode } from './catalogue.js';
import { tally } from './counts.js';
import { cellsOf, disclosureOf, type Disclosure, type Fact } from './disclosure.js';
import { roundAdditively } from './rounding.js';
import { loadSolver, type Solver } from './solver.js';
import { ALL_TABLES, cellKey, firstFalseSum, sumsOf, type CellRef } from './sums.js';

const KEY = Buffer.alloc(32, 7);
let solver: Solver;
beforeAll(async () => {
  solver = await loadSolver();
});

function countsIn(rows: readonly CountRow[], tables = ALL_TABLES): number[] {
  const counted = tally(sumsOf(tables), rows);
  if ('problem' in counted) throw new Error(counted.problem);
  return counted.values;
}

function breaches(target: Disclosure, options?: Parameters<typeof attack>[2]): Breach[] {
  const result = attack(solver, target, options);
  if (result.status !== 'attacked') throw new Error(result.status);
  return result.breaches;
}

function toText({ column, releasesBack, lower, upper }: Breach): string {
  return `${column}, ${releasesBack} back: ${Math.round(lower)} to ${Math.round(upper)}`;
}

/** What is published of counts, by a rule that says for each what everybody gets to know of it. */
function publish(
  counts: readonly number[],
  rule: (count: number, cell: CellRef) => Omit<Fact, keyof CellRef>,
  tables = ALL_TABLES,
): Disclosure {
  const facts = sumsOf(tables).cells.map(({ table, row, column }, index) => {
    const cell = { table, row, column };
    return { ...cell, ...rule(counts[index] ?? 0, cell) };
  });
  return { tables, facts };
}

const exact = (count: number) => ({ lower: count, upper: count, required: 0 });

/** The published cells of one line of the pathways table, everything else in it being empty. */
function pathways(state: StateCode, figures: readonly [number, number, number, number]): Disclosure {
  const tables = ['status_pathway'] as const;
  const sums = sumsOf(tables);
  const categories: readonly CategoryCode[] = ['dublin3_art8', 'child_relative_visa', 'other', 'none'];
  const rows = categories.map((category, index) => ({
    table: tables[0],
    state,
    category,
    count: figures[index] ?? 0,
  }));
  return disclosureOf(cellsOf(sums, countsIn(rows, tables)));
}

describe('an attack on additively rounded figures', () => {
  it.each([0, 1, 40, 300, 1_500])('finds nothing for %i cases', (size) => {
    const sums = sumsOf();
    const rounding = roundAdditively(solver, sums, countsIn(countsOf(simulatedCases(size))), KEY, {
      timeLimit: 60,
    });
    const values = rounding.status === 'rounded' ? rounding.values : [];
    expect(firstFalseSum(sums, values)).toBeUndefined();
    expect(breaches(disclosureOf(cellsOf(sums, values)))).toEqual([]);
  });

  it('finds nothing either when the number of all cases is printed exactly on top', () => {
    const counts = countsIn(countsOf(simulatedCases(300)));
    const rounding = roundAdditively(solver, sumsOf(), counts, KEY, { timeLimit: 60 });
    const cells = cellsOf(sumsOf(), rounding.status === 'rounded' ? rounding.values : []);
    const { tables, facts } = disclosureOf(cells);
    const withTotal = facts.map((fact) =>
      fact.row === TOTAL && fact.column === TOTAL ? { ...fact, ...exact(counts[0] ?? 0) } : fact,
    );
    expect(breaches({ tables, facts: withTotal })).toEqual([]);
  });
});

describe('an attack on figures protected badly', () => {
  const counts = countsIn(countsOf(simulatedCases(300)));
  const countOf = new Map(sumsOf().cells.map((cell, index) => [cellKey(cell), counts[index] ?? 0]));

  it('recovers cells of 1 to 4 that were hidden without hiding others beside them', () => {
    const isHidden = (count: number, { column }: CellRef) => column !== TOTAL && count > 0 && count < 5;
    const found = breaches(
      publish(counts, (count, cell) =>
        isHidden(count, cell) ? { lower: 1, upper: 4, required: 3 } : exact(count),
      ),
    );
    const recovered = found.filter(({ lower, upper }) => upper - lower < 1e-3);
    expect(recovered.length).toBeGreaterThan(20);
    for (const cell of recovered) expect(cell.lower).toBeCloseTo(countOf.get(cellKey(cell)) ?? NaN, 3);
  });

  it('recovers one exact figure left among rounded ones only if it says more than it should', () => {
    const cell = { table: 'status_age', row: 'closed:missing', column: '16-17' } as const;
    const rounding = roundAdditively(solver, sumsOf(), counts, KEY, { timeLimit: 60 });
    const cells = cellsOf(sumsOf(), rounding.status === 'rounded' ? rounding.values : []);
    const { tables, facts } = disclosureOf(cells);
    const leaked = facts.map((fact) =>
      cellKey(fact) === cellKey(cell) ? { ...fact, lower: 3, upper: 3 } : fact,
    );
    expect(breaches({ tables, facts: leaked })).toEqual([{ ...cell, releasesBack: 0, lower: 3, upper: 3 }]);
  });

  it('pins every cell of a line rounded to the nearest 5 each on its own', () => {
    const tables = ['status_pathway'] as const;
    const categories = ['dublin3_art8', 'child_relative_visa', 'other', 'none'] as const;
    const twos = categories.map((category) => ({
      table: tables[0],
      state: 'closed:missing' as const,
      category,
      count: 2,
    }));
    // Everybody reads 0, 0, 0, 0 and a total of 10, each within 2 of the count.
    const nearest = publish(
      countsIn(twos, tables),
      (count) => {
        const value = Math.round(count / 5) * 5;
        const lower = Math.max(0, value - 2);
        return { lower, upper: value + 2, required: value + 2 - lower };
      },
      tables,
    );
    const pinned = breaches(nearest).filter(
      ({ row, column }) => row === 'closed:missing' && column !== TOTAL,
    );
    expect(pinned.map(({ column, lower, upper }) => [column, Math.round(lower), Math.round(upper)])).toEqual(
      categories.map((category) => [category, 2, 2]),
    );
  });

  it('notices figures that no counts can stand behind', () => {
    const impossible = publish(counts, (count, { row, column }) =>
      row === TOTAL && column === TOTAL ? exact(count + 1) : exact(count),
    );
    expect(attack(solver, impossible)).toEqual({ status: 'contradiction' });
  });
});

describe('an attack by an organisation that knows its own cases', () => {
  it('finds the exact number of other children where its own fill what the rounding left open', () => {
    const target = pathways('closed:missing', [0, 0, 20, 0]);
    const knowledge = (['dublin3_art8', 'child_relative_visa'] as const).map((category) => ({
      table: 'status_pathway' as const,
      state: 'closed:missing' as const,
      category,
      count: 4,
    }));
    expect(breaches(target)).toEqual([]);
    const other = breaches(target, { knowledge }).find(
      ({ row, column }) => row === 'closed:missing' && column === 'other',
    );
    expect(other && toText(other)).toBe('other, 0 back: 16 to 16');
  });

  it('does not count learning that a cell holds no child but its own', () => {
    const target = pathways('closed:missing', [0, 0, 0, 0]);
    const knowledge = [
      { table: 'status_pathway', state: 'closed:missing', category: 'other', count: 4 } as const,
    ];
    expect(breaches(target, { knowledge })).toEqual([]);
  });

  it('finds nothing where its cases are few', () => {
    const cases = simulatedCases(300);
    const rounding = roundAdditively(solver, sumsOf(), countsIn(countsOf(cases)), KEY, { timeLimit: 60 });
    const cells = cellsOf(sumsOf(), rounding.status === 'rounded' ? rounding.values : []);
    const knowledge = countsOf(cases.filter((_, index) => index % 5 === 0));
    expect(breaches(disclosureOf(cells), { knowledge })).toEqual([]);
  });
});

describe('an attack with an earlier release', () => {
  it('finds counts squeezed between a figure that fell and one that had been higher', () => {
    const earlier = [pathways('closed:missing', [5, 5, 5, 0])];
    const later = pathways('closed:missing', [0, 0, 0, 15]);
    const found = breaches(later, { earlier });
    const squeezed = found.filter(({ row }) => row === 'closed:missing').map(toText);
    // Of three counts each was at least 1 then and at most 4 now; with the rest of the line that leaves 8 at most.
    expect(squeezed.sort()).toEqual([
      '_T, 0 back: 18 to 19',
      '_T, 1 back: 11 to 12',
      'none, 0 back: 11 to 12',
      'none, 1 back: 3 to 4',
    ]);
    expect(breaches(later)).toEqual([]);
  });

  it('finds nothing where figures only grew, or where the count may fall', () => {
    const grown = pathways('closed:missing', [5, 5, 10, 0]);
    expect(breaches(grown, { earlier: [pathways('closed:missing', [5, 0, 5, 0])] })).toEqual([]);
    const moved = pathways('open:submitted', [0, 0, 0, 15]);
    expect(breaches(moved, { earlier: [pathways('open:submitted', [5, 5, 5, 0])] })).toEqual([]);
  });
});
