import type { CaseView } from '../src/cases/case-view.dto.js';
import type { EntryRecordedView } from '../src/cases/timeline.dto.js';
import type { TimelineView } from '../src/cases/timeline-view.dto.js';
import type { Problem } from '../src/common/problem.js';
import { createTestApp, type TestApp } from './support/app.js';
import { type KnownCase, linkRelative, openCase } from './support/cases.js';
import type { Person } from './support/world.js';

let test: TestApp;
let worker: Person;
let known: KnownCase;

beforeAll(async () => {
  test = await createTestApp();
  worker = await test.world.user('caseworker');
});
afterAll(() => test.close());
beforeEach(async () => {
  known = await openCase(test.database, worker);
});

const record = (body: object, by: Person = worker, idempotencyKey?: string) =>
  by.post(`/api/cases/${known.id}/timeline`, body, idempotencyKey === undefined ? {} : { idempotencyKey });

/** Records an entry that must be accepted; returns its id. */
async function recorded(body: object): Promise<string> {
  const answer = await record(body);
  expect([answer.status, answer.text]).toEqual([201, expect.stringContaining(known.id)]);
  return answer.json<EntryRecordedView>().id;
}

async function view(by: Person = worker): Promise<CaseView> {
  return (await by.get(`/api/cases/${known.id}`)).json<CaseView>();
}

const refusal = (answer: { status: number; json<T>(): T }): [number, string] => [
  answer.status,
  answer.json<Problem>().code,
];

