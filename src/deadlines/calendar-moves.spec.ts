import type { StepRow } from '../cases/stored-facts.js';
import { limitsOf } from '../pathways/limits.js';
import { movesOf } from './calendar-moves.js';
import type { LimitFacts } from './limit-facts.js';

const entry = (id: string, code: string, on: StepRow['on'], supersedesId: string | null = null): StepRow => ({
  ...{ id, kind: 'step', code, on, recordedAt: `${on}T09:00:00Z`, supersedesId },
  ...{ proofOfReceipt: null, time: null, dueOn: null },
});

const refused = entry('wrong', 'refusal_received', '2026-03-03');
const corrected = entry('right', 'refusal_received', '2026-03-02', 'wrong');

/** Refused on 2 March: the appeal is due on Monday 30 March. */
function procedure(ukNation: LimitFacts['facts']['ukNation']): LimitFacts {
  const limits = limitsOf({
    pathway: 'child_relative_visa',
    ukNation,
    steps: [{ id: 'right', code: 'refusal_received', on: '2026-03-02', recordedAt: '' }],
  });
  const deadlines = limits.map((limit) => ({ ...limit, id: limit.rule, procedureId: 'p' }));
  return {
    id: 'p',
    facts: { pathway: 'child_relative_visa', ukNation, entries: [refused, corrected], deadlines },
  };
}

const NOTHING = { before: [], after: [] };
const PROCLAIMED = [{ calendar: 'scotland', on: '2026-03-30' }] as const;

describe('a day proclaimed where the relative lives', () => {
  it('moves the limit that would end on it, counted from the steps that stand', () => {
    expect(movesOf(procedure('scotland'), { before: [], after: PROCLAIMED })).toEqual([
      {
        from: 'UK-FTT-28D',
        startOn: '2026-03-02',
        statutory: '2026-03-30',
        rollAlternative: '2026-03-31',
        endsAt: null,
        operative: '2026-03-30',
        lastDay: '2026-03-31',
        assertFrom: null,
      },
    ]);
  });

  it('moves nothing elsewhere, nor when it was there already', () => {
    expect(movesOf(procedure('england'), { before: [], after: PROCLAIMED })).toEqual([]);
    expect(movesOf(procedure('scotland'), { before: PROCLAIMED, after: PROCLAIMED })).toEqual([]);
    expect(movesOf(procedure('scotland'), NOTHING)).toEqual([]);
  });
});
