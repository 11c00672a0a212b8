import type { Card, Twist } from './cards.js';
import type { PlannedStep } from './plans.js';
import type { Random } from './random.js';

/** A step on its day. */
export type DatedStep = PlannedStep & { readonly day: number };

/** When things happen in one case, in days since it was opened; null: never. */
export interface Course {
  readonly card: Card;
  readonly named: number | null;
  readonly evidenced: number | null;
  /** The last decision about the link after evidence: verified or disputed. */
  readonly decided: number | null;
  readonly procedureOpened: number | null;
  readonly steps: readonly DatedStep[];
  readonly missing: number | null;
  readonly found: number | null;
  /** An earlier closure, as missing, that was taken back. */
  readonly closedBefore: number | null;
  readonly reopened: number | null;
  readonly proposed: number | null;
  readonly closed: number | null;
  /** The last day of anything. */
  readonly end: number;
}

type Kin = Pick<Course, 'named' | 'evidenced' | 'decided'>;
type Absence = Pick<Course, 'missing' | 'found' | 'closedBefore' | 'reopened'>;
type Closure = Pick<Course, 'proposed' | 'closed'>;

/** Lays the course of a case out in time. */
export function courseOf(card: Card, random: Random): Course {
  const kin = kinOf(card, random);
  const ready = kin.decided ?? kin.evidenced ?? kin.named ?? 0;
  const procedureOpened = card.plan.length > 0 ? ready + random.between(3, 15) : null;
  const steps = procedureOpened === null ? [] : datedSteps(card.plan, procedureOpened, random);
  const worked = Math.max(ready, steps.at(-1)?.day ?? 0);
  const followed = steps.length > 0 ? worked : worked + random.between(25, 120);
  const absence = absenceOf(card, steps, followed, random);
  const busy = Math.max(followed, absence.reopened === null ? 0 : absence.reopened + random.between(20, 50));
  const closure = closureOf(card, busy, absence.missing, random);
  const end = Math.max(busy, absence.missing ?? 0, closure.closed ?? closure.proposed ?? 0);
  return { card, ...kin, procedureOpened, steps, ...absence, ...closure, end };
}

/** The day a procedure's law is chosen by and the child has to be under age: lodging, or the visa application. */
export function keyDay({ steps }: Course): number | null {
  const key = steps.find(({ code }) => code === 'intent_recorded' || code === 'application_submitted');
  return key?.day ?? null;
}

/** The day of a step, or null when the case never came to it. */
export function dayOf({ steps }: Course, code: DatedStep['code']): number | null {
  return steps.find((step) => step.code === code)?.day ?? null;
}

function kinOf({ kinship }: Card, random: Random): Kin {
  if (kinship === 'none') return { named: null, evidenced: null, decided: null };
  const named = random.between(1, 25);
  if (kinship === 'alleged') return { named, evidenced: null, decided: null };
  const evidenced = named + random.between(7, 40);
  return {
    named,
    evidenced,
    decided: kinship === 'evidenced' ? null : evidenced + random.between(3, 18),
  };
}

function datedSteps(plan: readonly PlannedStep[], opened: number, random: Random): DatedStep[] {
  let day = opened;
  return plan.map((planned) => {
    day += random.between(...planned.after);
    return { ...planned, day };
  });
}

const NEVER: Absence = { missing: null, found: null, closedBefore: null, reopened: null };

function absenceOf(
  { twist, outcome }: Card,
  steps: readonly DatedStep[],
  followed: number,
  random: Random,
): Absence {
  const away = (kind: Twist) => kind === twist;
  if (away('missing')) {
    const before = steps.findLast(({ code }) => code !== 'procedure_closed')?.day ?? followed;
    return {
      ...NEVER,
      missing: before + random.between(2, 9) + (outcome === null ? random.between(3, 20) : 0),
    };
  }
  if (away('missing_and_found')) {
    const missing = random.between(8, Math.max(9, followed - 25));
    return { ...NEVER, missing, found: missing + random.between(4, 16) };
  }
  if (away('reopened')) {
    const missing = followed + random.between(1, 8);
    const closedBefore = missing + random.between(60, 85);
    const found = closedBefore + random.between(12, 40);
    return { missing, closedBefore, found, reopened: found + random.between(0, 3) };
  }
  return NEVER;
}

function closureOf({ outcome, twist }: Card, busy: number, missing: number | null, random: Random): Closure {
  if (outcome === null && twist !== 'closure_proposed') return { proposed: null, closed: null };
  // A child is looked for before the file is closed.
  const after = outcome === 'missing' ? Math.max(busy, (missing ?? busy) + random.between(60, 90)) : busy;
  const proposed = after + random.between(2, 14);
  return { proposed, closed: outcome === null ? null : proposed + random.between(1, 8) };
}
