import { readSearchForm } from './search-form.js';

it('reads what was filled in, and leaves the rest out', () => {
  expect(readSearchForm({ text: '  Niazai ', birthYear: '', fatherName: ' ' })).toEqual({
    input: { text: 'Niazai' },
  });
  const whole = { text: 'Niazai', birthYear: '2010', fatherName: 'Kasir', phone: '+33 6', scope: 'wider' };
  expect(readSearchForm(whole)).toEqual({ input: { ...whole, birthYear: 2010 } });
});

it.each([
  ['text', { text: ' ' }],
  ['text', { text: ['a', 'b'] }],
  ['birthYear', { text: 'Niazai', birthYear: 'about ten' }],
  ['birthYear', { text: 'Niazai', birthYear: '10' }],
  ['phone', { text: 'Niazai', phone: 'his uncle’s' }],
  ['scope', { text: 'Niazai', scope: 'everybody' }],
])('finds fault with %s in %j', (field, typed) => {
  expect(readSearchForm(typed).errors?.map((fault) => fault.field)).toEqual([field]);
});
