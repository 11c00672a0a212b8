import { caseOf, many, TODAY } from '../../test/support/caseload-rows.js';
import { addDays } from '../common/civil-date.js';
import { comparisonOf } from './caseload-comparison.js';
import type { CaseloadRow } from './caseload-history.js';

/** So many cases of 400 days, so many of them reunited after 60. */
const group = (count: number, reunited: number, change: Partial<CaseloadRow>) =>
  many(count, (place) => caseOf(400, change, place < reunited ? 60 : undefined));

describe('groups side by side', () => {
  const girls = group(40, 20, { sex: 'female' });
  const boys = group(60, 15, { sex: 'male' });

  it('tell reunion within 90, 180 and 365 days, its difference and what chance would do', () => {
    const { groups, tooFew, test, differences } = comparisonOf([...boys, ...girls], 'sex', TODAY);
    expect(groups.map(({ code, cases }) => [code, cases])).toEqual([
      ['female', 40],
      ['male', 60],
    ]);
    const [ofGirls, ofBoys] = groups.map(({ reunited }) => reunited.map((one) => one?.incidence ?? NaN));
    for (const place of [0, 1, 2]) {
      expect(ofGirls?.[place]).toBeCloseTo(0.5, 12);
      expect(ofBoys?.[place]).toBeCloseTo(0.25, 12);
    }
    expect(tooFew).toEqual([]);
    expect(test).toMatchObject({ degrees: 1 });
    expect(test?.p).toBeLessThan(0.05);
    expect(differences?.day).toBe(365);
    expect(differences?.ofGroups.map(({ difference }) => difference)).toEqual([expect.closeTo(-0.25, 12)]);
  });

  it('need 20 cases each, and two of them', () => {
    const few = comparisonOf([...girls, ...boys.slice(0, 19)], 'sex', TODAY);
    expect(few).toMatchObject({ groups: [], tooFew: ['male'], test: null, differences: null });
    expect(comparisonOf([], 'sex', TODAY)).toMatchObject({ groups: [], tooFew: [], test: null });
  });

  it('leave out whose fact is not known', () => {
    const unknown = group(30, 10, { sex: 'unknown' });
    expect(comparisonOf([...girls, ...boys, ...unknown], 'sex', TODAY)).toEqual(
      comparisonOf([...girls, ...boys], 'sex', TODAY),
    );
  });

  it('put a child in the age of the day the case was opened', () => {
    const born = (year: number) => ({ born: { from: `${year}-01`, to: `${year}-01` } as const });
    const rows = [...group(20, 5, born(2010)), ...group(20, 5, born(2008)), ...group(20, 5, { born: null })];
    expect(comparisonOf(rows, 'age_band', TODAY).groups.map(({ code }) => code)).toEqual(['14-15', '16-17']);
  });

  it('count a pathway from the day it was taken, so that nobody is safe before', () => {
    const taken = (code: string, after: number) => ({
      way: { on: addDays(TODAY, after - 400), group: code },
    });
    const rows = [...group(20, 10, taken('ammr', 30)), ...group(20, 10, taken('dublin3_art8', 0))];
    const { groups } = comparisonOf(rows, 'pathway', TODAY);
    expect(groups.map(({ code }) => code)).toEqual(['dublin3_art8', 'ammr']);
    const late = [...group(20, 10, taken('ammr', 61)), ...group(20, 10, taken('dublin3_art8', 0))];
    expect(comparisonOf(late, 'pathway', TODAY)).toMatchObject({ groups: [], tooFew: ['ammr'] });
  });

  it('show no day on which fewer than 10 are at risk', () => {
    const short = (change: Partial<CaseloadRow>) => [
      ...many(12, () => caseOf(200, change)),
      ...many(8, () => caseOf(400, change)),
    ];
    const { groups, differences } = comparisonOf(
      [...short({ sex: 'female' }), ...short({ sex: 'male' })],
      'sex',
      TODAY,
    );
    expect(groups.map(({ reunited }) => reunited.map((one) => one?.incidence ?? null))).toEqual([
      [0, 0, null],
      [0, 0, null],
    ]);
    expect(groups[0]?.reunited[0]?.limits.upper).toBeCloseTo(0.161, 3);
    expect(differences?.day).toBe(180);
  });
});
