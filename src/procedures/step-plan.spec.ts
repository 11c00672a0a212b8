import { deriveCase } from '../cases/case-status.js';
import { RECORDED_LAST } from '../cases/stored-facts.js';
import type { StepFact } from '../pathways/pathway.js';
import type { RecordStep } from './procedures.dto.js';
import { planStep } from './step-plan.js';

const steps: readonly StepFact[] = [
  { id: 'first', code: 'eligibility_checked', on: '2026-01-05', recordedAt: '2026-01-05T09:00:00Z' },
];
const procedure = {
  ...({ id: 'p', pathway: 'child_relative_visa', relativeId: null, ukNation: null } as const),
  ...({ openedOn: '2026-01-02', version: 1, steps } as const),
};
const open = deriveCase({ openedOn: '2026-01-02', links: [], procedures: [procedure], entries: [] });
const step: RecordStep = { code: 'application_submitted', on: '2026-01-09', time: '14:30' };

describe('a step about to be recorded', () => {
  it('takes its place after the steps that stand, with all that was said of it', () => {
    const { entry, step: fact, check } = planStep({ derived: open }, procedure, step, 'second');
    expect(entry).toMatchObject({
      id: 'second',
      kind: 'step',
      procedureId: 'p',
      code: step.code,
      time: '14:30',
    });
    expect(fact).toMatchObject({ id: 'second', on: '2026-01-09', time: '14:30', recordedAt: RECORDED_LAST });
    expect(check).toMatchObject({ ok: true, progress: { stage: 'application_submitted' } });
  });

  it('is refused where the law or the case has no room for it', () => {
    const early = planStep({ derived: open }, procedure, { ...step, code: 'arrived' }, 'second').check;
    expect(early).toMatchObject({ ok: false, code: 'step_not_allowed' });
    const closed = { ...open, closedOn: '2026-01-06' as const };
    expect(planStep({ derived: closed }, procedure, step, 'second').check).toEqual({
      ok: false,
      code: 'case_closed',
      allowed: [],
    });
  });
});
