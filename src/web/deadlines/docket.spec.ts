import type { CivilDate } from '../../common/civil-date.js';
import { docketLine, grouped, weekEnd, type DocketRow } from './docket.js';

const TODAY: CivilDate = '2026-11-27';
const CASE = '0198f3c2-7a11-7c30-9d55-3f0a6b1c2d3e';

const row = (changes: Partial<DocketRow> = {}): DocketRow => ({
  id: CASE,
  caseId: CASE,
  procedureId: CASE,
  reference: 'K7Q2ABCD',
  pathway: 'dublin3_art8_1',
  stage: 'request_sent',
  rule: 'D3-REPLY-2M',
  part: null,
  operativeOn: '2026-12-01',
  rolledOn: null,
  endsAt: null,
  deemedMode: null,
  assertFrom: '2026-12-02',
  startProof: 'proven',
  status: 'running',
  closedBy: null,
  ours: false,
  authority: 'home_office',
  article: '604/2013 Art. 22(1)',
  verified: true,
  majorities: [],
  ...changes,
});
const tcr = { rule: 'D3-TCR-3M', ours: true } as const;

describe('a line of the docket', () => {
  it('says the day, what must happen, whose act it is, and where to go', () => {
    expect(docketLine('en', row(), TODAY)).toMatchObject({
      what: 'Reply to the take-charge request',
      on: '2026-12-01',
      daysLeft: 4,
      tone: 'attention',
      whose: 'Owed by: Home Office',
      href: `/cases/${CASE}/procedures`,
      flags: [],
      readings: [],
      source: ['604/2013 Art. 22(1)'],
      proposal: undefined,
    });
    expect(docketLine('fr', row({ ...tcr, authority: 'prefecture' }), TODAY).whose).toBe(
      'À nous d’agir (Préfecture)',
    );
  });

  it.each([
    ['2027-01-05', 'neutral', 'neutral'],
    ['2026-12-04', 'attention', 'attention'],
    ['2026-11-26', 'danger', 'attention'],
  ] as const)('alarms for a loss, and asks for attention where a right opens: %s', (on, loss, right) => {
    expect(docketLine('en', row({ ...tcr, operativeOn: on }), TODAY).tone).toBe(loss);
    expect(docketLine('en', row({ operativeOn: on }), TODAY).tone).toBe(right);
  });

  it('warns of what cannot be proved, of another reading and of a rule nobody has verified', () => {
    const line = docketLine(
      'en',
      row({ startProof: 'unproven', status: 'unproven', rolledOn: '2026-12-03', verified: false }),
      TODAY,
    );
    expect(line.flags).toEqual([{ text: 'Receipt not proved', tone: 'attention' }]);
    expect(line.readings).toEqual(['3 December 2026 in one reading only']);
    expect(line.source).toEqual(['604/2013 Art. 22(1)', 'Not yet verified by a lawyer']);
  });

  it('tells the two schools of a deemed acceptance apart', () => {
    const school = (deemedMode: 'last_day' | 'next_day') =>
      docketLine('en', row({ deemedMode }), TODAY).readings[0];
    expect([school('last_day'), school('next_day')]).toEqual([
      'counted from the last day for a reply',
      'counted from the day after it: do not plan on this date',
    ]);
  });

  it('says when the child turns 18 first, and how sure that is', () => {
    const majorities = [
      ...[{ on: '2026-11-30', certainOn: '2026-11-30', accepted: true, disputed: false }],
      ...[{ on: '2026-11-02', certainOn: '2026-12-30', accepted: true, disputed: false }],
      ...[{ on: '2026-12-01', certainOn: '2026-12-01', accepted: false, disputed: true }],
    ].map((each) => ({ ...each, assertionId: CASE }) as DocketRow['majorities'][number]);
    expect(docketLine('en', row({ majorities }), TODAY).flags).toEqual([
      { text: 'Turns 18 on 30 November 2026, before this ends', tone: 'danger' },
      {
        text: 'Turned 18 on 2 November 2026, before this ends, if that birth date is right',
        tone: 'attention',
      },
      { text: 'Turns 18 on 1 December 2026, before this ends: birth date disputed', tone: 'attention' },
    ]);
  });

  it('proposes to assert an acceptance once the reply limit has passed unanswered, never before or after an answer', () => {
    const passed = row({ operativeOn: '2026-11-20', assertFrom: '2026-11-21', status: 'expired' });
    expect(docketLine('en', passed, TODAY).proposal).toEqual({
      text: 'The reply limit has passed: acceptance can be asserted from 21 November 2026, with proof of receipt.',
      href: `/procedures/${CASE}/steps/new?code=acceptance_by_silence`,
    });
    expect(docketLine('en', { ...passed, status: 'running' }, TODAY).proposal).toBeUndefined();
    expect(docketLine('en', { ...passed, closedBy: CASE }, TODAY).proposal).toBeUndefined();
    expect(docketLine('en', { ...passed, ...tcr }, TODAY).proposal).toBeUndefined();
  });
});

describe('the groups', () => {
  it('follow how near a day is, and leave out what is empty', () => {
    const lines = [-1, 0, 7, 8, 37, 38].map((daysLeft) => ({ daysLeft }));
    expect(
      grouped(lines).map(({ group, lines: found }) => [group, found.map((each) => each.daysLeft)]),
    ).toEqual([
      ['overdue', [-1]],
      ['week', [0, 7]],
      ['next', [8, 37]],
      ['later', [38]],
    ]);
    expect(grouped([{ daysLeft: 99 }]).map(({ group }) => group)).toEqual(['later']);
    expect(weekEnd(TODAY)).toBe('2026-12-04');
  });
});
