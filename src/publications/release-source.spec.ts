import { contentOf, organisationTables, type SourceCut, type SourceTable } from './release-source.js';

const under = (parent: string, ...codes: string[]) => codes.map((code) => ({ code, parent }));
const SEX = { code: 'sex', categories: under('_T', 'female', 'male'), total: true } as const;
const STATES = [...under('_T', 'open'), ...under('open', 'open:accepted'), ...under('_T', 'closed')];

const table: SourceTable = {
  ...{ code: 'status_sex', population: 'case' },
  dimensions: [{ code: 'state', categories: STATES, total: true }, SEX],
  cells: [
    { codes: ['_T', '_T'], value: 15 },
    { codes: ['open', 'male'], value: null },
  ],
};
const limits: SourceTable = {
  ...{ code: 'deadlines', population: 'deadline' },
  dimensions: [
    { code: 'deadline_state', categories: under('_T', 'kept'), total: true },
    { code: 'state_party', categories: under('_T', 'FRA'), total: true },
    { code: 'deadline_type', categories: under('_T', 'reply'), total: true },
  ],
  cells: [
    { codes: ['kept', 'FRA', 'reply'], value: 10 },
    { codes: ['kept', 'FRA', '_T'], value: 10 },
  ],
};
const organisations: SourceTable = {
  ...{ code: 'status_organisation', population: 'case' },
  dimensions: [
    { code: 'state', categories: STATES, total: true },
    { code: 'organisation_group', categories: under('_T', 'o:1', 'others'), total: true },
  ],
  cells: [],
};
const movements: SourceTable = {
  ...{ code: 'movement_month', population: 'flow' },
  dimensions: [{ code: 'movement', categories: under('_T', 'opened'), total: false }],
  cells: [],
};
const cut: SourceCut = {
  ...{ quarter: '2026-Q3', asAt: '2026-09-30', catalogue: 'B1', method: { breaches: 0 } },
  tables: [table, limits, organisations, movements],
  organisations: [{ code: 'o:1', name: 'Le Relais' }],
};
const release = { number: '2026-Q3', releasedOn: '2026-11-12' as const, observations: [] };

describe('the content of a release', () => {
  it('is the chosen tables of its cut, with labels and the tree of their codes', () => {
    const content = contentOf(cut, { ...release, tables: ['status_sex'] });
    expect(content.tables.map(({ code, dimensions, cells }) => [code, dimensions, cells])).toEqual([
      [
        'status_sex',
        ['state', 'sex'],
        [
          { codes: ['_T', '_T'], value: 15, window: 4 },
          { codes: ['open', 'male'], value: 0, window: 4 },
        ],
      ],
    ]);
    expect(
      content.dimensions.map(({ code, categories }) => [
        code,
        categories.map((each) => [each.code, each.parent]),
      ]),
    ).toEqual([
      [
        'state',
        [
          ['_T', null],
          ['open', '_T'],
          ['open:accepted', 'open'],
          ['closed', '_T'],
        ],
      ],
      [
        'sex',
        [
          ['_T', null],
          ['female', '_T'],
          ['male', '_T'],
        ],
      ],
    ]);
    expect(content.dimensions[1]?.categories[1]?.label).toEqual({ fr: 'Féminin', en: 'Female' });
    expect(content).not.toHaveProperty('correction');
  });

  it('leaves one more room where a figure fixes three categories', () => {
    const [told] = contentOf(cut, { ...release, tables: ['deadlines'] }).tables;
    expect(told?.cells.map(({ window }) => window)).toEqual([5, 4]);
    expect(told?.unit.en).toBe('Time limits for an act of a State that fell due in the quarter');
  });

  it('names organisations, and has no total of what is no sum', () => {
    const content = contentOf(cut, { ...release, tables: ['status_organisation', 'movement_month'] });
    const categories = content.dimensions.map((dimension) =>
      dimension.categories.map(({ code, parent, label }) => [code, parent, label.en]),
    );
    expect(categories.slice(1)).toEqual([
      [
        ['_T', null, 'Total'],
        ['o:1', '_T', 'Le Relais'],
        ['others', '_T', 'Other organisations'],
      ],
      [['opened', null, 'Opened']],
    ]);
    expect(organisationTables(cut)).toEqual(['status_organisation']);
  });

  it('says why it was corrected', () => {
    const correction = { fr: 'Libellé.', en: 'Label.' };
    expect(contentOf(cut, { ...release, tables: [], correction }).correction).toEqual(correction);
  });
});
