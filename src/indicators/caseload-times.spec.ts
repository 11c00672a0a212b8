import { caseOf, many, TODAY } from '../../test/support/caseload-rows.js';
import { observationOf, YEAR, type CaseloadRow } from './caseload-history.js';
import { typicalTimes } from './caseload-times.js';

const times = (rows: readonly CaseloadRow[]) =>
  typicalTimes(rows.flatMap((row) => observationOf(row, TODAY) ?? []));

describe('typical times', () => {
  it('are told from 20 cases and 10 endings on, of reunion from 10 reunions on', () => {
    const withdrawn = many(10, () => caseOf(400, { outcome: 'withdrawn' }, 30));
    expect(times([...many(10, () => caseOf(400, {}, 40)), ...many(9, () => caseOf(400))])).toBeNull();
    expect(times([...withdrawn, ...many(9, () => caseOf(400, {}, 40)), caseOf(400)])).toMatchObject({
      reunited: null,
    });
    expect(times([...withdrawn, ...many(10, () => caseOf(400, {}, 40))])?.reunited).not.toBeNull();
    expect(times([])).toBeNull();
  });

  it('are those by which a quarter and half of all cases were reunited, not of the closed ones', () => {
    const rows = [...many(12, (place) => caseOf(500, {}, 10 * (place + 1))), ...many(28, () => caseOf(500))];
    const found = times(rows)?.reunited;
    expect(found?.quarter.time).toBe(105);
    expect(found?.half).toMatchObject({ time: null, upper: null });
  });

  it('divide the first year among the open days and those of every outcome', () => {
    const rows = [
      ...many(15, (place) => caseOf(500, {}, 20 * place)),
      ...many(10, (place) => caseOf(500, { outcome: 'withdrawn' }, 100 + place)),
      ...many(15, () => caseOf(500)),
    ];
    const { year, followUp } = times(rows) ?? {};
    const lost = [...(year?.lost.values() ?? [])];
    expect([...(year?.lost.keys() ?? [])]).toEqual(['reunited', 'withdrawn']);
    expect(lost.reduce((sum, days) => sum + days, year?.open.days ?? 0)).toBeCloseTo(YEAR, 9);
    expect(year?.lost.get('withdrawn')).toBeCloseTo((10 / 40) * (365 - 104.5), 9);
    expect(followUp).toBe(500);
  });

  it('leave the year out while nobody was followed for one', () => {
    const rows = [...many(10, () => caseOf(300, {}, 50)), ...many(20, () => caseOf(300))];
    expect(times(rows)?.year).toBeNull();
  });
});
