import { type CaseHistory, type Clock, terminalEvent } from './terminal-event.js';

const OPEN: CaseHistory = {
  openedOn: '2026-01-01',
  lodgedOn: '2026-01-11',
  firstContactOn: '2025-12-22',
  handedOverOn: null,
  reunitedOn: null,
  finallyRefusedOn: null,
  eighteenOn: '2026-04-11',
  needsMinority: false,
  absences: [],
  closed: null,
};
const at = (facts: Partial<CaseHistory>, clock?: Clock, cutOn = '2026-12-31' as const) =>
  terminalEvent({ ...OPEN, ...facts }, cutOn, clock);
const closed = (on: '2026-02-10' | '2026-03-02', outcome: NonNullable<CaseHistory['closed']>['outcome']) => ({
  closed: { on, outcome },
});

describe('the end of a case', () => {
  it('is none while it is open: it was seen until the cut', () =>
    expect(at({})).toEqual({ entry: 0, time: 364, cause: null }));

  it('is the first of its endings', () => {
    expect(at({ finallyRefusedOn: '2026-03-02', ...closed('2026-02-10', 'withdrawn') })).toEqual({
      entry: 0,
      time: 40,
      cause: 'withdrawn',
    });
    expect(at({ reunitedOn: '2026-02-10', ...closed('2026-03-02', 'reunited') })).toMatchObject({ time: 40 });
  });

  it('is reunion on its own day after a refusal, which ends the case only while no reunion followed', () => {
    const facts = { finallyRefusedOn: '2026-02-10', reunitedOn: '2026-03-02' } as const;
    expect(at(facts)).toEqual({ entry: 0, time: 60, cause: 'reunited' });
    expect(terminalEvent({ ...OPEN, ...facts }, '2026-03-01')).toEqual({
      entry: 0,
      time: 40,
      cause: 'refused',
    });
  });

  it('is the 18th birthday only where the pathway needs minority, and not when reunited that day', () => {
    expect(at({ needsMinority: true })).toEqual({ entry: 0, time: 100, cause: 'aged_out' });
    expect(at({ needsMinority: true, reunitedOn: '2026-04-11' })).toMatchObject({ cause: 'reunited' });
    expect(at({})).toMatchObject({ cause: null });
  });

  it('is absence once the child has not been found within 30 days', () => {
    const absence = (foundOn: CaseHistory['absences'][number]['foundOn']) => ({
      absences: [{ missingOn: '2026-02-01', foundOn } as const],
    });
    expect(at(absence('2026-03-03'))).toMatchObject({ cause: null });
    expect(at(absence('2026-03-04'))).toEqual({ entry: 0, time: 62, cause: 'missing' });
    expect(at(absence(null))).toEqual({ entry: 0, time: 62, cause: 'missing' });
    expect(terminalEvent({ ...OPEN, ...absence(null) }, '2026-03-03')).toMatchObject({ cause: null });
    expect(at({ ...absence('2026-02-20'), ...closed('2026-02-10', 'missing') })).toMatchObject({
      cause: null,
    });
    expect(at({ ...absence(null), ...closed('2026-02-10', 'missing') })).toMatchObject({ time: 40 });
  });

  it('is unknown for a case that goes on elsewhere', () =>
    expect(at(closed('2026-02-10', 'transferred'))).toEqual({ entry: 0, time: 40, cause: null }));

  it('does not exist for a case opened in error', () =>
    expect(at(closed('2026-02-10', 'opened_in_error'))).toBeNull());
});

describe('the clock', () => {
  it('starts with the opening, the request, or the first contact', () => {
    const facts = { reunitedOn: '2026-03-02' } as const;
    expect(at(facts, 'opened')?.time).toBe(60);
    expect(at(facts, 'lodged')?.time).toBe(50);
    expect(at(facts, 'first_contact')?.time).toBe(70);
  });

  it('never starts where nothing was lodged, after the cut, or once the case has ended', () => {
    expect(at({ lodgedOn: null }, 'lodged')).toBeNull();
    expect(terminalEvent(OPEN, '2025-12-31')).toBeNull();
    expect(at({ lodgedOn: '2026-03-03', reunitedOn: '2026-03-02' }, 'lodged')).toBeNull();
  });

  it('runs before a case handed over is seen', () => {
    expect(at({ handedOverOn: '2026-01-31' })).toEqual({ entry: 30, time: 364, cause: null });
    expect(at({ handedOverOn: '2026-03-02', reunitedOn: '2026-03-02' })).toBeNull();
  });
});
