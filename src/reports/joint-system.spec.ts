import { cellsOf, disclosureOf } from './disclosure.js';
import { jointSystem } from './joint-system.js';
import { cellKey, sumsOf } from './sums.js';

const sums = sumsOf(['status_sex']);
const release = disclosureOf(
  cellsOf(
    sums,
    sums.cells.map(() => 0),
  ),
);
const growing = 10 * 4 + 1;

describe('everything public as one linear system', () => {
  it('has a variable for each count, bounded by its fact, and a relation for each sum', () => {
    const { unknowns, variables, relations } = jointSystem([release], []);
    expect(variables).toHaveLength(sums.cells.length);
    expect(unknowns.map(({ ref }) => cellKey(ref))).toEqual(sums.cells.map(cellKey));
    expect(variables.every(({ lower, upper }) => lower === 0 && upper === 4)).toBe(true);
    expect(relations).toHaveLength(sums.sums.length);
  });

  it('ties releases by the counts that never fall, but for those known to have fallen', () => {
    const both = jointSystem([release, release], []);
    expect(both.relations).toHaveLength(2 * sums.sums.length + growing);
    const fallen = new Set([cellKey({ table: 'status_sex', row: 'closed', column: 'male' })]);
    const freed = jointSystem([release, { ...release, fallen }], []);
    expect(freed.relations).toHaveLength(2 * sums.sums.length + growing - 1);
    expect(freed.unknowns.map(({ releasesBack }) => releasesBack)).toContain(1);
  });

  it('raises the bounds of the newest release to what an organisation knows, totals included', () => {
    const own = [
      { table: 'status_sex', state: 'closed:refused', category: 'male', count: 3 } as const,
      { table: 'status_sex', state: 'closed:missing', category: 'male', count: 1 } as const,
    ];
    const { unknowns, variables } = jointSystem([release, release], own);
    const known = unknowns.flatMap(({ ref, own: count, releasesBack }, index) =>
      count > 0 ? [`${releasesBack} ${ref.row} ${ref.column} ${variables[index]?.lower}`] : [],
    );
    expect(known.sort()).toEqual([
      '0 _T _T 4',
      '0 _T male 4',
      '0 closed _T 4',
      '0 closed male 4',
      '0 closed:missing _T 1',
      '0 closed:missing male 1',
      '0 closed:refused _T 3',
      '0 closed:refused male 3',
    ]);
  });

  it('refuses knowledge that is not counts of cases', () => {
    const wrong = [{ table: 'status_sex', state: 'closed:refused', category: 'male', count: -1 } as const];
    expect(() => jointSystem([release], wrong)).toThrow(RangeError);
  });
});
