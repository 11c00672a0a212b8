import { limitsOf } from '../pathways/limits.js';
import type { StepFact } from '../pathways/pathway.js';
import { consequencesView } from './consequences-view.js';

const step = (code: string, on: StepFact['on']): StepFact => ({
  id: code,
  code,
  on,
  recordedAt: `${on}T09:00:00Z`,
});
const limits = (...steps: StepFact[]) => limitsOf({ pathway: 'child_relative_visa', steps });

const APPLIED = step('application_submitted', '2026-01-09');

describe('what a step brings about', () => {
  it('is told as at the time', () => {
    const after = limits(APPLIED);
    const { starts } = consequencesView(
      { procedureId: 'p', before: [], after },
      new Date('2026-04-04T12:00:00Z'),
    );
    expect(starts).toMatchObject([{ rule: 'UK-CNP-12W', operativeOn: '2026-04-03', status: 'expired' }]);
  });

  it('has both ends of a limit that moves', () => {
    const [before, after] = [limits(APPLIED), limits(APPLIED, step('biometrics_given', '2026-01-20'))];
    const { moves } = consequencesView({ procedureId: 'p', before, after }, new Date('2026-02-01T12:00:00Z'));
    expect(moves).toMatchObject([{ from: { operativeOn: '2026-04-03' }, to: { operativeOn: '2026-04-14' } }]);
  });

  it('is nothing for an entry that moves no procedure', () => {
    expect(consequencesView(null, new Date('2026-02-01T12:00:00Z'))).toEqual({
      starts: [],
      meets: [],
      misses: [],
      ends: [],
      moves: [],
    });
  });
});
