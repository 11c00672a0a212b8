import { CODE_LISTS, codeKey, type KinshipRelation } from '../../common/codes.js';
import { formatList } from '../../common/formats.js';
import { message, type Locale } from '../../common/messages.js';
import { type Cell, KIN_OF, RELATION_MATRIX } from '../../pathways/eligibility-matrix.js';
import type { ChildRule, RelativeRule } from '../../pathways/eligibility-rule.js';
import { findingText } from '../../pathways/eligibility-words.js';
import { ELIGIBILITY } from '../../pathways/eligibility.js';
import type { Judgement } from '../../pathways/judgement.js';
import type { PathwayId } from '../../pathways/pathway.js';
import { type Citation, citationOf } from './guide-citation.js';

/** Who a pathway is open to, in words. */

export interface Condition {
  readonly text: string;
  readonly citation: Citation;
}

export interface Conditions {
  /** Each must be met; of several together, one is enough. */
  readonly always: readonly (readonly Condition[])[];
  /** What has nothing to say of a child of whom nothing is known: it counts at some times, or for some children. */
  readonly sometimes: readonly Condition[];
  readonly relations: readonly { readonly label: string; readonly text: string }[];
  readonly relationCitation: Citation;
}

/** What a pathway asks of the child and of the relative, and which relatives it leads to. */
export function conditionsOf(locale: Locale, id: PathwayId, at: Date): Conditions {
  const { base, relation = base, child, relative } = ELIGIBILITY[id];
  const groups = [...child, ...relative]
    .map((rule) => ('id' in rule ? [rule] : rule))
    .map((rules) => rules.map((rule) => ({ rule, judged: judgeUnknown(rule, id, at) })));
  return {
    always: groups
      .filter((group) => group.some(({ judged }) => judged !== null))
      .map((group) => group.map(({ rule, judged }) => conditionOf(locale, rule, judged))),
    sometimes: groups
      .filter((group) => group.every(({ judged }) => judged === null))
      .flatMap((group) => group.map(({ rule, judged }) => conditionOf(locale, rule, judged))),
    relations: relationsOf(locale, id),
    relationCitation: citationOf(locale, relation),
  };
}

/** A rule tells what it asks by judging a child of whom nothing is known. */
function judgeUnknown(rule: ChildRule | RelativeRule, pathway: PathwayId, at: Date): Judgement | null {
  return rule.judge({ pathway, facts: {}, at, relative: { id: '', relation: 'other' } });
}

function conditionOf(locale: Locale, rule: ChildRule | RelativeRule, judged: Judgement | null): Condition {
  return {
    text: findingText(locale, { rule: rule.id, values: judged?.values ?? {} }),
    citation: citationOf(locale, rule),
  };
}

const GROUPS = [
  ['base', 'guide.relations.base'],
  ['practice', 'guide.relations.practice'],
  ['discretion', 'guide.relations.discretion'],
] as const satisfies readonly (readonly [Cell, string])[];

function relationsOf(locale: Locale, id: PathwayId): Conditions['relations'] {
  const row = RELATION_MATRIX[id];
  if (row === null) return [];
  const named = (relation: KinshipRelation) =>
    message(locale, codeKey('relation', relation)).toLocaleLowerCase(locale);
  return GROUPS.flatMap(([cell, key]) => {
    const who = CODE_LISTS.relation.filter((relation) => row[KIN_OF[relation]] === cell).map(named);
    return who.length === 0 ? [] : [{ label: message(locale, key), text: formatList(locale, who) }];
  });
}
