import { civilDate } from '../common/civil-date.js';
import { deriveCase } from './case-status.js';
import { factsOf, lastStanding, projectionOf, PROJECTION_COLUMNS, type StoredEntry } from './stored-facts.js';

let last = 0;
function entry(kind: StoredEntry['kind'], on: string, more: Partial<StoredEntry> = {}): StoredEntry {
  last += 1;
  return {
    id: `0000-${String(last).padStart(4, '0')}`,
    kind,
    code: null,
    on: civilDate(on),
    recordedAt: `2026-01-01T00:00:${String(last % 60).padStart(2, '0')}Z`,
    recordedBy: 'somebody',
    supersedesId: null,
    procedureId: null,
    party: null,
    reached: null,
    placeType: null,
    department: null,
    proofOfReceipt: null,
    time: null,
    dueOn: null,
    ...more,
  };
}

const facts = (entries: StoredEntry[]) =>
  factsOf({ openedOn: civilDate('2026-01-01'), links: [], procedures: [], entries });

describe('rows become facts', () => {
  it('without what has been corrected or withdrawn, and without the opening', () => {
    const wrong = entry('contact', '2026-01-03', { code: 'phone', party: 'minor', reached: true });
    const right = entry('contact', '2026-01-02', { ...wrong, id: 'right', supersedesId: wrong.id });
    const gone = entry('missing', '2026-01-05');
    const entries = [
      entry('opened', '2026-01-01'),
      wrong,
      right,
      gone,
      entry('note', '2026-01-06', { supersedesId: gone.id }),
    ];
    expect(facts(entries).entries.map(({ kind, on }) => `${kind} ${on}`)).toEqual([
      'contact 2026-01-03',
      'note 2026-01-06',
    ]);
    expect(deriveCase(facts(entries)).missingSince).toBeNull();
  });

  it('with steps joined to their procedure', () => {
    const step = entry('step', '2026-01-02', { code: 'eligibility_checked', procedureId: 'p' });
    const { procedures } = factsOf({
      openedOn: civilDate('2026-01-01'),
      links: [],
      procedures: [
        {
          id: 'p',
          pathway: 'child_relative_visa',
          relativeId: null,
          ukNation: null,
          openedOn: civilDate('2026-01-01'),
          version: 1,
        },
      ],
      entries: [step, entry('note', '2026-01-02')],
    });
    expect(procedures[0]?.steps.map(({ code }) => code)).toEqual(['eligibility_checked']);
  });

  it('keeping the place of a corrected entry among those of its day', () => {
    const missing = entry('missing', '2026-01-05');
    const found = entry('found', '2026-01-05');
    const corrected = entry('missing', '2026-01-05', { supersedesId: missing.id });
    expect(deriveCase(facts([missing, found, corrected])).missingSince).toBeNull();
  });
});

describe('the last entry of a kind that stands', () => {
  it('says where the minor is now, whatever the order of recording', () => {
    const later = entry('place_change', '2026-02-01', { placeType: 'hotel' });
    const earlier = entry('place_change', '2026-01-01', { placeType: 'camp' });
    expect(lastStanding([later, earlier], 'place_change')?.placeType).toBe('hotel');
    const withdrawn = entry('note', '2026-02-02', { supersedesId: later.id });
    expect(lastStanding([later, earlier, withdrawn], 'place_change')?.placeType).toBe('camp');
    expect(lastStanding([], 'place_change')).toBeUndefined();
  });
});

describe('the projection', () => {
  it('has a value for each of its columns', () => {
    expect(Object.keys(projectionOf(deriveCase(facts([])))).sort()).toEqual(
      Object.keys(PROJECTION_COLUMNS).sort(),
    );
  });
});
