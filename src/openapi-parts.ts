import type { OpenAPIObject } from '@nestjs/swagger';

type Components = NonNullable<OpenAPIObject['components']>;
export type Response = NonNullable<Components['responses']>[string];

/** What each area of the addresses is about; the tag of `/api/minors/…` is `minors`. */
export const TAGS: Readonly<Record<string, string>> = {
  sessions: 'Signing in and out, and the sessions one has open.',
  invitations: 'The first password of somebody who was invited.',
  organisations: 'The houses people work for.',
  teams: 'People of one organisation who share their cases.',
  users: 'Accounts: role, teams, language, invitation.',
  directory: 'Colleagues a case can be shared with.',
  minors: 'Children: coded facts, birth dates, and the names and contacts in the vault.',
  relatives: 'Persons a child may join, or who seek the child.',
  'kinship-links': 'What a relative is said to be to a child, with the evidence for and against.',
  cases: 'The work for one child: team, status, timeline, grants, closure.',
  procedures: 'Legal attempts inside a case, and their dated steps.',
  deadlines: 'Time limits of procedures, as stored with each step and as they stand today.',
  holidays: 'Days off proclaimed since the release, which time limits heed.',
  timeline: 'Correcting and withdrawing what was recorded; nothing is erased.',
  grants: 'Dated, reasoned access of one person to one case.',
  merges: 'Two cases of one child made one: preview, approval across organisations, undoing.',
  'relative-merges': 'Two records of one relative made one: approval across organisations, undoing.',
  people: 'Finding people on record by name, reference or telephone number.',
  questions: 'What one team asks another about somebody it may know.',
  'tracing-requests': 'Relatives who come forward, whom they seek, and the children who may be the ones.',
  pathways: 'The law as dated data: stages, steps and what may follow what.',
  releases: 'The committee’s protected numbers.',
  reports: 'The committee’s protected numbers.',
  observations: 'The committee’s findings in both languages, resting on figures of a release.',
  incidents: 'The committee’s log of events that are not one child’s.',
  me: 'What the caller chose for themselves: reminders, and the calendar of their deadlines.',
  'audit-events': 'Who did what, to which record, when.',
  'openapi.json': 'This document.',
};

export const INTRODUCTION = `Réunir tracks the work of reuniting unaccompanied children in France with their relatives in the United Kingdom.

**Records.** What a caller may not see does not exist for them: hidden and absent records give the same 404. Names, contacts and words come only to those who may open them; what is withheld is null and named.

**Changes.** A change names the version it is based on: \`If-Match\` takes the \`ETag\` of the answer it was read from (428 when missing, 412 when somebody was faster). A request that creates something may carry an \`Idempotency-Key\`: sent again with the same key and body it gets the first answer and does nothing twice. Unknown fields are refused.

**Errors** are problem details (RFC 9457) in English or French, by \`Accept-Language\`; \`code\` is for programs and stays.

**Access.** Programs send a bearer token. Browsers send the session cookie, and with anything but GET also the session's CSRF token.`;

/** What a status means here; every one is answered as a problem. */
export const PROBLEMS = {
  400: ['BadRequest', 'The request cannot be understood, or a field is not acceptable.', 'invalid_input'],
  401: [
    'Unauthenticated',
    'Nobody is signed in, or what was given does not prove who it is.',
    'unauthenticated',
  ],
  403: ['Forbidden', 'The caller’s role does not do this, or a form was forged.', 'forbidden'],
  404: ['NotFound', 'There is nothing here that the caller may see.', 'not_found'],
  409: [
    'Conflict',
    'The state of the record does not let it happen; `allowed` names what would.',
    'conflict',
  ],
  412: ['Stale', 'The record has changed since the version in `If-Match`.', 'stale'],
  413: ['TooLarge', 'The body is larger than 1 MiB.', 'too_large'],
  415: ['UnsupportedType', 'The body is not JSON.', 'unsupported_type'],
  428: ['VersionRequired', '`If-Match` is missing.', 'version_required'],
  429: [
    'TooMany',
    'Too many attempts, or more children opened than the reading budget allows.',
    'too_many_attempts',
  ],
  503: [
    'Unavailable',
    'The database does not answer in time; the same request may work later.',
    'unavailable',
  ],
} as const satisfies Record<number, readonly [name: string, description: string, code: string]>;
export type ProblemStatus = keyof typeof PROBLEMS;

