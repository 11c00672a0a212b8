import type { DeadlineView, EarlierDeadlineView } from '../../deadlines/procedure-deadlines.dto.js';
import { restartsOf } from '../../pathways/consequences.js';
import type { ConsequencesView } from '../../procedures/consequences.dto.js';
import { isOpen } from './limit-lines.js';

/** The stored results of a procedure: those that count, and those that others took the place of. */
export interface StoredResults {
  readonly deadlines: readonly DeadlineView[];
  readonly earlier: readonly EarlierDeadlineView[];
}

/** What an entry did to the limits of its procedure, as the results it left behind tell. @param entryId of a step that stands. */
export function changesBy({ deadlines, earlier }: StoredResults, entryId: string): ConsequencesView {
  const begun = deadlines.filter((each) => each.computedFor === entryId && isOpen(each));
  const closed = deadlines.filter((each) => each.closedBy === entryId);
  const ended = closed.filter(({ status }) => status === 'superseded');
  const replaced = earlier.filter(({ replacedBy }) => replacedBy?.id === entryId);
  const moves = restartsOf([...replaced, ...ended], begun);
  const old = new Set(moves.map(({ from }) => from));
  const fresh = new Set(moves.map(({ to }) => to));
  return {
    starts: begun.filter((each) => !fresh.has(each)),
    meets: closed.filter(({ status }) => status === 'met'),
    misses: closed.filter(({ status }) => status === 'expired'),
    ends: [...ended, ...replaced].filter((each) => !old.has(each)),
    moves,
  };
}
