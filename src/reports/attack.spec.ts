import { countsOf, simulatedUnits } from '../../test/support/simulated-counts.js';
import {
  countsIn,
  exactly,
  figuresOf,
  published,
  released,
  rounded,
} from '../../test/support/rounded-counts.js';
import { attack, type Breach } from './attack.js';
import { figureKey, type CountRow } from './catalogue.js';
import { TOTAL } from './dimensions.js';
import type { Disclosure } from './disclosure.js';
import { loadSolver, type Solver } from './solver.js';
import { firstFalseSum } from './sums.js';

let solver: Solver;
beforeAll(async () => {
  solver = await loadSolver();
});

function breaches(target: Disclosure, options?: Parameters<typeof attack>[2]): Breach[] {
  const result = attack(solver, target, options);
  if (result.status !== 'attacked') throw new Error(result.status);
  return result.breaches;
}

function toText({ codes, releasesBack, lower, upper }: Breach): string {
  return `${codes.join(' ')}, ${releasesBack} back: ${Math.round(lower)} to ${Math.round(upper)}`;
}

const PATHWAYS = ['dublin3_art8', 'child_relative_visa', 'other', 'none'] as const;

/** Counts of one line of the table by pathway, everything else in it being empty. */
function line(state: string, counts: readonly [number, number, number, number]): CountRow[] {
  return PATHWAYS.map((pathway, index) => ({
    table: 'status_pathway',
    codes: [state, pathway],
    count: counts[index] ?? 0,
  }));
}

const pathways = figuresOf('status_pathway');

/** What these figures tell, printed as they are. */
function printed(state: string, figures: readonly [number, number, number, number]): Disclosure {
  return released(pathways, countsIn(pathways, line(state, figures)));
}

function known(rows: readonly CountRow[]) {
  return { knowledge: { counts: countsIn(pathways, rows), isOwn: () => false } };
}

describe('an attack on additively rounded figures', () => {
  it.each([0, 1, 40, 300, 1_500])('finds nothing for %i cases', (size) => {
    const sums = figuresOf();
    const values = rounded(solver, sums, countsIn(sums, countsOf(simulatedUnits(size))));
    expect(firstFalseSum(sums, values)).toBeUndefined();
    expect(breaches(released(sums, values))).toEqual([]);
  });

  it('finds nothing either when the number of all cases is printed exactly on top', () => {
    const sums = figuresOf(
      'status_pathway',
      'status_nationality',
      'status_age',
      'status_sex',
      'status_place',
    );
    const counts = countsIn(sums, countsOf(simulatedUnits(300)));
    const { facts } = released(sums, rounded(solver, sums, counts));
    const withTotal = new Map(facts).set(figureKey('case', {}), exactly(counts[0] ?? 0));
    expect(breaches({ sums, facts: withTotal })).toEqual([]);
  });
});

describe('an attack on figures protected badly', () => {
  const sums = figuresOf('status_pathway', 'status_nationality', 'status_age', 'status_sex', 'status_place');
  const counts = countsIn(sums, countsOf(simulatedUnits(300)));
  const countAt = (key: string) => counts[sums.at(key) ?? -1] ?? NaN;

  it('recovers cells of 1 to 4 that were hidden without hiding others beside them', () => {
    const found = breaches(
      published(sums, counts, (count, { codes }) =>
        codes[1] !== TOTAL && count > 0 && count < 5 ? { lower: 1, upper: 4, required: 3 } : exactly(count),
      ),
    );
    const recovered = found.filter(({ lower, upper }) => upper - lower < 1e-3);
    expect(recovered.length).toBeGreaterThan(20);
    for (const { table, codes, lower } of recovered) {
      const key = sums.cells.find((cell) => cell.table === table && cell.codes.join() === codes.join())?.key;
      expect(lower).toBeCloseTo(countAt(key ?? ''), 3);
    }
  });

  it('recovers an exact figure left among rounded ones where it says more than it should', () => {
    const key = figureKey('case', { state: 'closed:missing', age_band: '16-17' });
    const { facts } = released(sums, rounded(solver, sums, counts));
    const count = countAt(key);
    const leaked = new Map(facts).set(key, { lower: count, upper: count, required: 4 });
    expect(breaches({ sums, facts: leaked })).toContainEqual({
      ...{ table: 'status_age', codes: ['closed:missing', '16-17'], releasesBack: 0 },
      ...{ lower: count, upper: count },
    });
  });

  it('pins every cell of a line rounded to the nearest 5 each on its own', () => {
    // Everybody reads 0, 0, 0, 0 and a total of 10, each within 2 of the count.
    const nearest = published(pathways, countsIn(pathways, line('closed:missing', [2, 2, 2, 2])), (count) => {
      const value = Math.round(count / 5) * 5;
      const lower = Math.max(0, value - 2);
      return { lower, upper: value + 2, required: value + 2 - lower };
    });
    const pinned = breaches(nearest).filter(
      ({ codes }) => codes[0] === 'closed:missing' && codes[1] !== TOTAL,
    );
    expect(pinned.map(toText)).toEqual(PATHWAYS.map((one) => `closed:missing ${one}, 0 back: 2 to 2`));
  });

  it('recovers movements left out between two dates whose stocks are both exact', () => {
    const both = figuresOf('status_pathway', 'movement_month');
    const exactStocks = (stock: number, moved: number) => {
      const rows: CountRow[] = [
        ...line('closed:missing', [stock, 0, 0, 0]),
        { table: 'movement_month', codes: ['opened', 'm1'], count: moved },
        { table: 'movement_month', codes: ['closed:missing', 'm1'], count: moved },
      ];
      return published(both, countsIn(both, rows), (count, { key }) =>
        key.startsWith('flow') && count > 0 ? { lower: 0, upper: 4, required: 4 } : exactly(count),
      );
    };
    const found = breaches(exactStocks(23, 3), { earlier: [exactStocks(20, 0)] });
    expect(found.map(toText)).toContain('closed:missing _T, 0 back: 3 to 3');
  });

  it('finds counts squeezed by a stock that was rounded without regard to its movements', () => {
    const both = figuresOf('status_pathway', 'movement_month');
    const stock = (figure: number) =>
      released(both, countsIn(both, line('closed:missing', [figure, 0, 0, 0])));
    // At most 4 before and at most 4 since, yet at least 6 now.
    const found = breaches(stock(10), { earlier: [stock(0)] }).map(toText);
    expect(found).toContain('closed:missing _T, 0 back: 6 to 8');
    expect(found).toContain('closed:missing _T, 1 back: 2 to 4');
    expect(breaches(stock(10), { earlier: [stock(10)] })).toEqual([]);
    expect(attack(solver, stock(15), { earlier: [stock(0)] })).toEqual({ status: 'contradiction' });
  });

  it('notices figures that no counts can stand behind', () => {
    const impossible = published(sums, counts, (count, { key }) =>
      exactly(key === figureKey('case', {}) ? count + 1 : count),
    );
    expect(attack(solver, impossible)).toEqual({ status: 'contradiction' });
  });
});

