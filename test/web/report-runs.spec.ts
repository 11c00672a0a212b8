import { createTestApp, type TestApp } from '../support/app.js';
import { axe, openBrowser, type TestBrowser } from '../support/browser.js';
import type { Answer } from '../support/client.js';
import { runEnded } from '../support/report-runs.js';
import type { Person } from '../support/world.js';

const RUN = '/reports/runs/2026-Q3';

let test: TestApp;
let browser: TestBrowser;
let member: Person;

beforeAll(async () => {
  test = await createTestApp();
  test.setNow(new Date('2026-11-22T12:00:00Z'));
  member = await test.world.user('committee');
  browser = await openBrowser(test);
});
afterAll(async () => {
  await browser.close();
  await test.close();
});

const get = (url: string, locale = 'en'): Promise<Answer> =>
  test.anonymous.get(url, { headers: { cookie: `__Host-reunir=${member.token}; lang=${locale}` } });
/** What is on record of the run. */
async function recorded(facts: Readonly<Record<string, string | number | undefined>>): Promise<void> {
  const { state, stage, percent, attempt, failure } = {
    ...{ state: 'running', stage: 'attack', percent: 45, attempt: 1, failure: undefined },
    ...facts,
  };
  await test.database.admin.query(
    `INSERT INTO stat_runs (as_at, run_id, state, stage, percent, attempt, failure)
     VALUES ('2026-09-30', gen_random_uuid(), $1, $2, $3, $4, $5)
     ON CONFLICT (as_at) DO UPDATE SET state = $1, stage = $2, percent = $3, attempt = $4, failure = $5, beat_at = now()`,
    [state, stage, percent, attempt, failure ?? null],
  );
}

describe('while a report is made', () => {
  it('the page tells how far it is, and comes back by itself until it is asked not to', async () => {
    await recorded({});
    const page = await get(RUN);
    expect([page.status, page.headers['refresh']]).toEqual([200, '4']);
    expect(page.text).toContain('<strong>Testing whether a child could be recognised</strong> – 45% done');
    expect(page.text).toContain('<progress value="45" max="100"');
    expect(page.text).not.toContain('Attempt');
    const still = await get(`${RUN}?refresh=off`);
    expect([still.status, still.headers['refresh']]).toEqual([200, undefined]);
    expect(still.text).toContain(`href="${RUN}?refresh=off">See how far it is now`);
  });

  it('the list leads there', async () => {
    const list = await get('/reports', 'fr');
    expect(list.text).toContain(
      `href="${RUN}">Troisième trimestre 2026\u202f: rapport en cours d’établissement</a>`,
    );
  });

  it('a further draw is told in words', async () => {
    await recorded({ stage: 'rounding', percent: 12, attempt: 3 });
    expect((await get(RUN, 'fr')).text).toContain('Tentative 3\u202f: le tirage précédent');
  });
});

describe('when no report came of it', () => {
  it('the page says why, and lets it be tried again', async () => {
    await recorded({ state: 'refused', failure: 'report_timed_out' });
    const page = await get(RUN);
    expect([page.status, page.headers['refresh']]).toEqual([200, undefined]);
    expect(page.text).toContain('could not be protected in the time allowed');
    expect(page.text).toContain('name="quarter" value="2026-Q3"');
    expect((await get('/reports')).text).toContain('the report was not made, see why');
  });

  it('it was interrupted, or its program fell silent', async () => {
    await recorded({});
    await test.database.admin.query(`UPDATE stat_runs SET beat_at = now() - interval '1 minute'`);
    expect((await get(RUN)).text).toContain('Nothing was stored. It can be asked for again.');
  });
});

it('nobody else sees it, and there is no page of a quarter nobody asked for', async () => {
  const worker = await test.world.user('caseworker');
  const answer = await test.anonymous.get(RUN, { headers: { cookie: `__Host-reunir=${worker.token}` } });
  expect(answer.status).toBe(403);
  for (const url of ['/reports/runs/2026-Q2', '/reports/runs/next'])
    expect([url, (await get(url)).status]).toEqual([url, 404]);
});

describe('in a browser', () => {
  it.each([
    ['en', 320],
    ['fr', 320],
    ['en', 768],
    ['fr', 768],
    ['en', 1280],
    ['fr', 1280],
  ] as const)('each state is readable by everybody (%s, %i px)', async (locale, width) => {
    const context = await browser.window(member, { locale, width });
    const page = await context.newPage();
    for (const facts of [
      { attempt: 2 },
      { state: 'refused', failure: 'report_unprotected' },
      { state: 'interrupted' },
    ]) {
      await recorded(facts);
      for (const url of [RUN, '/reports']) {
        await page.goto(url);
        expect([url, facts, await axe(page)]).toEqual([url, facts, []]);
        const overflow = await page.evaluate<number>(
          'document.documentElement.scrollWidth - document.documentElement.clientWidth',
        );
        expect([url, facts, overflow]).toEqual([url, facts, 0]);
      }
    }
    await context.close();
  });

  it('the page follows the report to its end without script', async () => {
    await recorded({ stage: 'rounding', percent: 10 });
    const context = await browser.window(member, { script: false });
    const page = await context.newPage();
    await page.goto(RUN);
    await recorded({ stage: 'attack', percent: 80 });
    await page.getByText('80% done').waitFor();
    await recorded({ state: 'interrupted' });
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.waitForURL(/\/reports\/[0-9a-f-]{36}$/, { timeout: 90_000 });
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Third quarter of 2026');
    expect(await runEnded(member, '2026-Q3')).toMatchObject({ state: 'made' });
    await context.close();
  }, 120_000);
});
