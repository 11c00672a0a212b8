import type { DeadlineView, EarlierDeadlineView } from '../../deadlines/procedure-deadlines.dto.js';
import { changesBy } from './entry-changes.js';

const ENTRY = 'e-now';

const result = (id: string, changes: Partial<DeadlineView> = {}) =>
  ({
    ...{ id, rule: 'D3-REPLY-2M', part: null, deemedMode: null, status: 'running', closedBy: null },
    ...{ computedFor: 'e-before' },
    ...changes,
  }) as DeadlineView;
const earlier = (id: string, by: string | null, changes: Partial<DeadlineView> = {}) =>
  ({ ...result(id, changes), replacedBy: by && { id: by } }) as EarlierDeadlineView;

/** The ids of what an entry did, by kind. */
function ids(deadlines: DeadlineView[], before: EarlierDeadlineView[] = []) {
  const { starts, meets, misses, ends, moves } = changesBy({ deadlines, earlier: before }, ENTRY);
  const id = (limit: object) => (limit as DeadlineView).id;
  return {
    ...{ starts: starts.map(id), meets: meets.map(id), misses: misses.map(id), ends: ends.map(id) },
    moves: moves.map(({ from, to }) => [id(from), id(to)]),
  };
}
const nothing = { starts: [], meets: [], misses: [], ends: [], moves: [] };

describe('what an entry has done', () => {
  it('is nothing where the results come from others', () => {
    expect(ids([result('a'), result('b', { closedBy: 'e-other', status: 'met' })])).toEqual(nothing);
  });

  it('tells what began, was met, missed and taken away apart', () => {
    const found = ids([
      result('new', { computedFor: ENTRY, rule: 'UK-JR-3M' }),
      result('met', { closedBy: ENTRY, status: 'met' }),
      result('late', { closedBy: ENTRY, status: 'expired' }),
      result('gone', { closedBy: ENTRY, status: 'superseded' }),
      result('stillborn', { computedFor: ENTRY, closedBy: 'e-later', status: 'met' }),
    ]);
    expect(found).toEqual({ starts: ['new'], meets: ['met'], misses: ['late'], ends: ['gone'], moves: [] });
  });

  it('tells a limit that begins again by the same rule as moved, whichever way the former one stopped', () => {
    const begun = result('new', { computedFor: ENTRY });
    expect(ids([begun], [earlier('old', ENTRY)]).moves).toEqual([['old', 'new']]);
    const stopped = result('stand-in', { closedBy: ENTRY, status: 'superseded', reason: 'start_known' });
    expect(ids([stopped, begun])).toEqual({ ...nothing, moves: [['stand-in', 'new']] });
  });

  it('does not mistake one school of counting for the other, nor what another entry replaced', () => {
    const schools = [
      result('last', { computedFor: ENTRY, deemedMode: 'last_day' }),
      result('next', { computedFor: ENTRY, deemedMode: 'next_day' }),
    ];
    const before = [earlier('next-before', ENTRY, { deemedMode: 'next_day' }), earlier('other', 'e-other')];
    expect(ids(schools, before)).toEqual({ ...nothing, starts: ['last'], moves: [['next-before', 'next']] });
  });

  it('counts a limit that has passed and waits for somebody as begun', () => {
    expect(ids([result('passed', { computedFor: ENTRY, status: 'expired' })]).starts).toEqual(['passed']);
  });
});
