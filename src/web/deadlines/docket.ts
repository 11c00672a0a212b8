import { addDays, type CivilDate } from '../../common/civil-date.js';
import { formatDate } from '../../common/formats.js';
import { message, type Locale } from '../../common/messages.js';
import { formatReference } from '../../common/reference.js';
import type { DeadlineListItem } from '../../deadlines/deadlines.dto.js';
import { pathway, type StageCode } from '../../pathways/pathways.js';
import { silenceProposal } from '../../pathways/silence.js';
import { paths } from '../paths.js';
import { isOpen, limitLine, type LimitLine, majorityFlag, type ShownLimit } from './limit-lines.js';

/** What is due across cases, by how near it is. */

/** What a line needs of a limit of one of many cases. */
export type DocketRow = ShownLimit &
  Pick<
    DeadlineListItem,
    | 'id'
    | 'caseId'
    | 'procedureId'
    | 'reference'
    | 'pathway'
    | 'stage'
    | 'closedBy'
    | 'startProof'
    | 'assertFrom'
    | 'majorities'
  >;

export interface DocketLine extends LimitLine {
  readonly id: string;
  readonly reference: string;
  readonly href: string;
  /** The kind of pathway, which is short; the case has the rest. */
  readonly pathway: string;
  readonly stage: StageCode;
  /** What may be asserted because nobody has answered. */
  readonly proposal: { readonly text: string; readonly href: string } | undefined;
}

/** One limit with its case. */
export function docketLine(locale: Locale, row: DocketRow, today: CivilDate): DocketLine {
  const line = limitLine(locale, row, today);
  return {
    ...line,
    id: row.id,
    reference: formatReference(row.reference),
    href: paths.caseProcedures(row.caseId),
    pathway: message(locale, `pathways.group.${pathway(row.pathway).group}`),
    stage: row.stage,
    flags: [...line.flags, ...row.majorities.map((each) => majorityFlag(locale, each, today))],
    proposal: proposalOf(locale, row, today),
  };
}

/** Days of the two groups that are near: a week, and as much again as most answers take. */
const WEEK_DAYS = 7;
const NEXT_DAYS = 37;

export const DOCKET_GROUPS = ['overdue', 'week', 'next', 'later'] as const;
export type DocketGroup = (typeof DOCKET_GROUPS)[number];

/** Lines in the order they came, under how near they are; groups without a line are left out. */
export function grouped<T extends Pick<LimitLine, 'daysLeft'>>(
  lines: readonly T[],
): { readonly group: DocketGroup; readonly lines: readonly T[] }[] {
  return DOCKET_GROUPS.map((group) => ({
    group,
    lines: lines.filter(({ daysLeft }) => groupOf(daysLeft) === group),
  })).filter(({ lines: found }) => found.length > 0);
}

/** The last day of what is due within the week. */
export function weekEnd(today: CivilDate): CivilDate {
  return addDays(today, WEEK_DAYS);
}

function groupOf(daysLeft: number): DocketGroup {
  if (daysLeft < 0) return 'overdue';
  if (daysLeft <= WEEK_DAYS) return 'week';
  return daysLeft <= NEXT_DAYS ? 'next' : 'later';
}

function proposalOf(locale: Locale, row: DocketRow, today: CivilDate): DocketLine['proposal'] {
  // What still runs where the authority is may still be answered there.
  const passed = isOpen(row) && row.status !== 'running';
  const proposal = passed ? silenceProposal({ ...row, status: 'running' }, today) : null;
  if (proposal === null) return undefined;
  return {
    text: message(locale, 'deadlines.proposal', { on: formatDate(locale, proposal.from) }),
    href: `${paths.newStep(row.procedureId)}?code=${proposal.step}`,
  };
}
