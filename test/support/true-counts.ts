import type { CivilDate } from '../../src/common/civil-date.js';
import { CASE_STATUSES } from '../../src/common/codes.js';
import { TABLES, type CountRow } from '../../src/reports/catalogue.js';
import {
  ageBand,
  nationalityGroup,
  pathwayCategory,
  placeGroup,
  sexCategory,
  stateOf,
  type YearMonth,
} from '../../src/reports/categories.js';
import type { DimensionCode, Grouping } from '../../src/reports/dimensions.js';
import { categoryIn, organisationCode } from '../../src/reports/grouping.js';
import { addDays, addMonths, daysBetween } from '../../src/common/civil-date.js';
import { standingPlaces, STEPS, type CountedCase } from './counted-cases.js';

type Facts = Partial<Record<DimensionCode, string>>;

/** How the organisations of the cases are called, and which categories stand alone. */
export interface Naming {
  organisations: readonly string[];
  grouping: Grouping;
}

/** The counts of cases as they stood at the end of a day, worked out here from their facts, one by one. */
export function trueCounts(cases: readonly CountedCase[], asAt: CivilDate, naming: Naming): CountRow[] {
  const rows = cases
    .filter(({ openedOn }) => openedOn <= asAt)
    .map((one) => ({ state: stateAt(one, asAt), ...categoriesAt(one, asAt, naming) }));
  return counted('case', rows);
}

/** What had become, within a year, of the cases opened in the quarter that ended a year before a day. */
export function trueCohort(cases: readonly CountedCase[], asAt: CivilDate, naming: Naming): CountRow[] {
  const last = addDays(addMonths(addDays(asAt, 1), -12), -1);
  const first = addMonths(addDays(last, 1), -3);
  const rows = cases
    .filter(({ openedOn }) => openedOn >= first && openedOn <= last)
    .map((one) => {
      const end = addDays(one.openedOn, 364);
      const until = end < asAt ? end : asAt;
      const closed = one.closed !== null && one.closed.on <= until ? one.closed : null;
      const days = closed ? Math.max(0, daysBetween(one.openedOn, closed.on)) : 0;
      const band = Math.min(330, Math.floor(days / 30) * 30);
      return {
        stage: CASE_STATUSES[reachedBy(one, until)] ?? 'identified',
        duration: closed ? `d${String(band).padStart(3, '0')}` : 'open',
        result: closed?.outcome ?? 'open',
        ...categoriesAt(one, asAt, naming),
        age_band: ageBand(birthOf(one), one.openedOn),
      };
    });
  return counted('cohort', rows);
}

function counted(population: 'case' | 'cohort', rows: readonly Facts[]): CountRow[] {
  const counts = new Map<string, CountRow>();
  for (const table of TABLES.filter((each) => each.population === population)) {
    for (const facts of rows) {
      const codes = table.dimensions.map((dimension) => facts[dimension] ?? '');
      const key = [table.code, ...codes].join('|');
      const row = counts.get(key) ?? { table: table.code, codes, count: 0 };
      counts.set(key, { ...row, count: row.count + 1 });
    }
  }
  return [...counts.values()];
}

function reachedBy({ milestones }: CountedCase, day: CivilDate): number {
  return milestones.toSorted().filter((on) => on <= day).length;
}

function stateAt(one: CountedCase, asAt: CivilDate): string {
  const outcome = one.closed !== null && one.closed.on <= asAt ? one.closed.outcome : null;
  return stateOf(CASE_STATUSES[reachedBy(one, asAt)] ?? 'identified', outcome);
}

function categoriesAt(one: CountedCase, asAt: CivilDate, { organisations, grouping }: Naming): Facts {
  const closedOn = one.closed !== null && one.closed.on <= asAt ? one.closed.on : asAt;
  const place = standingPlaces(one).findLast(({ on }) => on <= asAt);
  const organisation = organisationCode(organisations[one.organisation] ?? '');
  return {
    pathway: categoryIn(grouping, 'pathway', pathwayCategory(groupAt(one, asAt))),
    nationality_group: categoryIn(grouping, 'nationality_group', nationalityGroup(one.nationalities)),
    organisation_group: categoryIn(grouping, 'organisation_group', organisation),
    age_band: ageBand(birthOf(one), closedOn),
    sex: sexCategory(one.sex),
    place_group: placeGroup(place?.type ?? null),
  };
}

/** The accepted birth date, else the last undisputed one. */
function birthOf({ births, accepted }: CountedCase): { from: YearMonth; to: YearMonth } | null {
  const chosen = births[accepted ?? -1] ?? births.findLast(({ disputed }) => !disputed);
  if (chosen === undefined) return null;
  const last = new Date(Date.parse(chosen.earliest) + chosen.days * 86_400_000).toISOString();
  return { from: chosen.earliest.slice(0, 7) as YearMonth, to: last.slice(0, 7) as YearMonth };
}

function groupAt({ procedures }: CountedCase, asAt: CivilDate): string | null {
  const rank = (steps: CountedCase['procedures'][number]['steps']) =>
    Math.max(
      -1,
      ...steps.filter(({ on, superseded }) => on <= asAt && !superseded).map(({ code }) => STEPS[code]),
    );
  const [leading] = procedures
    .filter(({ on }) => on <= asAt)
    .map(({ on, pathway, steps }) => ({ pathway, order: [String(rank(steps) + 1), on, pathway].join() }))
    .sort((a, b) => (a.order < b.order ? 1 : -1));
  if (leading === undefined) return null;
  if (leading.pathway === 'of_yesterday') return 'other';
  return leading.pathway.startsWith('dublin3') ? 'dublin3_art8' : leading.pathway;
}
