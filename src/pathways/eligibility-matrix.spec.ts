import { KINSHIP_RELATIONS } from '../common/codes.js';
import { CELLS, KIN_OF, RELATION_MATRIX, type Cell, type Kin } from './eligibility-matrix.js';
import { PATHWAY_IDS } from './pathway.js';
import { pathway } from './pathways.js';

/** The law table's own rows: relation → what each column says of it. */
const COLUMNS = [
  'dublin3_art8_1',
  'dublin3_art8_2',
  'dublin3_art9',
  'dublin3_art10',
  'dublin3_art17_2',
  'family_reunion_protection',
  'appendix_fm_child',
  'child_relative_visa',
  'child_relative_297',
  'purnia',
] as const;
const TABLE: readonly [Kin, string][] = [
  ['parent', 'Y – Y Y Y Y Y N Y Y'],
  ['sibling', 'Y – N N Y N N Y Y Y'],
  ['extended', 'N Y N N Y N N Y Y Y'],
  ['step_parent', 'P N P P Y N N Y D –'],
  ['cousin', 'N N N N Y N N N D N'],
];
const CELL_OF: Readonly<Record<string, Cell>> = {
  Y: 'base',
  P: 'practice',
  D: 'discretion',
  N: 'no',
  '–': 'not_applicable',
};

it.each(TABLE)('says of a %s what the law table says', (kin, row) => {
  const written = COLUMNS.map((id) => RELATION_MATRIX[id]?.[kin]);
  expect(written).toEqual(row.split(' ').map((mark) => CELL_OF[mark]));
});

it('has a cell for every relation and pathway', () => {
  const cells = Object.values(RELATION_MATRIX).flatMap((row) => (row ? Object.values(row) : []));
  expect(cells.filter((cell) => !CELLS.includes(cell))).toEqual([]);
  expect(Object.keys(RELATION_MATRIX)).toEqual([...PATHWAY_IDS]);
});

describe('a relation with which a procedure may be opened', () => {
  const pairs = PATHWAY_IDS.flatMap((id) => {
    const row = RELATION_MATRIX[id];
    return row ? KINSHIP_RELATIONS.map((relation) => ({ id, relation, cell: row[KIN_OF[relation]] })) : [];
  });
  const listed = (id: (typeof PATHWAY_IDS)[number]) => pathway(id).relations;

  it('is never one the matrix shuts out', () => {
    const shut = pairs.filter(({ cell }) => cell === 'no' || cell === 'not_applicable');
    expect(
      shut.filter(({ id, relation }) => [...listed(id).named, ...listed(id).byPractice].includes(relation)),
    ).toEqual([]);
  });

  it('is named by the pathway where the matrix rests on the text', () => {
    const base = pairs.filter(({ cell }) => cell === 'base');
    expect(base.filter(({ id, relation }) => !listed(id).named.includes(relation))).toEqual([]);
  });

  it('is listed as practice where the matrix rests on practice', () => {
    const practice = pairs.filter(({ cell }) => cell === 'practice');
    expect(practice.filter(({ id, relation }) => !listed(id).byPractice.includes(relation))).toEqual([]);
  });
});
