import { notBefore, notFarAfter, notFuture, refuseFaults } from './date-rules.js';
import { InvalidInput } from './errors.js';

describe('dates of facts', () => {
  it('are not after today', () => {
    expect(notFuture('since', '2026-03-02', '2026-03-01')).toEqual([{ field: 'since', code: 'in_future' }]);
    expect(notFuture('since', '2026-03-01', '2026-03-01')).toEqual([]);
    expect(notFuture('since', null, '2026-03-01')).toEqual([]);
  });

  it('are not before what they follow', () => {
    expect(notBefore('until', '2026-02-28', '2026-03-01')).toEqual([
      { field: 'until', code: 'before_start' },
    ]);
    expect(notBefore('until', '2026-03-01', '2026-03-01')).toEqual([]);
    expect(notBefore('until', '2026-03-01', undefined)).toEqual([]);
  });

  it('are not years and years after it either', () => {
    expect(notFarAfter('dueOn', '9999-12-31', '2026-03-01')).toEqual([{ field: 'dueOn', code: 'too_far' }]);
    expect(notFarAfter('dueOn', '2036-03-01', '2026-03-01')).toEqual([]);
    expect(notFarAfter('dueOn', '9999-12-31', '9998-03-01')).toEqual([]);
    expect(notFarAfter('dueOn', undefined, '2026-03-01')).toEqual([]);
  });

  it('are refused together, each by name', () => {
    const faults = [
      { field: 'since', code: 'in_future' },
      { field: 'until', code: 'before_start' },
    ];
    expect(() => refuseFaults(faults)).toThrow(InvalidInput);
    expect(() => refuseFaults([])).not.toThrow();
  });
});
