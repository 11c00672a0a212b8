import type { ChildFacts, FactCode, RelativeFacts } from './child-facts.js';
import { lawInForce } from './eligibility-law.js';
import { KIN_OF, RELATION_MATRIX, type Cell } from './eligibility-matrix.js';
import type { ChildRule, Citation, EligibilityRuleId } from './eligibility-rule.js';
import { ELIGIBILITY, RELATION_RULES } from './eligibility.js';
import { NOT_MET, unknown, type Judgement, type Outcome, type Situation } from './judgement.js';
import { PATHWAY_IDS, type PathwayId } from './pathway.js';
import { pathway } from './pathways.js';

/** Best first. `eligible`: every rule is met; `discretionary`: none fails, and an authority is free to say no. */
export const VERDICTS = ['eligible', 'discretionary', 'not_enough_facts', 'not_eligible'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What one rule comes to for a child, with its source. */
export interface Finding extends Citation {
  readonly rule: EligibilityRuleId;
  readonly outcome: Outcome;
  /** The fact to ask for when the outcome is unknown. */
  readonly missing: FactCode | null;
  /** The relative it is about; null for the child. */
  readonly relative: string | null;
  /** Values of the rule's text; days as `YYYY-MM-DD`. */
  readonly values: Readonly<Record<string, string>>;
}

export interface PathwayAssessment {
  readonly pathway: PathwayId;
  readonly lawId: string;
  readonly verdict: Verdict;
  /** The relatives with whom the verdict is reached, several when they do equally well; empty where none plays a part. */
  readonly relatives: readonly string[];
  /** About the child, then about each of these relatives. */
  readonly findings: readonly Finding[];
}

/**
 * Which pathways are open to a child, each with every rule it rests on: one assessment a pathway, in the order of the law
 * table. With several relatives the best verdict counts.
 * @param at the instant at which the child would apply, or a request be made; events among the facts keep their own day.
 */
export function assess(facts: ChildFacts, at: Date): PathwayAssessment[] {
  return PATHWAY_IDS.map((id) => assessPathway({ pathway: id, facts, at }));
}

/** What is open, by how surely; `nothing` when no way but a request outside all rules is left. */
export interface OpenWays {
  readonly open: readonly PathwayAssessment[];
  readonly discretionary: readonly PathwayAssessment[];
  readonly unsure: readonly PathwayAssessment[];
  readonly nothing: boolean;
}

/** Sorts assessments into what is open, what an authority may grant, and what more facts would decide. */
export function openWays(assessments: readonly PathwayAssessment[]): OpenWays {
  const having = (verdict: Verdict) => assessments.filter((each) => each.verdict === verdict);
  const [open, discretionary, unsure] = [
    having('eligible'),
    having('discretionary'),
    having('not_enough_facts'),
  ];
  const nothing = [...open, ...discretionary, ...unsure].every((each) => OUTSIDE_ALL_RULES.has(each.pathway));
  return { open, discretionary, unsure, nothing };
}

/** It is there for everybody, promises nothing, and so does not count as an open way. */
const OUTSIDE_ALL_RULES: ReadonlySet<PathwayId> = new Set(['leave_outside_rules']);

function assessPathway(situation: Situation): PathwayAssessment {
  const { pathway: id, facts } = situation;
  const aboutChild = childFindings(situation);
  const conclude = (findings: readonly Finding[], relatives: readonly string[] = []): PathwayAssessment => ({
    pathway: id,
    lawId: pathway(id).lawId,
    verdict: verdictOf(findings),
    relatives,
    findings,
  });
  if (RELATION_MATRIX[id] === null) return conclude(aboutChild);
  if (!facts.relatives?.length)
    return conclude(OUTSIDE_ALL_RULES.has(id) ? aboutChild : [...aboutChild, nobodyToJoin(situation)]);
  const attempts = facts.relatives.map((relative) => {
    const findings = relativeFindings(situation, relative);
    return { relative, findings, verdict: verdictOf([...aboutChild, ...findings]) };
  });
  const best = VERDICTS.find((verdict) => attempts.some((each) => each.verdict === verdict));
  const carrying = attempts.filter((each) => each.verdict === best);
  return conclude(
    [...aboutChild, ...carrying.flatMap((each) => each.findings)],
    carrying.map((each) => each.relative.id),
  );
}

/** One failure closes a way; short of that it waits for what is not known; short of that it may be up to an authority. */
function verdictOf(findings: readonly Finding[]): Verdict {
  const has = (outcome: Outcome) => findings.some((each) => each.outcome === outcome);
  if (has('not_met')) return 'not_eligible';
  if (has('unknown')) return 'not_enough_facts';
  return has('discretion') ? 'discretionary' : 'eligible';
}

function childFindings(situation: Situation): Finding[] {
  const { base, child } = ELIGIBILITY[situation.pathway];
  return [
    finding('E-LAW-IN-FORCE', lawInForce(situation), base),
    ...child.flatMap((rule) => ('id' in rule ? judged(rule, situation) : oneOf(rule, situation))),
  ];
}

function judged(rule: ChildRule, situation: Situation): Finding[] {
  const judgement = rule.judge(situation);
  return judgement === null ? [] : [finding(rule.id, judgement, rule)];
}

/** Of rules of which one is enough: those that do best, since the others then do not matter. */
function oneOf(rules: readonly ChildRule[], situation: Situation): Finding[] {
  const findings = rules.flatMap((rule) => judged(rule, situation));
  const best = (['met', 'discretion', 'unknown', 'not_met'] as const).find((outcome) =>
    findings.some((each) => each.outcome === outcome),
  );
  return findings.filter((each) => each.outcome === best);
}

function relativeFindings(situation: Situation, relative: RelativeFacts): Finding[] {
  const { base, relation = base, relative: rules } = ELIGIBILITY[situation.pathway];
  const bond = { ...situation, relative };
  return [
    relationFinding(situation.pathway, relative, relation),
    ...rules.map((rule) => finding(rule.id, rule.judge(bond), rule, relative.id)),
  ];
}

const OUTCOME_OF: Readonly<Record<Cell, Outcome>> = {
  base: 'met',
  practice: 'discretion',
  discretion: 'discretion',
  no: 'not_met',
  not_applicable: 'not_met',
};

function relationFinding(
  id: PathwayId,
  { id: relativeId, relation }: RelativeFacts,
  cited: Citation,
): Finding {
  const kin = KIN_OF[relation];
  const cell = RELATION_MATRIX[id]?.[kin] ?? 'no';
  const judgement: Judgement = { outcome: OUTCOME_OF[cell], missing: null, values: { cell } };
  return finding(RELATION_RULES[kin], judgement, cited, relativeId);
}

function nobodyToJoin({ pathway: id, facts }: Situation): Finding {
  const judgement = facts.relatives === undefined ? unknown('relatives') : NOT_MET;
  return finding('E-RELATIVE', judgement, ELIGIBILITY[id].base);
}

function finding(
  rule: EligibilityRuleId,
  { outcome, missing, values = {} }: Judgement,
  { article, verified }: Citation,
  relative: string | null = null,
): Finding {
  return { rule, outcome, missing, article, verified, relative, values };
}
