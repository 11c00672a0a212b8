import { possibleNames } from './possible-names.js';

it.each([
  ['Un frère, Ibrahim, a été vu à Calais avec Tesfay.', ['Ibrahim', 'Tesfay']],
  ['Children in Calais and Dunkirk waited for the Home Office.', []],
  ['The department and the prefecture answered; omar did not.', []],
])('%s', (text, names) => {
  expect(possibleNames(text)).toEqual(names);
});
