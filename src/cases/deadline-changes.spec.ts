import type { CivilDate } from '../common/civil-date.js';
import type { Limit } from '../pathways/limit.js';
import { limitsOf } from '../pathways/limits.js';
import type { StepFact } from '../pathways/pathway.js';
import { deadlineChanges, movedLimits } from './deadline-changes.js';
import { limitsAround, nextDeadline, type StoredLimit } from './stored-limits.js';

const step = (code: string, on: CivilDate, id = code): StepFact => ({
  id,
  code,
  on,
  recordedAt: `${on}T09:00:00Z`,
});

const APPLIED = [step('eligibility_checked', '2026-01-05'), step('application_submitted', '2026-01-09')];
const REFUSED = [...APPLIED, step('biometrics_given', '2026-01-20'), step('refusal_received', '2026-03-02')];

const limits = (steps: readonly StepFact[], added: readonly CivilDate[] = []) =>
  limitsOf(
    { pathway: 'child_relative_visa', steps },
    added.map((on) => ({ calendar: 'england_wales', on })),
  );

/** As the database gives them back. */
const stored = (all: readonly Limit[]): StoredLimit[] =>
  all.map((limit) => ({ ...limit, id: `stored ${limit.key}`, procedureId: 'p' }));

function changes(steps: readonly StepFact[], next: readonly StepFact[], kept = stored(limits(steps))) {
  const { replaced, settled, started } = deadlineChanges(kept, limits(steps), limits(next));
  return {
    replaced: replaced.map(({ id, cause }) => `${id} by ${cause}`),
    settled: settled.map(({ id, status, closedBy }) => `${id} ${status} by ${closedBy}`),
    started: started.map(({ limit, cause }) => `${limit.key} ${limit.operative} by ${cause}`),
  };
}

describe('what a step does to stored results', () => {
  it('is nothing where limits stay as they are', () => {
    expect(changes(APPLIED, [...APPLIED, step('fee_waiver_requested', '2026-01-06')])).toEqual({
      replaced: [],
      settled: [],
      started: [],
    });
  });

  it('is to start limits, and to settle others in their place', () => {
    expect(changes(REFUSED.slice(0, 3), REFUSED)).toEqual({
      replaced: [],
      settled: ['stored UK-CNP-12W:biometrics_given met by refusal_received'],
      started: [
        'UK-JR-3M:refusal_received 2026-06-02 by entry',
        'UK-FTT-28D:refusal_received 2026-03-30 by entry',
      ],
    });
  });

  it('is to replace those of a start that is corrected, and those of one withdrawn', () => {
    const corrected = [...REFUSED.slice(0, 3), step('refusal_received', '2026-03-03', 'corrected')];
    expect(changes(REFUSED, corrected)).toEqual({
      replaced: ['stored UK-JR-3M:refusal_received by entry', 'stored UK-FTT-28D:refusal_received by entry'],
      settled: ['stored UK-CNP-12W:biometrics_given met by corrected'],
      started: ['UK-JR-3M:corrected 2026-06-03 by entry', 'UK-FTT-28D:corrected 2026-03-31 by entry'],
    });
    expect(changes(REFUSED, REFUSED.slice(0, 3))).toMatchObject({
      replaced: ['stored UK-JR-3M:refusal_received by entry', 'stored UK-FTT-28D:refusal_received by entry'],
      settled: ['stored UK-CNP-12W:biometrics_given running by null'],
    });
  });

  it('is not what the law has changed since: that is put right, and said to be the law’s doing', () => {
    const old = stored(limits(REFUSED)).map((each) =>
      each.rule === 'UK-FTT-28D'
        ? { ...each, operative: '2026-03-16' as const }
        : { ...each, article: 'as it was' },
    );
    const appealed = [...REFUSED, step('post_arrival_check', '2026-03-20')];
    expect(changes(REFUSED, appealed, old)).toEqual({
      replaced: ['stored UK-JR-3M:refusal_received by law', 'stored UK-FTT-28D:refusal_received by law'],
      settled: [],
      started: [
        'UK-JR-3M:refusal_received 2026-06-02 by law',
        'UK-FTT-28D:refusal_received 2026-03-30 by law',
      ],
    });
    const gone = [{ ...old[0], key: 'a rule of yesterday', id: 'old' } as StoredLimit];
    expect(deadlineChanges(gone, [], []).replaced).toEqual([{ id: 'old', cause: 'law' }]);
  });

  it('is to close anew what was closed by an act that has since been said to be another', () => {
    const holiday = ['2026-03-30'] as const;
    const appealed = (on: CivilDate, id: string) => [...REFUSED, step('appeal_lodged', on, id)];
    const before = appealed('2026-03-20', 'wrong');
    const kept = stored(limits(before));
    const again = (after: readonly StepFact[]) => {
      const { replaced, started } = deadlineChanges(kept, limits(before, holiday), limits(after, holiday));
      return [
        replaced.map(({ id }) => id),
        started.map(({ limit }) => [limit.key, limit.status, limit.closedBy]),
      ];
    };
    const key = 'UK-FTT-28D:refusal_received';
    expect(again(appealed('2026-04-20', 'right'))).toEqual([[`stored ${key}`], [[key, 'expired', 'right']]]);
    expect(again([...before, step('post_arrival_check', '2026-04-20')])).toEqual([[], []]);
  });

  it('does not depend on how the database writes an instant', () => {
    const held = limitsOf({
      pathway: 'dublin3_art8_1',
      steps: [
        step('detained', '2018-06-19'),
        { ...step('transfer_decision_notified', '2018-06-20'), time: '10:00' },
      ],
    });
    expect(held.some(({ endsAt }) => endsAt !== null)).toBe(true);
    const written = stored(held).map((each) => ({
      ...each,
      endsAt: each.endsAt?.replace('.000Z', '+00:00') ?? null,
    }));
    expect(written).not.toEqual(stored(held));
    expect(deadlineChanges(written, held, held)).toEqual({ replaced: [], settled: [], started: [] });
  });
});

