import type { LinkList } from '../../src/kinship/kinship-view.dto.js';
import type { QuestionsView } from '../../src/people/questions.dto.js';
import type { RelativeView } from '../../src/relatives/relatives-view.dto.js';
import { createTestApp, type TestApp } from '../support/app.js';
import { openBrowser, type TestBrowser } from '../support/browser.js';
import { registeredMinor, registeredRelative } from '../support/people.js';
import type { Person } from '../support/world.js';
import { type Manner, Visitor } from './visitor.js';

let test: TestApp;
let browser: TestBrowser;
let worker: Person;
let sibling: { id: string; caseId: string };

beforeAll(async () => {
  test = await createTestApp();
  browser = await openBrowser(test);
  worker = await test.world.user('caseworker', await test.world.team(undefined, 'Calais'));
}, 60_000);
afterAll(async () => {
  await browser.close();
  await test.close();
});
beforeEach(async () => {
  sibling = await registeredMinor(worker);
});

const MANNERS: readonly (Manner & { family: string })[] = [
  { locale: 'en', script: true, family: 'Hotak' },
  { locale: 'fr', script: false, family: 'Stanekzai' },
];
const PHONE = '+44 7700 900461';

const kasir = (family: string, more: object = {}) => ({
  names: [{ given: 'Kasir', family }],
  contact: { phones: [{ number: PHONE }] },
  ...more,
});
const typed = (family: string) => ({
  name: `Qasir ${family}`,
  relation: 'uncle',
  side: 'paternal',
  phone: PHONE.replaceAll(' ', ''),
  address: '4 Larchmere Court',
});
const linksOf = async (caseId: string) =>
  (await worker.get(`/api/cases/${caseId}/kinship-links`)).json<LinkList>().items;
const relative = async (id: string) => (await worker.get(`/api/relatives/${id}`)).json<RelativeView>();
const relatives = async (): Promise<number> =>
  (await test.database.admin.query<{ n: number }>('SELECT count(*)::integer AS n FROM relatives')).rows[0]
    ?.n ?? 0;

describe.each(MANNERS)('adding a relative who may be on record ($locale)', ({ family, ...manner }) => {
  const arrive = () => Visitor.arrive(browser, worker, manner, ['Kasir', 'Qasir', family]);
  let known: { id: string };
  beforeAll(async () => {
    known = await registeredRelative(worker, kasir(family));
  });

  it('links the record there is, once, and adds to it what it lacked', async () => {
    const before = await relatives();
    const visitor = await arrive();
    await visitor.go(`/cases/${sibling.caseId}/relatives/new`);
    await visitor.fill(typed(family));
    await visitor.send();
    expect(await visitor.text()).toContain(`Kasir ${family}`);
    expect(await visitor.page.locator('.reunir-evidence__line').count()).toBeGreaterThan(0);
    await visitor.send('same', { twice: true });
    expect(new URL(visitor.page.url()).search).toBe('?done=relative');
    expect(await relatives()).toBe(before);
    expect(await linksOf(sibling.caseId)).toMatchObject([
      { relation: 'uncle', side: 'paternal', relative: { id: known.id } },
    ]);
    const { identity, contact, place } = await relative(known.id);
    expect(identity?.names.map(({ given, kind }) => [given, kind])).toEqual([
      ['Kasir', 'usual'],
      [`Qasir ${family}`, 'alias'],
    ]);
    expect([contact?.phones.length, place?.address]).toEqual([1, '4 Larchmere Court']);
    await visitor.go(`/cases/${sibling.caseId}/relatives/new`);
    await visitor.fill(typed(family));
    await visitor.send();
    expect(await visitor.page.locator('button[name="same"]').count()).toBe(0);
    const [link] = await linksOf(sibling.caseId);
    const opened = visitor.page.context().waitForEvent('page');
    await visitor.page.click(`a[href="/cases/${sibling.caseId}/links/${link?.id}"]`);
    await (await opened).close();
    expect(await visitor.page.inputValue('input[name="address"]')).toBe('4 Larchmere Court');
    expect(visitor.faults).toEqual([]);
    await visitor.leave();
  });

  it('saves another person of the same name, keeps what was typed on the way back, and remembers', async () => {
    const before = await relatives();
    const visitor = await arrive();
    await visitor.go(`/cases/${sibling.caseId}/relatives/new`);
    await visitor.fill(typed(family));
    await visitor.send();
    await visitor.send('back');
    expect(await visitor.page.inputValue('[name="address"]')).toBe('4 Larchmere Court');
    expect(await visitor.page.isChecked('[name="side"][value="paternal"]')).toBe(true);
    await visitor.send();
    await visitor.send(undefined, { twice: true });
    expect(new URL(visitor.page.url()).search).toBe('?done=relative');
    expect(await relatives()).toBe(before + 1);
    const { rows } = await test.database.admin.query(
      'SELECT decision FROM match_decisions WHERE a_id = $1 OR b_id = $1',
      [known.id],
    );
    expect(rows).toEqual([{ decision: 'not_same' }]);
    expect(visitor.faults).toEqual([]);
    await visitor.leave();
  });

  it('asks a team that may know them in a window of its own, for a relative as for a child', async () => {
    const team = await test.world.team(worker.organisationId, 'Dunkerque');
    const colleague = await test.world.user('caseworker', team);
    const child = await registeredMinor(colleague);
    await registeredMinor(worker, {
      names: [{ given: 'Toryalai', family }],
      fatherName: 'Rahim',
      birth: { earliestOn: '2010-01-01', latestOn: '2010-12-31', source: 'minor_statement' },
      sex: 'male',
      place: { placeType: 'camp' },
    });
    const visitor = await Visitor.arrive(browser, colleague, manner, [family]);
    const ask = async () => {
      const opened = visitor.page.context().waitForEvent('page');
      await visitor.page.click('form[action="/questions/ask"] button');
      const other = await opened;
      await other.waitForLoadState();
      expect(new URL(other.url()).pathname).toBe('/questions');
      await other.close();
    };
    await visitor.go(`/cases/${child.caseId}/relatives/new`);
    await visitor.fill(typed(family));
    await visitor.send();
    const page = await visitor.text();
    expect([page.includes('Calais'), page.includes('Kasir')]).toEqual([true, false]);
    await ask();
    await visitor.go('/register/who');
    await visitor.page.click('main summary');
    await visitor.fill({ name: `Toryalay ${family}`, sex: 'male', fatherName: 'Rahim' });
    await visitor.fill({ birth: 'year', birthYear: '2010' });
    await visitor.send('later');
    await ask();
    const { asked } = (await colleague.get('/api/questions')).json<QuestionsView>();
    expect(asked.map(({ kind, team: name }) => [kind, name])).toEqual([
      ['relative', 'Calais'],
      ['minor', 'Calais'],
    ]);
    expect(visitor.faults).toEqual([]);
    await visitor.leave();
  });
});

