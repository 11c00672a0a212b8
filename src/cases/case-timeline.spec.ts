import fc from 'fast-check';
import { addDays, type CivilDate } from '../common/civil-date.js';
import {
  CASE_OUTCOMES,
  CONTACT_CHANNELS,
  CONTACT_PARTIES,
  INCIDENT_TYPES,
  PLACE_TYPES,
} from '../common/codes.js';
import type { CaseEntry } from './case-facts.js';
import { followTimeline, standingEntries } from './case-timeline.js';

const OPENED: CivilDate = '2016-10-01';
type Said = CaseEntry extends infer Entry
  ? Entry extends CaseEntry
    ? Omit<Entry, 'id' | 'recordedAt'>
    : never
  : never;

/** Entries recorded in the order written, whatever their dates. */
function timeline(...said: Said[]): CaseEntry[] {
  return said.map((each, index) => ({ ...each, id: `entry-${index}`, recordedAt: '2017-01-01T00:00:00Z' }));
}

function follow(...said: Said[]) {
  return followTimeline(OPENED, timeline(...said));
}

describe('where the minor is', () => {
  it('is unknown until a place is recorded', () => {
    expect(follow()).toMatchObject({ placeType: null, department: null, placeSince: null });
  });

  it('is the place of the latest date, whenever it was learnt', () => {
    const derived = follow(
      { kind: 'place_change', on: '2016-10-27', placeType: 'reception_centre', department: '63' },
      { kind: 'place_change', on: '2016-10-01', placeType: 'camp', department: '62' },
    );
    expect(derived).toMatchObject({
      placeType: 'reception_centre',
      department: '63',
      placeSince: '2016-10-27',
    });
  });

  it('is the last recorded of two places on one day', () => {
    const derived = follow(
      { kind: 'place_change', on: '2016-10-27', placeType: 'hotel', department: '62' },
      { kind: 'place_change', on: '2016-10-27', placeType: 'foster_care', department: null },
    );
    expect(derived).toMatchObject({ placeType: 'foster_care', department: null });
  });
});

describe('when the minor was last heard of', () => {
  it('counts only a contact that reached the minor', () => {
    const derived = follow(
      { kind: 'contact', on: '2016-11-02', channel: 'phone', party: 'minor', reached: true },
      { kind: 'contact', on: '2016-11-09', channel: 'phone', party: 'minor', reached: false },
      { kind: 'contact', on: '2016-11-10', channel: 'email', party: 'relative', reached: true },
      { kind: 'incident', on: '2016-11-11', incidentType: 'eviction', department: '62' },
    );
    expect(derived.lastContactOn).toBe('2016-11-02');
  });

  it('counts a missing minor as missing from the first report until found', () => {
    const missing = follow({ kind: 'missing', on: '2016-11-05' }, { kind: 'missing', on: '2016-11-07' });
    expect(missing).toMatchObject({ missingSince: '2016-11-05', lastContactOn: null });
    const found = follow({ kind: 'found', on: '2016-11-20' }, { kind: 'missing', on: '2016-11-05' });
    expect(found).toMatchObject({ missingSince: null, lastContactOn: '2016-11-20' });
  });

  it('does not end a disappearance by a contact alone', () => {
    const derived = follow(
      { kind: 'missing', on: '2016-11-05' },
      { kind: 'contact', on: '2016-11-08', channel: 'sms', party: 'minor', reached: true },
    );
    expect(derived).toMatchObject({ missingSince: '2016-11-05', lastContactOn: '2016-11-08' });
  });
});

describe('whether the case is open', () => {
  it('waits for approval between proposal and closure', () => {
    const proposed = follow({ kind: 'closure_proposed', on: '2017-03-01', outcome: 'withdrawn' });
    expect(proposed).toMatchObject({ proposedOutcome: 'withdrawn', outcome: null, closedOn: null });
    const closed = follow(
      { kind: 'closure_proposed', on: '2017-03-01', outcome: 'withdrawn' },
      { kind: 'closed', on: '2017-03-03', outcome: 'withdrawn' },
    );
    expect(closed).toMatchObject({ proposedOutcome: null, outcome: 'withdrawn', closedOn: '2017-03-03' });
  });

  it('is open again once reopened, with the later opening day', () => {
    const derived = follow(
      { kind: 'closed', on: '2017-03-03', outcome: 'missing' },
      { kind: 'reopened', on: '2017-05-10' },
    );
    expect(derived).toMatchObject({ outcome: null, closedOn: null, openSince: '2017-05-10' });
  });

  it('keeps its first opening day when there was nothing to reopen', () => {
    expect(follow({ kind: 'reopened', on: '2017-05-10' }).openSince).toBe(OPENED);
  });
});

