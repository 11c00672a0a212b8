import type { CivilDate } from '../common/civil-date.js';
import type { CaseOutcome, TimelineKind } from '../common/codes.js';
import type { DerivedCase } from './case-facts.js';
import { hasMessage } from '../common/messages.js';
import {
  checkClosure,
  checkEntry,
  checkFound,
  checkMissing,
  checkReopening,
  MOVE_REFUSALS,
} from './case-moves.js';
import { deriveCase } from './case-status.js';

const OPEN = deriveCase({ openedOn: '2018-01-03', links: [], procedures: [], entries: [] });
const MISSING: DerivedCase = { ...OPEN, missingSince: '2018-03-10' };
const CLOSED: DerivedCase = { ...OPEN, outcome: 'withdrawn', closedOn: '2018-05-02' };
const REUNITED: DerivedCase = {
  ...OPEN,
  status: 'reunited',
  milestones: { ...OPEN.milestones, reunited_on: '2018-07-24' },
};

function withProcedures(counts: Partial<DerivedCase['procedures']>): DerivedCase {
  return { ...OPEN, procedures: { ...OPEN.procedures, ...counts } };
}

const ok = { ok: true };
const refused = (code: string) => ({ ok: false, code });

describe('closing a case', () => {
  it.each<CaseOutcome>(['withdrawn', 'other_route', 'transferred', 'deceased', 'opened_in_error'])(
    'as %s needs no ground',
    (outcome) => expect(checkClosure(OPEN, outcome, '2018-06-01')).toEqual(ok),
  );

  it('as reunited needs an arrival by that day', () => {
    expect(checkClosure(OPEN, 'reunited', '2018-08-01')).toEqual(refused('case_not_reunited'));
    expect(checkClosure(REUNITED, 'reunited', '2018-07-23')).toEqual(refused('case_not_reunited'));
    expect(checkClosure(REUNITED, 'reunited', '2018-07-24')).toEqual(ok);
  });

  it('as missing needs a disappearance by that day', () => {
    expect(checkClosure(OPEN, 'missing', '2018-06-01')).toEqual(refused('case_not_missing'));
    expect(checkClosure(MISSING, 'missing', '2018-03-09')).toEqual(refused('case_not_missing'));
    expect(checkClosure(MISSING, 'missing', '2018-06-10')).toEqual(ok);
  });

  it('as aged out needs the 18th birthday, where it is known', () => {
    expect(checkClosure(OPEN, 'aged_out', '2018-06-01', '2018-06-02')).toEqual(refused('case_not_of_age'));
    expect(checkClosure(OPEN, 'aged_out', '2018-06-02', '2018-06-02')).toEqual(ok);
    expect(checkClosure(OPEN, 'aged_out', '2018-06-01', null)).toEqual(ok);
  });

  it('as refused needs something tried and nothing left running', () => {
    const close = (counts: Partial<DerivedCase['procedures']>) =>
      checkClosure(withProcedures(counts), 'refused', '2018-06-01');
    expect(close({})).toEqual(refused('case_nothing_refused'));
    expect(close({ refused: 1, pending: 1 })).toEqual(refused('case_procedure_pending'));
    expect(close({ refused: 1 })).toEqual(ok);
    expect(close({ lapsed: 1 })).toEqual(ok);
    expect(close({ closed: 1 })).toEqual(ok);
  });

  it('leaves a child who has arrived no lesser outcome', () => {
    for (const outcome of [
      'refused',
      'aged_out',
      'withdrawn',
      'other_route',
      'transferred',
      'opened_in_error',
    ] as const) {
      expect(checkClosure(REUNITED, outcome, '2018-09-01')).toEqual(refused('case_is_reunited'));
    }
    expect(checkClosure(REUNITED, 'deceased', '2018-09-01')).toEqual(ok);
    expect(checkClosure({ ...REUNITED, missingSince: '2018-08-20' }, 'missing', '2018-09-01')).toEqual(ok);
  });

  it('happens once, and not before the case was opened or reopened', () => {
    expect(checkClosure(CLOSED, 'withdrawn', '2018-06-01')).toEqual(refused('case_closed'));
    expect(checkClosure(OPEN, 'withdrawn', '2018-01-02')).toEqual(refused('case_closure_too_early'));
    const reopened = { ...OPEN, openSince: '2018-09-01' as const };
    expect(checkClosure(reopened, 'withdrawn', '2018-08-31')).toEqual(refused('case_closure_too_early'));
    expect(checkClosure(reopened, 'withdrawn', '2018-09-01')).toEqual(ok);
  });
});

describe('reopening a case', () => {
  it('needs a closure by that day', () => {
    expect(checkReopening(OPEN, '2018-06-01')).toEqual(refused('case_not_closed'));
    expect(checkReopening(CLOSED, '2018-05-01')).toEqual(refused('case_reopening_too_early'));
    expect(checkReopening(CLOSED, '2018-05-02')).toEqual(ok);
  });
});

describe('missing and found', () => {
  it('alternate', () => {
    expect(checkMissing(OPEN, '2018-03-10')).toEqual(ok);
    expect(checkMissing(MISSING, '2018-03-12')).toEqual(refused('case_already_missing'));
    expect(checkFound(OPEN, '2018-03-12')).toEqual(refused('case_not_missing'));
    expect(checkFound(MISSING, '2018-03-09')).toEqual(refused('case_found_too_early'));
    expect(checkFound(MISSING, '2018-03-10')).toEqual(ok);
  });

  it('lets a child be found after the case was closed for it', () => {
    const lost: DerivedCase = { ...MISSING, outcome: 'missing', closedOn: '2018-06-10' };
    expect(checkFound(lost, '2019-01-15')).toEqual(ok);
    expect(checkMissing(CLOSED, '2018-06-01')).toEqual(refused('case_closed'));
  });
});

describe('an entry', () => {
  const table: [TimelineKind, CivilDate, DerivedCase, object][] = [
    ['contact', '2018-06-01', OPEN, ok],
    ['contact', '2018-06-01', CLOSED, refused('case_closed')],
    ['contact', '2018-05-02', CLOSED, ok],
    ['step', '2018-05-03', CLOSED, refused('case_closed')],
    ['place_change', '2018-05-03', CLOSED, refused('case_closed')],
    ['incident', '2018-05-03', CLOSED, refused('case_closed')],
    ['assessment', '2018-05-02', CLOSED, ok],
    ['assessment', '2018-05-03', CLOSED, refused('case_closed')],
    ['representation', '2018-05-03', CLOSED, refused('case_closed')],
    ['placement_check', '2018-07-24', OPEN, refused('case_not_reunited')],
    ['placement_check', '2018-07-23', REUNITED, refused('case_not_reunited')],
    ['placement_check', '2019-01-24', { ...REUNITED, outcome: 'reunited', closedOn: '2018-09-01' }, ok],
    ['note', '2018-06-01', CLOSED, ok],
    ['reopened', '2018-06-01', CLOSED, ok],
    ['reopened', '2018-06-01', OPEN, refused('case_not_closed')],
    ['missing', '2018-06-01', MISSING, refused('case_already_missing')],
    ['found', '2018-06-01', OPEN, refused('case_not_missing')],
  ];

  it.each(table)('%s on %s', (kind, on, derived, expected) => {
    if (kind === 'closed' || kind === 'closure_proposed') throw new Error('has its own check');
    expect(checkEntry(derived, kind, on)).toEqual(expected);
  });
});

it('says every refusal in words', () => {
  expect(MOVE_REFUSALS.filter((code) => !hasMessage(`errors.${code}`))).toEqual([]);
});
