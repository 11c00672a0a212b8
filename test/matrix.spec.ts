import { Client } from './support/client.js';
import { ROLES, type Role } from '../src/common/codes.js';
import { may } from '../src/common/permissions.js';
import { type Route, routesOf } from '../src/routes.js';
import { createTestApp, type TestApp } from './support/app.js';
import {
  absentRecords,
  makeRecords,
  RECORD_KINDS,
  type RecordKind,
  type Records,
} from './support/records.js';
import { SAMPLE_BODIES } from './support/sample-bodies.js';
import type { Person, Team } from './support/world.js';

/**
 * Role × route × record: every cell is asked of the running product. What a role may is read from the permissions;
 * which records it may is what the design says: its team's, and those granted to it, and no others.
 */
let test: TestApp;
let routes: Route[];
let team: Team;
let ours: Records;
let foreign: Records;
let absent: Records;
const insiders = new Map<Role, Person>();
const granted = new Map<Role, Person>();
const expired = new Map<Role, Person>();
const revoked = new Map<Role, Person>();
const strangers = new Map<Role, Person>();

const CASEWORK: readonly Role[] = ['caseworker', 'coordinator'];
const SHAREABLE: readonly Role[] = ['caseworker', 'coordinator', 'lawyer'];
/** What only the case's own team may do, whatever was granted: share it, lead it, hand it on, say how it ends. */
const TEAM_ONLY = [
  'grant.manage',
  'case.write',
  'case.assign',
  'case.close.propose',
  'case.close.approve',
  'case.reopen',
  'record.merge',
];
/** Kept in the address of records that are not under a case. */
const OTHER_RECORDS = [
  'sessions',
  'users',
  'teams',
  'cuts',
  'runs',
  'reports',
  'organisations',
  'holidays',
  'questions',
  'incidents',
  'releases',
  'observations',
];

beforeAll(async () => {
  test = await createTestApp();
  routes = routesOf(test.app).filter((route) => route.permission !== 'public');
  team = await test.world.team();
  const founder = await test.world.user('caseworker', team);
  const lawyer = await test.world.user('lawyer');
  const other = await test.world.user('caseworker');
  ours = await makeRecords(test.database, founder, lawyer);
  foreign = await makeRecords(test.database, other, lawyer);
  absent = absentRecords();
  const past = new Date(Date.now() - 86_400_000);
  for (const role of ROLES) {
    strangers.set(role, await test.world.user(role));
    if (CASEWORK.includes(role)) insiders.set(role, await test.world.user(role, team));
    if (!SHAREABLE.includes(role)) continue;
    const [live, over, ended] = [
      await test.world.user(role),
      await test.world.user(role),
      await test.world.user(role),
    ];
    await test.world.grant(ours.cases, live, founder, { level: 'full' });
    await test.world.grant(foreign.cases, over, other, {
      level: 'full',
      startsAt: new Date(0),
      endsAt: past,
    });
    await test.world.grant(foreign.cases, ended, other, { level: 'full', revoked: true });
    granted.set(role, live);
    expired.set(role, over);
    revoked.set(role, ended);
  }
}, 120_000);
afterAll(() => test.close());

const ENDS_SESSION = /sign-out|sessions\/current/;
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** The kinds of record a route names, or undefined when it names none under a case. */
function kindsOf(route: Route): RecordKind[] | undefined {
  const parts = route.path.split('/');
  const before = parts.flatMap((part, index) => (part.startsWith(':') ? [parts[index - 1] ?? ''] : []));
  if (before.length === 0 || before.some((segment) => OTHER_RECORDS.includes(segment))) return undefined;
  return before.map((segment) => {
    const kind = kindAt(segment);
    if (kind) return kind;
    throw new Error(`${route.method} ${route.path}: no such kind of record: ${segment}`);
  });
}

/** What the pages call some records in their addresses. */
const IN_PAGES: Readonly<Record<string, RecordKind>> = {
  entries: 'timeline',
  links: 'kinship-links',
  'same-child': 'cases',
  'same-relative': 'relatives',
  tracing: 'tracing-requests',
};

function kindAt(segment = ''): RecordKind | undefined {
  return IN_PAGES[segment] ?? RECORD_KINDS.find((known) => known === segment);
}

