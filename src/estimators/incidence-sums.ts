/**
 * What the variance needs of the days so far. It is a polynomial in F(t), so these sums stand for all days and no day
 * is visited twice: Σ(F−F_j)² a_j + Σ b_j − 2Σ(F−F_j) c_j, a_j = d/(n(n−d)), b_j = S² d_k(n−d_k)/n³, c_j = S d_k/n².
 */
export interface IncidenceSums {
  incidence: number;
  a: number;
  aF: number;
  aFF: number;
  b: number;
  c: number;
  cF: number;
}
export const NOTHING_YET: IncidenceSums = { incidence: 0, a: 0, aF: 0, aFF: 0, b: 0, c: 0, cF: 0 };

/**
 * Adds a day, or a band of days, to the sums of one cause.
 * @param at how many were at risk, and how many ended by any cause
 * @param ended how many ended by this cause
 * @param open the share still open before
 */
export function addDay(
  sum: IncidenceSums,
  at: { readonly atRisk: number; readonly events: number },
  ended: number,
  open: number,
): void {
  const { atRisk: n, events } = at;
  sum.incidence += (open * ended) / n;
  // Once everybody at risk has ended F stays as it is, and the day's infinite a_j meets a difference of nought.
  const a = events < n ? events / (n * (n - events)) : 0;
  const c = (open * ended) / n ** 2;
  sum.a += a;
  sum.aF += a * sum.incidence;
  sum.aFF += a * sum.incidence ** 2;
  sum.b += (open ** 2 * ended * (n - ended)) / n ** 3;
  sum.c += c;
  sum.cF += c * sum.incidence;
}

/** The standard error of the incidence so far. */
export function standardError({ incidence: f, a, aF, aFF, b, c, cF }: IncidenceSums): number {
  const variance = f ** 2 * a - 2 * f * aF + aFF + b - 2 * (f * c - cF);
  return Math.sqrt(Math.max(0, variance));
}
