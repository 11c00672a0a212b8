/** Why two names, or two facts, were held to agree or not; rendered in both languages from `matching.reason.*`. */
export const REASONS = [
  'same_spelling',
  'same_skeleton',
  'split_joined',
  'particle',
  'script',
  'french_english',
  'order',
  'missing_part',
  'common_name',
  'siblings_alike',
  'common_place',
  'place_names',
  'calendar_reading',
  'lunar_reading',
  'jan_first',
  'contradiction',
] as const;
export type Reason = (typeof REASONS)[number];

export const EVIDENCE_FIELDS = [
  'name',
  'father',
  'mother',
  'birth',
  'sex',
  'nationality',
  'language',
  'origin',
  'phone',
  'relation',
  'sought_name',
  'carried_phone',
  'kin',
] as const;
export type EvidenceField = (typeof EVIDENCE_FIELDS)[number];

export const BANDS = ['strong', 'possible', 'weak', 'hidden'] as const;
export type Band = (typeof BANDS)[number];

/** What one field says about two records being one person (or one family): log2 of m/u, in bits. */
export interface EvidenceLine {
  readonly field: EvidenceField;
  /** The level of agreement, a code of the weights' data file. */
  readonly level: string;
  readonly bits: number;
  readonly reasons: readonly Reason[];
  /** What was compared, as written; left out before it reaches a reader who may not open one of the records. */
  readonly values?: readonly [string, string] | undefined;
}

/** The whole weighing: prior and lines add up to the logit of the posterior, in bits. Fellegi and Sunter 1969. */
export interface Evidence {
  readonly weightsVersion: number;
  readonly prior: number;
  /** Strongest for first, contradictions last. */
  readonly lines: readonly EvidenceLine[];
  /** 1 / (1 + 2^-(prior + sum)). Never shown as a number. */
  readonly posterior: number;
  readonly band: Band;
}
