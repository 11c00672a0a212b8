import type { ObservationList } from '../src/publications/observations-view.dto.js';
import type { ReleaseList, ReleaseView } from '../src/publications/releases-view.dto.js';
import { committeeYears } from '../src/demo/committee-years.service.js';
import { loadIntoEmpty } from '../src/demo/demonstration.service.js';
import type { IncidentFigures } from '../src/incidents/incident-figures.dto.js';
import { createTestApp, type TestApp } from './support/app.js';
import { Client } from './support/client.js';
import { DEMONSTRATION_PASSWORD } from '../src/demo/accounts.js';
import { signIn } from './support/sign-in.js';
import { testSecrets } from './support/secrets.js';

let test: TestApp;
let louise: Client;
let admin: string;

beforeAll(async () => {
  test = await createTestApp({ demonstration: true });
  admin = (process.env['REUNIR_TEST_SERVER'] ?? '').replace(/\/postgres$/, `/${test.database.name}`);
  await loadIntoEmpty(admin, testSecrets());
  await committeeYears(test.app, admin, { quarters: 2 });
  const answer = await signIn(test.anonymous, 'louise@comite.example', DEMONSTRATION_PASSWORD);
  louise = new Client(test.app, answer.json<{ token: string }>().token);
}, 120_000);
afterAll(() => test.close());

describe('the committee of the demonstration', () => {
  it('has published its last quarters, each signed by two people some weeks after its end', async () => {
    const { releases } = (await louise.get('/api/releases')).json<ReleaseList>();
    expect(releases.map(({ state }) => state)).toEqual(['published', 'published']);
    const release = (await louise.get(`/api/releases/${releases[0]?.id}`)).json<ReleaseView>();
    expect(release.acts.map(({ actedBy }) => actedBy)).toEqual([
      ...['Louise Garnier', 'Paul Ashworth', 'Nadia Ferrand', 'Paul Ashworth', 'Louise Garnier'],
    ]);
    expect(release.acts.every(({ actedAt }) => actedAt.slice(0, 10) === release.releasedOn)).toBe(true);
  });

  it('has found something, and keeps a log of what happens', async () => {
    const { observations } = (await louise.get('/api/observations')).json<ObservationList>();
    expect(observations.map(({ state }) => state)).toEqual(['published']);
    const { figures } = (await louise.get('/api/incidents/figures')).json<IncidentFigures>();
    expect(figures.reduce((sum, { verified }) => sum + verified, 0)).toBe(50);
    expect((await test.anonymous.get('/observatory')).text).toContain(observations[0]?.number);
  });

  it('does nothing twice, and leaves nobody signed in', async () => {
    const before = (await louise.get('/api/releases')).text;
    await committeeYears(test.app, admin, { quarters: 2 });
    expect((await louise.get('/api/releases')).text).toBe(before);
    const { rows } = await test.database.admin.query<{ open: number }>(
      'SELECT count(*)::int AS open FROM sec.sessions WHERE ended_at IS NULL',
    );
    expect(rows).toEqual([{ open: 1 }]);
  });
});
