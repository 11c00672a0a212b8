import { earliest, type CivilDate } from '../common/civil-date.js';
import { CASE_STATUSES, type CaseStatus, type Milestone } from '../common/codes.js';
import { pathway } from '../pathways/pathways.js';
import { progressOf, type Progress } from '../pathways/progress.js';
import type { ProcedureMilestone } from '../pathways/pathway.js';
import type { CaseFacts, DerivedCase, LinkFact, MilestoneDates, ProcedureFact } from './case-facts.js';
import { followTimeline } from './case-timeline.js';

/**
 * The state of a case, told by its facts alone; the order in which they were recorded does not matter.
 *
 * The status is the furthest milestone that a valid fact has reached. What happened stays reached: a refusal, a lapse
 * or a closure takes no milestone away. Only a fact that turns out not to be one does: an entry superseded, or a link
 * disproved.
 */
export function deriveCase(facts: CaseFacts): DerivedCase {
  const procedures = facts.procedures.map((procedure) => ({
    ...procedure,
    progress: progressOf(procedure.pathway, procedure.steps),
  }));
  const milestones = milestonesOf(
    facts.links,
    procedures.map(({ progress }) => progress),
  );
  return {
    status: furthest(milestones),
    milestones,
    ...followTimeline(facts.openedOn, facts.entries),
    pathwayGroup: leadingGroup(procedures),
    procedures: tally(procedures.map(({ progress }) => progress)),
  };
}

/**
 * A relative is identified by any link that has not been disproved; kinship is documented by a link that evidence
 * supports and nobody disputes.
 */
function milestonesOf(links: readonly LinkFact[], progress: readonly Progress[]): MilestoneDates {
  const standing = links.filter((link) => link.status !== 'disproved');
  const documented = standing.filter((link) => link.status === 'evidenced' || link.status === 'verified');
  const first = (milestone: ProcedureMilestone) =>
    earliest(progress.map(({ milestones }) => milestones[milestone] ?? null));
  return {
    relative_identified_on: earliest(standing.map((link) => link.identifiedOn)),
    kinship_documented_on: earliest(documented.map((link) => link.documentedOn)),
    submitted_on: first('submitted'),
    accepted_on: first('accepted'),
    transfer_arranged_on: first('transfer_arranged'),
    reunited_on: first('reunited'),
    followed_up_on: first('followed_up'),
  };
}

function furthest(milestones: MilestoneDates): CaseStatus {
  const reached = (status: CaseStatus) => status === 'identified' || milestones[`${status}_on`] !== null;
  return CASE_STATUSES.findLast(reached) ?? 'identified';
}

type FollowedProcedure = ProcedureFact & { progress: Progress };

function leadingGroup(procedures: readonly FollowedProcedure[]): DerivedCase['pathwayGroup'] {
  const [leading] = [...procedures].sort(
    (a, b) =>
      rankOf(b.progress) - rankOf(a.progress) ||
      compare(b.openedOn, a.openedOn) ||
      compare(b.pathway, a.pathway),
  );
  return leading === undefined ? null : pathway(leading.pathway).group;
}

function rankOf(progress: Progress): number {
  return Math.max(
    -1,
    ...(Object.keys(progress.milestones) as Milestone[]).map((each) => CASE_STATUSES.indexOf(each)),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function tally(progress: readonly Progress[]): DerivedCase['procedures'] {
  const counts = { pending: 0, refused: 0, lapsed: 0, closed: 0, reunited: 0 };
  for (const { ending } of progress) counts[ending ?? 'pending'] += 1;
  return counts;
}

/** Whether a case has reached a milestone, whatever it skipped on the way. */
export function hasReached(status: CaseStatus, milestone: CaseStatus): boolean {
  return CASE_STATUSES.indexOf(status) >= CASE_STATUSES.indexOf(milestone);
}

/** The first day a case reached the milestone its status names; the day it was opened for `identified`. */
export function statusSince(derived: DerivedCase, openedOn: CivilDate): CivilDate {
  return derived.status === 'identified'
    ? openedOn
    : (derived.milestones[`${derived.status}_on`] ?? openedOn);
}
