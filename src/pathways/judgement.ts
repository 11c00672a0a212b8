import type { CivilDate } from '../common/civil-date.js';
import type { ChildFacts, FactCode, RelativeFacts } from './child-facts.js';
import type { PathwayId } from './pathway.js';

/** How the facts stand to a rule: `unknown` while a fact is missing, `discretion` where an authority may but need not. */
export const OUTCOMES = ['met', 'discretion', 'unknown', 'not_met'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What a rule comes to. */
export interface Judgement {
  readonly outcome: Outcome;
  /** What to ask when the outcome is unknown. */
  readonly missing: FactCode | null;
  /** Values of the rule's text; days as `YYYY-MM-DD`. */
  readonly values?: Readonly<Record<string, string>>;
}

/** What a rule looks at. */
export interface Situation {
  readonly pathway: PathwayId;
  readonly facts: ChildFacts;
  /** The instant at which the child would apply, or a request be made. */
  readonly at: Date;
}

/** The same towards one relative. */
export interface Bond extends Situation {
  readonly relative: RelativeFacts;
}

export const MET: Judgement = { outcome: 'met', missing: null };
export const NOT_MET: Judgement = { outcome: 'not_met', missing: null };
export const DISCRETION: Judgement = { outcome: 'discretion', missing: null };

/** The rule cannot be judged before this is known. */
export function unknown(missing: FactCode): Judgement {
  return { outcome: 'unknown', missing };
}

/** A fact that must be true; `missing` is what to ask while nobody has said. */
export function mustBe(fact: boolean | undefined, missing: FactCode): Judgement {
  return fact === undefined ? unknown(missing) : fact ? MET : NOT_MET;
}

/** A fact that must be false. */
export function mustNotBe(fact: boolean | undefined, missing: FactCode): Judgement {
  return fact === undefined ? unknown(missing) : fact ? NOT_MET : MET;
}

/** All must hold: the worst one counts, and one failure decides whatever is still unknown. */
export function every(...judgements: readonly Judgement[]): Judgement {
  return first(judgements, ['not_met', 'unknown', 'discretion', 'met']);
}

/** One is enough: the best one counts. */
export function some(...judgements: readonly Judgement[]): Judgement {
  return first(judgements, ['met', 'discretion', 'unknown', 'not_met']);
}

/** Whether a day is before another, as a judgement. */
export function before(day: CivilDate, limit: CivilDate): Judgement {
  return day < limit ? MET : NOT_MET;
}

function first(judgements: readonly Judgement[], order: readonly Outcome[]): Judgement {
  for (const outcome of order) {
    const found = judgements.find((each) => each.outcome === outcome);
    if (found) return found;
  }
  return MET;
}
