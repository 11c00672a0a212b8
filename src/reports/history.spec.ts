import { TOTAL, type RowCode } from './catalogue.js';
import type { Disclosure } from './disclosure.js';
import { rangeOf } from './figures.js';
import { markFallen, tellingReleases } from './history.js';

/** A release of one line of one table: the figures of all, of women and girls, of men and boys. */
function release(row: RowCode, ...figures: [number, number, number]): Disclosure {
  const facts = ([TOTAL, 'female', 'male'] as const).map((column, index) => {
    const window = rangeOf(figures[index] ?? 0);
    return { table: 'status_sex' as const, row, column, ...window, required: window.upper - window.lower };
  });
  return { tables: ['status_sex'], facts };
}

describe('the releases that tell something about the newest', () => {
  const [low, alsoLow] = [release('closed:refused', 10, 5, 5), release('closed:refused', 10, 5, 5)];
  const high = release('closed:refused', 15, 10, 5);

  it('are none while figures only grew', () => expect(tellingReleases([low, alsoLow], high)).toEqual([]));

  it('are those on both sides of a fall, wherever it is', () => {
    const newest = release('closed:refused', 10, 5, 5);
    expect(tellingReleases([low, alsoLow, high], newest)).toEqual([high]);
    expect(tellingReleases([high, low, alsoLow], newest)).toEqual([high, low]);
  });

  it('are none when a count that may fall fell', () => {
    expect(
      tellingReleases([release('open:submitted', 15, 10, 5)], release('open:submitted', 5, 5, 0)),
    ).toEqual([]);
  });
});

describe('marking what fell', () => {
  const steps = [
    release('closed:refused', 20, 10, 10),
    release('closed:refused', 15, 15, 0),
    release('closed:refused', 20, 15, 5),
  ];
  const marks = (which: 'visible' | 'all') =>
    markFallen(steps, which).map(({ fallen }) => [...(fallen ?? [])]);

  it('marks a fall too deep for any count to fit both figures', () => {
    expect(marks('visible')).toEqual([[], ['status_sex|closed:refused|male'], []]);
  });

  it('or every fall', () => {
    expect(marks('all')).toEqual([[], ['*|closed:refused|_T', 'status_sex|closed:refused|male'], []]);
  });
});
