import { message } from '../../src/common/messages.js';
import { createTestApp, type TestApp } from '../support/app.js';
import { openBrowser, type TestBrowser } from '../support/browser.js';
import { openProcedure, take } from '../support/procedures.js';
import type { Person } from '../support/world.js';
import { Visitor, type Manner } from './visitor.js';

let test: TestApp;
let browser: TestBrowser;
let worker: Person;
let caseId: string;

beforeAll(async () => {
  test = await createTestApp();
  test.setNow(new Date('2026-10-20T10:00:00Z'));
  browser = await openBrowser(test);
  worker = await test.world.user('caseworker');
}, 60_000);
afterAll(async () => {
  await browser.close();
  await test.close();
});

/** A child who came to a brother on 20 April 2026. */
beforeEach(async () => {
  const known = await openProcedure(test.database, worker, 'child_relative_visa', '2026-03-09');
  ({ caseId } = known);
  await take(
    worker,
    known.id,
    '2026-03-10 eligibility_checked',
    '2026-03-16 application_submitted',
    '2026-03-20 biometrics_given',
    '2026-04-04 visa_granted',
    '2026-04-11 travel_arranged',
    '2026-04-20 arrived',
  );
});

const MANNERS: readonly Manner[] = [
  { locale: 'en', script: true },
  { locale: 'fr', script: false },
];

describe.each(MANNERS)('what protects the child ($locale, script: $script)', (manner) => {
  let visitor: Visitor;
  beforeEach(async () => (visitor = await Visitor.arrive(browser, worker, manner, [])));
  afterEach(async () => {
    expect(visitor.faults.splice(0)).toEqual([]);
    await visitor.leave();
  });

  /** The card of the case’s page, in the language the page is in. */
  async function card(): Promise<(key: string) => boolean> {
    const locale = (await visitor.page.locator('html').getAttribute('lang')) as Manner['locale'];
    const shown = await visitor.page.locator('section[aria-labelledby="safeguards"]').innerText();
    return (key) => shown.includes(message(locale, key));
  }

  it('is recorded from the card of the case and said there', async () => {
    await visitor.go(`/cases/${caseId}`);
    expect((await card())('casework.not_recorded')).toBe(true);
    for (const [path, fields] of [
      [
        'assessment',
        { assessmentOutcome: 'in_favour', assessedBy: 'uk_local_authority', text: 'Visited twice.' },
      ],
      ['representation', { representation: 'guardian_appointed' }],
      ['representation', { representation: 'lawyer_instructed' }],
      ['placement', { placement: 'moved_with_support', text: 'With an aunt nearby.' }],
    ] as const) {
      await visitor.follow(`/cases/${caseId}/${path}`);
      await visitor.fill(fields);
      await visitor.send();
      expect(visitor.page.url()).toContain(`?done=${path}`);
    }
    const says = await card();
    for (const key of [
      'assessment_outcome.in_favour',
      'assessor.uk_local_authority',
      'representation.guardian_appointed',
      'representation.lawyer_instructed',
      'placement.moved_with_support',
    ])
      expect([key, says(`codes.${key}`)]).toEqual([key, true]);
    expect(says('casework.not_recorded')).toBe(false);
  });

  it('is asked whole, and can be said again, right', async () => {
    await visitor.go(`/cases/${caseId}/assessment`);
    await visitor.fill({ assessedBy: 'ngo' });
    await visitor.send();
    expect(await visitor.page.locator('.govuk-error-summary a').getAttribute('href')).toContain(
      'assessmentOutcome',
    );
    await visitor.fill({ assessmentOutcome: 'against' });
    await visitor.send();
    await visitor.go(`/cases/${caseId}/timeline`);
    await visitor.page.locator('.reunir-timeline li:first-child .reunir-actions a').click();
    expect(await visitor.page.locator('[name="assessedBy"]:checked').getAttribute('value')).toBe('ngo');
    await visitor.fill({ assessmentOutcome: 'undecided' });
    await visitor.send();
    await visitor.go(`/cases/${caseId}`);
    expect((await card())('codes.assessment_outcome.undecided')).toBe(true);
  });

  it('says who decided a move', async () => {
    await visitor.go(`/cases/${caseId}/place`);
    await visitor.fill({ placeType: 'hotel', decidedBy: 'prefecture', department: '31' });
    await visitor.send();
    const { rows } = await test.database.admin.query(
      `SELECT decided_by, department FROM timeline_entries WHERE case_id = $1 AND kind = 'place_change'`,
      [caseId],
    );
    expect(rows).toEqual([{ decided_by: 'prefecture', department: '31' }]);
    expect(await visitor.text()).toMatch(/Préfecture|Prefecture/);
  });
});
