/** Where in the world a name is from decides how often two strangers share it. */
export const REGIONS = ['afghan', 'arabic', 'horn', 'somali', 'west_african', 'vietnamese', 'other'] as const;
export type Region = (typeof REGIONS)[number];

/** Bits of each level of agreement, log2 of m/u. */
export interface Weights {
  /** Counts up whenever a number changes; stored with what was decided on it. */
  readonly version: number;
  /** Of a whole name, by the score it reaches at least. */
  readonly name: readonly {
    readonly level: string;
    readonly from: number;
    readonly bits: Readonly<Record<Region, number>>;
  }[];
  /** Of a parent's name that agrees. */
  readonly parent: Readonly<Record<Region, number>>;
  readonly levels: Readonly<Record<string, number>>;
}

const bits = (
  afghan: number,
  arabic: number,
  horn: number,
  somali: number,
  west: number,
  vietnamese: number,
  other: number,
) => ({
  afghan,
  arabic,
  horn,
  somali,
  west_african: west,
  vietnamese,
  other,
});

/**
 * Names: measured, m on recorded aliases and u on random pairs of one region (40,000 pairs each); where a region was not
 * measured, the lowest of the others. All else: estimates to be replaced once enough suggestions were decided; of places,
 * a village or tribe that few come from counts for more than a province or large town (Fellegi and Sunter 1969: agreement
 * on a rare value is the stronger evidence).
 */
export const WEIGHTS: Weights = {
  version: 2,
  name: [
    { level: 'name_same', from: 0.95, bits: bits(10.1, 12, 14.3, 10.8, 10.1, 10.3, 10.1) },
    { level: 'name_near', from: 0.88, bits: bits(6.1, 8.2, 9.7, 6.6, 6.1, 7.6, 6.1) },
    { level: 'name_like', from: 0.8, bits: bits(4.4, 5.2, 9.5, 4.2, 4.2, 4.3, 4.2) },
    { level: 'name_faint', from: 0.7, bits: bits(3, 3, 3, 2.7, 2.7, 2.6, 2.6) },
    { level: 'name_unlike', from: 0.5, bits: bits(2.2, 1.7, 2.8, 0.2, 0.2, -0.4, 0.2) },
    { level: 'name_other', from: 0, bits: bits(-5, -5, -5, -5, -5, -5, -5) },
  ],
  parent: bits(6.2, 6.2, 7.3, 4.7, 7.9, 4.9, 4.7),
  levels: {
    parent_like: 2,
    parent_unsure: 0,
    parent_other: -3,
    birth_day: 9,
    birth_swapped: 6,
    birth_calendar: 6,
    birth_year: 2,
    birth_next_year: 0.7,
    birth_few_years: 0,
    birth_other: -3,
    birth_other_uncertain: -1.5,
    sex_same: 0.3,
    sex_other: -4,
    nationality_same: 1,
    nationality_rare: 2.5,
    nationality_neighbour: 0,
    nationality_other: -2,
    language_same: 1,
    language_other: -0.5,
    origin_same: 5,
    origin_province: 2,
    origin_other: -0.5,
    phone_same: 12,
    kin_like: 2,
    kin_other: -3,
    relation_same: 2,
    relation_near: 0.5,
    relation_side: -1,
    relation_other: -2,
  },
};
