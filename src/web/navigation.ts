import type { Role } from '../common/codes.js';
import { may, type Permission } from '../common/permissions.js';
import { keepLanguage } from './language.js';
import { paths } from './paths.js';

export interface NavigationItem {
  /** Translation key of its words. */
  readonly key: string;
  readonly href: string;
  readonly current: boolean;
}

interface Entry {
  readonly key: string;
  readonly href: string;
  /** The item is current on addresses below this one too. */
  readonly under: string;
  readonly needs: Permission;
}

const MENU: readonly Entry[] = [
  { key: 'layout.nav.home', href: paths.home, under: paths.home, needs: 'case.read' },
  { key: 'layout.nav.cases', href: paths.cases, under: paths.cases, needs: 'case.read' },
  {
    key: 'layout.nav.deadlines',
    href: paths.deadlines,
    under: paths.deadlines,
    needs: 'deadline.read',
  },
  { key: 'layout.nav.register', href: paths.registerWho, under: '/register', needs: 'minor.write' },
  { key: 'layout.nav.tracing', href: paths.tracing, under: paths.tracing, needs: 'tracing.read' },
  {
    key: 'layout.nav.questions',
    href: paths.questions,
    under: paths.questions,
    needs: 'people.ask',
  },
  { key: 'layout.nav.caseload', href: paths.caseload, under: paths.caseload, needs: 'case.read' },
  { key: 'layout.nav.reports', href: paths.reports, under: paths.reports, needs: 'report.read' },
  { key: 'layout.nav.indicators', href: paths.indicators, under: paths.indicators, needs: 'report.read' },
  { key: 'layout.nav.releases', href: paths.releases, under: paths.releases, needs: 'release.read' },
  {
    key: 'layout.nav.observations',
    href: paths.observations,
    under: paths.observations,
    needs: 'observation.read',
  },
  {
    key: 'layout.nav.incidents',
    href: paths.incidentLog,
    under: paths.incidentLog,
    needs: 'incident.read',
  },
  { key: 'layout.nav.audit', href: paths.audit, under: paths.audit, needs: 'audit.read' },
  { key: 'layout.nav.users', href: paths.users, under: paths.users, needs: 'user.manage' },
  { key: 'layout.nav.teams', href: paths.teams, under: paths.teams, needs: 'team.manage' },
  {
    key: 'layout.nav.holidays',
    href: paths.holidays,
    under: paths.holidays,
    needs: 'calendar.manage',
  },
];

/** The menu of a role on one page: what it may open, in a fixed order, the item of this page marked. */
export function navigation(role: Role, url: string): readonly NavigationItem[] {
  return MENU.filter((entry) => may(role, entry.needs)).map(({ key, href, under }) => ({
    key,
    href,
    current: isUnder(under, url),
  }));
}

const PUBLIC_MENU = [
  { key: 'layout.nav.guide', href: paths.guide },
  { key: 'layout.nav.finder', href: paths.finder },
  { key: 'layout.nav.observatory', href: paths.observatory },
  { key: 'layout.nav.sign_in', href: paths.signIn },
] as const;

/** The menu of the pages meant for anybody. */
export function publicNavigation(url: string): readonly NavigationItem[] {
  return PUBLIC_MENU.map(({ key, href }) => ({
    key,
    href: keepLanguage(url, href),
    current: isUnder(href, url),
  }));
}

function isUnder(address: string, url: string): boolean {
  const path = url.split('?')[0] ?? '';
  return path === address || (address !== paths.home && path.startsWith(`${address}/`));
}
