import type { CivilDate } from '../../common/civil-date.js';
import { readDeadlineFilter } from './deadline-filter.js';
import { docketModel, type Look, monthModel } from './deadline-lists.js';
import type { DocketRow } from './docket.js';

const TODAY: CivilDate = '2026-12-10';
const CASE = '0198f3c2-7a11-7c30-9d55-3f0a6b1c2d3e';
const TEAM = { id: 't1', name: 'Calais' };

const row = (operativeOn: CivilDate): DocketRow => ({
  ...{ id: CASE, caseId: CASE, procedureId: CASE, reference: 'K7Q2ABCD', pathway: 'dublin3_art8_1' },
  ...{ stage: 'request_preparing', rule: 'D3-TCR-3M', part: null, operativeOn, rolledOn: null, endsAt: null },
  ...{ deemedMode: null, assertFrom: null, startProof: 'not_needed', status: 'running', closedBy: null },
  ...{ ours: false, authority: 'prefecture', article: '21(1)', verified: true, majorities: [] },
});
const look = (form: object = {}, role: 'caseworker' | 'lawyer' = 'caseworker'): Look => ({
  locale: 'en',
  today: TODAY,
  filter: readDeadlineFilter({ ...form }, role, [TEAM.id, 't2']),
  lawyer: role === 'lawyer',
  teams: [TEAM, { id: 't2', name: 'Paris' }],
});

describe('the docket', () => {
  it('groups what is due, and goes on where the list does', () => {
    const rows = [row('2026-12-09'), row('2026-12-17'), row('2026-12-18')];
    const { groups, nextHref } = docketModel(look({ owes: 'them' }), rows, 'a_b');
    expect(groups.map(({ title, lines }) => [title, lines.length])).toEqual([
      ['Passed', 1],
      ['In the next 7 days', 1],
      ['In 8 to 37 days', 1],
    ]);
    expect(nextHref).toBe('/deadlines?lead=mine&owes=them&after=a_b');
    expect(docketModel(look(), rows, null).nextHref).toBeUndefined();
  });

  it.each([
    [{}, 'caseworker', 'In the cases you lead.', '/deadlines?lead=all'],
    [{ lead: 'all' }, 'caseworker', 'In every case you can open.', '/deadlines?lead=mine'],
    [{ lead: 'all', team: 't1' }, 'caseworker', 'In the cases of Calais.', '/deadlines?lead=mine&team=t1'],
    [{}, 'lawyer', 'In the cases shared with you.', undefined],
  ] as const)('says whose cases it shows, and leads to the others: %j %s', (form, role, text, href) => {
    const { scope } = docketModel(look(form, role), [], null);
    expect([scope.text, scope.other?.href]).toEqual([text, href]);
  });

  it('takes a lawyer, who may be a reader only, to the case to assert an acceptance', () => {
    const passed = { status: 'expired', assertFrom: '2026-12-02' } as const;
    const silent: DocketRow = { ...row('2026-12-01'), rule: 'D3-REPLY-2M', ...passed };
    const hrefs = (['caseworker', 'lawyer'] as const).map(
      (role) => docketModel(look({}, role), [silent], null).groups[0]?.lines[0]?.proposal?.href,
    );
    expect(hrefs).toEqual([
      `/procedures/${CASE}/steps/new?code=acceptance_by_silence`,
      `/cases/${CASE}/procedures`,
    ]);
  });

  it('says what narrows it, and leads back to all of it', () => {
    expect(docketModel(look(), [], null).narrowed).toBeUndefined();
    const form = { lead: 'all', owes: 'us', authority: 'uk_court', pathway: 'dublin3_art16', team: 't2' };
    expect(docketModel(look(form), [], null).narrowed).toEqual({
      text: 'Only: Ours to do, UK court or tribunal, Dublin III, Article 16: dependency and Paris.',
      href: '/deadlines?lead=all',
    });
  });

  it.each([
    [{}, 'Nothing is due in the cases you lead.'],
    [{ lead: 'all' }, 'Nothing is due.'],
    [{ authority: 'uk_court' }, 'No deadline matches.'],
  ])('says why it is empty: %j', (form, text) => {
    expect(docketModel(look(form), [], null).nothing).toBe(text);
  });
});

describe('the month', () => {
  const month = (rows: DocketRow[], complete = true) =>
    monthModel(look(), { month: '2026-12', rows, complete, added: [] });
  const days = (rows: DocketRow[]) =>
    month(rows)
      .weeks.flatMap((week) => week.days)
      .filter((day) => day !== null);

  it('puts each limit on its day, and marks today, weekends and holidays', () => {
    const found = days([row('2026-12-09'), row('2026-12-09')]);
    expect(found.filter(({ items }) => items.length > 0).map(({ on, items }) => [on, items.length])).toEqual([
      ['2026-12-09', 2],
    ]);
    expect(found.filter(({ today }) => today).map(({ number }) => number)).toEqual([10]);
    const free = found.filter(({ off }) => off).map(({ number }) => number);
    expect(free).toEqual([5, 6, 12, 13, 19, 20, 25, 26, 27, 28]);
  });

  it('says nothing of empty days where it is a list', () => {
    expect(days([]).flatMap(({ number, quiet }) => (quiet ? [] : [number]))).toEqual([10, 25, 28]);
    expect(month([]).weeks.map(({ quiet }) => quiet)).toEqual([true, false, true, false, false]);
    expect([month([]).empty, month([row('2026-12-09')]).empty]).toEqual([true, false]);
  });

  it('leads to the months around it, and says when it holds too much', () => {
    const { previous, next, cut } = month([row('2026-12-09')], false);
    expect([previous.href, next]).toEqual([
      '/deadlines/month?lead=mine&month=2026-11',
      { text: 'January 2027', href: '/deadlines/month?lead=mine&month=2027-01' },
    ]);
    expect(cut).toContain('9 December 2026');
    expect(month([row('2026-12-09')]).cut).toBeUndefined();
  });
});
