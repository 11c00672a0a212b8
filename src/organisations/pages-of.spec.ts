import { pageOf, rowsFor } from './pages-of.js';

const rows = (count: number) => Array.from({ length: count }, (_, index) => ({ id: `id ${index}` }));

describe('a page of a list', () => {
  it('has a next one when more rows were there than it holds', () => {
    expect(pageOf(rows(3), 2)).toEqual({ items: rows(2), next: 'id 1' });
    expect(pageOf(rows(rowsFor(undefined)), undefined)).toMatchObject({ next: 'id 49' });
  });

  it('is the last one otherwise', () => {
    expect(pageOf(rows(2), 2)).toEqual({ items: rows(2), next: null });
    expect(pageOf([], undefined)).toEqual({ items: [], next: null });
  });
});
