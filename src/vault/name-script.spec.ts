import { scriptOf } from './name-script.js';

it.each([
  ['Kaseer', 'Latn'],
  ['Élodie', 'Latn'],
  ['نیازی', 'Arab'],
  ['ሰላም', 'Ethi'],
  ['Амир', 'Cyrl'],
  ['আমির', 'Beng'],
  ['‘Abd', 'Latn'],
  ['阿明', 'Other'],
  ['...', 'Other'],
])('%s is written in %s', (name, script) => {
  expect(scriptOf(name)).toBe(script);
});
