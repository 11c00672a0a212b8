/** Codes of the product's own tables as SQL: never anything that came from outside. */

/** SQL of a list of codes, as after IN. */
export function listSql(codes: readonly string[]): string {
  return `(${codes.map((code) => `'${code}'`).join(', ')})`;
}

/** SQL of what each code stands for; NULL for one that is not there. */
export function codeSql(value: string, meanings: Readonly<Record<string, string>>): string {
  const cases = Object.entries(meanings).map(([code, meaning]) => `WHEN '${code}' THEN '${meaning}'`);
  return `CASE ${value} ${cases.join(' ')} END`;
}
