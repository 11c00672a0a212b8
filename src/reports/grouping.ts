import { REST, type GroupedDimension, type Grouping } from './dimensions.js';

/** Cases a category needs in the four quarters before a year to stand alone in that year. */
export const STANDS_ALONE_FROM = 20;

/** Cases by category of each grouped dimension, as they were counted in the four quarters before a year. */
export type EarlierCases = Readonly<Record<GroupedDimension, ReadonlyMap<string, number>>>;

/**
 * The categories that stand alone in a year. They follow from the four quarters before it alone, so that no case of
 * the year itself decides which categories are told apart.
 */
export function groupingOf(earlier: EarlierCases): Grouping {
  const standing = (dimension: GroupedDimension) =>
    [...earlier[dimension]]
      .filter(([code, cases]) => cases >= STANDS_ALONE_FROM && !REST[dimension].includes(code))
      .map(([code]) => code)
      .sort();
  return {
    pathway: standing('pathway'),
    nationality_group: standing('nationality_group'),
    organisation_group: standing('organisation_group'),
  };
}

/** The category that a code of a grouped dimension counts under: itself if it stands alone, else the rest. */
export function categoryIn(grouping: Grouping, dimension: GroupedDimension, code: string): string {
  const alone = grouping[dimension].includes(code) || REST[dimension].includes(code);
  return alone ? code : (REST[dimension][0] ?? code);
}

/** The category of the cases of one organisation, by its id. */
export function organisationCode(id: string): string {
  return `o:${id}`;
}
