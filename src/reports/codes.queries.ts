/** Codes of the product's own tables as SQL: never anything that came from outside. */

/** SQL of a list of codes, as after IN. */
export function listSql(codes: readonly string[]): string {
  return `(${codes.map((code) => `'${code}'`).join(', ')})`;
}

/** SQL of the band of days that a number of days lies in; what is before the first or after the last counts with it. */
export function dayBandSql(days: string, bands: readonly string[], length: number): string {
  const codes = bands.map((band) => `'${band}'`).join(', ');
  return `(ARRAY[${codes}])[least(greatest(${days}, 0) / ${length}, ${bands.length - 1}) + 1]`;
}

/** SQL of what each code stands for; NULL for one that is not there. */
export function codeSql(value: string, meanings: Readonly<Record<string, string>>): string {
  const cases = Object.entries(meanings).map(([code, meaning]) => `WHEN '${code}' THEN '${meaning}'`);
  return `CASE ${value} ${cases.join(' ')} END`;
}
