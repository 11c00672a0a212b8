import { limitView } from '../cases/limit-views.js';
import type { LimitsAround } from '../cases/stored-limits.js';
import type { CivilDate } from '../common/civil-date.js';
import { consequencesOf } from '../pathways/consequences.js';
import type { Limit } from '../pathways/limit.js';
import type { ConsequencesView } from './consequences.dto.js';

/** What a step brings about, as it is told on a day. */
export function consequencesView(limits: LimitsAround | null, today: CivilDate): ConsequencesView {
  const { starts, meets, misses, ends, moves } = consequencesOf(limits?.before ?? [], limits?.after ?? []);
  const view = (limit: Limit) => limitView(limit, today);
  return {
    starts: starts.map(view),
    meets: meets.map(view),
    misses: misses.map(view),
    ends: ends.map(view),
    moves: moves.map(({ from, to }) => ({ from: view(from), to: view(to) })),
  };
}