describe('what happens to a child', () => {
  it('is recorded as facts, and the state of the case follows', async () => {
    const { id: relativeId } = await linkRelative(test.database, worker, known.id);
    await recorded({
      kind: 'place_change',
      on: '2019-03-02',
      placeType: 'camp',
      department: '62',
      address: 'Dune 4',
    });
    await recorded({ kind: 'contact', on: '2019-03-05', channel: 'phone', party: 'minor', reached: true });
    await recorded({
      kind: 'contact',
      on: '2019-03-09',
      channel: 'phone',
      party: 'relative',
      reached: true,
      relativeId,
    });
    await recorded({ kind: 'incident', on: '2019-03-10', incidentType: 'eviction', department: '62' });
    await recorded({ kind: 'note', on: '2019-03-10', text: 'Wants to study.' });
    await recorded({ kind: 'missing', on: '2019-03-12', text: 'Not seen since the buses left.' });
    const missing = await view();
    expect(missing).toMatchObject({
      place: { type: 'camp', department: '62', since: '2019-03-02' },
      lastContactOn: '2019-03-05',
      missingSince: '2019-03-12',
    });
    expect(missing.minor.place).toEqual({ address: 'Dune 4' });
    expect(missing.timeline.entries.map(({ kind, text }) => [kind, text])).toEqual([
      ['missing', 'Not seen since the buses left.'],
      ['note', 'Wants to study.'],
      ['incident', null],
      ['contact', null],
      ['contact', null],
      ['place_change', null],
    ]);
    expect(missing.timeline.entries[5]?.place).toEqual({ address: 'Dune 4' });
    await recorded({ kind: 'found', on: '2019-03-20' });
    expect(await view()).toMatchObject({ missingSince: null, lastContactOn: '2019-03-20' });
  });

  it('leaves no word in clear', async () => {
    await recorded({ kind: 'note', on: '2019-03-10', text: 'Unmistakable-words' });
    await recorded({
      kind: 'place_change',
      on: '2019-03-10',
      placeType: 'hotel',
      address: 'Unmistakable-street',
    });
    const { rows } = await test.database.admin.query<{ found: string }>(
      `SELECT string_agg(t::text, ' ') AS found FROM (SELECT to_json(e) AS t FROM timeline_entries e WHERE case_id = $1
       UNION ALL SELECT to_json(a) FROM audit_events a WHERE case_id = $1 UNION ALL SELECT to_json(c) FROM cases c WHERE id = $1
       UNION ALL SELECT to_json(d) FROM vault_documents d WHERE person_id = $2) x`,
      [known.id, known.minorId],
    );
    expect(rows[0]?.found).toContain('place_change');
    expect(rows[0]?.found).not.toContain('Unmistakable');
    expect(rows[0]?.found).not.toContain(Buffer.from('Unmistakable').toString('hex'));
  });

  it('keeps the address of the last change of place, whatever was recorded last', async () => {
    await recorded({ kind: 'place_change', on: '2019-04-01', placeType: 'hotel', address: 'Room 12' });
    await recorded({ kind: 'place_change', on: '2019-03-01', placeType: 'camp', address: 'Dune 4' });
    expect((await view()).minor.place).toEqual({ address: 'Room 12' });
    await recorded({ kind: 'place_change', on: '2019-05-01', placeType: 'unknown' });
    const { minor, place } = await view();
    expect([minor.place, place?.type]).toEqual([{}, 'unknown']);
  });

  it.each([
    ['a day to come', { kind: 'missing', on: '2999-01-01' }, 'on', 'in_future'],
    ['a day that is not', { kind: 'missing', on: '2019-02-30' }, 'on', 'isCivilDate'],
    [
      'a contact with nobody',
      { kind: 'contact', on: '2019-03-01', channel: 'phone', reached: true },
      'party',
      'isNotEmpty',
    ],
    [
      'an address without a place',
      { kind: 'note', on: '2019-03-01', text: 'x', address: 'y' },
      'address',
      'not_for_this_entry',
    ],
    ['a step', { kind: 'step', on: '2019-03-01' }, 'kind', 'isIn'],
    [
      'an unknown field',
      { kind: 'missing', on: '2019-03-01', status: 'reunited' },
      'status',
      'whitelistValidation',
    ],
  ])('is refused with %s', async (_what, body, field, code) => {
    const answer = await record(body);
    expect(answer.status).toBe(400);
    expect(answer.json<Problem>().errors).toMatchObject([{ field, code }]);
    expect((await view()).timeline.entries).toEqual([]);
  });

  it('is refused when the state does not allow it', async () => {
    expect(refusal(await record({ kind: 'found', on: '2019-03-01' }))).toEqual([409, 'case_not_missing']);
    await recorded({ kind: 'missing', on: '2019-03-02' });
    expect(refusal(await record({ kind: 'missing', on: '2019-03-03' }))).toEqual([
      409,
      'case_already_missing',
    ]);
  });

  it('is refused about a relative of another child', async () => {
    const other = await openCase(test.database, worker);
    const { id: relativeId } = await linkRelative(test.database, worker, other.id);
    const contact = {
      kind: 'contact',
      on: '2019-03-01',
      channel: 'sms',
      party: 'relative',
      reached: true,
      relativeId,
    };
    expect((await record(contact)).json<Problem>().errors).toMatchObject([{ code: 'relative_not_linked' }]);
  });

  it('happens once, however often it is sent', async () => {
    const body = { kind: 'contact', on: '2019-03-01', channel: 'sms', party: 'minor', reached: true };
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => record(body, worker, 'one-and-the-same')),
    );
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect(answers[0]?.status).toBe(201);
    expect((await view()).timeline.entries).toHaveLength(1);
  });

  it('is checked against what somebody else records at the same moment', async () => {
    const answers = await Promise.all(
      ['2019-03-02', '2019-03-03', '2019-03-04'].map((on) => record({ kind: 'missing', on })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    expect((await view()).timeline.entries).toHaveLength(1);
  });
});

describe('a long timeline', () => {
  it('comes in pages of fifty, newest first, each entry once', async () => {
    await test.database.admin.query(
      `INSERT INTO timeline_entries (id, case_id, kind, code, occurred_on, contact_party, reached, recorded_by)
       SELECT gen_random_uuid(), $1, 'contact', 'phone', date '2019-04-01' + n / 3, 'minor', false, $2 FROM generate_series(1, 120) n`,
      [known.id, worker.id],
    );
    const first = await view();
    const seen = [...first.timeline.entries];
    let before = first.timeline.before;
    while (before !== null) {
      const page = (
        await worker.get(`/api/cases/${known.id}/timeline?before=${before}`)
      ).json<TimelineView>();
      seen.push(...page.entries);
      before = page.before;
    }
    expect(seen).toHaveLength(120);
    expect(new Set(seen.map(({ id }) => id)).size).toBe(120);
    expect(seen.map(({ on }) => on)).toEqual(
      seen
        .map(({ on }) => on)
        .sort()
        .reverse(),
    );
    expect((await worker.get(`/api/cases/${known.id}/timeline?before=yesterday`)).status).toBe(400);
  });
});
