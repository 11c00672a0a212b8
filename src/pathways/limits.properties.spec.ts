import fc from 'fast-check';
import { later, lawfulCourse, type LawfulCourse } from '../../test/support/lawful-steps.js';
import { addDays, type CivilDate } from '../common/civil-date.js';
import { explain, limitName } from './explain.js';
import type { LegalFact } from './legal-facts.js';
import { LIMIT_STATUSES, SUPERSEDED_REASONS, type Limit } from './limit.js';
import { endOf } from './limit-end.js';
import type { LimitRule } from './limit-rule.js';
import { isSpent } from './limit-outcome.js';
import { LIMIT_RULES, ruleOf } from './limit-rules.js';
import { limitsOf } from './limits.js';
import type { StepFact } from './pathway.js';
import { pathway } from './pathways.js';

const RUNS = { numRuns: 200 };

/** Holds a statement against every limit of random lawful courses. */
function everyLimit(holds: (limit: Limit, course: LawfulCourse) => void): void {
  fc.assert(
    fc.property(lawfulCourse, (course) => {
      for (const limit of limitsOf(course)) holds(limit, course);
    }),
    RUNS,
  );
}

/** Every fact whose coming or going may change the limits of a rule. */
function factsOf(rule: LimitRule): Set<LegalFact> {
  const looksAt = LIMIT_RULES.filter(
    ({ id }) =>
      id === rule.cappedBy ||
      id === rule.onlyIf?.within ||
      rule.starts.some(({ deemed }) => deemed?.includes(id)),
  );
  const named = rule.starts.flatMap(({ fact, given, notGiven = [], until, detained, replyTo }) => [
    ...[fact, given, until, ...notGiven].filter((each) => each !== undefined),
    ...(detained === undefined ? [] : (['detained', 'released'] as const)),
    ...(replyTo === undefined ? [] : REQUESTS),
  ]);
  return new Set([
    ...named,
    ...rule.metBy,
    ...(rule.passedBy ?? []),
    ...(Object.keys(rule.endedBy ?? {}) as LegalFact[]),
    ...(rule.onlyIf?.facts ?? []),
    ...looksAt
      .filter((other) => other !== rule && other.id !== rule.id)
      .flatMap((other) => [...factsOf(other)]),
    ...looksAt.filter(({ id }) => id === rule.id).flatMap(({ starts }) => starts.map(({ fact }) => fact)),
  ]);
}

const REQUESTS = [
  'request_sent',
  'request_received',
  'reexamination_sent',
  'reexamination_received',
  'article_17_2_requested',
  'article_17_2_received',
] as const;

const day = fc.integer({ min: 0, max: 5000 }).map((days) => addDays('2013-06-01', days));

it('random courses reach every rule, in every status', () => {
  const limits = fc.sample(lawfulCourse, { numRuns: 1500, seed: 2026 }).flatMap((course) => limitsOf(course));
  const reached = new Set(limits.map(({ rule, part }) => ruleOf(rule, part)));
  expect(LIMIT_RULES.filter((rule) => !reached.has(rule)).map(({ id, part }) => [id, part])).toEqual([]);
  expect(new Set(limits.map(({ status }) => status))).toEqual(new Set(LIMIT_STATUSES));
  expect(new Set(limits.map(({ reason }) => reason))).toEqual(new Set([null, ...SUPERSEDED_REASONS]));
});

