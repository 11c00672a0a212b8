import type { CivilDate } from '../common/civil-date.js';
import type { CaseOutcome, TimelineKind } from '../common/codes.js';
import type { DerivedCase } from './case-facts.js';

/** Why a move is refused: translation keys under `errors.`. */
export const MOVE_REFUSALS = [
  'case_closed',
  'case_not_closed',
  'case_closure_too_early',
  'case_reopening_too_early',
  'case_not_reunited',
  'case_is_reunited',
  'case_not_missing',
  'case_already_missing',
  'case_found_too_early',
  'case_not_of_age',
  'case_procedure_pending',
  'case_nothing_refused',
] as const;
export type MoveRefusal = (typeof MOVE_REFUSALS)[number];

export type MoveCheck = { ok: true } | { ok: false; code: MoveRefusal };

const OK: MoveCheck = { ok: true };

/** What may still be said of a case whose minor has arrived. */
const AFTER_REUNION: readonly CaseOutcome[] = ['reunited', 'missing', 'deceased'];

/**
 * Whether a case may be closed, or its closure proposed, with an outcome on a day. An outcome needs its ground: an
 * arrival, a disappearance, a majority reached, or a refusal with nothing left running.
 * @param majorityOn the minor's 18th birthday under the accepted birth date; null when none is known, which leaves
 *   the judgement to the person who approves.
 */
export function checkClosure(
  derived: DerivedCase,
  outcome: CaseOutcome,
  on: CivilDate,
  majorityOn: CivilDate | null = null,
): MoveCheck {
  if (derived.closedOn !== null) return refuse('case_closed');
  if (on < derived.openSince) return refuse('case_closure_too_early');
  const { reunited_on: reunitedOn } = derived.milestones;
  if (reunitedOn !== null && !AFTER_REUNION.includes(outcome)) return refuse('case_is_reunited');
  switch (outcome) {
    case 'reunited':
      return since(reunitedOn, on, 'case_not_reunited');
    case 'missing':
      return since(derived.missingSince, on, 'case_not_missing');
    case 'aged_out':
      return majorityOn === null ? OK : since(majorityOn, on, 'case_not_of_age');
    case 'refused':
      return checkRefusedOutcome(derived);
    case 'withdrawn':
    case 'other_route':
    case 'transferred':
    case 'deceased':
    case 'opened_in_error':
      return OK;
  }
}

/** A case may be reopened from the day of its closure on. */
export function checkReopening(derived: DerivedCase, on: CivilDate): MoveCheck {
  if (derived.closedOn === null) return refuse('case_not_closed');
  return on < derived.closedOn ? refuse('case_reopening_too_early') : OK;
}

/** A minor not already missing may be reported missing while the case is open. */
export function checkMissing(derived: DerivedCase, on: CivilDate): MoveCheck {
  if (derived.missingSince !== null) return refuse('case_already_missing');
  return checkOpen(derived, on);
}

/** A missing minor may be found even after the case was closed for it: nobody should have to reopen it first. */
export function checkFound(derived: DerivedCase, on: CivilDate): MoveCheck {
  if (derived.missingSince === null) return refuse('case_not_missing');
  return on < derived.missingSince ? refuse('case_found_too_early') : OK;
}

/** How a child lives with the relative is asked from the arrival on, also when the case has long been closed for it. */
export function checkPlacementCheck(derived: DerivedCase, on: CivilDate): MoveCheck {
  return since(derived.milestones.reunited_on, on, 'case_not_reunited');
}

/** A closed case takes no new fact, save one that happened no later than its closure and was learnt after it. */
export function checkOpen(derived: DerivedCase, on: CivilDate): MoveCheck {
  return derived.closedOn !== null && on > derived.closedOn ? refuse('case_closed') : OK;
}

/** Whether an entry without an outcome may join the timeline. Closures and proposals go through `checkClosure`. */
export function checkEntry(
  derived: DerivedCase,
  kind: Exclude<TimelineKind, 'closed' | 'closure_proposed'>,
  on: CivilDate,
): MoveCheck {
  switch (kind) {
    case 'reopened':
      return checkReopening(derived, on);
    case 'missing':
      return checkMissing(derived, on);
    case 'found':
      return checkFound(derived, on);
    case 'placement_check':
      return checkPlacementCheck(derived, on);
    case 'note':
      return OK;
    case 'step':
    case 'place_change':
    case 'contact':
    case 'incident':
    case 'assessment':
    case 'representation':
      return checkOpen(derived, on);
  }
}

/** A refusal is an outcome only when it is final: nothing runs any more and something was tried. */
function checkRefusedOutcome({ procedures }: DerivedCase): MoveCheck {
  if (procedures.pending > 0) return refuse('case_procedure_pending');
  return procedures.refused + procedures.lapsed + procedures.closed > 0 ? OK : refuse('case_nothing_refused');
}

/** The ground of an outcome must exist by the day of the closure. */
function since(ground: CivilDate | null, on: CivilDate, code: MoveRefusal): MoveCheck {
  return ground === null || on < ground ? refuse(code) : OK;
}

function refuse(code: MoveRefusal): MoveCheck {
  return { ok: false, code };
}
