import { caseOf as kase, many, TODAY } from '../../test/support/caseload-rows.js';
import { addDays } from '../common/civil-date.js';
import { caseloadOf, statesAt } from './caseload.js';

describe('a caseload', () => {
  it('is shown from 20 cases and 10 endings on, as far as 10 are at risk', () => {
    const ended = (count: number) => many(count, (place) => kase(400, {}, 10 + place));
    const open = (count: number) => many(count, () => kase(400));
    expect(caseloadOf([...ended(10), ...open(9)], TODAY)).toMatchObject({ cases: 19, ended: 10, steps: [] });
    expect(caseloadOf([...ended(9), ...open(20)], TODAY)).toMatchObject({ cases: 29, ended: 9, steps: [] });
    const shown = caseloadOf([...ended(15), ...open(5)], TODAY);
    expect(shown.steps.map(({ atRisk }) => atRisk)).toEqual([20, 19, 18, 17, 16, 15, 14, 13, 12, 11, 10]);
    expect(shown.causes).toEqual(['reunited']);
    expect(statesAt(shown)).toEqual([null, null, null]);
    expect(caseloadOf([], TODAY)).toMatchObject({ cases: 0, ended: 0, causes: [], until: 0, steps: [] });
  });

  it('tells each outcome among those that compete, on its day', () => {
    const rows = [
      ...many(10, () => kase(400, { reunitedOn: addDays(TODAY, -350) }, 60)),
      ...many(10, () => kase(400, { outcome: 'withdrawn' }, 100)),
      ...many(20, () => kase(400, { outcome: 'withdrawn' }, 390)),
    ];
    const [at90, at180, at365] = statesAt(caseloadOf(rows, TODAY));
    expect(at90?.causes.get('reunited')?.incidence).toBeCloseTo(0.25, 12);
    expect(at180?.causes.get('withdrawn')?.incidence).toBeCloseTo(0.25, 12);
    expect(at365).toEqual(at180);
    const { until, waiting } = caseloadOf(rows, TODAY);
    expect([until, waiting.share]).toEqual([365, expect.closeTo(0.5, 12)]);
    expect(waiting.limits?.lower).toBeCloseTo(0.338, 3);
    expect(statesAt(caseloadOf(rows.slice(0, 20), TODAY))).toEqual([at90 && expect.anything(), null, null]);
  });

  it('counts a child not found within 30 days as missing, and leaves out what was opened in error', () => {
    const away = (found: number | null) => [
      { kind: 'missing', on: addDays(TODAY, -100) } as const,
      ...(found === null ? [] : [{ kind: 'found', on: addDays(TODAY, found - 100) } as const]),
    ];
    const rows = [
      ...many(10, () => kase(200, { absences: away(null) })),
      ...many(10, () => kase(200, { absences: away(20) })),
      ...many(10, () => kase(200, { outcome: 'opened_in_error' }, 3)),
    ];
    expect(caseloadOf(rows, TODAY)).toMatchObject({ cases: 20, ended: 10, causes: ['missing'] });
  });
});
