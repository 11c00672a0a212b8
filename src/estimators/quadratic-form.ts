/** Below this share of its diagonal, a pivot is what rounding leaves of nought. */
const NOUGHT = 1e-10;

/**
 * s′V⁻¹s of a score and its covariance matrix, by Cholesky's decomposition. Null where the matrix has no inverse, so
 * that some part of the score carries no information.
 */
export function quadraticForm(
  score: readonly number[],
  covariance: readonly (readonly number[])[],
): number | null {
  const factor: number[][] = [];
  const solved: number[] = [];
  for (const [i, row] of covariance.entries()) {
    const line: number[] = [];
    const upTo = (j: number, values: readonly number[]) =>
      line.slice(0, j).reduce((sum, value, k) => sum + value * (values[k] ?? 0), 0);
    for (const [j, above] of factor.entries())
      line.push(((row[j] ?? 0) - upTo(j, above)) / (above[j] ?? NaN));
    const own = row[i] ?? 0;
    const pivot = own - upTo(i, line);
    if (!(pivot > own * NOUGHT)) return null;
    solved.push(((score[i] ?? 0) - upTo(i, solved)) / Math.sqrt(pivot));
    line.push(Math.sqrt(pivot));
    factor.push(line);
  }
  return solved.reduce((sum, value) => sum + value ** 2, 0);
}
