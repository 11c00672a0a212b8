import fc from 'fast-check';
import { addDays, type CivilDate } from '../../src/common/civil-date.js';
import { PATHWAY_IDS, type PathwayId, type StepFact } from '../../src/pathways/pathway.js';
import { allowedSteps, nextStage, pathway, type StepCode } from '../../src/pathways/pathways.js';

export interface LawfulCourse {
  readonly pathway: PathwayId;
  readonly steps: readonly StepFact[];
}

interface Draw {
  /** Which of the steps allowed is taken, among those that lead on or those that do not. */
  readonly choice: number;
  readonly leadsOn: boolean;
  /** Days since the step before. */
  readonly gap: number;
  readonly time: string | null;
  readonly proofOfReceipt: boolean | null;
  /** Days until travel or obedience; null where nobody said. */
  readonly dueIn: number | null;
}

const draw: fc.Arbitrary<Draw> = fc.record({
  choice: fc.nat(1000),
  leadsOn: fc.oneof(
    { weight: 3, arbitrary: fc.constant(true) },
    { weight: 2, arbitrary: fc.constant(false) },
  ),
  // Many things happen on one day; some take months.
  gap: fc.oneof({ weight: 2, arbitrary: fc.constant(0) }, { weight: 5, arbitrary: fc.nat(30) }, fc.nat(250)),
  time: fc.constantFrom(null, '00:00', '09:30', '14:00', '23:59'),
  proofOfReceipt: fc.constantFrom(null, true, false),
  dueIn: fc.option(fc.nat(60)),
});

const LONGEST = ['dublin3_art8_1', 'dublin3_art8_2', 'dublin3_art17_2', 'ammr_family'] as const;

/** A procedure taken at random through the table of its pathway, its days never going back. */
export const lawfulCourse: fc.Arbitrary<LawfulCourse> = fc
  .record({
    // The procedures between States have most of the limits.
    pathway: fc.constantFrom(...PATHWAY_IDS, ...LONGEST, ...LONGEST, ...LONGEST),
    from: fc.integer({ min: 0, max: 4600 }).map((days) => addDays('2014-01-01', days)),
    draws: fc.array(draw, { minLength: 1, maxLength: 40, size: 'max' }),
  })
  .map(({ pathway: id, from, draws }) => ({ pathway: id, steps: walk(id, from, draws) }));

/** The same steps with every day of theirs later. */
export function later(steps: readonly StepFact[], days: number): StepFact[] {
  return steps.map((step) => ({
    ...step,
    on: addDays(step.on, days),
    dueOn: step.dueOn ? addDays(step.dueOn, days) : null,
  }));
}

function walk(id: PathwayId, from: CivilDate, draws: readonly Draw[]): StepFact[] {
  const { firstStage, steps } = pathway(id);
  const taken: StepFact[] = [];
  let [stage, on] = [firstStage, from];
  for (const { choice, leadsOn, gap, time, proofOfReceipt, dueIn } of draws) {
    const code = chosen(id, stage, choice, leadsOn);
    if (code === undefined) break;
    on = addDays(on, gap);
    const asks = steps[code]?.asks ?? [];
    taken.push({
      id: `s${String(taken.length).padStart(2, '0')}`,
      code,
      on,
      recordedAt: `${on}T12:00:00.000Z`,
      time: asks.includes('clock_time') ? time : null,
      proofOfReceipt: asks.includes('proof_of_receipt') ? proofOfReceipt : null,
      dueOn: asks.includes('due_date') && dueIn !== null ? addDays(on, dueIn) : null,
    });
    stage = nextStage(id, stage, code) ?? stage;
  }
  return taken;
}

/** Closing early is lawful everywhere and would cut most courses short: it is rarely taken. */
function chosen(id: PathwayId, stage: string, choice: number, leadsOn: boolean): StepCode | undefined {
  const allowed = allowedSteps(id, stage).filter((code) => code !== 'procedure_closed' || choice > 950);
  const wanted = allowed.filter((code) => (nextStage(id, stage, code) !== stage) === leadsOn);
  const among = wanted.length > 0 ? wanted : allowed;
  return among[choice % among.length];
}
