import { ROLES, type Role } from '../src/common/codes.js';
import { may, type Permission, PERMISSIONS } from '../src/common/permissions.js';
import { OPENAPI_PATH } from '../src/openapi.js';
import { type Route, routesOf } from '../src/routes.js';
import { paths } from '../src/web/paths.js';
import { createTestApp, type TestApp } from './support/app.js';
import type { Person } from './support/world.js';

/** What anybody may call. Adding to this list is a decision about the outside wall. */
const PUBLIC = [
  'GET /health',
  'POST /api/sessions',
  'POST /api/sessions/current/second-factor',
  'POST /api/sessions/current/enrolment',
  'POST /api/invitations/acceptance',
  'GET /sign-in',
  'POST /sign-in',
  'GET /sign-in/code',
  'POST /sign-in/code',
  'GET /sign-in/enrolment',
  'POST /sign-in/enrolment',
  'GET /invitation',
  'POST /invitation',
  'GET /feeds/:token.ics',
  'GET /finder',
  'POST /finder',
  'GET /guide',
  'GET /guide/:pathway',
  'GET /observatory',
  'GET /observatory/releases/:number',
  'GET /observatory/releases/:number/tables/:table',
  'GET /observatory/releases/:number/bundle',
  'GET /observatory/indicators',
  'GET /observatory/indicators/:indicator',
  'GET /observatory/indicators/:indicator/over-time',
  'GET /observatory/series',
  'GET /observatory/observations',
  'GET /observatory/incidents',
  'GET /observatory/method',
  'GET /observatory/feed',
  'GET /observatory/catalogue',
  'GET /observatory/public-key',
];

/** Served by Fastify itself, before any handler and any identity: nothing but public files. */
const OUTSIDE_NEST = [`GET ${OPENAPI_PATH}`, 'GET /assets/…'];

/** Reading that only serves those who write. */
const READ_TO_WRITE = [
  'GET /api/cases/:id/duplicates record.merge',
  'GET /api/questions people.ask',
  'GET /api/relatives relative.write',
  'GET /api/relatives/:id/duplicates record.merge',
];

/** Changes that need no version: there is one writer, or repeating them changes nothing. */
const UNVERSIONED: string[] = [];

const UNKNOWN_ID = '0192f1f4-6f0e-7c4e-b0d5-2f6a1c9e7b43';

const registered = new Set<string>();
let test: TestApp;
let routes: Route[];
let people: Record<Role, Person>;

const nameOf = (route: Route) => `${route.method} ${route.path}`;
const isApi = (route: Route) => route.path.startsWith('/api/');
const isPublic = (route: Route) => route.permission === 'public';
const addressOf = (route: Route, id: string) => route.path.replaceAll(/:\w+/g, id);

beforeAll(async () => {
  test = await createTestApp({
    onServer: (fastify) =>
      fastify.addHook('onRoute', ({ method, url }) => {
        for (const one of [method].flat())
          if (one !== 'HEAD') registered.add(`${one} ${url.replace(/^\/assets\/[\w.-]+$/, '/assets/…')}`);
      }),
  });
  routes = routesOf(test.app);
  const entries = await Promise.all(ROLES.map(async (role) => [role, await test.world.user(role)] as const));
  people = Object.fromEntries(entries) as Record<Role, Person>;
});
afterAll(() => test.close());

/** Sends what a caller without a right would: the guard answers before a body is looked at. */
function call(person: Person | TestApp['anonymous'], route: Route, id = UNKNOWN_ID) {
  const body = route.method === 'GET' ? undefined : {};
  const key = Object.entries({
    GET: 'GET',
    POST: 'POST',
    PUT: 'PUT',
    PATCH: 'PATCH',
    DELETE: 'DELETE',
  } as const).find(([method]) => method === route.method);
  if (!key) throw new Error(`${nameOf(route)} uses an unexpected method`);
  return person.call(key[1], addressOf(route, id), body, { version: 1 });
}

