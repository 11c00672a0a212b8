import { repeatedFigures } from './repeats.js';

describe('figures that tell of the same children again', () => {
  const then = new Map([
    ['flow|month=m1|movement=opened', 10],
    ['flow|month=m2|movement=opened', 5],
    ['flow|month=m3|movement=opened', 0],
    ['lodging', 15],
    ['arrival', 20],
    ['intake|organisation_group=o:1', 5],
    ['intake|organisation_group=others', 10],
    ['intake|organisation_group=o:1|representation=lawyer', 5],
  ]);

  it('are those of the cohort and of its waits a year later, and of arrivals two quarters later', () => {
    const earlier = [{ quarter: '2025-Q3' as const, figures: then }];
    expect(repeatedFigures('2026-Q3', earlier)).toEqual(
      new Map([
        ['cohort', 15],
        ['wait|wait=decision', 15],
        ['cohort|organisation_group=o:1', 5],
      ]),
    );
    expect(repeatedFigures('2026-Q1', earlier)).toEqual(new Map([['placement', 20]]));
    expect(repeatedFigures('2026-Q2', earlier)).toEqual(new Map());
  });

  it('are limits that were not kept, by the State that owed the act, a quarter later', () => {
    const figures = new Map([
      ['deadline|deadline_state=late|state_party=GBR', 5],
      ['deadline|deadline_state=unanswered|state_party=GBR', 10],
      ['deadline|deadline_state=late|state_party=FRA', 5],
    ]);
    expect(repeatedFigures('2027-Q1', [{ quarter: '2026-Q4', figures }])).toEqual(
      new Map([['overrun|state_party=GBR', 15]]),
    );
  });
});