function fill(route: Route, records: Records): string {
  const parts = route.path.split('/');
  const idAfter = (segment: string | undefined) => {
    const kind = kindAt(segment);
    return kind && records[kind];
  };
  return parts
    .map((part, index) => (part.startsWith(':') ? (idAfter(parts[index - 1]) ?? part) : part))
    .join('/');
}

/** Status and body of a call, with ids blotted out so that two records' answers can be compared. */
async function ask(
  person: Person,
  route: Route,
  records: Records,
): Promise<{ status: number; shape: string }> {
  // Whoever signs out needs a session of their own to do it with.
  const caller = ENDS_SESSION.test(route.path)
    ? new Client(test.app, await test.world.session(person.id))
    : person;
  const body = SAMPLE_BODIES[`${route.method} ${route.path}`]?.(records, person);
  const answer = await caller.call(
    route.method as 'GET',
    fill(route, records),
    route.method === 'GET' ? undefined : (body ?? {}),
    route.versioned ? { version: 1 } : {},
  );
  return { status: answer.status, shape: `${answer.status} ${answer.text.replaceAll(UUID, 'id')}` };
}

async function wrongCells(route: Route): Promise<string[]> {
  const wrong: string[] = [];
  const kinds = kindsOf(route);
  const note = (role: Role, record: string, status: number, expected: string) =>
    wrong.push(`${role} ${record}: ${status}, expected ${expected}`);
  for (const role of ROLES) {
    const stranger = strangers.get(role);
    if (!stranger) throw new Error(role);
    const permitted =
      route.permission !== undefined && route.permission !== 'public' && may(role, route.permission);
    const nothing = await ask(stranger, route, absent);
    if (!permitted) {
      const theirs = await ask(stranger, route, foreign);
      if (nothing.status !== 403 || theirs.shape !== nothing.shape)
        note(role, 'any', theirs.status, '403 alike');
      continue;
    }
    if (!kinds) {
      if ([401, 403].includes(nothing.status) || nothing.status >= 500)
        note(role, 'no record', nothing.status, 'an answer');
      continue;
    }
    if (nothing.status !== 404) note(role, 'absent', nothing.status, '404');
    for (const [name, person] of [
      ['foreign', stranger],
      ['expired', expired.get(role)],
      ['revoked', revoked.get(role)],
    ] as const) {
      if (!person) continue;
      const answer = await ask(person, route, foreign);
      const empty = await ask(person, route, absent);
      if (answer.shape !== empty.shape || answer.status !== 404)
        note(role, name, answer.status, 'the same 404 as absent');
    }
    const inside = insiders.get(role);
    if (inside) {
      const { status } = await ask(inside, route, ours);
      if ([401, 403, 404].includes(status) || status >= 500) note(role, 'own', status, 'access');
    }
    const guest = granted.get(role);
    if (guest) {
      const { status } = await ask(guest, route, ours);
      const teamOnly = TEAM_ONLY.includes(route.permission ?? '');
      if (status === 401 || status >= 500 || (!teamOnly && [403, 404].includes(status)))
        note(role, 'granted', status, 'access');
      if (teamOnly && status < 400 && route.method !== 'GET') note(role, 'granted', status, 'a refusal');
    }
  }
  return wrong;
}

it('has no wrong cell', async () => {
  const wrong: string[] = [];
  for (const route of routes) {
    for (const cell of await wrongCells(route)) wrong.push(`${route.method} ${route.path} — ${cell}`);
  }
  expect(wrong).toEqual([]);
  expect(routes.length).toBeGreaterThan(30);
}, 180_000);

it('asks every role of every route', () => {
  expect(new Set(ROLES.map((role) => strangers.get(role)?.role))).toEqual(new Set(ROLES));
});

it('lets nobody in without a session', async () => {
  const open: string[] = [];
  for (const route of routes) {
    const answer = await test.anonymous.call(
      route.method as 'GET',
      fill(route, ours),
      route.method === 'GET' ? undefined : {},
    );
    const turnedAway =
      answer.status === 401 || (answer.status === 303 && answer.headers['location'] === '/sign-in');
    if (!turnedAway) open.push(`${route.method} ${route.path}: ${answer.status}`);
  }
  expect(open).toEqual([]);
});
