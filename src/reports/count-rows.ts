import type { PlaceType, Sex } from '../common/codes.js';
import type { CategoryCode, CategoryOf, CountRow, StateCode, TableCode } from './catalogue.js';
import { nationalityGroup, pathwayCategory, placeGroup, sexCategory } from './categories.js';
import type { Insider } from './gate.js';

/** Cases of one organisation in one state that share a fact, as counting finds them: facts still in their own codes. */
export interface CountedGroup {
  organisation: string;
  state: StateCode;
  table: TableCode;
  /** The shared fact; only the one the table asks about is read. */
  pathwayGroup: string | null;
  nationalities: readonly string[] | null;
  ageBand: CategoryOf<'age_band'> | null;
  sex: Sex | null;
  placeType: PlaceType | null;
  count: number;
}

/** The counts of a cut: of all cases, and of each organisation's own. */
export interface Counted {
  counts: CountRow[];
  insiders: Insider[];
}

const CATEGORY: Readonly<Record<TableCode, (group: CountedGroup) => CategoryCode>> = {
  status_pathway: ({ pathwayGroup }) => pathwayCategory(pathwayGroup),
  status_nationality: ({ nationalities }) => nationalityGroup(nationalities ?? []),
  status_age: ({ ageBand }) => ageBand ?? 'unknown',
  status_sex: ({ sex }) => sexCategory(sex),
  status_place: ({ placeType }) => placeGroup(placeType),
};

/** Adds groups up in the categories of the catalogue. */
export function countRows(groups: readonly CountedGroup[]): Counted {
  const everybody = new Map<string, CountRow>();
  const own = new Map<string, Map<string, CountRow>>();
  for (const group of groups) {
    const { organisation, table, state, count } = group;
    const row = { table, state, category: CATEGORY[table](group), count };
    const known = own.get(organisation) ?? new Map<string, CountRow>();
    own.set(organisation, known);
    add(everybody, row);
    add(known, row);
  }
  return {
    counts: [...everybody.values()],
    insiders: [...own].map(([organisation, rows]) => ({ organisation, counts: [...rows.values()] })),
  };
}

function add(rows: Map<string, CountRow>, { table, state, category, count }: CountRow): void {
  const key = `${table}|${state}|${category}`;
  const row = rows.get(key) ?? { table, state, category, count: 0 };
  row.count += count;
  rows.set(key, row);
}
