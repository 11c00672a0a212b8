import { limitView } from '../cases/limit-views.js';
import type { LimitsAround } from '../cases/stored-limits.js';
import { consequencesOf } from '../pathways/consequences.js';
import type { Limit } from '../pathways/limit.js';
import type { ConsequencesView } from './consequences.dto.js';

/** What a step brings about, as it is told at an instant. */
export function consequencesView(limits: LimitsAround | null, now: Date): ConsequencesView {
  const { starts, meets, misses, ends, moves } = consequencesOf(limits?.before ?? [], limits?.after ?? []);
  const view = (limit: Limit) => limitView(limit, now);
  return {
    starts: starts.map(view),
    meets: meets.map(view),
    misses: misses.map(view),
    ends: ends.map(view),
    moves: moves.map(({ from, to }) => ({ from: view(from), to: view(to) })),
  };
}
