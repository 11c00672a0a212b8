import type { CivilDate } from '../common/civil-date.js';
import type { PlaceType, RefusalCode, Sex } from '../common/codes.js';
import { tableOf, type CountRow, type TableCode } from './catalogue.js';
import { nationalityGroup, pathwayCategory, placeGroup, refusalReason, sexCategory } from './categories.js';
import type { DimensionCode, Grouping } from './dimensions.js';
import { categoryIn, organisationCode, type EarlierCases } from './grouping.js';
import type { Insider } from './protect.js';

/** The quarter of a cut, by its first and last day. */
export interface Period {
  asAt: CivilDate;
  first: CivilDate;
}

/** Units of one organisation that share their facts, as counting finds them: facts still in their own codes. */
export interface CountedGroup {
  organisation: string;
  table: TableCode;
  /** In the order of the table's dimensions; several nationalities are separated by spaces. */
  facts: readonly (string | null)[];
  count: number;
}

/** The counts of a cut: of all units, and of each organisation's own. */
export interface Counted {
  counts: CountRow[];
  insiders: Insider[];
}

/** The code of a fact before rare ones are put together; facts of other dimensions are categories as they are found. */
const CODES: Readonly<Partial<Record<DimensionCode, (fact: string | null) => string>>> = {
  pathway: pathwayCategory,
  nationality_group: (fact) => nationalityGroup(fact?.split(' ') ?? []),
  sex: (fact) => sexCategory(fact as Sex | null),
  place_group: (fact) => placeGroup(fact as PlaceType | null),
  reason: (fact) => refusalReason(fact === null ? [] : [fact as RefusalCode]),
};

/** Adds groups up in the categories of a cut. */
export function countRows(groups: readonly CountedGroup[], grouping: Grouping): Counted {
  const everybody = new Map<string, CountRow>();
  const own = new Map<string, Map<string, CountRow>>();
  for (const group of groups) {
    const { organisation, table, count } = group;
    const row = { table, codes: codesOf(group, grouping), count };
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

function codesOf({ organisation, table, facts }: CountedGroup, grouping: Grouping): string[] {
  return tableOf(table).dimensions.map((dimension, place) => {
    const fact = facts[place] ?? null;
    if (dimension === 'organisation_group')
      return categoryIn(grouping, dimension, organisationCode(organisation));
    const code = CODES[dimension]?.(fact) ?? fact ?? 'unknown';
    return dimension === 'pathway' || dimension === 'nationality_group'
      ? categoryIn(grouping, dimension, code)
      : code;
  });
}

function add(rows: Map<string, CountRow>, { table, codes, count }: CountRow): void {
  const key = [table, ...codes].join('|');
  const row = rows.get(key) ?? { table, codes, count: 0 };
  row.count += count;
  rows.set(key, row);
}

/** Cases counted by the facts that decide which categories stand alone, in their codes. */
export function earlierCases(
  groups: readonly { dimension: keyof EarlierCases; fact: string; count: number }[],
): EarlierCases {
  const cases = { pathway: new Map(), nationality_group: new Map(), organisation_group: new Map() } as Record<
    keyof EarlierCases,
    Map<string, number>
  >;
  for (const { dimension, fact, count } of groups) {
    const code =
      dimension === 'organisation_group' ? organisationCode(fact) : (CODES[dimension]?.(fact) ?? fact);
    cases[dimension].set(code, (cases[dimension].get(code) ?? 0) + count);
  }
  return cases;
}
