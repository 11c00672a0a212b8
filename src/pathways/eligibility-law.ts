import { todayIn, type CivilDate } from '../common/civil-date.js';
import { TRANSITION_ENDS } from './in-force.js';
import { MET, NOT_MET, type Judgement, type Situation } from './judgement.js';
import type { InForce, KeyEvent } from './pathway.js';
import { isOpen, isOpenOn, pathway } from './pathways.js';
import type { Zone } from './zone-instant.js';

/** How the day stands to the time a law was in force, and the day its text names: the last one, or the first to come. */
interface LawState {
  readonly state: 'open' | 'not_yet' | 'over';
  readonly day: CivilDate | '';
}

/**
 * Whether the law of a pathway is in force for what the child would do at the instant asked about, or has done: a claim
 * lodged and a request received keep the law of their own day.
 */
export function lawInForce({ pathway: id, facts, at }: Situation): Judgement {
  const { inForce } = pathway(id);
  const known: Partial<Record<KeyEvent, CivilDate | undefined>> = {
    application_lodged: facts.lodgedOn,
    request_received: facts.requestReceivedOn,
  };
  for (const event of new Set(inForce.map((window) => window.event))) {
    const on = known[event];
    if (on !== undefined ? isOpenOn(id, on, event) : isOpen(id, at, event)) continue;
    const windows = inForce.filter((window) => window.event === event);
    return { ...NOT_MET, values: { ...closed(windows, on, at) } };
  }
  return { ...MET, values: { state: 'open', day: '' } satisfies LawState };
}

/** The day the law closed, its last one, when that is past; else the day it opens. */
function closed(windows: readonly InForce[], on: CivilDate | undefined, at: Date): LawState {
  const past = windows.findLast(({ from, zone }) =>
    on === undefined ? Date.parse(from) <= at.getTime() : dayOf(from, zone) <= on,
  );
  if (past !== undefined && past.to !== null) return { state: 'over', day: lastDayOf(past.to, past.zone) };
  const [next] = windows;
  return { state: 'not_yet', day: next ? dayOf(next.from, next.zone) : '' };
}

function dayOf(instant: string, zone: Zone): CivilDate {
  return todayIn(zone, new Date(instant));
}

function lastDayOf(end: string, zone: Zone): CivilDate {
  return todayIn(zone, new Date(Date.parse(end) - 1));
}

/**
 * A request received before the end of the transition is still answered, while it has not been for good (SI 2019/745,
 * Schedule 2, paragraph 9). Null before that instant, and where no such request was made.
 */
export function pendingAtTransition({ pathway: id, facts, at }: Situation): Judgement | null {
  const { requestReceivedOn, requestDecided } = facts;
  if (at.getTime() < Date.parse(TRANSITION_ENDS) || requestReceivedOn === undefined) return null;
  if (!isOpenOn(id, requestReceivedOn, 'request_received')) return null;
  return requestDecided ? NOT_MET : MET;
}