describe('corrections', () => {
  it('replace what they supersede, and a chain leaves only its last', () => {
    const derived = follow(
      { kind: 'place_change', on: '2016-10-27', placeType: 'hotel', department: '62' },
      {
        kind: 'place_change',
        on: '2016-10-20',
        placeType: 'hotel',
        department: '59',
        supersedesId: 'entry-0',
      },
      {
        kind: 'place_change',
        on: '2016-10-10',
        placeType: 'hospital',
        department: '59',
        supersedesId: 'entry-1',
      },
    );
    expect(derived).toMatchObject({ placeType: 'hospital', placeSince: '2016-10-10' });
  });

  it('do not bring back the first entry when they are withdrawn in turn', () => {
    const entries = timeline(
      { kind: 'missing', on: '2016-11-05' },
      { kind: 'missing', on: '2016-11-06', supersedesId: 'entry-0' },
      { kind: 'note', on: '2016-11-07', supersedesId: 'entry-1' },
    );
    expect(standingEntries(entries).map((entry) => entry.id)).toEqual(['entry-2']);
    expect(followTimeline(OPENED, entries).missingSince).toBeNull();
  });
});

const base = {
  id: fc.uuid({ version: 7 }),
  on: fc.nat(60).map((days) => addDays(OPENED, days)),
  recordedAt: fc.nat(1e6).map((seconds) => new Date(1.5e12 + seconds * 1000).toISOString()),
};
const outcome = fc.constantFrom(...CASE_OUTCOMES);
const department = fc.constantFrom('62', '2A', '974', null);
const anyEntry: fc.Arbitrary<CaseEntry> = fc.oneof(
  fc.record({
    ...base,
    kind: fc.constant('place_change'),
    placeType: fc.constantFrom(...PLACE_TYPES),
    department,
  }),
  fc.record({
    ...base,
    kind: fc.constant('contact'),
    channel: fc.constantFrom(...CONTACT_CHANNELS),
    party: fc.constantFrom(...CONTACT_PARTIES),
    reached: fc.boolean(),
  }),
  fc.record({ ...base, kind: fc.constantFrom('missing', 'found', 'note', 'reopened') }),
  fc.record({
    ...base,
    kind: fc.constant('incident'),
    incidentType: fc.constantFrom(...INCIDENT_TYPES),
    department,
  }),
  fc.record({ ...base, kind: fc.constantFrom('closure_proposed', 'closed'), outcome }),
);
const anyTimeline = fc.uniqueArray(anyEntry, { maxLength: 15, selector: (entry) => entry.id });

/** Timelines in which some entries correct one written before them. */
const correctedTimeline = fc
  .tuple(anyTimeline, fc.array(fc.option(fc.nat(14)), { minLength: 15, maxLength: 15 }))
  .map(([entries, targets]) =>
    entries.map((entry, index): CaseEntry => {
      const target = targets[index];
      const supersedesId =
        target !== null && target !== undefined && target < index ? entries[target]?.id : null;
      return { ...entry, supersedesId };
    }),
  );

describe('any timeline', () => {
  it('tells the same in whatever order it is read', () => {
    const twice = correctedTimeline.chain((entries) =>
      fc.tuple(fc.constant(entries), fc.shuffledSubarray(entries, { minLength: entries.length })),
    );
    fc.assert(
      fc.property(twice, ([entries, mixed]) => {
        expect(followTimeline(OPENED, mixed)).toEqual(followTimeline(OPENED, entries));
      }),
      { numRuns: 500 },
    );
  });

  it('does not depend on when entries were recorded, only on when facts happened', () => {
    fc.assert(
      fc.property(correctedTimeline, (entries) => {
        const atOnce = entries.map((entry) => ({ ...entry, recordedAt: '2026-01-01T00:00:00Z' }));
        expect(followTimeline(OPENED, atOnce)).toEqual(followTimeline(OPENED, entries));
      }),
    );
  });

  it('is as if an entry had never been written once it is withdrawn', () => {
    fc.assert(
      fc.property(correctedTimeline, anyEntry, base.id, (entries, mistake, noteId) => {
        const note = { ...mistake, id: noteId, kind: 'note', supersedesId: mistake.id } as const;
        expect(followTimeline(OPENED, [...entries, mistake, note])).toEqual(followTimeline(OPENED, entries));
      }),
      { numRuns: 500 },
    );
  });

  it('is as if only the correction had been written once an entry is corrected', () => {
    fc.assert(
      fc.property(correctedTimeline, anyEntry, anyEntry, (entries, mistake, right) => {
        const corrected = [...entries, mistake, { ...right, supersedesId: mistake.id }];
        expect(followTimeline(OPENED, corrected)).toEqual(followTimeline(OPENED, [...entries, right]));
      }),
      { numRuns: 500 },
    );
  });
});
