import { filteredHref, isNarrowed, readDeadlineFilter } from './deadline-filter.js';

const nothing = { authority: '', pathway: '', owes: '', team: '' };

describe('the filter of the deadlines', () => {
  it.each([
    ['caseworker', 'mine'],
    ['coordinator', 'all'],
    ['lawyer', 'all'],
  ] as const)('begins with what a %s answers for', (role, lead) => {
    expect(readDeadlineFilter({}, role, [])).toEqual({ lead, ...nothing });
  });

  it('reads what the form offers', () => {
    const form = { lead: 'all', authority: 'home_office', pathway: 'dublin3_art8_1', owes: 'us', team: 't2' };
    expect(readDeadlineFilter(form, 'caseworker', ['t1', 't2'])).toEqual(form);
    expect(readDeadlineFilter({ lead: 'mine' }, 'coordinator', []).lead).toBe('mine');
  });

  it('leaves out what it does not know, the teams of others too', () => {
    const strange = { lead: 'x', authority: ['home_office'], pathway: 'dublin4', owes: 'me', team: 't3' };
    expect(readDeadlineFilter(strange, 'coordinator', ['t1'])).toEqual({ lead: 'all', ...nothing });
  });

  it('shows a lawyer, who leads no case, all that is shared', () => {
    expect(readDeadlineFilter({ lead: 'mine' }, 'lawyer', []).lead).toBe('all');
  });

  it('is kept in the address of the next page and of the month', () => {
    const filter = readDeadlineFilter({ owes: 'them' }, 'caseworker', []);
    expect(filteredHref('/deadlines', filter, { after: 'a_b' })).toBe(
      '/deadlines?lead=mine&owes=them&after=a_b',
    );
    expect([isNarrowed(filter), isNarrowed({ ...filter, owes: '' })]).toEqual([true, false]);
  });
});
