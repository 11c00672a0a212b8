import { majoritiesBy } from './majorities.js';

const said = {
  id: 'said',
  earliestOn: '2008-05-01',
  latestOn: '2008-05-31',
  disputed: true,
  accepted: false,
} as const;
const document = {
  ...said,
  id: 'document',
  earliestOn: '2008-02-29',
  latestOn: '2008-02-29',
  disputed: false,
} as const;

describe('18th birthdays that come by a day', () => {
  it('are told for each birth date asserted, from the first day of its span', () => {
    expect(majoritiesBy([said, document], '2026-05-01')).toEqual([
      {
        on: '2026-03-01',
        certainOn: '2026-03-01',
        assertionId: 'document',
        disputed: false,
        accepted: false,
      },
      { on: '2026-05-01', certainOn: '2026-05-31', assertionId: 'said', disputed: true, accepted: false },
    ]);
  });

  it('leave out those still to come', () => {
    expect(majoritiesBy([said, document], '2026-04-30').map(({ assertionId }) => assertionId)).toEqual([
      'document',
    ]);
    expect(majoritiesBy([], '2026-04-30')).toEqual([]);
  });
});
