import { LEGAL_FACTS, type LegalFact } from './legal-facts.js';
import type { RequestKind } from './limit-rule.js';
import type { PathwayId, StepFact } from './pathway.js';
import { pathway } from './pathways.js';

/** A step with the legal fact it records. */
export interface DatedFact {
  readonly fact: LegalFact;
  readonly step: StepFact;
}

const REQUESTS: Readonly<Partial<Record<LegalFact, RequestKind>>> = {
  request_sent: 'take_charge',
  request_received: 'take_charge',
  reexamination_sent: 'reexamination',
  reexamination_received: 'reexamination',
  article_17_2_requested: 'article_17_2',
  article_17_2_received: 'article_17_2',
};

/** The legal facts of a procedure in the order of their days; in which order they were recorded plays no part. */
export class LegalCourse {
  readonly facts: readonly DatedFact[];
  private readonly byFact = new Map<LegalFact, DatedFact[]>();

  constructor(id: PathwayId, steps: readonly StepFact[]) {
    const known = pathway(id).steps;
    this.facts = steps
      .flatMap((step) => {
        const fact = Object.hasOwn(known, step.code) ? known[step.code]?.fact : undefined;
        return fact === undefined ? [] : [{ fact, step }];
      })
      .sort(byDay);
    for (const dated of this.facts) this.byFact.set(dated.fact, [...this.all(dated.fact), dated]);
  }

  /** Every time a fact happened. */
  all(fact: LegalFact): DatedFact[] {
    return this.byFact.get(fact) ?? [];
  }

  /** Whether a fact had happened by the day of another. */
  had(fact: LegalFact, by: DatedFact): boolean {
    return this.all(fact).some(({ step }) => step.on <= by.step.on);
  }

  /** Whether the child was detained on the day of a fact; a release of that day comes after it. */
  detainedAt({ step: { on } }: DatedFact): boolean {
    const taken = this.all('detained').findLast(({ step }) => step.on <= on);
    return (
      taken !== undefined &&
      !this.all('released').some(({ step }) => step.on >= taken.step.on && step.on < on)
    );
  }

  /** What a reply answers: the last request made before its day, or on it where there was none. */
  answeredBy(reply: DatedFact): RequestKind | undefined {
    const asked = (before: (on: string) => boolean) =>
      this.facts.findLast(({ fact, step }) => REQUESTS[fact] !== undefined && before(step.on));
    const request = asked((on) => on < reply.step.on) ?? asked((on) => on === reply.step.on);
    return request && REQUESTS[request.fact];
  }

  /**
   * The first of some facts to come after another or on its day: of one day the dates do not tell which came first, and
   * only facts of the same kind have an order of their own.
   * @param since a later day to look from.
   */
  next(facts: readonly LegalFact[], from: DatedFact, since = from.step.on): DatedFact | undefined {
    let first: DatedFact | undefined;
    for (const fact of facts) {
      const found = this.all(fact).find(
        (each) => each.step.on >= since && (fact !== from.fact || byDay(each, from) > 0),
      );
      if (found && (!first || byDay(found, first) < 0)) first = found;
    }
    return first;
  }
}

/** Facts of one day in the order in which the law's acts follow one another, those of one kind by their hour. */
function byDay(a: DatedFact, b: DatedFact): number {
  return (
    compare(a.step.on, b.step.on) ||
    rankOf(a) - rankOf(b) ||
    compare(a.step.time ?? '', b.step.time ?? '') ||
    compare(a.step.id, b.step.id)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function rankOf({ fact }: DatedFact): number {
  return RANKS.get(fact) ?? RANKS.size;
}

const RANKS: ReadonlyMap<LegalFact, number> = new Map(LEGAL_FACTS.map((fact, rank) => [fact, rank]));
