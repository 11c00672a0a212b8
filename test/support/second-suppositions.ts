import { CASE_OUTCOMES, CASE_STATUSES } from '../../src/common/codes.js';
import { finestUnder, termsOf, type Figure, type Reading, type Statement } from './second-reader.js';
import type { Catalogue } from '../../src/reports/catalogue.js';

/** Figures, by name, each with a coefficient. */
export type Sum = readonly (readonly [key: string, coefficient: number])[];
/** Sums over a release and the one before it, which come to nothing, or to nothing less. */
type Change = [now: Sum, then: Sum, upper: number];

type Find = (key: string, release: number) => Figure | undefined;

/** What somebody who knows how the register works adds to the printed figures, within a release and from one to the next. */
export function suppose(reading: Reading, catalogue: Catalogue): void {
  const index = new Map(reading.figures.map((figure) => [`${figure.release}|${figure.key}`, figure]));
  const find: Find = (key, release) => index.get(`${release}|${key}`);
  const last = Math.max(...reading.figures.map(({ release }) => release));
  for (let release = 0; release <= last; release++) {
    for (const [sum, upper] of within(catalogue)) add(reading, find, [[release, sum]], upper);
    if (release > 0)
      for (const [now, then, upper] of [...stocks(catalogue), ...keptFacts(reading.figures)])
        add(
          reading,
          find,
          [
            [release, now],
            [release - 1, then],
          ],
          upper,
        );
  }
}

function add(
  reading: Reading,
  find: Find,
  sums: readonly (readonly [release: number, sum: Sum])[],
  upper: number,
): void {
  const terms = sums.flatMap(([release, sum]) =>
    sum.map(([key, coefficient]) => [find(key, release)?.cells, coefficient] as const),
  );
  const known = terms.flatMap(([cells, coefficient]) => (cells ? [[cells, coefficient] as const] : []));
  // A statement about a figure that was not printed says nothing.
  if (known.length === terms.length)
    reading.statements.push({ terms: termsOf(known), lower: 0, upper } satisfies Statement);
}

const EQUAL = 0;
const AT_LEAST = Infinity;
const key = (population: string, ...fixed: string[]) => [population, ...fixed.sort()].join('|');
const LODGED = CASE_STATUSES.slice(CASE_STATUSES.indexOf('submitted'));

/** Sums that come to nothing (0), or to nothing less (∞), in every release. */
export function within(catalogue: Catalogue): [Sum, upper: number][] {
  const open = (...fixed: string[]): [Sum, number] => [
    [
      [key('open', ...fixed), 1],
      [key('case', 'state=open', ...fixed), -1],
    ],
    EQUAL,
  ];
  const codes = (dimension: 'pathway' | 'organisation_group') => finestUnder(catalogue, dimension, '_T');
  return [
    open(),
    ...codes('pathway').map((code) => open(`pathway=${code}`)),
    ...codes('organisation_group').map((code) => open(`organisation_group=${code}`)),
    [
      [
        [key('flow', 'movement=moved_in'), 1],
        [key('flow', 'movement=moved_out'), -1],
      ],
      EQUAL,
    ],
    [
      [
        ['intake', 1],
        ...['m1', 'm2', 'm3'].map((month) => [key('flow', 'movement=opened', `month=${month}`), -1] as const),
      ],
      EQUAL,
    ],
    [
      [
        ['wait|wait=lodging', 1],
        ['cohort', -1],
      ],
      EQUAL,
    ],
    [
      [
        ['wait|wait=lodging:reached', 1],
        ...LODGED.map((stage) => [key('cohort', `stage=${stage}`), -1] as const),
      ],
      EQUAL,
    ],
    [
      [
        ['case|age_band=18+|state=open', 1],
        ['open|majority=adult', -1],
      ],
      EQUAL,
    ],
    [
      [
        ['case|age_band=16-17|state=open', 1],
        ['open|majority=seventeen', -1],
      ],
      AT_LEAST,
    ],
    [
      [
        ['open|record=facts_missing', 1],
        ['case|age_band=unknown|state=open', -1],
      ],
      AT_LEAST,
    ],
    [
      [
        ['open|record=facts_missing', 1],
        ['case|place_group=unknown|state=open', -1],
      ],
      AT_LEAST,
    ],
  ];
}

/** The stocks of a release are those of the one before with what came and without what went. */
export function stocks(catalogue: Catalogue): Change[] {
  const pathways = ['', ...finestUnder(catalogue, 'pathway', '_T').map((code) => `pathway=${code}`)];
  const flow = (movement: string, ...fixed: string[]) => key('flow', `movement=${movement}`, ...fixed);
  const open = pathways.map((pathway): Change => {
    const fixed = pathway === '' ? [] : [pathway];
    const stock = key('case', 'state=open', ...fixed);
    const comes = ['opened', 'moved_in', 'left'].map((one) => [flow(one, ...fixed), -1] as const);
    const goes = ['closed', 'removed', 'moved_out'].map((one) => [flow(one, ...fixed), 1] as const);
    return [[[stock, 1], ...comes, ...goes], [[stock, -1]], EQUAL];
  });
  const closed = CASE_OUTCOMES.map((outcome): Change => {
    const stock = key('case', `state=closed:${outcome}`);
    return [
      [
        [stock, 1],
        [flow(`closed:${outcome}`), -1],
        [flow(`left:${outcome}`), 1],
      ],
      [[stock, -1]],
      EQUAL,
    ];
  });
  return [...open, ...closed];
}

/** What does not change: sex, nationality and organisation of a case; everything about a closed one. */
function keptFacts(figures: readonly Figure[]): Change[] {
  const keys = [...new Set(figures.map((figure) => figure.key))];
  return keys.flatMap((stock): Change[] => {
    const outcome = /^case\|.*\|state=closed:(\w+)$/.exec(stock)?.[1];
    const kept = /^case\|(sex|nationality_group|organisation_group)=[\w:+-]+$/.test(stock);
    if (outcome === undefined && !kept) return [];
    const [comes, goes] = outcome ? [`closed:${outcome}`, `left:${outcome}`] : ['opened', 'removed'];
    return [
      [
        [
          [stock, 1],
          [key('flow', `movement=${goes}`), 1],
        ],
        [[stock, -1]],
        AT_LEAST,
      ],
      [
        [
          [stock, -1],
          [key('flow', `movement=${comes}`), 1],
        ],
        [[stock, 1]],
        AT_LEAST,
      ],
    ];
  });
}
