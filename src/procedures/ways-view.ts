import { message, type Locale } from '../common/messages.js';
import { assess, openWays, type Finding, type PathwayAssessment } from '../pathways/assess.js';
import type { ChildFacts } from '../pathways/child-facts.js';
import { askText, findingText } from '../pathways/eligibility-words.js';
import type { WaysView, FindingView, PathwayAssessmentView } from './ways-view.dto.js';

/** The ways open to a child at an instant, in words. */
export function waysView(locale: Locale, facts: ChildFacts, at: Date): WaysView {
  const assessments = assess(facts, at);
  return {
    at: at.toISOString(),
    nothingOpen: openWays(assessments).nothing,
    assessments: assessments.map((each) => pathwayView(locale, each)),
  };
}

function pathwayView(locale: Locale, assessment: PathwayAssessment): PathwayAssessmentView {
  const { pathway, lawId, verdict, relatives, findings } = assessment;
  return {
    pathway,
    lawId,
    name: message(locale, `pathways.${pathway}.name`),
    verdict,
    verdictText: message(locale, `eligibility.verdict.${verdict}`),
    relatives: [...relatives],
    findings: findings.map((each) => findingView(locale, each)),
  };
}

function findingView(locale: Locale, finding: Finding): FindingView {
  const { rule, outcome, article, verified, relative, missing } = finding;
  return {
    rule,
    outcome,
    text: findingText(locale, finding),
    article,
    verified,
    relative,
    missing,
    ask: missing && askText(locale, missing),
  };
}
