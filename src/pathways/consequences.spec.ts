import type { CivilDate } from '../common/civil-date.js';
import { consequencesOf } from './consequences.js';
import type { Limit } from './limit.js';
import { limitsOf } from './limits.js';
import type { PathwayId, StepFact } from './pathway.js';

const step = (code: string, on: CivilDate, more: Partial<StepFact> = {}): StepFact => ({
  id: `${code} ${on}`,
  code,
  on,
  recordedAt: `${on}T09:00:00Z`,
  ...more,
});

const ASKED = [
  step('intent_recorded', '2018-02-01'),
  step('registered', '2018-02-05'),
  step('evidence_complete', '2018-03-15'),
  step('request_sent', '2018-04-02'),
];
const RECEIVED = step('request_received', '2018-04-03', { proofOfReceipt: true });

/** What a step does, each limit by its rule and the day to plan by. */
function told(
  before: readonly StepFact[],
  after: readonly StepFact[],
  pathway: PathwayId = 'dublin3_art8_1',
) {
  const limits = (steps: readonly StepFact[]) => limitsOf({ pathway, steps });
  const { moves, ...lists } = consequencesOf(limits(before), limits(after));
  const say = ({ rule, operative }: Limit) => `${rule} ${operative}`;
  return {
    ...Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, list.map(say)])),
    moves: moves.map(({ from, to }) => `${from.rule} ${from.operative} → ${to.operative}`),
  };
}

const NOTHING = { starts: [], meets: [], misses: [], ends: [], moves: [] };

describe('a step', () => {
  it('that concerns no limit does nothing', () => {
    expect(told(ASKED, [...ASKED, step('guardian_appointed', '2018-04-04')])).toEqual(NOTHING);
    expect(consequencesOf([], [])).toEqual(NOTHING);
  });

  it('meets one limit and starts another', () => {
    expect(told(ASKED.slice(0, 3), ASKED)).toEqual({
      ...NOTHING,
      starts: ['D3-REPLY-2M 2018-06-02'],
      meets: ['D3-TCR-3M 2018-05-01'],
    });
  });

  it('moves a limit when its true start becomes known, and tells it once', () => {
    expect(told(ASKED, [...ASKED, RECEIVED])).toEqual({
      ...NOTHING,
      moves: ['D3-REPLY-2M 2018-06-02 → 2018-06-03'],
    });
  });

  it('that comes late misses its limit', () => {
    const late = step('acceptance_received', '2018-06-20');
    expect(told([...ASKED, RECEIVED], [...ASKED, RECEIVED, late])).toMatchObject({
      meets: [],
      misses: ['D3-REPLY-2M 2018-06-03'],
      // Silence had accepted before, on the last day or the day after it.
      starts: ['D3-TRANSFER-6M 2018-12-20', 'D3-TRANSFER-6M 2018-12-03', 'D3-TRANSFER-6M 2018-12-04'],
    });
  });

  it('that ends the procedure ends what still ran, without a word of what was met before', () => {
    const closed = step('procedure_closed', '2018-04-20');
    expect(told([...ASKED, RECEIVED], [...ASKED, RECEIVED, closed])).toEqual({
      ...NOTHING,
      ends: ['D3-REPLY-2M 2018-06-03'],
    });
  });
});

describe('taking a step back', () => {
  it('takes its limits away and opens again what it had met', () => {
    expect(told(ASKED, ASKED.slice(0, 3))).toEqual({
      ...NOTHING,
      starts: ['D3-TCR-3M 2018-05-01'],
      ends: ['D3-REPLY-2M 2018-06-02'],
    });
  });
});

it('an end that changes under the same start is a move', () => {
  const hit = step('eurodac_hit_received', '2018-02-20');
  const later = ASKED.slice(0, 3);
  const corrected = [step('intent_recorded', '2018-01-10'), ...later.slice(1)];
  expect(told([...later, hit], [...corrected, hit]).moves).toEqual([
    'D3-TCR-3M 2018-05-01 → 2018-04-10',
    'D3-TCR-EURODAC-2M 2018-04-20 → 2018-04-10',
  ]);
});
