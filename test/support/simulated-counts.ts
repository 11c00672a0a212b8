import { CASE_OUTCOMES, CASE_STATUSES } from '../../src/common/codes.js';
import {
  catalogueOf,
  dimensionIn,
  TABLES,
  type CountRow,
  type PopulationCode,
} from '../../src/reports/catalogue.js';
import { partsOf, TOTAL, type DimensionCode, type Grouping } from '../../src/reports/dimensions.js';
import {
  organisationGroup,
  ORGANISATIONS,
  simulatedRegisters,
  type RegisteredCase,
} from './simulated-register.js';
import { flowsBetween } from './simulated-flows.js';
import { generator, pick } from './simulated-chance.js';

/** Everything that can stand alone, three organisations among them. */
export const GROUPING: Grouping = {
  pathway: ['dublin3_art8', 'child_relative_visa'],
  nationality_group: ['AFG', 'ERI', 'ETH', 'IRN', 'IRQ', 'SDN', 'SOM', 'SYR', 'VNM'],
  organisation_group: ['o:1', 'o:2', 'o:3'],
};
export const WIDE = catalogueOf(GROUPING);

/** Whatever is counted once: what it is, whose it is, and its category in every dimension it has. */
export interface Unit {
  population: PopulationCode;
  organisation: string;
  facts: Readonly<Partial<Record<DimensionCode, string>>>;
}

/** Made-up units of one quarter, skewed like real ones, of so many cases; the same for the same seed. */
export function simulatedUnits(size: number, seed = 1): Unit[] {
  return simulatedQuarters(size, 1, seed)[0] ?? [];
}

/** Quarters in a row, whose stocks and flows balance; the first has so many cases. */
export function simulatedQuarters(size: number, quarters: number, seed = 1): Unit[][] {
  const random = generator(seed);
  const registers = simulatedRegisters(size, quarters + 1, random);
  return registers
    .slice(1)
    .map((register, index) => [
      ...register.map(caseUnit),
      ...flowsBetween(registers[index] ?? [], register, random),
      ...others(size, random),
    ]);
}

function caseUnit({ organisation, facts }: RegisteredCase): Unit {
  return { population: 'case', organisation, facts };
}

/** How many units of the other populations there are for each case. */
const SHARES: readonly (readonly [PopulationCode, number])[] = [
  ['cohort', 0.25],
  ['refusal', 0.2],
  ['deadline', 0.6],
  ['event', 0.15],
];

function others(size: number, random: () => number): Unit[] {
  return SHARES.flatMap(([population, share]) =>
    Array.from({ length: Math.round(size * share) }, (): Unit => {
      const dimensions = new Set(
        TABLES.filter((table) => table.population === population).flatMap((table) => table.dimensions),
      );
      const organisation = pick(ORGANISATIONS, random);
      const facts = Object.fromEntries([...dimensions].map((code) => [code, pick(finest(code), random)]));
      const organisation_group = organisationGroup(organisation);
      return { population, organisation, facts: { ...facts, organisation_group } };
    }),
  );
}

function finest(code: DimensionCode): string[] {
  const dimension = dimensionIn(WIDE.dimensions, code);
  return partsOf(dimension, TOTAL).flatMap((part) => {
    const parts = partsOf(dimension, part);
    return parts.length > 0 ? parts : [part];
  });
}

/** Their counts, in the form counting in the database gives: no row for a combination without units. */
export function countsOf(units: readonly Unit[]): CountRow[] {
  const rows = new Map<string, CountRow>();
  for (const { population, facts } of units) {
    for (const { code, dimensions } of TABLES.filter((table) => table.population === population)) {
      const codes = dimensions.map((dimension) => facts[dimension] ?? '');
      const key = [code, ...codes].join('|');
      const row = rows.get(key) ?? { table: code, codes, count: 0 };
      row.count += 1;
      rows.set(key, row);
    }
  }
  return [...rows.values()];
}

/** What each organisation knows: the counts of its own units. */
export function insidersOf(units: readonly Unit[]): { organisation: string; counts: CountRow[] }[] {
  return [...new Set(units.map(({ organisation }) => organisation))].sort().map((organisation) => ({
    organisation,
    counts: countsOf(units.filter((unit) => unit.organisation === organisation)),
  }));
}

/** Every state a case can be in. */
export const STATES = [
  ...CASE_STATUSES.map((status) => `open:${status}`),
  ...CASE_OUTCOMES.map((outcome) => `closed:${outcome}`),
];

/**
 * Fifteen cases, three in each of five states, which cannot be rounded additively: in the tables together every two
 * states share a category with six cases (5 or 10), so at most one state may be rounded to 0, but the total of 15 is
 * a multiple of 5 and must stay. Any four of the tables can be rounded.
 */
export function unroundableCounts(): CountRow[] {
  const tables = TABLES.filter(
    ({ population, code }) => population === 'case' && code !== 'status_organisation',
  );
  const rows = tables.flatMap(({ code, dimensions }, round) =>
    STATES.slice(0, 5).map((state, index): CountRow => {
      const distance = Math.min((index - round + 5) % 5, (round - index + 5) % 5);
      const category = finest(dimensions[1] ?? 'state')[distance] ?? '';
      return { table: code, codes: [state, category], count: 3 };
    }),
  );
  const alone = STATES.slice(0, 5).map((state): CountRow => ({
    table: 'status_organisation',
    codes: [state, 'others'],
    count: 3,
  }));
  return [...rows, ...alone];
}
