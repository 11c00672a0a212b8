import { CASE_LAW } from './case-law.js';
import { COMPUTATION_RULES } from './computation-rules.js';
import { ELIGIBILITY_RULE_IDS } from './eligibility-rule.js';
import { LIMIT_RULES } from './limit-rules.js';
import { allOverlays } from './overlays.js';
import type { PathwayId } from './pathway.js';
import { allPathways, pathway, type StageCode } from './pathways.js';
import { REFUSAL_REASONS } from './refusal-codes.js';
import { SILENCE_ROWS } from './silence.js';

/** The stages that one table of the law names without numbers, by the names it gives them. */
const NAMED_STAGES: readonly [row: string, pathway: PathwayId, stage: StageCode][] = [
  ['S67-REFERRED', 'section67', 'referred'],
  ['S67-BID_DONE', 'section67', 'bid_done'],
  ['S67-SECURITY', 'section67', 'security_checked'],
  ['S67-LA_PLACEMENT', 'section67', 'placement_found'],
  ['S67-TRANSFERRED', 'section67', 'transferred'],
  ['PURNIA-INTERVIEWED', 'purnia', 'interviewed'],
  ['PURNIA-ACCEPTED', 'purnia', 'accepted'],
  ['PURNIA-REFUSED', 'purnia', 'refused'],
  ['PURNIA-REVIEWED', 'purnia', 'reviewed'],
  ['PURNIA-TRANSFERRED', 'purnia', 'transferred'],
];

/** The id of every row of the law that is written down here as data, table by table. */
export function lawRows(): readonly string[] {
  return [
    ...allPathways().map(({ lawId }) => lawId),
    ...allOverlays().map(({ lawId }) => lawId),
    ...ELIGIBILITY_RULE_IDS,
    ...numbered('DUBLIN', 'dublin3_art8_1'),
    ...numbered('VISA', 'child_relative_visa'),
    ...NAMED_STAGES.filter(([, id, stage]) => stage in pathway(id).stages).map(([row]) => row),
    ...new Set(LIMIT_RULES.map(({ id }) => id)),
    ...SILENCE_ROWS.map(({ id }) => id),
    ...COMPUTATION_RULES.map(({ id }) => id.toUpperCase()),
    ...CASE_LAW.map(({ id }) => `CASE-${id.toUpperCase()}`),
    ...REFUSAL_REASONS.map(({ code }) => code),
  ];
}

function numbered(table: string, id: PathwayId): string[] {
  return Object.values(pathway(id).stages)
    .map(({ number }) => number)
    .sort((a, b) => a - b)
    .map((number) => `${table}-${number}`);
}
