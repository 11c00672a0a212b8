import type { CaseView } from '../src/cases/case-view.dto.js';
import type { EntryRecordedView } from '../src/cases/timeline.dto.js';
import type { Problem } from '../src/common/problem.js';
import { createTestApp, type TestApp } from './support/app.js';
import { mend, openProcedure, take, type KnownProcedure } from './support/procedures.js';
import type { Person } from './support/world.js';

let test: TestApp;
let worker: Person;
let known: KnownProcedure;

beforeAll(async () => {
  test = await createTestApp();
  worker = await test.world.user('caseworker');
});
afterAll(() => test.close());
beforeEach(async () => {
  known = await openProcedure(test.database, worker, 'child_relative_visa', '2026-03-09');
});

const record = (body: object, by: Person = worker) => by.post(`/api/cases/${known.caseId}/timeline`, body);

/** Records an entry that must be accepted; returns its id. */
async function recorded(body: object): Promise<string> {
  const answer = await record(body);
  expect([answer.status, answer.text]).toEqual([201, expect.stringContaining(known.caseId)]);
  return answer.json<EntryRecordedView>().id;
}

async function view(): Promise<CaseView> {
  return (await worker.get(`/api/cases/${known.caseId}`)).json<CaseView>();
}

const safeguards = async () => (await view()).safeguards;

const arrive = () =>
  take(
    worker,
    known.id,
    '2026-03-10 eligibility_checked',
    '2026-03-16 application_submitted',
    '2026-03-20 biometrics_given',
    '2026-04-04 visa_granted',
    '2026-04-11 travel_arranged',
    '2026-04-20 arrived',
  );

describe('what protects a child on the way', () => {
  it('is on the case as it was said last, each matter by itself', async () => {
    const assessment = { kind: 'assessment', assessedBy: 'ngo', text: 'Wants to live with the brother.' };
    await recorded({ ...assessment, on: '2026-03-12', assessmentOutcome: 'undecided' });
    await recorded({
      ...assessment,
      on: '2026-04-02',
      assessmentOutcome: 'in_favour',
      assessedBy: 'authority',
    });
    await recorded({ kind: 'representation', on: '2026-03-11', representation: 'lawyer_instructed' });
    await recorded({ kind: 'representation', on: '2026-03-30', representation: 'lawyer_ended' });
    await recorded({ kind: 'representation', on: '2026-03-15', representation: 'guardian_appointed' });
    expect(await safeguards()).toEqual([
      { about: 'best_interests', on: '2026-04-02', code: 'in_favour', assessedBy: 'authority' },
      { about: 'guardian', on: '2026-03-15', code: 'guardian_appointed', assessedBy: null },
      { about: 'lawyer', on: '2026-03-30', code: 'lawyer_ended', assessedBy: null },
    ]);
  });

  it('says nothing where nothing was recorded', async () => {
    expect(await safeguards()).toEqual([]);
  });

  it('is corrected and taken back as any entry', async () => {
    const first = await recorded({
      kind: 'assessment',
      on: '2026-03-12',
      assessmentOutcome: 'against',
      assessedBy: 'ngo',
    });
    const right = { on: '2026-03-13', assessmentOutcome: 'in_favour', assessedBy: 'uk_local_authority' };
    const { id } = await mend(worker, first, 'correction', right);
    expect(await safeguards()).toMatchObject([{ on: '2026-03-13', code: 'in_favour' }]);
    expect((await view()).timeline.entries.find((each) => each.id === id)).toMatchObject({
      assessedBy: 'uk_local_authority',
      supersedesId: first,
    });
    await mend(worker, id, 'withdrawal', { reason: 'Of another child.' });
    expect(await safeguards()).toEqual([]);
  });

  it('knows the guardian a procedure has recorded', async () => {
    known = await openProcedure(test.database, worker, 'dublin3_art8_1', '2018-03-05');
    await take(worker, known.id, '2018-03-06 intent_recorded', '2018-04-03 guardian_appointed');
    expect(await safeguards()).toMatchObject([
      { about: 'guardian', on: '2018-04-03', code: 'guardian_appointed' },
    ]);
  });
});

describe('how a child lives after arriving', () => {
  it('is recorded from the arrival on, also once the case is closed', async () => {
    const check = { kind: 'placement_check', on: '2026-10-17', placement: 'in_place' };
    const early = await record(check);
    expect([early.status, early.json<Problem>().code]).toEqual([409, 'case_not_reunited']);
    await arrive();
    await test.database.admin.query(
      `INSERT INTO timeline_entries (id, case_id, kind, code, occurred_on, recorded_by)
       VALUES (gen_random_uuid(), $1, 'closed', 'reunited', '2026-06-30', $2)`,
      [known.caseId, worker.id],
    );
    const contact = { kind: 'contact', on: '2026-10-17', channel: 'phone', party: 'minor', reached: true };
    expect((await record(contact)).json<Problem>().code).toBe('case_closed');
    await recorded(check);
    expect(await safeguards()).toEqual([
      { about: 'placement', on: '2026-10-17', code: 'in_place', assessedBy: null },
    ]);
  });
});

describe('a move', () => {
  it('says who decided it, when somebody asked', async () => {
    const move = { kind: 'place_change', placeType: 'reception_centre' };
    await recorded({ ...move, on: '2026-03-12', department: '62', decidedBy: 'no_authority' });
    const sent = await recorded({ ...move, on: '2026-03-20', department: '31', decidedBy: 'prefecture' });
    await recorded({ ...move, on: '2026-03-21', department: '31' });
    const moves = async () =>
      (await view()).timeline.entries
        .filter(({ kind, supersededBy }) => kind === 'place_change' && supersededBy === null)
        .map(({ decidedBy }) => decidedBy);
    expect(await moves()).toEqual([null, 'prefecture', 'no_authority']);
    await mend(worker, sent, 'correction', {
      ...move,
      kind: undefined,
      on: '2026-03-20',
      decidedBy: 'police',
    });
    expect(await moves()).toEqual([null, 'police', 'no_authority']);
  });
});

it.each([
  [
    'an assessment by nobody',
    { kind: 'assessment', assessmentOutcome: 'against' },
    'assessedBy',
    'isNotEmpty',
  ],
  [
    'an unknown conclusion',
    { kind: 'assessment', assessmentOutcome: 'maybe', assessedBy: 'ngo' },
    'assessmentOutcome',
    'isIn',
  ],
  ['a decided contact', { kind: 'note', text: 'x', decidedBy: 'police' }, 'decidedBy', 'not_for_this_entry'],
  ['a representation of none', { kind: 'representation' }, 'representation', 'isNotEmpty'],
])('%s is refused', async (_case, body, field, code) => {
  const answer = await record({ on: '2026-03-12', ...body });
  expect([answer.status, answer.json<Problem>().errors]).toEqual([
    400,
    [expect.objectContaining({ field, code })],
  ]);
});
