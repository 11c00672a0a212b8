import { WIDE } from '../../test/support/simulated-counts.js';
import { figureKey, type TableCode } from './catalogue.js';
import { cellsOf, disclosureOf, type Disclosure } from './disclosure.js';
import { markFallen, tellingReleases } from './history.js';
import { sumsOf } from './sums.js';

/** A release whose figures are zero but for these. */
function release(figures: Record<string, number>, tables: readonly TableCode[] = ['status_sex']): Disclosure {
  const sums = sumsOf(WIDE, tables);
  const values = sums.cells.map(({ key }) => figures[key] ?? 0);
  return disclosureOf({ catalogue: WIDE, cells: cellsOf(sums, values) });
}

const male = (state: string) => figureKey('case', { state, sex: 'male' });
const refusedMen = male('closed:refused');
const men = (state: string, count: number) => ({
  [figureKey('case', { state })]: count,
  [male(state)]: count,
});

describe('the releases that tell something about the newest', () => {
  const [low, alsoLow] = [release(men('closed:refused', 5)), release(men('closed:refused', 5))];
  const high = release(men('closed:refused', 10));
  const facts = (releases: Disclosure[]) => releases.map((one) => one.facts);

  it('are none while figures only grew', () => expect(tellingReleases([low, alsoLow], high)).toEqual([]));

  it('are those from the first fall on, wherever it is', () => {
    const newest = release(men('closed:refused', 5));
    expect(facts(tellingReleases([low, alsoLow, high], newest))).toEqual(facts([high]));
    expect(facts(tellingReleases([high, low, alsoLow], newest))).toEqual(facts([high, low, alsoLow]));
  });

  it('are none when a count that may fall fell', () => {
    const releases = [15, 5].map((count) => release(men('open:submitted', count)));
    expect(tellingReleases(releases.slice(0, 1), releases[1] ?? low)).toEqual([]);
  });

  it('are all those tied by a balance, each with the tables that are tied', () => {
    const tables = [
      'status_pathway',
      'status_sex',
      'status_age',
      'movement_month',
      'movement_pathway',
    ] as const;
    const earlier = [
      release({}, ['status_pathway', 'status_sex']),
      release(men('closed:refused', 5), tables),
      release({}, tables),
    ];
    const telling = tellingReleases(earlier, release({}, tables));
    expect(telling.map(({ sums }) => sums.tables)).toEqual([
      ['status_pathway'],
      ['status_pathway', 'status_sex', 'movement_month', 'movement_pathway'],
      ['status_pathway', 'status_sex', 'movement_month', 'movement_pathway'],
    ]);
  });
});

describe('marking what fell', () => {
  const women = figureKey('case', { state: 'closed:refused', sex: 'female' });
  const all = figureKey('case', { state: 'closed:refused' });
  const steps = [
    release({ [all]: 20, [women]: 10, [refusedMen]: 10 }),
    release({ [all]: 15, [women]: 15, [refusedMen]: 0 }),
    release({ [all]: 20, [women]: 15, [refusedMen]: 5 }),
  ];
  const marks = (which: 'visible' | 'all') =>
    markFallen(steps, which).map(({ fallen }) => [...(fallen ?? [])]);

  it('marks a fall too deep for any count to fit both figures', () => {
    expect(marks('visible')).toEqual([[], [refusedMen], []]);
  });

  it('or every fall', () => {
    expect(marks('all')).toEqual([[], [all, refusedMen], []]);
  });
});
