import { earliest, type CivilDate } from '../common/civil-date.js';
import type { Capacity, ImmigrationStatus, KinshipRelation, Willingness } from '../common/codes.js';
import type { BirthFact, ChildFacts, PlaceFact, RelativeFacts } from '../pathways/child-facts.js';
import type { PathwayId, Step, StepFact } from '../pathways/pathway.js';
import { pathway } from '../pathways/pathways.js';
import { progressOf } from '../pathways/progress.js';

/** What is recorded of a case that bears on the ways open to its child. */
export interface RecordedChild {
  readonly nationalities: readonly string[];
  readonly arrivedInFranceOn: CivilDate | null;
  readonly births: readonly BirthFact[];
  readonly places: readonly PlaceFact[];
  /** Those whose link to the child is not disproved. */
  readonly relatives: readonly RecordedRelative[];
  /** With the steps that stand. */
  readonly procedures: readonly RecordedProcedure[];
}

export interface RecordedRelative {
  readonly id: string;
  readonly relation: KinshipRelation;
  readonly country: string;
  readonly immigrationStatus: ImmigrationStatus;
  /** The status was given until a day that has passed. */
  readonly statusExpired: boolean;
  /** The last assessments, unless they have to be done again. */
  readonly willingness: Willingness | null;
  readonly capacity: Capacity | null;
}

export interface RecordedProcedure {
  readonly pathway: PathwayId;
  readonly steps: readonly StepFact[];
}

/** The facts of a case as the law asks for them. A child of a case is in France until an arrival is recorded. */
export function childFacts(recorded: RecordedChild): ChildFacts {
  const { nationalities, arrivedInFranceOn, births, places, relatives, procedures } = recorded;
  const arrivedInUkOn = firstDay(procedures, (step) => step.fact === 'arrived');
  return {
    births,
    places,
    country: arrivedInUkOn ? 'GBR' : 'FRA',
    ...(nationalities.length > 0 && { nationalities }),
    ...(arrivedInFranceOn && { arrivedInFranceOn }),
    relatives: relatives.map(relativeFacts),
    ...(arrivedInUkOn && { arrivedInUkOn, ...arrivedUnder(procedures) }),
    ...events(procedures),
  };
}

/** To be willing is not yet to have consented in writing; to be unwilling answers both. */
function relativeFacts(relative: RecordedRelative): RelativeFacts {
  const { id, relation, country, immigrationStatus, statusExpired, willingness, capacity } = relative;
  return {
    id,
    relation,
    country,
    immigrationStatus: statusExpired ? 'unknown' : immigrationStatus,
    ...(capacity && { ableToCare: capacity }),
    ...(willingness === 'unwilling' && { consent: false, undertaking: false }),
  };
}

function events(procedures: readonly RecordedProcedure[]): ChildFacts {
  const lodgedOn = firstDay(procedures, (step) => step.key === 'application_lodged');
  const isReceipt = (step: Step) => step.key === 'request_received' && step.date === 'receipt';
  const requestReceivedOn = firstDay(procedures, isReceipt);
  const asked = procedures.filter((each) => stepsOf(each).some(({ step }) => isReceipt(step)));
  const has = (is: (step: Step) => boolean) => firstDay(procedures, is) !== null;
  return {
    ...(lodgedOn && { lodgedOn }),
    ...(requestReceivedOn && { requestReceivedOn, requestDecided: asked.every(isOver) }),
    ...(has((step) => step.fact === 'referred') && { referred: true }),
    ...(has((step) => step.fact === 'best_interests_determined') && { bestInterests: true }),
    ...(has((step) => step.key === 'order_made') && { entryOrdered: true }),
  };
}

/** A refusal can still be examined again; the other endings are for good. */
function isOver({ pathway: id, steps }: RecordedProcedure): boolean {
  const { ending } = progressOf(id, steps);
  return ending !== null && ending !== 'refused';
}

const COHORTS: Readonly<Partial<Record<PathwayId, ChildFacts['arrivedUnder']>>> = {
  section67: 'section67',
  purnia: 'family_2016',
};

function arrivedUnder(procedures: readonly RecordedProcedure[]): Pick<ChildFacts, 'arrivedUnder'> {
  const brought = procedures.find((each) => stepsOf(each).some(({ step }) => step.fact === 'arrived'));
  const cohort = brought && COHORTS[brought.pathway];
  return cohort ? { arrivedUnder: cohort } : {};
}

function firstDay(procedures: readonly RecordedProcedure[], is: (step: Step) => boolean): CivilDate | null {
  return earliest(
    procedures.flatMap((each) => stepsOf(each).flatMap(({ step, on }) => (is(step) ? [on] : []))),
  );
}

function stepsOf({ pathway: id, steps }: RecordedProcedure): { step: Step; on: CivilDate }[] {
  return steps.flatMap(({ code, on }) => {
    const step = pathway(id).steps[code];
    return step ? [{ step, on }] : [];
  });
}
