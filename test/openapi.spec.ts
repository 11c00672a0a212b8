import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ts from 'typescript';
import { type Route, routesOf } from '../src/routes.js';
import { createTestApp, type TestApp } from './support/app.js';
import { ensureBuilt, output } from './support/built.js';
import { filesIn } from './support/sources.js';
import { Source } from './support/syntax.js';

interface Schema {
  $ref?: string;
  type?: string | string[];
  properties?: Record<string, Schema>;
  additionalProperties?: boolean | Schema;
  items?: Schema;
  [keyword: string]: unknown;
}
interface Operation {
  operationId: string;
  security: Record<string, unknown>[];
  parameters: { $ref?: string; in?: string; name?: string; schema?: Schema }[];
  requestBody?: { content: Record<string, { schema: Schema }> };
  responses: Record<string, { $ref?: string; content?: Record<string, { schema?: Schema }> }>;
}
interface Document {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
  components: Record<string, Record<string, unknown>> & { schemas: Record<string, Schema> };
}

let test: TestApp;
let routes: Route[];
let document: Document;
let operations: Map<string, Operation>;

const OWN = 'GET /api/openapi.json';
const nameOf = (route: Route) => `${route.method} ${route.path.replaceAll(/:(\w+)/g, '{$1}')}`;

beforeAll(async () => {
  ensureBuilt();
  document = JSON.parse(await output('dist/src/cli/openapi.js')) as Document;
  operations = new Map(
    Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(
        ([method, operation]) => [`${method.toUpperCase()} ${path}`, operation] as const,
      ),
    ),
  );
  test = await createTestApp();
  routes = routesOf(test.app).filter((route) => route.path.startsWith('/api/'));
}, 180_000);
afterAll(() => test.close());

describe('the API document', () => {
  it('is OpenAPI 3.1, open to everybody', async () => {
    const answer = await test.anonymous.get('/api/openapi.json');
    expect(answer.status).toBe(200);
    expect(answer.headers['content-type']).toBe('application/json; charset=utf-8');
    expect(answer.json<Document>().openapi).toBe('3.1.0');
    expect(Object.keys(answer.json<Document>().paths).sort()).toEqual(Object.keys(document.paths).sort());
  });

  it('describes every route under /api and no other', () => {
    expect([...operations.keys()].sort()).toEqual([...routes.map(nameOf), OWN].sort());
  });

  it('lints clean', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'reunir-openapi-'));
    const file = join(folder, 'openapi.json');
    await writeFile(file, JSON.stringify(document, null, 2));
    const report = await output('node_modules/@redocly/cli/bin/cli.js', 'lint', file, '--format=json').catch(
      (failure: { stdout: string }) => failure.stdout,
    );
    await rm(folder, { recursive: true });
    const { problems } = JSON.parse(report) as {
      problems: { ruleId: string; message: string; location: { pointer?: string }[] }[];
    };
    expect(problems.map((one) => `${one.ruleId} ${one.location[0]?.pointer} ${one.message}`)).toEqual([]);
  });
});

describe('schemas', () => {
  it('all say something: no empty schema, no object without properties, no list of anything', () => {
    const hollow = Object.entries(document.components.schemas).flatMap(([name, schema]) =>
      hollowIn(schema, name),
    );
    const inOperations = [...operations].flatMap(([name, operation]) => [
      ...operation.parameters.flatMap((one) => (one.$ref ? [] : hollowIn(one.schema, `${name} ${one.name}`))),
      ...Object.values(operation.requestBody?.content ?? {}).flatMap((one) =>
        hollowIn(one.schema, `${name} body`),
      ),
      ...Object.entries(operation.responses).flatMap(([status, response]) =>
        Object.values(response.content ?? {}).flatMap((one) => hollowIn(one.schema, `${name} ${status}`)),
      ),
    ]);
    expect([...hollow, ...inOperations]).toEqual([]);
  });

  it('describe every successful answer', () => {
    const silent = [...operations].flatMap(([name, { responses }]) => {
      const success = Object.entries(responses).filter(([status]) => status.startsWith('2'));
      const told =
        success.length > 0 && success.every(([status, { content }]) => status === '204' || content);
      return told ? [] : [name];
    });
    expect(silent).toEqual([]);
  });
});

describe('classes of bodies and answers', () => {
  it('have a name each, since it is the name of their schema', () => {
    const names = filesIn('src', /\.dto\.ts$/).flatMap((path) =>
      new Source(path).find(ts.isClassDeclaration).map((node) => node.name?.text ?? path),
    );
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });
});

describe('every operation', () => {
  const refers = (operation: Operation, name: string) =>
    operation.parameters.some((one) => one.$ref === `#/components/parameters/${name}`);

  it.each([
    [
      'an unknown caller and a role without the permission',
      ['401', '403'],
      (route: Route) => route.permission !== 'public',
    ],
    ['a stale and a missing version', ['412', '428'], (route: Route) => route.versioned],
    [
      'a record that is not there',
      ['404'],
      (route: Route) => route.path.includes('/:') && route.permission !== 'public',
    ],
    ['what it cannot understand', ['400'], (route: Route) => route.method !== 'GET'],
    ['what the state does not allow', ['409'], (route: Route) => /^(POST|PUT|PATCH)$/.test(route.method)],
    [
      'a body too large, or not JSON',
      ['413', '415'],
      (route: Route) => operations.get(nameOf(route))?.requestBody !== undefined,
    ],
    ['a database that does not answer', ['503'], () => true],
  ])('says how it refuses %s', (_case, statuses, applies) => {
    const silent = routes.flatMap((route) => {
      const answers = Object.keys(operations.get(nameOf(route))?.responses ?? {});
      return statuses
        .filter(
          (status) => applies(route) !== answers.includes(status) && (applies(route) || strict.has(status)),
        )
        .map((status) => `${nameOf(route)} ${status}`);
    });
    expect(silent).toEqual([]);
  });

  it('takes the headers its kind needs', () => {
    const wrong = routes.filter((route) => {
      const operation = operations.get(nameOf(route));
      const repeatable = route.method !== 'GET' && route.permission !== 'public';
      return (
        !operation ||
        refers(operation, 'IfMatch') !== route.versioned ||
        refers(operation, 'IdempotencyKey') !== repeatable ||
        (operation.security.length === 0) !== (route.permission === 'public')
      );
    });
    expect(wrong.map(nameOf)).toEqual([]);
  });
});

/** Statuses that routes of another kind must not claim. */
const strict = new Set(['403', '412', '428', '413', '415']);

function hollowIn(schema: Schema | undefined, place: string): string[] {
  if (schema === undefined) return [place];
  if (schema.$ref !== undefined) {
    const target = schema.$ref.split('/').at(-1) ?? '';
    return document.components.schemas[target] ? [] : [`${place} → ${target}`];
  }
  const parts = ['anyOf', 'oneOf', 'allOf'].flatMap((key) => (schema[key] as Schema[] | undefined) ?? []);
  if (parts.length > 0) return parts.flatMap((part, index) => hollowIn(part, `${place}/${index}`));
  const types = [schema.type].flat();
  if (types.includes('array')) return hollowIn(schema.items, `${place}[]`);
  if (types.includes('object')) {
    const inside = Object.entries(schema.properties ?? {});
    const open = schema.additionalProperties !== undefined && schema.additionalProperties !== false;
    return inside.length === 0 && !open
      ? [place]
      : inside.flatMap(([name, one]) => hollowIn(one, `${place}.${name}`));
  }
  return schema.type === undefined && schema['enum'] === undefined && schema['const'] === undefined
    ? [place]
    : [];
}
