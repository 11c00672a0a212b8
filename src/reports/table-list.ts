import type { DimensionCode } from './dimensions.js';

/**
 * What is counted, each unit once.
 *
 * `case`: cases on record at the last day of a quarter; `open`: those of them that are open; `flow`: entries and exits
 * since the last cut; `intake`: cases opened in the quarter, followed for 30 days. `cohort`: cases opened in the quarter
 * a year before; `wait`: what children began to wait for in that quarter. `lodging`: children whose first request was
 * lodged in the quarter; `arrival`: those who arrived in it; `placement`: those who arrived in the quarter two before.
 * `refusal`: refusals received; `challenge`: challenges of refusals decided; `deadline`: time limits that fell due;
 * `overrun`: limits of the quarter before that were not kept; `link`: kinship links assessed; `event`: what befell
 * children, one per child and kind.
 */
export type PopulationCode =
  | 'case'
  | 'open'
  | 'flow'
  | 'intake'
  | 'cohort'
  | 'wait'
  | 'lodging'
  | 'arrival'
  | 'placement'
  | 'refusal'
  | 'challenge'
  | 'deadline'
  | 'overrun'
  | 'link'
  | 'event';

/**
 * Populations by what ties their figures together: stocks, flows and those who came, by their balance; cohorts by whom
 * they are made of. The others stand alone. Within a group, figures are rounded in one programme and attacked in one
 * system; between groups there is no equation.
 */
export const LINKED_POPULATIONS: readonly (readonly PopulationCode[])[] = [
  ['case', 'open', 'flow', 'intake'],
  ['cohort', 'wait'],
  ['lodging'],
  ['arrival'],
  ['placement'],
  ['refusal'],
  ['challenge'],
  ['deadline'],
  ['overrun'],
  ['link'],
  ['event'],
];

/** Codes, what they count and what they cross, most wanted first among linked populations. */
export const TABLE_LIST = [
  { code: 'status_pathway', population: 'case', dimensions: ['state', 'pathway'] },
  { code: 'status_nationality', population: 'case', dimensions: ['state', 'nationality_group'] },
  { code: 'status_age', population: 'case', dimensions: ['state', 'age_band'] },
  { code: 'status_sex', population: 'case', dimensions: ['state', 'sex'] },
  { code: 'status_place', population: 'case', dimensions: ['state', 'place_group'] },
  { code: 'status_organisation', population: 'case', dimensions: ['state', 'organisation_group'] },
  { code: 'movement_month', population: 'flow', dimensions: ['movement', 'month'] },
  { code: 'movement_pathway', population: 'flow', dimensions: ['movement', 'pathway'] },
  { code: 'majority_pathway', population: 'open', dimensions: ['majority', 'pathway'] },
  { code: 'record_organisation', population: 'open', dimensions: ['record', 'organisation_group'] },
  { code: 'representation_age', population: 'intake', dimensions: ['representation', 'age_band'] },
  {
    code: 'representation_organisation',
    population: 'intake',
    dimensions: ['representation', 'organisation_group'],
  },
  { code: 'duration_result', population: 'cohort', dimensions: ['duration', 'result'] },
  { code: 'stage_pathway', population: 'cohort', dimensions: ['stage', 'pathway'] },
  { code: 'duration_pathway', population: 'cohort', dimensions: ['duration', 'pathway'] },
  { code: 'stage_result', population: 'cohort', dimensions: ['stage', 'result'] },
  { code: 'result_age', population: 'cohort', dimensions: ['result', 'age_band'] },
  { code: 'stage_nationality', population: 'cohort', dimensions: ['stage', 'nationality_group'] },
  { code: 'stage_age', population: 'cohort', dimensions: ['stage', 'age_band'] },
  { code: 'stage_sex', population: 'cohort', dimensions: ['stage', 'sex'] },
  { code: 'stage_place', population: 'cohort', dimensions: ['stage', 'place_group'] },
  { code: 'stage_organisation', population: 'cohort', dimensions: ['stage', 'organisation_group'] },
  { code: 'wait_duration', population: 'wait', dimensions: ['wait', 'duration'] },
  { code: 'assessment_pathway', population: 'lodging', dimensions: ['assessment', 'pathway'] },
  { code: 'assessment_age', population: 'lodging', dimensions: ['assessment', 'age_band'] },
  { code: 'contact_age', population: 'arrival', dimensions: ['contact', 'age_band'] },
  { code: 'contact_organisation', population: 'arrival', dimensions: ['contact', 'organisation_group'] },
  { code: 'placement_age', population: 'placement', dimensions: ['placement', 'age_band'] },
  { code: 'refusal_pathway', population: 'refusal', dimensions: ['reason', 'pathway'] },
  { code: 'refusal_nationality', population: 'refusal', dimensions: ['reason', 'nationality_group'] },
  { code: 'challenge_pathway', population: 'challenge', dimensions: ['challenge', 'pathway'] },
  {
    code: 'deadlines',
    population: 'deadline',
    dimensions: ['deadline_state', 'state_party', 'deadline_type'],
  },
  { code: 'overrun_answer', population: 'overrun', dimensions: ['overrun', 'answer'] },
  { code: 'overrun_party', population: 'overrun', dimensions: ['overrun', 'state_party'] },
  { code: 'link_evidence', population: 'link', dimensions: ['link_state', 'evidence_type'] },
  { code: 'event_age', population: 'event', dimensions: ['event', 'age_band'] },
  { code: 'event_place', population: 'event', dimensions: ['event', 'place_group'] },
] as const satisfies readonly {
  code: string;
  population: PopulationCode;
  dimensions: readonly DimensionCode[];
}[];
