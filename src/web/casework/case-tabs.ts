import type { CaseView } from '../../cases/case-view.dto.js';
import { message, type Locale } from '../../common/messages.js';
import { paths } from '../paths.js';
import type { CaseRights } from './case-rights.js';

export const CASE_TABS = [
  'summary',
  'timeline',
  'relatives',
  'pathways',
  'procedures',
  'grants',
  'openings',
] as const;
export type CaseTab = (typeof CASE_TABS)[number];

interface Tab {
  readonly text: string;
  readonly href: string;
  readonly current: boolean;
  readonly count?: number;
}

/** The pages of a case that its reader may open, each at an address of its own. */
export function caseTabs(
  locale: Locale,
  view: CaseView,
  rights: CaseRights,
  current: CaseTab | undefined,
): readonly Tab[] {
  const { id } = view;
  const tab = (name: CaseTab, key: string, href: string, count?: number): Tab => ({
    text: message(locale, key),
    href,
    current: name === current,
    ...(count !== undefined && { count }),
  });
  return [
    tab('summary', 'case.tab.summary', paths.case(id)),
    tab('timeline', 'case.tab.timeline', paths.caseTimeline(id)),
    tab('relatives', 'case.tab.relatives', paths.caseRelatives(id), view.relatives.length),
    tab('pathways', 'finder.tab', paths.casePathways(id)),
    tab('procedures', 'case.tab.procedures', paths.caseProcedures(id), view.procedures.length),
    ...(rights.share ? [tab('grants', 'case.tab.grants', paths.caseGrants(id), view.grants.length)] : []),
    ...(rights.openings ? [tab('openings', 'case.tab.openings', paths.caseOpenings(id))] : []),
  ];
}
