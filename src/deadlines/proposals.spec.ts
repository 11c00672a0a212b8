import { todayIn, type CivilDate } from '../common/civil-date.js';
import { limitsOf } from '../pathways/limits.js';
import type { StepFact } from '../pathways/pathway.js';
import { proposalsOf } from './proposals.js';

const step = (code: string, on: CivilDate, proofOfReceipt?: boolean): StepFact => ({
  ...{ id: code, code, on, recordedAt: `${on}T09:00:00Z` },
  ...(proofOfReceipt !== undefined && { proofOfReceipt }),
});

const ASKED = [
  step('intent_recorded', '2018-02-01'),
  step('registered', '2018-02-05'),
  step('evidence_complete', '2018-03-15'),
  step('request_sent', '2018-04-02'),
  step('request_received', '2018-04-04', true),
];

function proposals(steps: readonly StepFact[], day: CivilDate, hour = '12:00') {
  const now = new Date(`${day}T${hour}:00Z`);
  const limits = limitsOf({ pathway: 'dublin3_art8_1', steps });
  const stored = limits.map((limit) => ({ ...limit, id: limit.rule, procedureId: 'p' }));
  return proposalsOf('dublin3_art8_1', steps, stored, now, todayIn('Europe/Paris', now));
}

describe('silence', () => {
  it('may be asserted to be an acceptance from the day after the reply was due', () => {
    expect(proposals(ASKED, '2018-06-04')).toEqual([]);
    expect(proposals(ASKED, '2018-06-05')).toEqual([
      {
        deadlineId: 'D3-REPLY-2M',
        step: 'acceptance_by_silence',
        from: '2018-06-05',
        needs: ['proof_of_receipt'],
        proven: true,
      },
    ]);
  });

  it('is not asserted while it is still the day before in London', () => {
    expect(proposals(ASKED, '2018-06-04', '22:59')).toEqual([]);
    expect(proposals(ASKED, '2018-06-04', '23:00')).toHaveLength(1);
  });

  it('needs the proof of receipt said', () => {
    const unproven = [...ASKED.slice(0, 4), step('request_received', '2018-04-04')];
    expect(proposals(unproven, '2018-06-05')).toMatchObject([{ proven: false }]);
  });

  it('is nothing to assert once answered, or where the procedure has gone elsewhere', () => {
    expect(proposals([...ASKED, step('refusal_received', '2018-06-01')], '2018-06-05')).toEqual([]);
    expect(proposals([...ASKED, step('procedure_closed', '2018-05-01')], '2018-06-05')).toEqual([]);
  });
});
