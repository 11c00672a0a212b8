import { gzipSync } from 'node:zlib';
import { createTestApp, type TestApp } from '../support/app.js';
import { openBrowser, type TestBrowser } from '../support/browser.js';
import { SECRET } from '../support/people.js';
import type { Person, Team } from '../support/world.js';
import { type Manner, Visitor } from './visitor.js';

let test: TestApp;
let browser: TestBrowser;
beforeAll(async () => {
  test = await createTestApp();
  browser = await openBrowser(test);
});
afterAll(async () => {
  await browser.close();
  await test.close();
});

const { given, native, alias, relativeGiven, detail, note, answer } = SECRET;
const words = [given, native, alias, relativeGiven];

/** A day before today in the boxes of a date. */
function daysAgo(field: string, days: number): Record<string, string> {
  const [year = '', month = '', day = ''] = new Date(Date.now() - days * 86_400_000)
    .toISOString()
    .slice(0, 10)
    .split('-');
  return { [`${field}-day`]: day, [`${field}-month`]: month, [`${field}-year`]: year };
}

async function count(sql: string, ...values: unknown[]): Promise<number> {
  const { rows } = await test.database.admin.query<{ n: number }>(sql, values);
  return rows[0]?.n ?? 0;
}

describe.each<Manner>([
  { locale: 'fr', script: false },
  { locale: 'en', script: true },
])(
  'the story of a case, from $locale to the other language and back at every form, script: $script',
  (manner) => {
    let team: Team;
    let people: Record<'caseworker' | 'second' | 'coordinator' | 'lawyer', Person>;
    let visitor: Visitor;
    let caseId: string;
    let linkId: string;
    const here = (rest = '') => `/cases/${caseId}${rest}`;
    const arrive = (person: Person) => Visitor.arrive(browser, person, manner, words);
    const idIn = (pattern: RegExp) => pattern.exec(visitor.page.url())?.[1] ?? '';

    beforeAll(async () => {
      team = await test.world.team();
      const member = (role: 'caseworker' | 'coordinator') => test.world.user(role, team);
      people = {
        caseworker: await member('caseworker'),
        second: await member('caseworker'),
        coordinator: await member('coordinator'),
        lawyer: await test.world.user('lawyer'),
      };
      visitor = await arrive(people.caseworker);
    });
    afterAll(() => visitor.leave());
    afterEach(() => expect(visitor.faults.splice(0)).toEqual([]));

    it('registers a child in three screens, once however often the button is pressed', async () => {
      await visitor.go('/register/who');
      await visitor.send();
      expect(await visitor.page.locator('.govuk-error-summary li').count()).toBe(3);
      await visitor.fill({ name: given, native, alias, sex: 'male', birth: 'age', birthAge: '15' });
      await visitor.fill({ nationality: 'AFG', language: 'prs' });
      await visitor.send();
      await visitor.fill({ placeType: 'camp', placeDetail: detail, flags: ['sleeping_rough', 'violence'] });
      await visitor.send();
      await visitor.fill({ relation: 'uncle', relativeName: relativeGiven });
      await visitor.send(undefined, { twice: true });
      await visitor.page.waitForURL('**/cases/*?done=registered');
      caseId = idIn(/cases\/([0-9a-f-]{36})/);
      expect(await count('SELECT count(*)::int AS n FROM cases WHERE team_id = $1', team.id)).toBe(1);
      expect(await count('SELECT count(*)::int AS n FROM relatives WHERE team_id = $1', team.id)).toBe(1);
      expect(
        await count(
          'SELECT cardinality(safety_flags) AS n FROM minors m JOIN cases c ON c.minor_id = m.id WHERE c.id = $1',
          caseId,
        ),
      ).toBe(2);
    });

    it('shows the name when asked, for the pages that follow, and records it', async () => {
      await visitor.go(here());
      expect(await visitor.text()).not.toContain(given);
      expect(await visitor.text()).toContain(detail);
      await visitor.follow(`${here()}?names=shown`);
      await visitor.go(here('/relatives'));
      expect(await visitor.text()).toContain(given);
      expect(await visitor.text()).toContain(relativeGiven);
      const shown =
        "SELECT count(*)::int AS n FROM audit_events WHERE case_id = $1 AND action = 'identity.shown'";
      expect(await count(shown, caseId)).toBe(1);
      await visitor.follow(`${here('/relatives')}?names=hidden`);
      expect(await visitor.text()).not.toContain(given);
    });

    it('documents a link, and lets only a second person verify it', async () => {
      linkId =
        (await visitor.page.locator('a[href*="/links/"]').first().getAttribute('href'))?.split('/').at(-1) ??
        '';
      const link = here(`/links/${linkId}`);
      await visitor.go(`${link}/evidence`);
      await visitor.fill({ direction: 'supports', kind: 'photo', strength: 'strong', note });
      await visitor.send();
      await visitor.go(`${link}/child-account`);
      await visitor.fill({ 'answer-home': answer, withInterpreter: 'yes' });
      await visitor.send();
      await visitor.go(`${link}/relative-account`);
      expect(await visitor.text()).not.toContain(answer);
      await visitor.fill({ 'answer-home': answer.toUpperCase() });
      await visitor.send();
      await visitor.go(`${link}/comparison`);
      expect(await visitor.text()).toContain(answer);
      await visitor.go(`${link}/decision`);
      expect(await visitor.page.locator('[name="status"][value="verified"]').count()).toBe(0);
      await visitor.fill({ status: 'evidenced' });
      await visitor.send();
      const second = await arrive(people.second);
      await second.go(`${link}/decision`);
      await second.fill({ status: 'verified' });
      await second.send();
      expect(second.faults).toEqual([]);
      await second.leave();
      expect(
        await count(
          "SELECT count(*)::int AS n FROM kinship_links WHERE id = $1 AND status = 'verified'",
          linkId,
        ),
      ).toBe(1);
    });

    it('opens a procedure and records the steps that the law allows on a day', async () => {
      await visitor.go(here('/procedures/new'));
      await visitor.page.locator('[name="relativeId"]').first().check();
      await visitor.fill({ pathway: 'child_relative_visa', ...daysAgo('openedOn', 9) });
      await visitor.send();
      const step = (await visitor.page.locator('a[href$="/steps/new"]').first().getAttribute('href')) ?? '';
      await visitor.go(step);
      await visitor.fill(daysAgo('on', 8));
      await visitor.send('look');
      expect(await visitor.page.locator('[name="code"][value="visa_granted"]').count()).toBe(0);
      await visitor.fill({ code: 'eligibility_checked' });
      await visitor.send();
      await visitor.go(step);
      await visitor.fill({ code: 'application_submitted', ...daysAgo('on', 7) });
      await visitor.send();
      expect(
        await count("SELECT count(*)::int AS n FROM cases WHERE id = $1 AND status = 'submitted'", caseId),
      ).toBe(1);
    });

    it('logs what happens with the child, and corrects it', async () => {
      const entries: Record<string, Record<string, string>> = {
        contact: { party: 'minor', channel: 'phone', reached: 'yes', text: note, ...daysAgo('on', 3) },
        place: { placeType: 'hotel', decidedBy: 'prefecture', department: '59', detail, ...daysAgo('on', 2) },
        missing: { text: note, ...daysAgo('on', 1) },
        found: { text: note },
        incident: { incidentType: 'eviction', department: '62', text: note },
        assessment: { assessmentOutcome: 'in_favour', assessedBy: 'uk_local_authority', text: note },
        representation: { representation: 'lawyer_instructed', text: note },
        note: { text: note },
      };
      for (const [path, fields] of Object.entries(entries)) {
        await visitor.go(here(`/${path}`));
        await visitor.fill(fields);
        await visitor.send();
        expect(visitor.page.url()).toContain('?done=');
      }
      await visitor.go(here('/timeline'));
      await visitor.page.locator('.reunir-timeline li:first-child .reunir-actions a').click();
      await visitor.fill({ text: 'said better' });
      await visitor.send();
      expect(await visitor.text()).toContain('said better');
      expect(await visitor.page.locator('.reunir-superseded').count()).toBe(1);
      await visitor.page.locator('.reunir-timeline li:first-child .reunir-actions a').click();
      await visitor.page.locator('main a[href$="/withdraw"]').click();
      await visitor.fill({ reason: 'not so' });
      await visitor.send();
      expect(await visitor.page.locator('.reunir-superseded').count()).toBe(2);
    });

    it('shares the case with a lawyer, who reads what was promised, records a step, and is gone once access ends', async () => {
      await visitor.go(here('/share'));
      await visitor.fill({ q: `lawyer ${people.lawyer.id.slice(-4)}` });
      await visitor.send('look');
      await visitor.fill({
        granteeId: people.lawyer.id,
        level: 'legal',
        purpose: 'legal_representation',
        reason: note,
      });
      await visitor.send();
      expect(await visitor.page.locator('.moj-interruption-card').innerText()).toContain(
        `lawyer ${people.lawyer.id.slice(-4)}`,
      );
      await visitor.send('confirmed');
      expect(visitor.page.url()).toContain(`${here('/grants')}?done=shared`);

      const lawyer = await arrive(people.lawyer);
      expect(await lawyer.go(here())).toBe(200);
      expect(await lawyer.text()).not.toContain(detail);
      for (const tab of [
        '/timeline',
        '/relatives',
        `/links/${linkId}`,
        `/links/${linkId}/comparison`,
        '/procedures',
      ])
        expect([tab, await lawyer.go(here(tab))]).toEqual([tab, 200]);
      expect(await lawyer.go(here('/contact'))).toBe(403);
      await lawyer.go(here('/procedures'));
      await lawyer.page.locator('a[href$="/steps/new"]').first().click();
      await lawyer.fill({ code: 'biometrics_given', note, ...daysAgo('on', 1) });
      await lawyer.send();
      expect(lawyer.page.url()).toContain('?done=step');

      await visitor.page.locator('a[href$="/end"]').first().click();
      await visitor.send();
      expect(visitor.page.url()).toContain('?done=access_ended');
      expect(await lawyer.go(here())).toBe(404);
      expect(await lawyer.page.locator('h1').count()).toBe(1);
      expect(lawyer.faults).toEqual([]);
      await lawyer.leave();
      await visitor.go(here('/openings'));
      expect(await visitor.text()).toContain(`lawyer ${people.lawyer.id.slice(-4)}`);
    });

    it('loses nothing when two people change the same record', async () => {
      await visitor.go(here('/child'));
      await visitor.fill({ 'nationality-0': 'ERI', ...daysAgo('arrivedInFranceOn', 30) });
      const second = await arrive(people.second);
      await second.go(here('/child'));
      await second.fill({ sex: 'female' });
      await second.send();
      await second.leave();
      await visitor.send();
      expect(await visitor.page.locator('.reunir-tone-attention').count()).toBeGreaterThan(3);
      expect(await visitor.page.locator('[name="nationality-0"]').inputValue()).toBe('ERI');
      await visitor.fill({ sex: 'female' });
      await visitor.send();
      expect(visitor.page.url()).toContain('?done=changed');
      const kept =
        "SELECT count(*)::int AS n FROM minors m JOIN cases c ON c.minor_id = m.id WHERE c.id = $1 AND m.sex = 'female' AND 'ERI' = ANY (m.nationalities)";
      expect(await count(kept, caseId)).toBe(1);
      for (const page of ['/child/names', '/child/contact', '/child/birth']) await visitor.go(here(page));
      await visitor.go(here('/child/contact'));
      await visitor.fill({ 'number-0': SECRET.phone, 'safe-0': 'yes' });
      await visitor.send();
      expect(await visitor.text()).toContain(SECRET.phone);
    });

    it('closes with the approval of a second person, and opens again with a reason', async () => {
      await visitor.go(here('/closure'));
      await visitor.fill({ outcome: 'other_route', note });
      await visitor.send();
      const coordinator = await arrive(people.coordinator);
      await coordinator.go(here());
      await coordinator.follow(here('/closure/approval'));
      await coordinator.send();
      await coordinator.go(here('/reopening'));
      await coordinator.fill({ reason: note });
      await coordinator.send();
      expect(coordinator.page.url()).toContain('?done=reopened');
      expect(coordinator.faults).toEqual([]);
      await coordinator.leave();
    });
  },
);

it('saves a child who has to leave from the first screen, and weighs little on a bad line', async () => {
  const caseworker = await test.world.user('caseworker');
  const visitor = await Visitor.arrive(browser, caseworker, { locale: 'fr', script: false }, words);
  await visitor.go('/register/who');
  await visitor.fill({ name: given, sex: 'unknown', birth: 'year', birthYear: '2011' });
  await visitor.send('later');
  const path = new URL(visitor.page.url()).pathname;
  expect(visitor.page.url()).toContain('?done=registered');
  expect(visitor.faults).toEqual([]);
  await visitor.leave();
  const cookie = `__Host-reunir=${caseworker.token}`;
  for (const page of ['/register/who', path, `${path}/timeline`]) {
    const html = await test.anonymous.get(page, { headers: { cookie } });
    const assets = [...html.text.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(
      (match) => match[1] ?? '',
    );
    const parts = await Promise.all(assets.map((asset) => test.anonymous.get(asset)));
    const weight = [html, ...parts].reduce((sum, part) => sum + gzipSync(part.text).length, 0);
    expect([page, Math.min(weight, 60_000)]).toEqual([page, weight]);
  }
});
