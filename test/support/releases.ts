import { METHOD_CHECKS, SAFEGUARDING_CHECKS } from '../../src/publications/release-steps.js';
import type { ReleaseChanged } from '../../src/publications/releases-view.dto.js';
import type { MadeCutView } from '../../src/reports/cuts.dto.js';
import type { TestApp } from './app.js';
import { casesAtRandom, storeCases } from './counted-cases.js';
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
  return (await by.post('/api/reports/cuts', { quarter })).json<MadeCutView>().id;
}

const RELEASES = '/api/releases';

/** Takes a draft through both checks and the second signature, and on to the public when asked. Returns its id. */
export async function signRelease(
  { drafter, second, officer }: Committee,
  draft: object,
  { published = false } = {},
): Promise<string> {
  const { id } = (await drafter.post(RELEASES, draft)).json<ReleaseChanged>();
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
  return id;
}
