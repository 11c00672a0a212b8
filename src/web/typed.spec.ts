import { oneLine, typedIn } from './typed.js';

it('takes text out of a body, once or several times, and nothing else', () => {
  const body = {
    age: '15',
    kinds: ['d14', 'd7'],
    none: '',
    on: true,
    relatives: { valueOf: 1 },
    list: ['a', 5],
  };
  expect(typedIn({ body })).toEqual({ age: '15', kinds: ['d14', 'd7'], none: '' });
  for (const other of [undefined, null, 'age=15', 5]) expect(typedIn({ body: other })).toEqual({});
});

it('reads one line without the blanks around it', () => {
  expect(oneLine({ name: ' Calais ', kinds: ['d14'] }, 'name')).toBe('Calais');
  expect([oneLine({}, 'name'), oneLine({ name: ['a', 'b'] }, 'name')]).toEqual(['', '']);
});
