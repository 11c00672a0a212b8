import { Refused } from '../common/errors.js';
import { endOf, NOT_BEGUN, progressAt, runView, type RunRow } from './run-progress.js';

const row: RunRow = {
  ...{ asAt: '2026-09-30', cutId: null, state: 'running', failure: null, silent: false },
  ...progressAt('attack', 0.459, 2),
};

it('progress is a whole per cent', () => {
  expect(NOT_BEGUN).toEqual(progressAt('waiting'));
  expect([0, 0.005, 0.459, 0.999, 1, 1.0001].map((done) => progressAt('rounding', done).percent)).toEqual([
    0, 0, 45, 99, 100, 100,
  ]);
});

describe('what the committee is told', () => {
  it('is how far a run is that lives', () => {
    expect(runView(row)).toEqual({
      ...{ quarter: '2026-Q3', state: 'running', cutId: null, failure: null },
      progress: { stage: 'attack', percent: 45, attempt: 2 },
    });
  });

  it.each([
    ['the cut, whatever was recorded of its making', { cutId: 'id', silent: true }, 'made', null],
    ['that a run has fallen silent', { silent: true }, 'interrupted', null],
    ['that it was stopped', { state: 'interrupted' }, 'interrupted', null],
    [
      'why it was refused',
      { state: 'refused', failure: 'report_unprotected' },
      'refused',
      'report_unprotected',
    ],
    ['that what was made is no longer there', { state: 'made' }, 'interrupted', null],
  ] as const)('is %s', (_what, facts, state, failure) => {
    expect(runView({ ...row, ...facts })).toMatchObject({ state, failure, progress: null });
  });
});

it('a run ends refused for what can be told, interrupted by anything else', () => {
  expect(endOf(new Refused('report_unprotected'))).toEqual({
    state: 'refused',
    failure: 'report_unprotected',
  });
  const interrupted = { state: 'interrupted', failure: null };
  expect([endOf(new Refused('unavailable', 'unavailable')), endOf(new Error('5 children'))]).toEqual([
    interrupted,
    interrupted,
  ]);
});
