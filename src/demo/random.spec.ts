import { idAt, referenceFrom } from './ids.js';
import { parseReference } from '../common/reference.js';
import { Random } from './random.js';

describe('chance', () => {
  it('repeats itself for the same seed, and for no other', () => {
    const draw = (seed: string) => {
      const random = new Random(seed);
      return Array.from({ length: 20 }, () => random.word());
    };
    expect(draw('calais')).toEqual(draw('calais'));
    expect(draw('calais')).not.toEqual(draw('dover'));
  });

  it('is even over its range, ends included', () => {
    const random = new Random('even');
    const counts = new Map<number, number>();
    for (let draw = 0; draw < 6_000; draw += 1) {
      const value = random.between(1, 6);
      counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    expect([...counts.keys()].sort()).toEqual([1, 2, 3, 4, 5, 6]);
    for (const count of counts.values()) expect(Math.abs(count - 1_000)).toBeLessThan(150);
  });

  it('picks by weight', () => {
    const random = new Random('weights');
    const choices = [
      { weight: 9, name: 'often' },
      { weight: 1, name: 'seldom' },
    ];
    const seldom = Array.from({ length: 5_000 }, () => random.weighted(choices)).filter(
      ({ name }) => name === 'seldom',
    );
    expect(Math.abs(seldom.length - 500)).toBeLessThan(100);
  });

  it('shuffles without losing anything', () => {
    const order = new Random('cards').shuffled([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(order).not.toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(order.toSorted()).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it('has nothing to pick from an empty list', () => {
    expect(() => new Random('none').pick([])).toThrow(RangeError);
    expect(() => new Random('none').weighted([])).toThrow(RangeError);
  });
});

describe('ids', () => {
  it('are UUIDv7 that sort by their instant and never meet', () => {
    const random = new Random('ids');
    const ids = Array.from({ length: 2_000 }, (_, index) => idAt(1_477_000_000_000 + index, random));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.toSorted()).toEqual(ids);
    for (const id of ids)
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(parseInt((ids[0] ?? '').replace('-', '').slice(0, 12), 16)).toBe(1_477_000_000_000);
  });

  it('have references that check', () => {
    const random = new Random('references');
    const references = Array.from({ length: 500 }, () => referenceFrom(random));
    expect(new Set(references).size).toBe(500);
    expect(references.filter((reference) => parseReference(reference) !== reference)).toEqual([]);
  });
});
