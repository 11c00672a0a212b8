import { hostileField } from './hostile-text.js';

describe('hostileField', () => {
  it.each([
    ['NUL', 'a\u0000b'],
    ['an escape', '\u001b[31m'],
    ['half a surrogate pair', 'a\ud800'],
    ['a right-to-left override', 'photo\u202egpj.exe'],
    ['an isolate', 'x\u2066y'],
  ])('names the field that holds %s', (_what, text) => {
    expect(hostileField({ names: [{ given: 'Amir' }, { given: text }] })).toBe('names.1.given');
  });

  it('names the parent of a hostile key', () => {
    expect(hostileField({ contact: { 'a\u0000': 1 } })).toBe('contact');
  });

  it('accepts names in any script, line ends and tabs', () => {
    expect(hostileField({ name: 'نیازی', other: 'ሰላም', note: 'a\r\n\tb', emoji: '👋' })).toBeUndefined();
  });

  it('refuses what nests too deep to be one of our forms', () => {
    let deep: unknown = 'x';
    for (let i = 0; i < 20; i++) deep = { a: deep };
    expect(hostileField(deep)).toContain('a.a');
  });
});