describe('the form of a relative', () => {
  const answers = { name: 'Kasir', relation: 'uncle', claimedBy: 'minor', looked: '1' };

  it('links nobody the reader may not see, and none twice', async () => {
    const stranger = await test.world.user('caseworker');
    const theirs = await registeredRelative(stranger);
    const page = `/cases/${sibling.caseId}/relatives/new`;
    for (const same of [theirs.id, sibling.id, 'nobody'])
      expect((await worker.post(page, { ...answers, same })).status).toBe(422);
    const ours = await registeredRelative(worker);
    expect((await worker.post(page, { ...answers, same: ours.id })).status).toBe(303);
    expect((await worker.post(page, { ...answers, same: ours.id })).status).toBe(422);
    expect((await stranger.post(page, answers)).status).toBe(404);
    const lawyer = await test.world.user('lawyer');
    await test.world.grant(sibling.caseId, lawyer, worker, { level: 'full' });
    expect((await lawyer.post(page, answers)).status).toBe(403);
    expect(await linksOf(sibling.caseId)).toHaveLength(1);
  });

  it('adds what was typed to the record of another team only by whoever may write in it', async () => {
    const granted = { read: await test.world.user('caseworker'), full: await test.world.user('caseworker') };
    const link = { caseId: sibling.caseId, relation: 'uncle', claimedBy: 'minor' };
    const { id } = await registeredRelative(worker, kasir('Tanai', { link }));
    for (const level of ['read', 'full'] as const)
      await test.world.grant(sibling.caseId, granted[level], worker, { level });
    const seeks = { name: 'Qasir Tanai', phone: '+93 70 000 0001', relation: 'uncle', childName: 'Zmarak' };
    const asked = { ...seeks, looked: '1', same: id };
    expect((await granted.read.post('/tracing/new', asked)).status).toBe(422);
    expect((await relative(id)).contact?.phones).toHaveLength(1);
    expect((await granted.full.post('/tracing/new', asked)).status).toBe(303);
    const { identity, contact } = await relative(id);
    expect(identity?.names.map(({ given }) => given)).toEqual(['Kasir', 'Qasir Tanai']);
    expect(contact?.phones.map(({ number }) => number)).toEqual([PHONE, seeks.phone]);
    const theirs = await registeredMinor(granted.read);
    const linked = { ...answers, phone: '+93 70 000 0002', same: id };
    const answer = await granted.read.post(`/cases/${theirs.caseId}/relatives/new`, linked);
    expect(answer.status).toBe(303);
    expect((await relative(id)).contact?.phones).toHaveLength(3);
  });
});
