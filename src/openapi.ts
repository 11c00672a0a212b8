import type { INestApplication } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { productVersion } from './config.js';
import {
  COMPONENTS,
  INTRODUCTION,
  problemRef,
  type ProblemStatus,
  type Response,
  TAGS,
} from './openapi-parts.js';
import { reachable, type Schemas, sharpened } from './openapi-schemas.js';
import { type Route, routesOf } from './routes.js';

export const OPENAPI_PATH = '/api/openapi.json';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;
type Parameter = NonNullable<Operation['parameters']>[number];

/** Areas whose routes open identities, and so count against the reader's budget. */
const OPENS_IDENTITIES = /^(case|minor|relative|kinship|procedure|step|timeline|grant)\./;

/**
 * The OpenAPI 3.1 description of every route under /api. What a handler's own decorators do not say follows from its
 * permission, its method and whether it takes a version. Schemas need the compiled program: the build adds them.
 */
export function apiDocument(app: INestApplication): OpenAPIObject {
  const scanned = SwaggerModule.createDocument(
    app,
    { openapi: '3.1.0', info: { title: '', version: '' } },
    { operationIdFactory: operationId, autoTagControllers: false },
  );
  const schemas = { ...sharpened(scanned.components?.schemas), ...COMPONENTS.schemas } as Schemas;
  const paths: OpenAPIObject['paths'] = { [OPENAPI_PATH]: { get: ownOperation() } };
  for (const route of routesOf(app)) {
    if (!route.path.startsWith('/api/')) continue;
    const path = route.path.replaceAll(/:(\w+)/g, '{$1}');
    const method = route.method.toLowerCase() as 'get';
    const operation = scanned.paths[path]?.[method];
    if (operation) paths[path] = { ...paths[path], [method]: completed(operation, route, schemas) };
  }
  const tags = new Set(Object.keys(paths).map(tagOf));
  return {
    openapi: '3.1.0',
    info: {
      title: 'Réunir',
      summary: 'Reuniting unaccompanied children in France with relatives in the United Kingdom',
      description: INTRODUCTION,
      version: productVersion(),
      license: { name: 'European Union Public Licence 1.2', identifier: 'EUPL-1.2' },
    },
    servers: [{ url: '/', description: 'This server.' }],
    tags: [...tags].sort().map((name) => ({ name, ...(TAGS[name] && { description: TAGS[name] }) })),
    paths,
    components: { ...COMPONENTS, schemas: reachable([paths, COMPONENTS], schemas) },
  } as OpenAPIObject;
}

/** Serves the document to everybody: it holds no secret. Built when first asked for. */
export function serveApiDocument(app: NestFastifyApplication): void {
  let text: string | undefined;
  app
    .getHttpAdapter()
    .getInstance()
    .get(OPENAPI_PATH, async (_request, reply) =>
      reply.type('application/json; charset=utf-8').send((text ??= JSON.stringify(apiDocument(app)))),
    );
}

/** Everything a route's kind says about it, added to what its own decorators say. */
function completed(operation: Operation, route: Route, schemas: Schemas): Operation {
  const own = Object.entries(operation.responses as Record<string, Response>);
  const problems = problemsOf(operation, route).map((status) => [status, problemRef(status)] as const);
  return {
    ...operation,
    tags: [tagOf(route.path)],
    security: securityOf(route),
    parameters: [...(operation.parameters ?? []).map(withFormat), ...headersOf(route)],
    responses: {
      ...Object.fromEntries(
        own.map(([status, response]) => [status, withHeaders(response, status, schemas)]),
      ),
      ...Object.fromEntries(problems),
    },
  };
}

function problemsOf(operation: Operation, { method, path, permission, versioned }: Route): ProblemStatus[] {
  const writes = method !== 'GET';
  const signedIn = permission !== 'public';
  const readsBody = operation.requestBody !== undefined;
  const takesQuery = operation.parameters?.some((one) => 'in' in one && one.in === 'query') ?? false;
  const says: readonly (readonly [ProblemStatus, boolean])[] = [
    [400, writes || takesQuery],
    [401, signedIn || writes],
    [403, signedIn],
    [404, signedIn && (writes || path.includes(':'))],
    [409, writes && method !== 'DELETE'],
    [412, versioned],
    [413, readsBody],
    [415, readsBody],
    [428, versioned],
    [429, signedIn ? OPENS_IDENTITIES.test(permission ?? '') : writes],
    [503, true],
  ];
  return says.filter(([, answers]) => answers).map(([status]) => status);
}

/** A cookie comes unasked, so it proves nothing alone where something may change. */
function securityOf({ method, permission }: Route): Operation['security'] {
  if (permission === 'public') return [];
  return [{ bearer: [] }, method === 'GET' ? { cookie: [] } : { cookie: [], csrf: [] }];
}

function headersOf({ method, permission, versioned }: Route): Parameter[] {
  const names = [
    ...(versioned ? ['IfMatch'] : []),
    ...(method !== 'GET' && permission !== 'public' ? ['IdempotencyKey'] : []),
    'AcceptLanguage',
  ];
  return names.map((name) => ({ $ref: `#/components/parameters/${name}` }));
}

/** What is called an id in a path is one of ours. */
function withFormat(parameter: Parameter): Parameter {
  if (!('in' in parameter) || parameter.in !== 'path' || !/^id$|Id$/.test(parameter.name)) return parameter;
  return {
    ...parameter,
    schema: { type: 'string', format: 'uuid' },
    example: '0192f1f4-6f0e-7c4e-b0d5-2f6a1c9e7b43',
  };
}

/** An answer with a version carries it as a header too. */
function withHeaders(response: Response, status: string, schemas: Schemas): Response {
  if ('$ref' in response || !status.startsWith('2')) return response;
  const described = { ...response, description: response.description || 'Done.' };
  const schema = response.content?.['application/json']?.schema;
  const name = schema && '$ref' in schema ? schema.$ref.split('/').at(-1) : undefined;
  const shape = name === undefined ? undefined : schemas[name];
  const versioned = shape && 'properties' in shape && shape.properties?.['version'] !== undefined;
  return versioned ? { ...described, headers: { ETag: { $ref: '#/components/headers/ETag' } } } : described;
}

/** `MinorsController.view` is `minorsView`. */
function operationId(controller: string, method: string): string {
  const area = controller.replace(/Controller$/, '');
  return `${area.charAt(0).toLowerCase()}${area.slice(1)}${method.charAt(0).toUpperCase()}${method.slice(1)}`;
}

function tagOf(path: string): string {
  return path.split('/')[2] ?? '';
}

function ownOperation(): Operation {
  return {
    operationId: 'apiDocument',
    summary: 'This document.',
    tags: [tagOf(OPENAPI_PATH)],
    security: [],
    parameters: [],
    responses: {
      200: {
        description: 'An OpenAPI 3.1 document.',
        content: {
          'application/json': {
            schema: {
              type: 'object',
              required: ['openapi'],
              properties: { openapi: { type: 'string' } },
              additionalProperties: true,
            },
            example: { openapi: '3.1.0' },
          },
        },
      },
    },
  };
}