describe('a day off', () => {
  const holiday = ['2026-03-30'] as const;
  const moved = (steps: readonly StepFact[], kept = stored(limits(steps))) =>
    movedLimits(kept, limits(steps), limits(steps, holiday)).map(({ result, limit }) => [
      result.operative,
      limit.rollAlternative,
    ]);

  it('moves the open results it falls into and no others', () => {
    expect(moved(REFUSED)).toEqual([['2026-03-30', '2026-03-31']]);
    expect(moved([...REFUSED, step('appeal_lodged', '2026-03-20')])).toEqual([]);
    expect(movedLimits(stored(limits(REFUSED)), [], [])).toEqual([]);
  });

  it('is not to blame for what the law has changed', () => {
    const old = stored(limits(REFUSED)).map((each) => ({ ...each, article: 'as it was' }));
    expect(moved(REFUSED, old)).toHaveLength(1);
  });
});

describe('the next day to plan by', () => {
  it('is the earliest of the limits that still ask for something', () => {
    expect(nextDeadline(limits(REFUSED))).toBe('2026-03-30');
    expect(nextDeadline(limits([...REFUSED, step('appeal_lodged', '2026-03-20')]))).toBeNull();
  });
});

it('limits are compared for the procedure named', () => {
  const facts = (steps: readonly StepFact[]) => ({
    openedOn: '2026-01-02' as const,
    links: [],
    entries: [],
    procedures: [
      {
        id: 'p',
        pathway: 'child_relative_visa' as const,
        relativeId: null,
        ukNation: null,
        openedOn: '2026-01-02' as const,
        version: 1,
        steps,
      },
    ],
  });
  const around = limitsAround('p', facts(APPLIED), facts(REFUSED), []);
  expect(around).toEqual({ procedureId: 'p', before: limits(APPLIED), after: limits(REFUSED) });
  expect(limitsAround('q', facts(APPLIED), facts(REFUSED), [])).toMatchObject({ before: [], after: [] });
});
