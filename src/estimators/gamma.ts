/** Coefficients of Lanczos' approximation of the gamma function, g = 7, n = 9; its relative error is under 1e-13. */
const LANCZOS_FIRST = 0.99999999999980993;
const LANCZOS = [
  676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905,
  -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];

/** ln Γ(a), for a > 0.5. */
function logGamma(a: number): number {
  const base = a + 6.5;
  const series = LANCZOS.reduce((sum, c, index) => sum + c / (a + index), LANCZOS_FIRST);
  return 0.5 * Math.log(2 * Math.PI) + (a - 0.5) * Math.log(base) - base + Math.log(series);
}

/** The regularised upper incomplete gamma function Q(a, x): the chance that a Gamma(a) variable exceeds x. */
function upperGamma(a: number, x: number): number {
  if (x <= 0) return 1;
  const scale = Math.exp(a * Math.log(x) - x - logGamma(a));
  return x < a + 1 ? 1 - scale * series(a, x) : scale * fraction(a, x);
}

/** The x that a Gamma(a) variable exceeds with chance `tail`, 0 < tail < 1, for a ≥ 0.5. */
export function gammaQuantile(a: number, tail: number): number {
  let low = 0;
  let high = a + 1;
  while (upperGamma(a, high) > tail) high *= 2;
  for (;;) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) return middle;
    if (upperGamma(a, middle) > tail) low = middle;
    else high = middle;
  }
}

/** P-value of a χ² statistic. */
export function chiSquareTail(statistic: number, degrees: number): number {
  return upperGamma(degrees / 2, statistic / 2);
}

/** Σ xⁿ / (a(a+1)…(a+n)), which converges fast where x < a + 1. */
function series(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let n = 1; term > sum * Number.EPSILON; n += 1) {
    term *= x / (a + n);
    sum += term;
  }
  return sum;
}

/** Legendre's continued fraction by Lentz' method, which converges fast where x ≥ a + 1. */
function fraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = Infinity;
  let d = 1 / b;
  let value = d;
  for (let n = 1, change = 0; Math.abs(change - 1) > 4 * Number.EPSILON; n += 1) {
    const numerator = -n * (n - a);
    b += 2;
    d = 1 / (numerator * d + b);
    c = b + numerator / c;
    change = c * d;
    value *= change;
  }
  return value;
}
