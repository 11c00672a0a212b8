import { METHOD_CHECKS, SAFEGUARDING_CHECKS } from '../../src/publications/release-steps.js';
import type { ReleaseChanged } from '../../src/publications/releases-view.dto.js';
import type { TestApp } from './app.js';
import { casesAtRandom, storeCases } from './counted-cases.js';
import { reportMade } from './report-runs.js';
import type { Person } from './world.js';

/** The people a release passes. */
export interface Committee {
  readonly drafter: Person;
  readonly second: Person;
  readonly officer: Person;
}

export async function committee({ world }: TestApp): Promise<Committee> {
  return {
    drafter: await world.user('committee'),
    second: await world.user('committee'),
    officer: await world.user('protection_officer'),
  };
}

/** Cases at random and the report of a quarter. Returns its id. */
export async function makeCut(test: TestApp, by: Person, quarter = '2026-Q3'): Promise<string> {
  const team = await test.world.team();
  const worker = await test.world.user('caseworker', team);
  await storeCases(test.database.admin, casesAtRandom(200, 3), [team], worker.id);
  return reportMade(by, quarter);
}

const RELEASES = '/api/releases';

/** Drafts a release and takes it through both checks and the second signature, and on to the public when asked. */
export async function signRelease(
  people: Committee,
  draft: object,
  { published = false } = {},
): Promise<string> {
  const { id } = (await people.drafter.post(RELEASES, draft)).json<ReleaseChanged>();
  await passRelease(people, id, { published });
  return id;
}

/** Takes a draft in its first version on as far. */
export async function passRelease(
  { drafter, second, officer }: Committee,
  id: string,
  { published = false } = {},
): Promise<void> {
  const steps: [Person, string, object][] = [
    [second, 'methods-check', { checks: METHOD_CHECKS }],
    [officer, 'safeguarding-check', { checks: SAFEGUARDING_CHECKS }],
    [second, 'signature', {}],
    ...(published ? ([[drafter, 'publication', {}]] as [Person, string, object][]) : []),
  ];
  for (const [index, [person, step, body]] of steps.entries()) {
    const { status, text } = await person.post(`${RELEASES}/${id}/${step}`, body, { version: index + 1 });
    if (status !== 200) throw new Error(text);
  }
}
