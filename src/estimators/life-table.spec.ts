import fc from 'fast-check';
import { aalenJohansen } from './aalen-johansen.js';
import { lifeTable } from './life-table.js';

const CAUSES = ['reunited', 'refused'] as const;
const band = (until: number, reunited: number, refused: number, censored: number) => ({
  until,
  ended: { reunited, refused },
  censored,
});

describe('the life table', () => {
  it('counts whoever is censored in a band as at risk for half of it', () => {
    const [first, second] = lifeTable([band(30, 40, 20, 40), band(60, 30, 0, 70)], CAUSES);
    expect(first?.atRisk).toBe(200);
    expect(first?.causes.get('reunited')?.incidence).toBeCloseTo(40 / 180, 12);
    expect(first?.open).toBeCloseTo(120 / 180, 12);
    expect(second?.atRisk).toBe(100);
    expect(second?.causes.get('reunited')?.incidence).toBeCloseTo(40 / 180 + (120 / 180) * (30 / 65), 12);
  });

  it('is Aalen–Johansen where nobody is censored', () => {
    const rows = [5, 5, 5, 20, 20, 40].map((time, index) => ({
      entry: 0,
      time,
      cause: CAUSES[index % 2] ?? 'refused',
    }));
    const exact = aalenJohansen(rows, CAUSES).at(-1)?.causes.get('reunited')?.incidence;
    const table = lifeTable([band(30, 3, 2, 0), band(60, 0, 1, 0)], CAUSES);
    expect(table.at(-1)?.causes.get('reunited')?.incidence).toBeCloseTo(exact ?? NaN, 12);
  });

  it('widens its limits by the rounding error, in quadrature', () => {
    const [step] = lifeTable([band(30, 60, 40, 0), band(60, 0, 0, 100)], CAUSES);
    const half = Math.hypot(1.959964 * Math.sqrt((0.3 * 0.7) / 200), 13 / 200);
    expect(step?.causes.get('reunited')?.limits.lower).toBeCloseTo(0.3 - half, 6);
    expect(step?.causes.get('reunited')?.limits.upper).toBeCloseTo(0.3 + half, 6);
  });

  it('sums to 1 in every band, whatever the rounded counts, and tells no number it does not have', () => {
    const count = fc.integer({ min: 0, max: 20 }).map((n) => 5 * n);
    const counts = fc.array(fc.tuple(count, count, count), { maxLength: 12 });
    fc.assert(
      fc.property(counts, (rows) => {
        for (const { open, causes } of lifeTable(
          rows.map(([a, b, c], index) => band(30 * (index + 1), a, b, c)),
          CAUSES,
        )) {
          const shares = [...causes.values()];
          expect(shares.reduce((sum, { incidence }) => sum + incidence, open)).toBeCloseTo(1, 12);
          for (const { incidence, limits } of shares)
            expect(limits.lower <= incidence && incidence <= limits.upper).toBe(true);
        }
      }),
    );
    expect(lifeTable([band(30, 0, 0, 0)], CAUSES)).toEqual([]);
  });
});
