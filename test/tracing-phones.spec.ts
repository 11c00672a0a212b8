import type { TracingSuggestion, TracingSuggestions } from '../src/tracing/suggestions.dto.js';
import type { TracingChanged, TracingRequestView } from '../src/tracing/tracing-requests-view.dto.js';
import { createTestApp, type TestApp } from './support/app.js';
import { registeredMinor, type RegisteredMinor } from './support/people.js';
import type { Person } from './support/world.js';

let test: TestApp;

beforeAll(async () => {
  test = await createTestApp();
});
afterAll(() => test.close());

const UNCLE = '+44 7700 900461';
/** The same number as a child writes it down. */
const CARRIED = '07700 900461';

const child = (by: Person, given: string, number = CARRIED) =>
  registeredMinor(by, {
    names: [{ given }],
    sex: 'male',
    nationalities: ['AFG'],
    contact: { phones: [{ number }] },
    place: { placeType: 'camp' },
  });
const asksFor = async (by: Person, given: string) => {
  const answer = await by.post('/api/tracing-requests', {
    relative: { names: [{ given: 'Kasir' }], contact: { phones: [{ number: UNCLE }] } },
    relation: 'uncle',
    sought: { names: [{ given }] },
    nationalities: ['AFG'],
  });
  expect([answer.status, answer.text]).toEqual([201, expect.any(String)]);
  return answer.json<TracingChanged>().id;
};
const forRequest = async (id: string, by: Person) =>
  (await by.get(`/api/tracing-requests/${id}/suggestions?least=weak`)).json<TracingSuggestions>();
const forCase = async ({ caseId }: RegisteredMinor, by: Person) =>
  (await by.get(`/api/cases/${caseId}/tracing-suggestions?least=weak`)).json<TracingSuggestions>();
const phoneBits = (found: TracingSuggestion | undefined) =>
  found?.evidence.find(({ field }) => field === 'carried_phone')?.bits;

describe('a child who carries the number of who seeks', () => {
  it('is suggested more strongly, from either side, and the number is in no answer', async () => {
    const worker = await test.world.user('caseworker');
    const boy = await child(worker, 'Niazai');
    const other = await child(worker, 'Niazy', '07700 900499');
    const request = await asksFor(worker, 'Niazi');
    const found = await forRequest(request, worker);
    expect(found.items.map(({ caseId }) => caseId)).toEqual([boy.caseId, other.caseId]);
    expect(found.items.map(phoneBits)).toEqual([12, undefined]);
    expect(found.items[0]?.band).toBe('strong');
    const seekers = await forCase(boy, worker);
    expect(seekers.items.map(phoneBits)).toEqual([12]);
    expect(JSON.stringify([found, seekers])).not.toMatch(/9004/);
    const { contact } = (await worker.get(`/api/tracing-requests/${request}`)).json<TracingRequestView>();
    expect(contact?.phones.map(({ number }) => number)).toEqual([UNCLE]);
  });

  it('is found by the number where the names share nothing', async () => {
    const worker = await test.world.user('caseworker');
    const boy = await child(worker, 'Tesfalem');
    const request = await asksFor(worker, 'Zmarak');
    expect((await forRequest(request, worker)).items).toMatchObject([{ caseId: boy.caseId, band: 'weak' }]);
    expect((await forCase(boy, worker)).items).toMatchObject([{ requestId: request, band: 'weak' }]);
  });
});

describe('a number counts only for whoever may open it', () => {
  it('not under a grant that shows names alone', async () => {
    const [here, there] = [await test.world.user('caseworker'), await test.world.user('caseworker')];
    const boy = await child(here, 'Niazai');
    const request = await asksFor(there, 'Niazi');
    await test.world.grant(boy.caseId, there, here, { level: 'read' });
    const [named] = (await forRequest(request, there)).items;
    expect([named?.caseId, phoneBits(named)]).toEqual([boy.caseId, undefined]);
    await test.world.grant(boy.caseId, there, here, { level: 'legal' });
    expect((await forRequest(request, there)).items.map(phoneBits)).toEqual([12]);
  });

  it('and says nothing of a record that is another team’s', async () => {
    const calais = await test.world.team();
    const london = await test.world.team(calais.organisationId, 'London');
    const here = await test.world.user('caseworker', calais);
    const there = await test.world.user('caseworker', london);
    const boy = await child(here, 'Niazai');
    const request = await asksFor(there, 'Niazi');
    // With the number this would be a team to ask; the names alone are too little.
    expect([await forRequest(request, there), await forCase(boy, here)]).toMatchObject([
      { items: [], elsewhere: [] },
      { items: [], elsewhere: [] },
    ]);
  });
});
