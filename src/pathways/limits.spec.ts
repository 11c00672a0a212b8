import { factsIn, limitsIn, rowsOf } from '../../test/support/timeline.js';
import { isOpenLimit, limitsOf, statusAt } from './limits.js';

const RECEIVED = `
  2019-02-04 intent_recorded
  2019-02-06 registered
  2019-02-20 evidence_complete
  2019-02-25 request_sent
  2019-02-26 request_received proved
`;

describe('limits', () => {
  it('follow from facts alone: none without a step, none from a step of another pathway', () => {
    expect(limitsOf({ pathway: 'dublin3_art8_1', steps: [] })).toEqual([]);
    expect(limitsOf({ pathway: 'child_relative_visa', steps: factsIn(RECEIVED).slice(3) })).toEqual([]);
    expect(limitsOf({ pathway: 'court_order', steps: factsIn('2019-02-04 no_such_step') })).toEqual([]);
  });

  it('keep their key while their start stands, whatever becomes of them', () => {
    const keys = (text: string) => limitsIn('dublin3_art8_1', text).map(({ key }) => key);
    const later = keys(`${RECEIVED} 2019-04-26 acceptance_by_silence proved`);
    expect(later).toEqual(expect.arrayContaining(keys(RECEIVED)));
    expect(later.filter((key) => key.startsWith('D3-TRANSFER'))).toEqual([
      'D3-TRANSFER-6M:06 acceptance_by_silence:last_day',
      'D3-TRANSFER-6M:06 acceptance_by_silence:next_day',
    ]);
  });

  it('count facts of one day in the order in which the acts follow one another', () => {
    const oneDay = '2019-02-25 request_received proved\n2019-02-25 request_sent';
    const steps = [...factsIn(RECEIVED).slice(0, 3), ...factsIn(oneDay)];
    expect(rowsOf(limitsOf({ pathway: 'dublin3_art8_1', steps })).slice(0, 3)).toEqual([
      'D3-TCR-3M 2019-02-04 2019-05-04 2019-05-06 2019-05-04 · met request_sent',
      'D3-REPLY-2M 2019-02-25 2019-04-25 · 2019-04-25 · superseded start_known',
      'D3-REPLY-2M 2019-02-25 2019-04-25 · 2019-04-25 · running ·',
    ]);
  });

  it('take the holidays of England where the nation of the relative is unknown', () => {
    const refused = `
      2025-11-03 eligibility_checked
      2025-11-10 application_submitted
      2025-12-04 refusal_received
    `;
    const appeal = (ukNation?: 'scotland') =>
      limitsIn('child_relative_297', refused, ukNation ? { ukNation } : {}).find(
        ({ rule }) => rule === 'UK-FTT-28D',
      )?.lastDay;
    // Twenty-eight days end on New Year’s Day; in Scotland 2 January is a holiday too.
    expect(appeal()).toBe('2026-01-02');
    expect(appeal('scotland')).toBe('2026-01-05');
  });
});

describe('the time of reading', () => {
  const limit = { status: 'running', lastDay: '2026-03-16', endsAt: null, authority: 'prefecture' } as const;

  it('turns a running limit into one that has passed, when its last day is over where it runs', () => {
    expect(statusAt(limit, new Date('2026-03-16T22:59:59Z'))).toBe('running');
    expect(statusAt(limit, new Date('2026-03-16T23:00:00Z'))).toBe('expired');
    const london = { ...limit, authority: 'home_office' } as const;
    expect(statusAt(london, new Date('2026-03-16T23:59:59Z'))).toBe('running');
    expect(statusAt(london, new Date('2026-03-17T00:00:00Z'))).toBe('expired');
  });

  it('ends a limit in hours at its hour', () => {
    const hours = { ...limit, endsAt: '2026-03-16T13:30:00.000Z' };
    expect(statusAt(hours, new Date('2026-03-16T13:29:59Z'))).toBe('running');
    expect(statusAt(hours, new Date('2026-03-16T13:30:00Z'))).toBe('expired');
  });

  it.each(['met', 'expired', 'superseded', 'unproven'] as const)('leaves %s as it is', (status) => {
    expect(statusAt({ ...limit, status }, new Date('2026-06-17T12:00:00Z'))).toBe(status);
  });

  it('a limit asks for something while it runs, proved or not', () => {
    const statuses = ['running', 'unproven', 'met', 'expired', 'superseded'] as const;
    expect(statuses.filter((status) => isOpenLimit({ status }))).toEqual(['running', 'unproven']);
  });
});
