import {
  keysOfPerson,
  paddedLength,
  phoneKey,
  tokenOf,
  tokenText,
  typedKeys,
  typingKeysOfPerson,
  wholeName,
} from './name-tokens.js';

const key = Buffer.alloc(32, 7);

it('a token is the first 64 bits of an HMAC-SHA-256, and of one family alone', () => {
  const token = tokenOf(key, { family: 'name', key: 'NS' });
  expect(token).toBe(tokenOf(key, { family: 'name', key: 'NS' }));
  expect(token).not.toBe(tokenOf(key, { family: 'typing', key: 'NS' }));
  expect(token).not.toBe(tokenOf(Buffer.alloc(32, 8), { family: 'name', key: 'NS' }));
  expect(BigInt.asIntN(64, token)).toBe(token);
  expect(tokenText(token)).toMatch(/^-?\d+$/);
});

it('spellings of one name in two scripts share a key', () => {
  const keys = (given: string, family: string) =>
    keysOfPerson({ names: [{ given, family }], phones: [] }).map((one) => one.key);
  const [latin, arabic] = [keys('Samiullah', 'Niazai'), keys('سمیع الله', 'نیازی')];
  expect(latin.filter((one) => arabic.includes(one))).not.toEqual([]);
});

it('telephone numbers are one key however the country was dialled', () => {
  expect(['+33 6 12 34 56 78', '0612345678', '0033612345678'].map(phoneKey)).toEqual(
    Array(3).fill('12345678'),
  );
  expect(phoneKey('1234')).toBe('');
  const keys = keysOfPerson({ names: [], phones: ['0612345678', '+33612345678', '12'] });
  expect(keys).toEqual([{ family: 'phone', key: '12345678', bits: 20 }]);
});

it('what is being typed begins one of the keys that were stored', () => {
  const stored = typingKeysOfPerson({ names: [{ given: 'Mohammad', family: 'Niazai' }] }).map(
    (one) => one.key,
  );
  for (const typed of ['Moha', 'Mouham', 'Nia', 'Muhammad Niaz'])
    expect(typedKeys(typed).some((one) => stored.includes(one.key))).toBe(true);
  expect(typedKeys('')).toEqual([]);
});

it('the number of tokens says little of the names', () => {
  expect([0, 1, 4, 5, 8, 9].map(paddedLength)).toEqual([4, 4, 4, 8, 8, 12]);
});

it('a name is one line of text', () => {
  expect(wholeName({ given: 'Kasir', family: 'Niazai' })).toBe('Kasir Niazai');
  expect(wholeName({ given: 'Kasir' })).toBe('Kasir');
});
