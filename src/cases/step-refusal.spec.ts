import { stepRefusal } from './step-refusal.js';

describe('a step refused', () => {
  it('is a conflict that names what could be recorded instead', () => {
    const error = stepRefusal({ code: 'step_not_allowed', allowed: ['registered'] });
    expect([error.code, error.reason, error.detail]).toEqual([
      'step_not_allowed',
      'conflict',
      { allowed: ['registered'] },
    ]);
  });

  it('tells the day a limit still runs to', () => {
    const values = { until: '2019-05-04' };
    const error = stepRefusal({ code: 'step_limit_runs', allowed: [], values });
    expect(error.detail).toEqual({ allowed: [], values });
  });
});