describe('every handler', () => {
  it('says who may use it', () => {
    expect(routes.filter((route) => route.permission === undefined).map((route) => route.handler)).toEqual(
      [],
    );
  });

  it('has an address of its own', () => {
    const names = routes.map(nameOf);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it('is closed to strangers unless it is on the list of public ones', () => {
    expect(routes.filter(isPublic).map(nameOf).sort()).toEqual([...PUBLIC].sort());
  });

  it('needs a permission that some role has', () => {
    const held = new Set<string>(Object.values(PERMISSIONS).flat());
    const dead = routes.filter((route) => !isPublic(route) && !held.has(route.permission ?? ''));
    expect(dead.map((route) => `${nameOf(route)} ${route.permission}`)).toEqual([]);
  });

  it('is all that Fastify serves, besides public files', () => {
    const known = new Set([...routes.map(nameOf), ...OUTSIDE_NEST]);
    expect([...registered].filter((name) => !known.has(name))).toEqual([]);
    expect([...known].filter((name) => !registered.has(name))).toEqual([]);
  });
});

describe('a permission', () => {
  it('that no handler needs does not exist', () => {
    const needed = new Set(routes.map((route) => route.permission));
    const idle = [...new Set<Permission>(Object.values(PERMISSIONS).flat())].filter(
      (one) => !needed.has(one),
    );
    expect(idle).toEqual([]);
  });
});

describe('a route of the API', () => {
  it('reads with GET and changes with anything else', () => {
    const readers = routes
      .filter((route) => isApi(route) && route.method === 'GET')
      .filter((route) => !/\.(read|own|manage)$|^public$/.test(route.permission ?? ''))
      .map((route) => `${nameOf(route)} ${route.permission}`);
    expect(readers).toEqual(READ_TO_WRITE);
  });

  it('that replaces or changes a record asks for the version it is based on', () => {
    const blind = routes.filter((route) => /^(PUT|PATCH)$/.test(route.method) && !route.versioned);
    expect(blind.filter((route) => isApi(route) && !UNVERSIONED.includes(nameOf(route))).map(nameOf)).toEqual(
      [],
    );
    expect(routes.filter((route) => route.method === 'GET' && route.versioned).map(nameOf)).toEqual([]);
  });
});

describe('the guard', () => {
  it('keeps strangers out of every route that is not public', async () => {
    const letIn: string[] = [];
    for (const route of routes.filter((one) => !isPublic(one))) {
      const { status, headers } = await call(test.anonymous, route);
      const shownTheDoor = !isApi(route) && route.method === 'GET';
      const kept = shownTheDoor ? status === 303 && headers['location'] === paths.signIn : status === 401;
      if (!kept) letIn.push(`${nameOf(route)} ${status}`);
    }
    expect(letIn).toEqual([]);
  });

  it('refuses every role on every route whose permission it has not', async () => {
    const letIn: string[] = [];
    for (const route of routes.filter((one) => !isPublic(one)))
      for (const role of ROLES.filter((one) => !may(one, route.permission as Permission))) {
        const { status } = await call(people[role], route);
        if (status !== 403) letIn.push(`${role} ${nameOf(route)} ${status}`);
      }
    expect(letIn).toEqual([]);
  });

  it('lets nobody see from the answer whether a record is absent or an id impossible', async () => {
    const different: string[] = [];
    for (const route of routes.filter((one) => isApi(one) && one.method === 'GET' && one.path.includes('/:')))
      for (const role of ROLES.filter((one) => may(one, route.permission as Permission))) {
        const absent = await call(people[role], route);
        const impossible = await call(people[role], route, 'no-id');
        if (absent.status !== 404 || impossible.status !== 404 || absent.text !== impossible.text)
          different.push(`${role} ${nameOf(route)} ${absent.status} ${impossible.status}`);
      }
    expect(different).toEqual([]);
  });
});
