import { message, type Locale } from '../../common/messages.js';
import {
  assess,
  openWays,
  type Finding,
  type OpenWays,
  type PathwayAssessment,
} from '../../pathways/assess.js';
import type { ChildFacts } from '../../pathways/child-facts.js';
import { askText, findingText } from '../../pathways/eligibility-words.js';
import type { Outcome } from '../../pathways/judgement.js';
import type { Typed } from '../pages.service.js';
import { paths } from '../paths.js';
import type { Tone } from '../tones.js';
import { citationOf, type Citation } from './guide-citation.js';
import { questionsOf } from './finder-questions.js';

/** The ways open to a child, as a page shows them. */

interface Reason {
  readonly text: string;
  readonly outcome: { readonly text: string; readonly tone: Tone };
  readonly citation: Citation;
}

interface Link {
  readonly name: string;
  readonly guideHref: string;
  /** False while a rule shown rests on memory. */
  readonly verified: boolean;
}

export interface WayShown extends Link {
  /** The relatives it leads to, in words. */
  readonly who: readonly string[];
  readonly reasons: readonly Reason[];
  /** What is still to be found out. */
  readonly asks: readonly string[];
}

export interface ClosedWay extends Link {
  readonly why: string;
}

/** Which of the four things a page says first. */
export const RESULTS = ['open', 'unsure', 'discretionary', 'nothing'] as const;
export type Result = (typeof RESULTS)[number];

const OUTCOME_TONES: Readonly<Record<Outcome, Tone>> = {
  met: 'good',
  discretion: 'neutral',
  unknown: 'attention',
  not_met: 'quiet',
};

/**
 * What the facts come to, in words, with the questions that would tell more.
 * @param typed the answers to those questions so far.
 * @param who a relative in words, by their place in the list.
 */
export function waysModel(
  locale: Locale,
  facts: ChildFacts,
  at: Date,
  typed: Typed,
  who: (place: number) => string,
) {
  const assessments = assess(facts, at);
  const ways = openWays(assessments);
  const nameOf = (id: string) => who(facts.relatives?.findIndex((each) => each.id === id) ?? -1);
  const show = (each: PathwayAssessment) => shown(locale, each, nameOf);
  const closed = assessments.filter(({ verdict }) => verdict === 'not_eligible');
  return {
    result: resultOf(ways),
    ways: {
      open: ways.open.map(show),
      unsure: ways.unsure.map(show),
      discretionary: ways.discretionary.map(show),
      closed: closed.filter((each) => !isOver(each)).map((each) => closedWay(locale, each)),
      over: closed.filter(isOver).map((each) => closedWay(locale, each)),
    },
    questions: questionsOf(locale, facts, ways.unsure, typed, who),
  };
}

function resultOf({ open, unsure, nothing }: OpenWays): Result {
  if (nothing) return 'nothing';
  if (open.length > 0) return 'open';
  return unsure.length > 0 ? 'unsure' : 'discretionary';
}

function shown(locale: Locale, assessment: PathwayAssessment, nameOf: (id: string) => string): WayShown {
  const { pathway, relatives, findings } = assessment;
  return {
    ...linkOf(locale, pathway, findings),
    who: relatives.map(nameOf),
    reasons: distinctBy(
      findings.map((finding) => reason(locale, finding)),
      (each) => `${each.text} ${each.outcome.text}`,
    ),
    asks: distinctBy(
      findings.flatMap(({ missing }) => (missing === null ? [] : [askText(locale, missing)])),
      (text) => text,
    ),
  };
}

function reason(locale: Locale, finding: Finding): Reason {
  const { outcome } = finding;
  return {
    text: findingText(locale, finding),
    outcome: { text: message(locale, `eligibility.outcome.${outcome}`), tone: OUTCOME_TONES[outcome] },
    citation: citationOf(locale, finding),
  };
}

/** A way whose law is over, or not yet there: no fact of the child would change that. */
function isOver({ findings }: PathwayAssessment): boolean {
  return findings.some(({ rule, outcome }) => rule === 'E-LAW-IN-FORCE' && outcome === 'not_met');
}

function closedWay(locale: Locale, { pathway, findings }: PathwayAssessment): ClosedWay {
  const [first] = findings.filter(({ outcome }) => outcome === 'not_met');
  return { ...linkOf(locale, pathway, first ? [first] : []), why: first ? findingText(locale, first) : '' };
}

function linkOf(locale: Locale, pathway: PathwayAssessment['pathway'], shownOfIt: readonly Finding[]): Link {
  return {
    name: message(locale, `pathways.${pathway}.name`),
    guideHref: paths.guidePathway(pathway),
    verified: shownOfIt.every((finding) => finding.verified),
  };
}

function distinctBy<T>(items: readonly T[], key: (item: T) => string): T[] {
  return [...new Map(items.map((item) => [key(item), item] as const).reverse()).values()].reverse();
}
