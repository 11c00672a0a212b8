/** The condition of a check constraint that keeps a column to the codes of one list. */
export function oneOf(column: string, codes: readonly string[]): string {
  return `${column} IN (${codes.map((code) => `'${code}'`).join(', ')})`;
}
