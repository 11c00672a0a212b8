import { CASE_STATUSES } from '../common/codes.js';
import type { LegalFact } from '../pathways/legal-facts.js';
import type { Pathway, Stage } from '../pathways/pathway.js';
import { allPathways } from '../pathways/pathways.js';

/** Steps of procedures by what they are counted as, read off the tables of the pathways. */

/** A step that the table of a pathway allows at a stage. */
interface Move {
  pathway: Pathway;
  from: string;
  step: string;
  fact: LegalFact | undefined;
  to: string;
  stage: Stage | undefined;
}

const MOVES = allPathways().flatMap((pathway) =>
  Object.entries(pathway.transitions).flatMap(([from, row]) =>
    Object.entries(row).map(([step, to]): Move => {
      return { pathway, from, step, fact: pathway.steps[step]?.fact, to, stage: pathway.stages[to] };
    }),
  ),
);

/** A step that stays where it is brings nothing that the stage did not bring when it was reached. */
const LEADING_ON = MOVES.filter(({ from, to }) => from !== to);

const stepsOf = (moves: readonly Move[]): string[] => [...new Set(moves.map(({ step }) => step))].sort();
const accepts = ({ stage }: Move) => stage?.milestone === 'accepted';

/**
 * Steps that accept or refuse a request to the United Kingdom, by its authorities or its courts. Some only confirm what
 * was decided: the first of them is the decision.
 */
export const DECISIONS = stepsOf(
  LEADING_ON.filter(
    (move) => move.pathway.way !== 'elsewhere' && (accepts(move) || move.stage?.ending === 'refused'),
  ),
);

/** Those that accept a child who is in the United Kingdom already and will not arrive any more. */
export const LEAVE_TO_STAY = stepsOf(
  LEADING_ON.filter((move) => move.pathway.way === 'stay' && accepts(move)),
);

/**
 * What brings a refusal into question: re-examination (Regulation 1560/2003 Article 5(2)), review, appeal and judicial
 * review. That a review has been decided does not yet tell how.
 */
const CHALLENGING: readonly (LegalFact | undefined)[] = [
  'reexamination_sent',
  'review_requested',
  'review_decided',
  'appeal_lodged',
  'claim_issued',
];

export type ChallengeResult = 'overturned' | 'upheld' | 'withdrawn_or_other';

const isChallenge = ({ fact }: Move) => CHALLENGING.includes(fact);
const CHALLENGES = MOVES.filter(isChallenge);
const UNDER_CHALLENGE = new Set(
  CHALLENGES.filter(({ stage }) => stage?.ending === null).map(({ pathway, to }) => `${pathway.id} ${to}`),
);

/** What becomes of a refusal when its challenge leads to a stage. A request made anew leaves it as it is. */
function resultAt(stage: Stage | undefined): ChallengeResult {
  if (stage?.ending === 'refused' || stage?.ending === 'lapsed') return 'upheld';
  const reached = CASE_STATUSES.findIndex((status) => status === stage?.milestone);
  return reached >= CASE_STATUSES.indexOf('accepted') ? 'overturned' : 'withdrawn_or_other';
}

/** Steps that challenge a refusal. */
export const CHALLENGE_STEPS = stepsOf(CHALLENGES);

/**
 * Steps that end a challenge, and how. An appeal is won on the day it is allowed, before what was refused is granted;
 * other orders of a court bind its procedure alone.
 */
export const CHALLENGE_RESULTS: Readonly<Record<string, ChallengeResult>> = {
  ...Object.fromEntries(
    LEADING_ON.filter(
      (move) => UNDER_CHALLENGE.has(`${move.pathway.id} ${move.from}`) && !isChallenge(move),
    ).map(({ step, stage }) => [step, resultAt(stage)]),
  ),
  appeal_allowed: 'overturned',
};
