import { lawDigest } from './law-digest.js';
import { LIMIT_RULES } from './limit-rules.js';

describe('the digest of the law', () => {
  it('is the same for the same law', () => {
    expect(lawDigest()).toMatch(/^[0-9a-f]{16}$/);
    expect(lawDigest()).toBe(lawDigest());
  });

  it('is another as soon as one rule counts otherwise', () => {
    const before = lawDigest();
    const rules = LIMIT_RULES as (typeof LIMIT_RULES)[number][];
    const last = rules.pop();
    if (!last) throw new Error('there are rules');
    expect(lawDigest()).not.toBe(before);
    rules.push({ ...last, period: { ...last.period, amount: last.period.amount + 1 } });
    expect(lawDigest()).not.toBe(before);
    rules[rules.length - 1] = last;
    expect(lawDigest()).toBe(before);
  });
});