/** A reference to the shared answer of an error status. */
export function problemRef(status: ProblemStatus): { $ref: string } {
  return { $ref: `#/components/responses/${PROBLEMS[status][0]}` };
}

/** Parts every route may refer to. */
export const COMPONENTS = {
  securitySchemes: {
    bearer: { type: 'http', scheme: 'bearer', description: 'A session’s token, for programs.' },
    cookie: {
      type: 'apiKey',
      in: 'cookie',
      name: '__Host-reunir',
      description: 'The session cookie, for browsers.',
    },
    csrf: {
      type: 'apiKey',
      in: 'header',
      name: 'x-csrf-token',
      description: 'The session’s CSRF token, beside the cookie whenever something may change.',
    },
  },
  parameters: {
    AcceptLanguage: {
      name: 'Accept-Language',
      in: 'header',
      required: false,
      description: 'The language of error texts.',
      schema: { type: 'string' },
      example: 'fr',
    },
    IdempotencyKey: {
      name: 'Idempotency-Key',
      in: 'header',
      required: false,
      description: 'Made by the caller, one for each thing to be done: repeats get the first answer.',
      schema: { type: 'string', pattern: '^[A-Za-z0-9_-]{8,100}$' },
      example: '0192f1f4-6f0e-7c4e-b0d5-2f6a1c9e7b43',
    },
    IfMatch: {
      name: 'If-Match',
      in: 'header',
      required: true,
      description: 'The version the change is based on: the `ETag` of the answer it was read from.',
      schema: { type: 'string', pattern: '^(W/)?"[0-9]{1,9}"$' },
      example: '"3"',
    },
  },
  headers: {
    ETag: {
      description: 'The version of the record, for `If-Match`.',
      schema: { type: 'string' },
      example: '"3"',
    },
  },
  responses: Object.fromEntries(
    Object.entries(PROBLEMS).map(([status, [name, description, code]]) => [
      name,
      problemResponse(Number(status), description, code),
    ]),
  ),
  schemas: {
    Problem: {
      type: 'object',
      description: 'Problem details (RFC 9457).',
      required: ['type', 'title', 'status', 'code'],
      properties: {
        type: { type: 'string', format: 'uri', description: '`urn:reunir:problem:` and the code.' },
        title: { type: 'string', description: 'What happened, in the language asked for.' },
        status: { type: 'integer' },
        code: { type: 'string', description: 'The same whatever the language.' },
        errors: { type: 'array', items: { $ref: '#/components/schemas/FieldProblem' } },
        allowed: {
          type: 'array',
          items: { type: 'string' },
          description: 'Codes of what would have been possible instead.',
        },
      },
    },
    FieldProblem: {
      type: 'object',
      description: 'What is wrong with one field.',
      required: ['field', 'code', 'message'],
      properties: {
        field: { type: 'string', description: 'The path of the field: `birth.earliest`.' },
        code: { type: 'string' },
        message: { type: 'string' },
      },
    },
  },
} satisfies Components;

function problemResponse(status: number, description: string, code: string): Response {
  const header = (text: string, example: string) => ({
    description: text,
    schema: { type: 'string' as const },
    example,
  });
  const headers = {
    ...(status === 401 && {
      'WWW-Authenticate': header('How to prove who one is.', 'Bearer realm="reunir"'),
    }),
    ...(status === 503 && { 'Retry-After': header('Seconds to wait.', '5') }),
  };
  return {
    description,
    ...(Object.keys(headers).length > 0 && { headers }),
    content: {
      'application/problem+json': {
        schema: { $ref: '#/components/schemas/Problem' },
        example: { type: `urn:reunir:problem:${code}`, title: description, status, code },
      },
    },
  };
}
