import { compartmentOf, fieldFaults, isCorrectable, isWithdrawable } from './entry-fields.js';

describe('what an entry says', () => {
  it('is complete when it says what its kind needs', () => {
    expect(
      fieldFaults('contact', { channel: 'phone', party: 'minor', reached: false, text: 'no answer' }),
    ).toEqual([]);
    expect(fieldFaults('missing', {})).toEqual([]);
  });

  it.each([
    ['note', {}, [{ field: 'text', code: 'isNotEmpty' }]],
    ['place_change', { address: 'x' }, [{ field: 'placeType', code: 'isNotEmpty' }]],
    ['missing', { placeType: 'camp' }, [{ field: 'placeType', code: 'not_for_this_entry' }]],
    [
      'assessment',
      { assessedBy: 'ngo', decidedBy: 'police' },
      [
        { field: 'decidedBy', code: 'not_for_this_entry' },
        { field: 'assessmentOutcome', code: 'isNotEmpty' },
      ],
    ],
    ['representation', {}, [{ field: 'representation', code: 'isNotEmpty' }]],
    ['placement_check', { text: 'x' }, [{ field: 'placement', code: 'isNotEmpty' }]],
    ['step', { code: 'arrived', channel: 'phone' }, [{ field: 'channel', code: 'not_for_this_entry' }]],
  ] as const)('of kind %s is refused with %j', (kind, given, faults) => {
    expect(fieldFaults(kind, given)).toEqual(faults);
  });
});

describe('going back on an entry', () => {
  it('corrects facts people record, not closures', () => {
    expect(isCorrectable('step')).toBe(true);
    expect(isCorrectable('closed')).toBe(false);
    expect(isCorrectable('opened')).toBe(false);
  });

  it('withdraws facts and proposals, not closures nor withdrawals', () => {
    expect(isWithdrawable('closure_proposed', undefined)).toBe(true);
    expect(isWithdrawable('note', 'note')).toBe(true);
    expect(isWithdrawable('note', 'missing')).toBe(false);
    expect(isWithdrawable('reopened', undefined)).toBe(false);
  });
});

describe('words', () => {
  it('about a step are notes; all others are the child’s story', () => {
    expect(compartmentOf('step')).toBe('note');
    expect(compartmentOf('note', 'step')).toBe('note');
    expect(compartmentOf('note', 'contact')).toBe('testimony');
    expect(compartmentOf('incident')).toBe('testimony');
  });
});
