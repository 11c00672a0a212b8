import { gzipSync } from 'node:zlib';
import { createTestApp, type TestApp } from '../support/app.js';
import { type Attempt, attempt, RECEIVED, REFUSED, setDay } from '../support/attempts.js';
import { axe, openBrowser, type TestBrowser } from '../support/browser.js';
import type { Person, Team } from '../support/world.js';

let test: TestApp;
let browser: TestBrowser;
let team: Team;
let worker: Person;
beforeAll(async () => {
  test = await createTestApp();
  browser = await openBrowser(test);
  team = await test.world.team();
  worker = await test.world.user('caseworker', team);
});
afterAll(async () => {
  await browser.close();
  await test.close();
});

describe('whose deadlines', () => {
  const page = (person: Person, url: string) =>
    test.anonymous.get(url, { headers: { cookie: `__Host-reunir=${person.token}; lang=en` } });

  it('a caseworker sees first those they lead, a colleague none of these until they ask', async () => {
    const made = await attempt(test, worker, RECEIVED, { today: '2019-05-20' });
    const colleague = await test.world.user('caseworker', team);
    const stranger = await test.world.user('caseworker');
    expect((await page(worker, '/deadlines')).text).toContain(made.reference);
    const none = (await page(colleague, '/deadlines')).text;
    expect([none.includes(made.reference), none.includes('Nothing is due in the cases you lead')]).toEqual([
      false,
      true,
    ]);
    expect((await page(colleague, '/deadlines?lead=all')).text).toContain(made.reference);
    expect((await page(stranger, '/deadlines?lead=all')).text).not.toContain(made.reference);
  });

  it('a lawyer sees those of the cases granted, and no others', async () => {
    const [granted, kept] = [
      await attempt(test, worker, RECEIVED, { today: '2019-05-20' }),
      await attempt(test, worker, RECEIVED, { today: '2019-05-20' }),
    ];
    const lawyer = await test.world.user('lawyer');
    await test.world.grant(granted.caseId, lawyer, worker, { level: 'read' });
    for (const url of ['/', '/deadlines', '/deadlines/month?month=2019-06']) {
      setDay(test, url === '/' ? '2019-06-10' : '2019-05-20');
      const { status, text } = await page(lawyer, url);
      expect([url, status, text.includes(granted.reference), text.includes(kept.reference)]).toEqual([
        ...[url, 200, true, false],
      ]);
    }
    setDay(test, '2019-06-20');
    const procedures = (await page(lawyer, `/cases/${granted.caseId}/procedures`)).text;
    expect(procedures).toContain('acceptance can be asserted');
    expect(procedures).not.toContain(`/procedures/${granted.id}/steps/new`);
    expect((await page(lawyer, `/cases/${kept.caseId}/procedures`)).status).toBe(404);
  });

  it('a coordinator of several teams can narrow to one', async () => {
    const made = await attempt(test, worker, RECEIVED, { today: '2019-05-20' });
    const coordinator = await test.world.user('coordinator', team);
    const other = await test.world.team(team.organisationId, 'Paris');
    await test.database.admin.query('INSERT INTO team_members (team_id, user_id) VALUES ($1, $2)', [
      other.id,
      coordinator.id,
    ]);
    const all = (await page(coordinator, '/deadlines')).text;
    expect([all.includes(made.reference), all.includes('name="team"')]).toEqual([true, true]);
    const narrowed = (await page(coordinator, `/deadlines?lead=all&team=${other.id}`)).text;
    expect([narrowed.includes(made.reference), narrowed.includes('In the cases of Paris')]).toEqual([
      false,
      true,
    ]);
  });

  it('nobody else has any', async () => {
    for (const role of ['committee', 'admin', 'protection_officer'] as const)
      expect([role, (await page(await test.world.user(role), '/deadlines')).status]).toEqual([role, 403]);
  });

  it('keeps the filter through the pages and answers an address it does not know with a list', async () => {
    expect((await page(worker, '/deadlines?authority=dragon&owes=x&team=y&month=z')).status).toBe(200);
    expect((await page(worker, '/deadlines/month?month=2019-99')).status).toBe(200);
    const ours = (await page(worker, '/deadlines?lead=mine&owes=us')).text;
    expect(ours).not.toContain('Owed by:');
    const { rows } = await test.database.admin.query<{ id: string }>('SELECT id FROM deadlines LIMIT 1');
    expect((await page(worker, `/deadlines?after=2019-06-12_${rows[0]?.id ?? ''}`)).status).toBe(200);
  });
});

it('stands axe at every width in both languages, and weighs little on a bad line', async () => {
  const made = await attempt(test, worker, REFUSED, { today: '2019-06-08' });
  const silent = await attempt(test, worker, RECEIVED, { today: '2019-06-20' });
  const steps = (id: string) => `/procedures/${id}/steps/new`;
  const procedures = ({ caseId }: Attempt) => `/cases/${caseId}/procedures`;
  const urls = [
    ...['/', '/deadlines', '/deadlines?owes=us', '/deadlines/month', procedures(made), procedures(silent)],
    ...[`/cases/${made.caseId}`, `${steps(silent.id)}?code=acceptance_by_silence`],
  ];
  const faults: string[] = [];
  for (const locale of ['fr', 'en'] as const) {
    const window = await browser.window(worker, { locale });
    const page = await window.newPage();
    for (const url of urls) {
      await page.goto(url);
      for (const width of [320, 768, 1280]) {
        await page.setViewportSize({ width, height: 900 });
        for (const fault of await axe(page)) faults.push(`${locale} ${url} ${width}: ${fault}`);
        const over = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
        if (over > 0) faults.push(`${locale} ${url} ${width}: ${over} pixels too wide`);
      }
    }
    await window.close();
  }
  expect(faults).toEqual([]);
  const cookie = `__Host-reunir=${worker.token}`;
  for (const url of urls) {
    const html = await test.anonymous.get(url, { headers: { cookie } });
    const assets = [...html.text.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(
      (match) => match[1] ?? '',
    );
    const parts = await Promise.all(assets.map((asset) => test.anonymous.get(asset)));
    const weight = [html, ...parts].reduce((sum, part) => sum + gzipSync(part.text).length, 0);
    expect([url, Math.min(weight, 60_000)]).toEqual([url, weight]);
  }
}, 120_000);
