import type { StoredLimit } from '../cases/stored-limits.js';
import type { StepRow } from '../cases/stored-facts.js';
import { limitsOf } from '../pathways/limits.js';
import { lawChanges } from './law-changes.js';
import type { LimitFacts } from './limit-facts.js';

const STEP: StepRow = {
  id: 'step-1',
  kind: 'step',
  code: 'intent_recorded',
  on: '2019-01-31',
  recordedAt: '2019-01-31T10:00:00Z',
  supersedesId: null,
  proofOfReceipt: null,
  time: null,
  dueOn: null,
};
const LIMITS = limitsOf({ pathway: 'dublin3_art8_1', steps: [{ ...STEP, code: 'intent_recorded' }] });
const STORED: StoredLimit[] = LIMITS.map((limit) => ({
  ...limit,
  id: `stored ${limit.key}`,
  procedureId: 'p',
}));

function under(deadlines: readonly StoredLimit[]): LimitFacts {
  return { id: 'p', facts: { pathway: 'dublin3_art8_1', ukNation: null, entries: [STEP], deadlines } };
}

describe('the law of a release', () => {
  it('changes nothing where it says what is stored', () => {
    expect(lawChanges([under(STORED)], [])).toEqual({ replaced: [], settled: [], started: [] });
  });

  it('gives a procedure that has none its limits', () => {
    const { started, replaced } = lawChanges([under([])], []);
    expect(started.map(({ key, procedureId }) => [key, procedureId])).toEqual(
      LIMITS.map(({ key }) => [key, 'p']),
    );
    expect(replaced).toEqual([]);
  });

  it('replaces an open result that it counts otherwise, and one that it knows no longer', () => {
    const [first, ...others] = STORED;
    if (!first) throw new Error('a claim starts limits');
    const shorter: StoredLimit = { ...first, statutory: '2019-03-31' };
    const unknown: StoredLimit = { ...first, id: 'unknown', key: 'gone' };
    const { replaced, started } = lawChanges([under([shorter, unknown, ...others])], []);
    expect(replaced.map(({ id }) => id)).toEqual([first.id, 'unknown']);
    expect(started.map(({ key, statutory }) => [key, statutory])).toEqual([[first.key, first.statutory]]);
  });
});