describe('an attack on figures one of which holds the other', () => {
  const sums = figuresOf('status_age', 'majority_pathway');
  const [whole, part] = ['case|age_band=16-17|state=open', 'open|majority=seventeen'];

  /** So many are printed to be 16 or 17, so many to be 17, and of nothing else is anything told. */
  function told(figures: Readonly<Record<string, number>>): Disclosure {
    const { facts } = released(
      sums,
      sums.cells.map(({ key }) => figures[key] ?? 0),
    );
    return { sums, facts: new Map([...facts].filter(([key]) => key in figures)) };
  }

  it('finds the part printed higher than the whole, and nothing otherwise', () => {
    const found = breaches(told({ [whole]: 5, [part]: 10 })).map(toText);
    expect(found).toEqual(['open 16-17, 0 back: 6 to 9', 'seventeen _T, 0 back: 6 to 9']);
    expect(breaches(told({ [whole]: 10, [part]: 10 }))).toEqual([]);
  });
});

describe('an attack by an organisation that knows its own cases', () => {
  it('finds the exact number of other children where its own fill what the rounding left open', () => {
    const target = printed('closed:missing', [0, 0, 20, 0]);
    expect(breaches(target)).toEqual([]);
    const found = breaches(target, known(line('closed:missing', [4, 4, 0, 0])));
    expect(found.map(toText)).toContain('closed:missing other, 0 back: 16 to 16');
  });

  it('does not count learning that a cell holds no child but its own', () => {
    const target = printed('closed:missing', [0, 0, 0, 0]);
    expect(breaches(target, known(line('closed:missing', [0, 0, 4, 0])))).toEqual([]);
  });

  it('does not hold against a figure that it knows because all in it are its own', () => {
    const counts = countsIn(pathways, line('closed:missing', [0, 0, 18, 0]));
    const isOwn = (key: string) => key.includes('pathway=other');
    const found = breaches(printed('closed:missing', [0, 0, 20, 0]), { knowledge: { counts, isOwn } });
    expect(found.filter(({ codes }) => codes[1] === 'other')).toEqual([]);
  });

  it('finds nothing where its cases are few', () => {
    const units = simulatedUnits(300);
    const sums = figuresOf();
    const values = rounded(solver, sums, countsIn(sums, countsOf(units)));
    const own = units.filter(({ organisation }) => organisation === '5');
    const knowledge = { counts: countsIn(sums, countsOf(own)), isOwn: () => false };
    expect(breaches(released(sums, values), { knowledge })).toEqual([]);
  });
});

describe('an attack with an earlier release', () => {
  it('finds counts squeezed between a figure that fell and one that had been higher', () => {
    const earlier = [printed('closed:missing', [5, 5, 5, 0])];
    const later = printed('closed:missing', [0, 0, 0, 15]);
    const squeezed = breaches(later, { earlier }).filter(({ codes }) => codes[0] === 'closed:missing');
    // Of three counts each was at least 1 then and at most 4 now; with the rest of the line that leaves 8 at most.
    expect(squeezed.map(toText).sort()).toEqual([
      'closed:missing _T, 0 back: 18 to 19',
      'closed:missing _T, 1 back: 11 to 12',
      'closed:missing none, 0 back: 11 to 12',
      'closed:missing none, 1 back: 3 to 4',
    ]);
    expect(breaches(later)).toEqual([]);
  });

  it('finds nothing where figures only grew, or where the count may fall', () => {
    const grown = printed('closed:missing', [5, 5, 10, 0]);
    expect(breaches(grown, { earlier: [printed('closed:missing', [5, 0, 5, 0])] })).toEqual([]);
    const moved = printed('open:submitted', [0, 0, 0, 15]);
    expect(breaches(moved, { earlier: [printed('open:submitted', [5, 5, 5, 0])] })).toEqual([]);
  });
});
