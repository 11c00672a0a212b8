import type { ContentDimension, ReleaseContent } from '../../src/publications/release-content.js';

const words = (fr: string, en: string) => ({ fr, en });
const list = (
  code: string,
  label: { fr: string; en: string },
  codes: readonly (readonly [string, string | null])[],
): ContentDimension => ({
  code,
  label,
  categories: codes.map(([category, parent]) => ({
    code: category,
    parent,
    label: category === '_T' ? words('Tous', 'All') : words(`${category} (fr)`, `${category} (en)`),
  })),
});

/** A small release with everything that can be in one: subtotals, zeros, a gap, a three-way table, an observation. */
export function sampleContent(change: Partial<ReleaseContent> = {}): ReleaseContent {
  const values: readonly (readonly [string, string, number])[] = [
    ['_T', '_T', 125],
    ['_T', 'female', 25],
    ['_T', 'male', 100],
    ['open', '_T', 120],
    ['open', 'female', 20],
    ['open', 'male', 100],
    ['closed', '_T', 5],
    ['closed', 'female', 5],
    ['closed', 'male', 0],
  ];
  return {
    number: '2026-Q3',
    period: '2026-Q3',
    asAt: '2026-09-30',
    releasedOn: '2026-11-12',
    catalogue: 'B1',
    method: { rounding: 'additive_controlled_rounding', base: 5, breaches: 0 },
    dimensions: [
      list('state', words('État du dossier', 'State of the case'), [
        ['_T', null],
        ['open', '_T'],
        ['closed', '_T'],
      ]),
      list('sex', words('Sexe', 'Sex'), [
        ['_T', null],
        ['female', '_T'],
        ['male', '_T'],
      ]),
      list('unused', words('Rien', 'Nothing'), [['_T', null]]),
    ],
    tables: [
      {
        code: 'state_sex',
        label: words('État par sexe', 'State by sex'),
        unit: words('Dossiers, au dernier jour', 'Cases, on the last day'),
        dimensions: ['state', 'sex'],
        cells: values.map(([state, sex, value]) => ({ codes: [state, sex], value, window: 4 })),
      },
      {
        code: 'by_state',
        label: words('État & « reste »', 'State & "rest"'),
        unit: words('Dossiers <ouverts>', 'Cases <open>'),
        dimensions: ['state'],
        cells: [
          { codes: ['_T'], value: 125, window: 4 },
          { codes: ['closed'], value: 5, window: 5 },
        ],
      },
    ],
    observations: [
      {
        number: '2026-4',
        title: words('Délais', 'Time limits'),
        paragraphs: [words('Un <b>fait</b>.', 'A <b>fact</b>.')],
      },
    ],
    ...change,
  };
}
