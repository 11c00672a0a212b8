import { nextHref, readFilter } from './case-filter.js';

describe('the filter of the case list', () => {
  it('reads what the form offers', () => {
    expect(
      readFilter({ status: 'submitted', state: 'all', lead: 'me', concern: 'stale', order: 'deadline' }),
    ).toEqual({
      status: ['submitted'],
      state: 'all',
      lead: 'me',
      stale: 14,
      order: 'deadline',
    });
    expect(readFilter({ concern: 'missing', after: 'x_y' })).toEqual({ missing: true, after: 'x_y' });
  });

  it('leaves out what was not chosen and what it does not know', () => {
    expect(readFilter({ status: '', state: '', lead: '', concern: '', after: '' })).toEqual({});
    expect(readFilter({ status: 'dragon', state: ['open'], lead: 'someone', order: 'chance' })).toEqual({});
  });

  it('keeps the filter on the next page', () => {
    expect(nextHref('/cases', { status: 'submitted', state: '', lead: 'me' }, '2026_1')).toBe(
      '/cases?status=submitted&lead=me&after=2026_1',
    );
  });
});
