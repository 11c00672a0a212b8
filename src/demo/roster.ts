import type { OrganisationKind, Role } from '../common/codes.js';
import type { Locale } from '../common/messages.js';
import { DEMONSTRATION_ACCOUNTS, HOUSES, NEIGHBOURS } from './accounts.js';
import { idAt } from './ids.js';
import { Random } from './random.js';

export interface Organisation {
  readonly id: string;
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly country: string;
}

export interface Member {
  readonly id: string;
  readonly organisationId: string;
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly locale: Locale;
}

export interface Team {
  readonly id: string;
  readonly organisationId: string;
  readonly name: string;
  readonly locale: Locale;
  /** How many of all cases it has, in proportion. */
  readonly weight: number;
  readonly caseworkers: readonly Member[];
  readonly coordinator: Member;
}

/** Everybody the cases of a demonstration are worked on by. */
export interface Roster {
  readonly organisations: readonly Organisation[];
  readonly teams: readonly Team[];
  readonly members: readonly Member[];
  readonly lawyers: readonly Member[];
}

/** When the organisations of the fiction joined. */
export const ROSTER_BEGAN = Date.UTC(2015, 8, 1, 8);
/** Cases of one more team. */
const CASES_PER_TEAM = 2_000;
const CASES_PER_CASEWORKER = 400;
const NEIGHBOURING_CASEWORKERS = 3;

/** The fiction's own people: the same ids in every demonstration. */
export function ownRoster(): Roster {
  const random = new Random('reunir demonstration');
  const id = () => idAt(ROSTER_BEGAN, random);
  const organisations = HOUSES.map(({ key, name, kind, country }) => ({
    id: id(),
    key,
    name,
    kind,
    country,
  }));
  const organisationOf = (house: string) =>
    organisations.find(({ key }) => key === house)?.id ?? organisations[0]?.id ?? '';
  const members = DEMONSTRATION_ACCOUNTS.map(({ email, name, role, house, locale, team }) => ({
    ...{ id: id(), organisationId: organisationOf(house), email, name, role, locale },
    team,
  }));
  const weights: Readonly<Record<string, number>> = { Calais: 6, Paris: 3, London: 3 };
  const teams = HOUSES.flatMap(({ key, teams: names }) =>
    names.map((name) =>
      teamOf(
        { id: id(), organisationId: organisationOf(key), name, weight: weights[name] ?? 1 },
        members.filter(({ team }) => team === name),
      ),
    ),
  );
  return { organisations, teams, members, lawyers: members.filter(({ role }) => role === 'lawyer') };
}

/**
 * Further organisations for a large number of cases, so that no team of the fiction drowns: sizes follow Zipf's law, the
 * n-th team having one n-th of the first one's cases.
 */
export function largeRoster(cases: number, random: Random): Roster {
  const own = ownRoster();
  const count = Math.floor(cases / CASES_PER_TEAM);
  const shares = Array.from({ length: count }, (_, index) => 1 / (index + 1));
  const whole = shares.reduce((sum, share) => sum + share, 0);
  const organisations = Array.from({ length: Math.ceil(count / 3) }, (_, index) => ({
    ...{ id: idAt(ROSTER_BEGAN, random), name: `Organisation ${index + 1}`, kind: 'ngo' as const },
    country: index % 3 === 2 ? 'GBR' : 'FRA',
  }));
  const further = shares.map((share, index) => {
    const { id: organisationId = '', country } = organisations[Math.floor(index / 3)] ?? {};
    const locale: Locale = country === 'GBR' ? 'en' : 'fr';
    const caseworkers = 2 + Math.ceil(((share / whole) * cases) / CASES_PER_CASEWORKER);
    const people = Array.from({ length: caseworkers + 1 }, (_, n) =>
      furtherMember(
        organisationId,
        locale,
        `${n + 1}.team${index + 1}`,
        n === 0 ? 'coordinator' : 'caseworker',
        random,
      ),
    );
    const name = `Team ${index + 1}`;
    return teamOf({ id: idAt(ROSTER_BEGAN, random), organisationId, name, weight: share }, people);
  });
  // A large demonstration is about size: the fiction's own teams have one case in a hundred.
  const scale = count === 0 ? 1 : whole / 100;
  const teams = [...own.teams.map((team) => ({ ...team, weight: (team.weight / 12) * scale })), ...further];
  return {
    organisations: [...own.organisations, ...organisations],
    teams,
    members: [...own.members, ...further.flatMap((team) => [team.coordinator, ...team.caseworkers])],
    lawyers: own.lawyers,
  };
}

/** Other organisations that do the same work, with lawyers of their own: nobody of the fiction meets their cases. */
export function neighbours(random: Random): Roster {
  const own = ownRoster();
  const organisations = NEIGHBOURS.map((house) => ({ id: idAt(ROSTER_BEGAN, random), ...house }));
  const teams = organisations.flatMap(({ id: organisationId, country, teams: names }) =>
    names.map((name) => {
      const locale: Locale = country === 'GBR' ? 'en' : 'fr';
      const roles = ['coordinator', ...Array.from({ length: NEIGHBOURING_CASEWORKERS }, () => 'caseworker')];
      const people = roles.map((role, n) =>
        furtherMember(organisationId, locale, `${n + 1}.${organisationId.slice(-6)}`, role as Role, random),
      );
      return teamOf({ id: idAt(ROSTER_BEGAN, random), organisationId, name, weight: 1 }, people);
    }),
  );
  const lawyers = organisations
    .filter(({ kind }) => kind === 'law_firm')
    .map(({ id }) => furtherMember(id, 'fr', 'avocate', 'lawyer', random));
  const members = teams.flatMap((team) => [team.coordinator, ...team.caseworkers]);
  return {
    organisations: [...own.organisations, ...organisations.map(({ teams: _teams, ...house }) => house)],
    teams,
    members: [...own.members, ...members, ...lawyers],
    lawyers,
  };
}

function furtherMember(
  organisationId: string,
  locale: Locale,
  label: string,
  role: Role,
  random: Random,
): Member {
  const id = idAt(ROSTER_BEGAN, random);
  return {
    id,
    organisationId,
    email: `${label}.${id.slice(-6)}@team.example`,
    name: `${role} ${label}`,
    role,
    locale,
  };
}

function teamOf(
  team: Pick<Team, 'id' | 'organisationId' | 'name' | 'weight'>,
  people: readonly Member[],
): Team {
  const coordinator = people.find(({ role }) => role === 'coordinator');
  if (!coordinator) throw new Error(`team ${team.name} has no coordinator`);
  const caseworkers = people.filter(({ role }) => role === 'caseworker');
  return { ...team, locale: coordinator.locale, caseworkers, coordinator };
}
