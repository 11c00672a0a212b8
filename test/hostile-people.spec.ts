import { createTestApp, type TestApp } from './support/app.js';
import { knownRelative, linkedFamily, SECRET, wellKnown } from './support/people.js';
import type { Person } from './support/world.js';

let test: TestApp;
let worker: Person;
let family: Awaited<ReturnType<typeof linkedFamily>>;
beforeAll(async () => {
  test = await createTestApp();
  worker = await test.world.user('caseworker');
  family = await linkedFamily(worker);
});
afterAll(() => test.close());

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** Where a value of the input might be replaced: every field of every object, every entry of every list. */
function places(value: Json, path: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [path];
  const inside = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return [...(path.length ? [path] : []), ...inside.flatMap(([key, child]) => places(child, [...path, key]))];
}

function replaced(value: Json, [key, ...rest]: (string | number)[], by: Json): Json {
  if (key === undefined) return by;
  if (Array.isArray(value))
    return value.map((child, index) => (index === key ? replaced(child, rest, by) : child));
  const fields = value as { [key: string]: Json };
  return { ...fields, [key]: replaced(fields[key] ?? null, rest, by) };
}

const STRANGE: Json[] = [
  null,
  true,
  -1,
  1e308,
  '',
  ' ',
  'x'.repeat(10_000),
  'a\u0000b',
  '\ud800',
  '\u202eabc',
  '2026-02-30',
  '9999-12-31',
  "'; DROP TABLE minors; --",
  [],
  [[]],
  [null],
  {},
  { a: { b: { c: 1 } } },
];

const evidence = () => ({
  direction: 'supports',
  kind: 'photo',
  strength: 'weak',
  datedOn: '2020-01-01',
  note: 'n',
});
const account = () => ({
  takenOn: '2026-01-01',
  language: 'ps',
  withInterpreter: true,
  answers: { home: 'h' },
  freeText: 'f',
});
const assessment = () => ({
  kind: 'willingness',
  result: 'willing',
  assessedOn: '2026-01-01',
  expiresOn: '2027-01-01',
  note: 'n',
});
const birth = () => ({
  earliestOn: '2010-01-01',
  latestOn: '2010-12-31',
  source: 'minor_statement',
  disputed: true,
});
const claim = () => ({ caseId: family.minor.caseId, relation: 'aunt', side: 'maternal', claimedBy: 'minor' });

describe('whatever stands in whichever field', () => {
  it.each<[string, string, () => string, () => object]>([
    ['a minor', 'POST', () => '/api/minors', wellKnown],
    [
      'facts',
      'PATCH',
      () => `/api/minors/${family.minor.id}`,
      () => ({
        sex: 'male',
        nationalities: ['AFG'],
        languages: ['ps'],
        interpreterLanguage: 'ps',
        arrivedInFranceOn: '2026-01-01',
        safetyFlags: [],
      }),
    ],
    ['a birth date', 'POST', () => `/api/minors/${family.minor.id}/birth-dates`, birth],
    ['a relative', 'POST', () => '/api/relatives', () => ({ ...knownRelative(), link: claim() })],
    ['an assessment', 'POST', () => `/api/relatives/${family.relative.id}/assessments`, assessment],
    ['evidence', 'POST', () => `/api/kinship-links/${family.linkId}/evidence`, evidence],
    ['an account', 'PUT', () => `/api/kinship-links/${family.linkId}/accounts/minor`, account],
    [
      'a decision',
      'POST',
      () => `/api/kinship-links/${family.linkId}/decisions`,
      () => ({ status: 'disputed', decidedOn: '2026-03-01', note: SECRET.note }),
    ],
  ])('%s is taken or refused, and never breaks the product', async (_what, method, url, body) => {
    const broken: string[] = [];
    const whole = body() as Json;
    for (const path of places(whole)) {
      for (const value of STRANGE) {
        const sent = replaced(whole, path, value);
        const answer = await worker.call(method as 'POST', url(), sent, { version: 999 });
        if (![200, 201, 400, 409, 412].includes(answer.status))
          broken.push(`${path.join('.')} ${JSON.stringify(value).slice(0, 30)}: ${answer.status}`);
      }
    }
    expect(broken).toEqual([]);
  });

  it.each([
    ['a list', '[]'],
    ['text', '"Amir"'],
    ['nothing', ''],
    ['half a document', '{"names":'],
    ['a prototype', '{"__proto__":{"admin":true},"names":[{"given":"Amir"}]}'],
    ['a constructor', '{"constructor":{"prototype":{"admin":true}},"names":[{"given":"Amir"}]}'],
    ['depth', `{"names":${'['.repeat(5000)}${']'.repeat(5000)}}`],
  ])('%s for a body is refused', async (_what, body) => {
    expect((await worker.call('POST', '/api/minors', body)).status).toBe(400);
  });
});
