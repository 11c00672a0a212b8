import { authenticatorUri, matchingStep } from './totp.js';

/** The shared secret of RFC 6238, appendix B: ASCII `12345678901234567890` in base 32. */
const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const at = (seconds: number) => new Date(seconds * 1000);

describe('time-based codes', () => {
  it.each([
    [59, '287082', 1],
    [1111111109, '081804', 37037036],
    [1111111111, '050471', 37037037],
    [1234567890, '005924', 41152263],
    [2000000000, '279037', 66666666],
    [20000000000, '353130', 666666666],
  ])('at %i s the code of RFC 6238 is %s, step %i', (seconds, code, step) => {
    expect(matchingStep(SECRET, code, at(seconds))).toBe(step);
  });

  it('are good one step early and one step late, and no further', () => {
    const start = 1111111110;
    const good = [-30, -1, 0, 29, 30, 59].map((shift) => matchingStep(SECRET, '050471', at(start + shift)));
    expect(good).toEqual(Array(6).fill(37037037));
    expect(matchingStep(SECRET, '050471', at(start - 31))).toBeUndefined();
    expect(matchingStep(SECRET, '050471', at(start + 60))).toBeUndefined();
  });

  it('may be typed in two groups, and are never anything but six digits', () => {
    expect(matchingStep(SECRET, '287 082', at(59))).toBe(1);
    for (const code of ['', '28708', '2870820', '94287082', 'abcdef', '-87082'])
      expect(matchingStep(SECRET, code, at(59))).toBeUndefined();
  });

  it('are set up from an address that names the product and the account', () => {
    expect(authenticatorUri(SECRET, 'a.b@example.org')).toBe(
      `otpauth://totp/R%C3%A9unir:a.b%40example.org?secret=${SECRET}&issuer=R%C3%A9unir`,
    );
  });
});
