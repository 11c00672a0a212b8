import { begins } from './typed-name.js';

it.each([
  ['Niaz', true],
  ['Nyaz', true],
  ['نیاز', true],
  ['Sami', true],
  ['Samiullah Nia', true],
  ['Khal', false],
])('of Samiullah Niazai, %s is a beginning: %s', (typed, expected) => {
  expect(begins({ given: 'Samiullah', family: 'Niazai' }, typed)).toBe(expected);
});
