import { canonicalRecoveryCode, makeRecoveryCode } from './recovery-code.js';

describe('recovery codes', () => {
  it('are ten bytes in groups of four characters', () => {
    expect(makeRecoveryCode(Buffer.alloc(10))).toBe('0000-0000-0000-0000');
    expect(makeRecoveryCode(Buffer.alloc(10, 255))).toBe('ZZZZ-ZZZZ-ZZZZ-ZZZZ');
    expect(makeRecoveryCode(Buffer.from('00443214c74254b635cf', 'hex'))).toBe('0123-4567-89AB-CDEF');
    expect(() => makeRecoveryCode(Buffer.alloc(9))).toThrow(RangeError);
  });

  it('are read however they were copied', () => {
    expect(canonicalRecoveryCode('0123-4567-89AB-CDEF')).toBe('0123456789ABCDEF');
    expect(canonicalRecoveryCode(' oi23 4567–89ab cdef ')).toBe('0123456789ABCDEF');
  });

  it.each(['', '0123-4567-89AB-CDE', '0123-4567-89AB-CDEFG', '0123-4567-89AB-CDEU', '0123456789ABCDE\0'])(
    'are not %p',
    (typed) => expect(canonicalRecoveryCode(typed)).toBeUndefined(),
  );
});
