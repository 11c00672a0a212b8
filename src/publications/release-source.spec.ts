import { contentOf } from './release-source.js';

const cut = {
  ...{ quarter: '2026-Q3', asAt: '2026-09-30' as const, catalogue: 'A1' },
  method: { window: 4, breaches: 0 },
  tables: [
    {
      ...{ code: 'status_sex', dimension: 'sex', rows: ['_T', 'open', 'open:accepted', 'closed'] },
      columns: ['_T', 'female', 'male'],
      cells: [
        { row: '_T', column: '_T', value: 15 },
        { row: 'open', column: 'male', value: null },
      ],
    },
    { code: 'status_age', dimension: 'age_band', rows: ['_T'], columns: ['_T'], cells: [] },
  ],
};
const release = { number: '2026-Q3', releasedOn: '2026-11-12' as const, observations: [] };

describe('the content of a release', () => {
  it('is the chosen tables of its cut, with labels and the tree of their codes', () => {
    const content = contentOf(cut, { ...release, tables: ['status_sex'] });
    expect(content.tables.map(({ code, cells }) => [code, cells])).toEqual([
      [
        'status_sex',
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

  it('says why it was corrected', () => {
    const correction = { fr: 'Libellé.', en: 'Label.' };
    expect(contentOf(cut, { ...release, tables: [], correction }).correction).toEqual(correction);
  });
});
