import { AMMR_LIMITS } from './limit-rules-ammr.js';
import { DUBLIN_REPLY_LIMITS, DUBLIN_TRANSFER_LIMITS } from './limit-rules-dublin-after.js';
import { DUBLIN_REQUEST_LIMITS } from './limit-rules-dublin-requests.js';
import { FRENCH_LIMITS } from './limit-rules-france.js';
import { UK_LIMITS } from './limit-rules-uk.js';
import type { LimitId, LimitPart, LimitRule } from './limit-rule.js';
import { PATHWAY_IDS, type PathwayId } from './pathway.js';

/** Every time limit known, row by row of the law table, each row's periods together. */
export const LIMIT_RULES: readonly LimitRule[] = [
  ...DUBLIN_REQUEST_LIMITS,
  ...DUBLIN_REPLY_LIMITS,
  ...DUBLIN_TRANSFER_LIMITS,
  ...FRENCH_LIMITS,
  ...UK_LIMITS,
  ...AMMR_LIMITS,
];

const BY_PATHWAY = new Map(
  PATHWAY_IDS.map((id) => [id, LIMIT_RULES.filter((rule) => rule.pathways.includes(id))]),
);

/** The limits that can run in a procedure of a pathway. */
export function rulesOf(id: PathwayId): readonly LimitRule[] {
  return BY_PATHWAY.get(id) ?? [];
}

const BY_NAME = new Map(LIMIT_RULES.map((rule) => [`${rule.id} ${rule.part ?? ''}`, rule]));

/** One rule by its row and part. @throws RangeError when there is none. */
export function ruleOf(id: LimitId, part: LimitPart | null): LimitRule {
  const rule = BY_NAME.get(`${id} ${part ?? ''}`);
  if (rule === undefined) throw new RangeError('No such limit');
  return rule;
}