describe('limits of any lawful course', () => {
  it('are the same however often, in whatever order and whenever the steps were recorded', () => {
    const shuffled = lawfulCourse.chain((course) =>
      fc.tuple(
        fc.constant(course),
        fc.shuffledSubarray([...course.steps], { minLength: course.steps.length }),
        fc.array(fc.date({ min: new Date('2014-01-01'), max: new Date('2026-12-31'), noInvalidDate: true }), {
          minLength: course.steps.length,
          maxLength: course.steps.length,
        }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([course, steps, recorded]) => {
        const once = limitsOf(course);
        expect(limitsOf(course)).toEqual(once);
        const again = steps.map((step, index): StepFact => ({
          ...step,
          recordedAt: recorded[index]?.toISOString() ?? step.recordedAt,
        }));
        expect(limitsOf({ ...course, steps: again })).toEqual(once);
      }),
      RUNS,
    );
  });

  it('have each a key of their own, and are started by a step', () => {
    fc.assert(
      fc.property(lawfulCourse, (course) => {
        const keys = limitsOf(course).map(({ key }) => key);
        expect(new Set(keys).size).toBe(keys.length);
      }),
      RUNS,
    );
    everyLimit(({ startedBy }, { steps }) => {
      expect(steps.some(({ id }) => id === startedBy)).toBe(true);
    });
  });

  it('end on or after the day they start, and are planned by no later than the law allows', () => {
    everyLimit(({ startOn, statutory, operative, lastDay, rollAlternative, assertFrom, endsAt }) => {
      expect(startOn <= statutory).toBe(true);
      expect(statutory <= operative && operative <= lastDay).toBe(true);
      expect(rollAlternative === null || rollAlternative > statutory).toBe(true);
      expect([statutory, rollAlternative]).toContain(lastDay);
      expect(assertFrom === null || assertFrom > (rollAlternative ?? statutory)).toBe(true);
      expect(endsAt === null || Date.parse(endsAt) > Date.parse(addDays(startOn, -1))).toBe(true);
    });
  });

  it('say what became of them without contradiction', () => {
    everyLimit(({ status, reason, closedBy, closedOn, statutory, lastDay, startProof }, { steps }) => {
      const open = status === 'running' || status === 'unproven';
      expect((closedBy === null) === (closedOn === null)).toBe(true);
      expect(steps.find(({ id }) => id === closedBy)?.on ?? null).toBe(closedOn);
      expect((reason !== null) === (status === 'superseded')).toBe(true);
      expect(closedBy === null).toBe(open || reason === 'not_saved');
      if (status === 'met') expect(closedOn !== null && closedOn <= lastDay).toBe(true);
      if (status === 'expired') expect(closedOn !== null && closedOn >= statutory).toBe(true);
      if (status === 'unproven') expect(startProof).toBe('unproven');
      if (status === 'running') expect(startProof).not.toBe('unproven');
    });
  });

  it('name an article, and are explained in both languages', () => {
    everyLimit((limit, { steps }) => {
      const started = steps.find(({ id }) => id === limit.startedBy)!;
      expect(limit.article).not.toBe('');
      for (const locale of ['en', 'fr'] as const) {
        const sentences = [limitName(locale, limit.rule, limit.part), ...explain(limit, started, locale)];
        expect(sentences.length).toBeGreaterThan(3);
        expect(sentences.filter((text) => text === '' || /[{}]|limits\.|pathways\./.test(text))).toEqual([]);
      }
    });
  });
});

describe('a step', () => {
  const withOne = lawfulCourse.chain((course) =>
    fc.tuple(fc.constant(course), fc.nat(course.steps.length - 1)),
  );

  it('changes no limit but those whose rule has its fact in it', () => {
    fc.assert(
      fc.property(withOne, ([course, index]) => {
        const removed = course.steps[index]!;
        const fact = pathway(course.pathway).steps[removed.code]?.fact;
        const untouched = (limits: readonly Limit[]) =>
          limits.filter(({ rule, part }) => {
            const own = ruleOf(rule, part);
            return fact !== undefined && !isSpent(own) && !factsOf(own).has(fact);
          });
        const without = course.steps.filter((step) => step !== removed);
        expect(untouched(limitsOf({ ...course, steps: without }))).toEqual(untouched(limitsOf(course)));
      }),
      RUNS,
    );
  });
});

describe('a later start', () => {
  const calendars = { ukNation: null, added: [] };
  const step: StepFact = { id: 's', code: 's', on: '2020-01-01', recordedAt: '2020-01-01T00:00:00Z' };
  const end = (rule: LimitRule, on: CivilDate, dueIn: number) =>
    endOf(rule, { on, by: { step: { ...step, on, time: '10:00', dueOn: addDays(on, dueIn) } } }, calendars);

  it('never gives an earlier end, rule by rule: by the number, moved, or by the hour', () => {
    fc.assert(
      fc.property(fc.constantFrom(...LIMIT_RULES), day, fc.nat(400), fc.nat(60), (rule, on, days, dueIn) => {
        const [early, late] = [end(rule, on, dueIn), end(rule, addDays(on, days), dueIn)];
        expect(early && late && early.statutory <= late.statutory).toBe(true);
        expect(
          (early?.rollAlternative ?? early?.statutory)! <= (late?.rollAlternative ?? late?.statutory)!,
        ).toBe(true);
        expect(Date.parse(early?.endsAt ?? '1970-01-01')).toBeLessThanOrEqual(
          Date.parse(late?.endsAt ?? '1970-01-01'),
        );
      }),
      { numRuns: 2000 },
    );
  });

  it('of a whole course moves no limit that is in both to an earlier day, and loses or gains one only where a rule is dated, waits within another or turns on whether one has passed', () => {
    const dated = LIMIT_RULES.filter(
      ({ onlyIf, starts }) =>
        onlyIf?.within || starts.some(({ from, before, late }) => from ?? before ?? late),
    ).map(({ id }) => id);
    fc.assert(
      fc.property(lawfulCourse, fc.integer({ min: 1, max: 400 }), (course, days) => {
        const now = limitsOf(course);
        const then = new Map(
          limitsOf({ ...course, steps: later(course.steps, days) }).map((limit) => [limit.key, limit]),
        );
        for (const limit of now) {
          const moved = then.get(limit.key);
          if (!moved) expect(dated).toContain(limit.rule);
          else {
            expect(moved.statutory >= limit.statutory).toBe(true);
            expect(moved.lastDay >= limit.lastDay && moved.operative >= limit.operative).toBe(true);
          }
        }
      }),
      RUNS,
    );
  });
});
