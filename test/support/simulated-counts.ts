import { CASE_OUTCOMES, CASE_STATUSES } from '../../src/common/codes.js';
import { catalogueOf, dimensionIn, TABLES, type CountRow } from '../../src/reports/catalogue.js';
import type { PopulationCode } from '../../src/reports/table-list.js';
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
  return registers.slice(1).map((register, index) => {
    const flows = flowsBetween(registers[index] ?? [], register, random);
    const rest = others(size, random);
    return [
      ...register.map(caseUnit),
      ...register.filter(({ facts }) => facts.state.startsWith('open')).map(openUnit(random)),
      ...[
        ...flows,
        ...flows.filter(isIntake).map(({ organisation }) => unitOf('intake', organisation, random)),
      ],
      ...[...rest, ...rest.filter(({ population }) => population === 'cohort').map(waitUnit(random))],
    ];
  });
}

function caseUnit({ organisation, facts }: RegisteredCase): Unit {
  return { population: 'case', organisation, facts };
}

/** An open case counts among open cases as well, with the same facts as far as they are told there. */
function openUnit(random: () => number): (one: RegisteredCase) => Unit {
  return ({ organisation, facts: { pathway, age_band, place_group } }) => {
    const { facts } = unitOf('open', organisation, random);
    const lacks = age_band === 'unknown' || place_group === 'unknown';
    const told = {
      majority: majorityOf(age_band, random),
      ...(lacks && { record: 'facts_missing' }),
    };
    return { population: 'open', organisation, facts: { ...facts, pathway, ...told } };
  };
}

function majorityOf(age: string, random: () => number): string {
  if (age === '18+') return 'adult';
  if (age === 'unknown') return age;
  return age === '16-17' ? pick(['adult_later', 'adult_in_90_days', 'younger'], random) : 'younger';
}

function isIntake({ facts: { movement, month } }: Unit): boolean {
  return movement === 'opened' && month !== 'late';
}

/** Every case of a cohort waits for its first request, reached by those who came that far. */
function waitUnit(random: () => number): (one: Unit) => Unit {
  return ({ organisation, facts: { stage } }) => {
    const { facts } = unitOf('wait', organisation, random);
    const lodged =
      CASE_STATUSES.findIndex((status) => status === stage) >= CASE_STATUSES.indexOf('submitted');
    const wait = lodged ? 'lodging:reached' : pick(['lodging:ended', 'lodging:waiting'], random);
    return { population: 'wait', organisation, facts: { ...facts, wait } };
  };
}

/** How many units of the other populations there are for each case. */
const SHARES: readonly (readonly [PopulationCode, number])[] = [
  ['cohort', 0.25],
  ['lodging', 0.1],
  ['arrival', 0.06],
  ['placement', 0.06],
  ['refusal', 0.2],
  ['challenge', 0.05],
  ['deadline', 0.6],
  ['overrun', 0.2],
  ['link', 0.2],
  ['event', 0.15],
];

function others(size: number, random: () => number): Unit[] {
  return SHARES.flatMap(([population, share]) =>
    Array.from({ length: Math.round(size * share) }, () =>
      unitOf(population, pick(ORGANISATIONS, random), random),
    ),
  );
}

/** A unit with a category by chance in every dimension its population has. */
function unitOf(population: PopulationCode, organisation: string, random: () => number): Unit {
  const dimensions = new Set(
    TABLES.filter((table) => table.population === population).flatMap((table) => table.dimensions),
  );
  const facts = Object.fromEntries([...dimensions].map((code) => [code, pick(finest(code), random)]));
  return {
    population,
    organisation,
    facts: { ...facts, organisation_group: organisationGroup(organisation) },
  };
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
 * Fifteen cases, three in each of five closed states, which cannot be rounded additively: in the tables together every two
 * states share a category with six cases (5 or 10), so at most one state may be rounded to 0, but the total of 15 is
 * a multiple of 5 and must stay. Any four of the tables can be rounded.
 */
export function unroundableCounts(): CountRow[] {
  const tables = TABLES.filter(
    ({ population, code }) => population === 'case' && code !== 'status_organisation',
  );
  const rows = tables.flatMap(({ code, dimensions }, round) =>
    STATES.slice(-5).map((state, index): CountRow => {
      const distance = Math.min((index - round + 5) % 5, (round - index + 5) % 5);
      const category = finest(dimensions[1] ?? 'state')[distance] ?? '';
      return { table: code, codes: [state, category], count: 3 };
    }),
  );
  const alone = STATES.slice(-5).map((state): CountRow => ({
    table: 'status_organisation',
    codes: [state, 'others'],
    count: 3,
  }));
  return [...rows, ...alone];
}
