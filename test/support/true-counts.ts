import type { CivilDate } from '../../src/common/civil-date.js';
import { CASE_STATUSES } from '../../src/common/codes.js';
import { TABLES, type CategoryCode, type CountRow, type Dimension } from '../../src/reports/catalogue.js';
import {
  ageBand,
  nationalityGroup,
  pathwayCategory,
  placeGroup,
  sexCategory,
  stateOf,
  type YearMonth,
} from '../../src/reports/categories.js';
import { standingPlaces, STEPS, type CountedCase } from './counted-cases.js';

/** The counts of cases as they stood at the end of a day, worked out here from their facts, one by one. */
export function trueCounts(cases: readonly CountedCase[], asAt: CivilDate): CountRow[] {
  const counts = new Map<string, CountRow>();
  for (const one of cases.filter(({ openedOn }) => openedOn <= asAt)) {
    const state = stateAt(one, asAt);
    const categories = categoriesAt(one, asAt);
    for (const { code: table, dimension } of TABLES) {
      const category = categories[dimension];
      const key = `${table}|${state}|${category}`;
      const row = counts.get(key) ?? { table, state, category, count: 0 };
      counts.set(key, { ...row, count: row.count + 1 });
    }
  }
  return [...counts.values()];
}

function stateAt({ milestones, closed }: CountedCase, asAt: CivilDate): CountRow['state'] {
  const reached = milestones.toSorted().filter((on) => on <= asAt).length;
  const outcome = closed !== null && closed.on <= asAt ? closed.outcome : null;
  return stateOf(CASE_STATUSES[reached] ?? 'identified', outcome);
}

function categoriesAt(one: CountedCase, asAt: CivilDate): Record<Dimension, CategoryCode> {
  const closedOn = one.closed !== null && one.closed.on <= asAt ? one.closed.on : asAt;
  const place = standingPlaces(one).findLast(({ on }) => on <= asAt);
  return {
    pathway: pathwayCategory(groupAt(one, asAt)),
    nationality_group: nationalityGroup(one.nationalities),
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
  return leading.pathway.startsWith('dublin3') ? 'dublin3_art8' : leading.pathway;
}
