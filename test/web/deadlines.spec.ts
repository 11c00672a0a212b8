import { createTestApp, type TestApp } from '../support/app.js';
import { type Attempt, attempt, RECEIVED, REFUSED, SENT, setDay } from '../support/attempts.js';
import { openBrowser, type TestBrowser } from '../support/browser.js';
import type { Person } from '../support/world.js';
import { type Manner, Visitor } from './visitor.js';

let test: TestApp;
let browser: TestBrowser;
let worker: Person;
beforeAll(async () => {
  test = await createTestApp();
  browser = await openBrowser(test);
  worker = await test.world.user('caseworker');
});
afterAll(async () => {
  await browser.close();
  await test.close();
});

async function stepsOf({ id }: Attempt): Promise<number> {
  const { rows } = await test.database.admin.query<{ n: number }>(
    'SELECT count(*)::int AS n FROM timeline_entries WHERE procedure_id = $1',
    [id],
  );
  return rows[0]?.n ?? 0;
}

const boxes = (on: string) => {
  const [year = '', month = '', dayOfMonth = ''] = on.split('-');
  return { 'on-day': dayOfMonth, 'on-month': month, 'on-year': year };
};

describe.each<Manner>([
  { locale: 'fr', script: false },
  { locale: 'en', script: true },
])('a time limit, from $locale to the other language and back, script: $script', (manner) => {
  let visitor: Visitor;
  const text = async (selector: string) =>
    (await visitor.page.locator(selector).first().innerText()).replaceAll(/\s+/g, ' ');
  const press = async (selector: string) => {
    await visitor.page.click(selector);
    await visitor.page.waitForLoadState();
  };

  beforeAll(async () => (visitor = await Visitor.arrive(browser, worker, manner, [])));
  afterAll(() => visitor.leave());
  afterEach(() => expect(visitor.faults.splice(0)).toEqual([]));

  it('is shown before the step that starts it is saved, and after', async () => {
    const made = await attempt(test, worker, SENT, { today: '2019-05-02' });
    await visitor.go(`/procedures/${made.id}/steps/new`);
    await visitor.fill({ ...boxes('2019-04-12'), code: 'request_received', proofOfReceipt: 'yes' });
    await press('button[value="step"]');
    for (const turned of [false, true, true]) {
      if (turned) await visitor.turn();
      expect(await text('#preview')).toMatch(/12 (June|juin) 2019/);
      expect(await text('#preview')).toMatch(/10 (June|juin) 2019/);
    }
    expect(await stepsOf(made)).toBe(SENT.length);

    await visitor.send();
    expect(visitor.page.url()).toMatch(/\/procedures\?done=step&entry=[0-9a-f-]{36}$/);
    expect(await text('[aria-labelledby="recorded"]')).toMatch(/12 (June|juin) 2019/);
    expect(await text('.reunir-limits')).toMatch(/12 (June|juin) 2019/);
    expect(await text('.reunir-limits')).toContain('Home Office');
  });

  it('says what is missing before it says what a step would do', async () => {
    const made = await attempt(test, worker, RECEIVED, { today: '2019-06-20' });
    await visitor.go(`/procedures/${made.id}/steps/new`);
    await visitor.fill({ ...boxes('2019-06-20'), code: 'acceptance_by_silence' });
    await press('button[value="step"]');
    expect(await visitor.page.locator('.govuk-error-summary a[href="#proofOfReceipt"]').count()).toBe(1);
    expect(await visitor.page.locator('[name="code"]:checked').inputValue()).toBe('acceptance_by_silence');
    expect(await visitor.page.locator('#preview .reunir-card').count()).toBe(0);
  });

  it('says why the law refuses a step, and what is possible that day', async () => {
    const made = await attempt(test, worker, RECEIVED, { today: '2019-06-20' });
    await visitor.go(`/procedures/${made.id}/steps/new?code=holding_reply_received&on=2019-04-01`);
    expect(await visitor.page.locator('[value="acceptance_received"]').count()).toBe(0);
    await visitor.fill(boxes('2019-04-20'));
    await press('button[value="day"]');
    expect(await visitor.page.locator('[value="acceptance_received"]').count()).toBe(1);
    expect(await visitor.page.locator('[value="acceptance_by_silence"]').count()).toBe(0);
  });

  it('stands in the docket and in its month, and the docket prints', async () => {
    const made = await attempt(test, worker, RECEIVED, { today: '2019-05-20', bornOn: '2001-06-06' });
    await visitor.go('/deadlines');
    const line = `.reunir-docket li:has(a[href="/cases/${made.caseId}/procedures"])`;
    expect(await text(line)).toContain(made.reference);
    expect(await text(line)).toMatch(/Turns 18 on 6 June 2019|18 ans le 6 juin 2019/);
    expect(await text('main')).not.toContain('Kaveh');
    await visitor.page.emulateMedia({ media: 'print' });
    expect(await visitor.page.locator('.reunir-nav').isVisible()).toBe(false);
    expect(await text('main .reunir-print-only')).toMatch(/20 (May|mai) 2019.*caseworker/);
    expect((await visitor.page.pdf({ format: 'A4' })).subarray(0, 4).toString()).toBe('%PDF');
    await visitor.page.emulateMedia({ media: 'screen' });

    await press('a[href^="/deadlines/month"]');
    await press('.reunir-pager [rel="next"]');
    expect(visitor.page.url()).toContain('month=2019-06');
    expect(await text('td:has(time[datetime="2019-06-12"])')).toContain(made.reference);
    expect(await text('td:has(time[datetime="2019-06-10"])')).toMatch(/Whit Monday|Lundi de Pentecôte/);
    await visitor.go('/deadlines/month?month=2019-05');
    expect(await text('td[aria-current="date"]')).toMatch(/20/);
  });

  it('once a reply is overdue proposes the acceptance, which is recorded with the proof alone', async () => {
    const made = await attempt(test, worker, RECEIVED, { today: '2019-06-12' });
    await visitor.go(`/cases/${made.caseId}/procedures`);
    expect(await visitor.page.locator('.reunir-proposal').count()).toBe(0);
    setDay(test, '2019-06-13');
    await visitor.go('/deadlines');
    const link = `a[href^="/procedures/${made.id}/steps/new?code=acceptance_by_silence"]`;
    expect(await visitor.page.locator(link).count()).toBe(1);
    await visitor.go(`/cases/${made.caseId}/procedures`);
    expect(await text('.reunir-proposal')).toMatch(/13 (June|juin) 2019/);
    await press(`.reunir-proposal ${link}`);
    await visitor.send();
    expect(await visitor.page.locator('.govuk-error-summary a[href="#proofOfReceipt"]').count()).toBe(1);
    await visitor.fill({ proofOfReceipt: 'yes' });
    await visitor.send();
    expect(visitor.page.url()).toContain('?done=step');
    // Six months from either day on which the courts let the acceptance begin.
    const running = await text('.reunir-limits');
    expect(running).toMatch(/12 (December|décembre) 2019/);
    expect(running).toMatch(/13 (December|décembre) 2019/);
    expect(await visitor.page.locator('.reunir-proposal').count()).toBe(0);
  });

  it('after a refusal leads to each way the law opens, side by side', async () => {
    const made = await attempt(test, worker, REFUSED, { today: '2019-05-25' });
    await visitor.go(`/cases/${made.caseId}/procedures`);
    const ways = visitor.page.locator('.reunir-sideways li');
    expect(
      (await ways.allInnerTexts()).map((way) => /\d+ (May|June|August|mai|juin|août)/.exec(way)?.[0]),
    ).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^5 (June|juin)/),
        expect.stringMatching(/^10 (June|juin)/),
        expect.stringMatching(/^20 (August|août)/),
        undefined,
      ]),
    );
    await press('.reunir-sideways a[href$="code=reexamination_sent"]');
    expect(await visitor.page.locator('[name="code"]:checked').inputValue()).toBe('reexamination_sent');
    await visitor.send();
    expect(visitor.page.url()).toContain('?done=step');
  });

  it('that a correction moves keeps what it said before', async () => {
    const made = await attempt(test, worker, RECEIVED, { today: '2019-05-20' });
    await visitor.go(`/cases/${made.caseId}/procedures`);
    await press('.reunir-timeline li:first-child .reunir-actions a');
    await visitor.fill(boxes('2019-04-15'));
    await visitor.send();
    expect(visitor.page.url()).toContain('?done=corrected&entry=');
    expect(await text('[aria-labelledby="recorded"]')).toMatch(/15 (June|juin) 2019/);
    await visitor.page.locator('summary', { hasText: /Earlier results|Résultats antérieurs/ }).click();
    expect(await text('main')).toMatch(/It said 12 June 2019|Elle était fixée au 12 juin 2019/);
  });
});
