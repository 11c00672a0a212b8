import { WIDE } from '../../test/support/simulated-counts.js';
import { figureKey, type TableCode } from './catalogue.js';
import { cellsOf, disclosureOf } from './disclosure.js';
import { jointSystem } from './joint-system.js';
import { sumsOf } from './sums.js';

function empty(tables: readonly TableCode[]) {
  const sums = sumsOf(WIDE, tables);
  const cells = cellsOf(
    sums,
    sums.cells.map(() => 0),
  );
  return { sums, release: disclosureOf({ catalogue: WIDE, cells }) };
}

describe('everything public as one linear system', () => {
  const { sums, release } = empty(['status_sex']);
  const growing = 10 * 4 + 1;

  it('has a variable for each count, bounded by its fact, and a relation for each sum', () => {
    const { unknowns, variables, relations } = jointSystem([release]);
    expect(unknowns.map(({ cell }) => cell.key)).toEqual(sums.cells.map(({ key }) => key));
    expect(variables.every(({ lower, upper }) => lower === 0 && upper === 4)).toBe(true);
    expect(relations).toHaveLength(sums.sums.length);
  });

  it('ties releases by the counts that never fall, but for those known to have fallen', () => {
    const [before, after] = [release, { ...release }];
    expect(jointSystem([before, after]).relations).toHaveLength(2 * sums.sums.length + growing);
    const fallen = new Set([figureKey('case', { state: 'closed', sex: 'male' })]);
    const freed = jointSystem([before, { ...release, fallen }]);
    expect(freed.relations).toHaveLength(2 * sums.sums.length + growing - 1);
    expect(freed.unknowns.map(({ releasesBack }) => releasesBack)).toContain(1);
  });

  it('ties stocks by their flows where these are told, instead of by growth', () => {
    const flows = empty(['status_pathway', 'movement_month', 'movement_pathway']);
    const balances = 1 + 4 + 9;
    const growth = 10 * 5 + 1 - 9;
    const { relations } = jointSystem([flows.release, { ...flows.release }]);
    expect(relations).toHaveLength(2 * flows.sums.sums.length + balances + growth);
    expect(relations.filter(({ upper }) => upper === Infinity)).toHaveLength(growth);
  });

  it('raises the bounds of the newest release to what an organisation knows, and pins what is all its own', () => {
    const refused = figureKey('case', { state: 'closed:refused', sex: 'male' });
    const total = figureKey('case', { state: 'closed:refused' });
    const counts = sums.cells.map(({ key }) => (key === refused ? 3 : key === total ? 3 : 0));
    const isOwn = (key: string) => key === refused;
    const { unknowns, variables } = jointSystem([release, { ...release }], { counts, isOwn });
    const known = unknowns.flatMap(({ cell, own, releasesBack }, index) =>
      own > 0 ? [[releasesBack, cell.key, variables[index]?.lower, variables[index]?.upper]] : [],
    );
    expect(known).toEqual([
      [0, total, 3, 4],
      [0, refused, 3, 3],
    ]);
  });
});
