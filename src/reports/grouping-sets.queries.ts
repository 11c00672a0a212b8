/** A table and the columns that hold the facts it crosses; null for the organisation, which is always told apart. */
export type FactTable = readonly [code: string, ...facts: (string | null)[]];

/**
 * SQL that counts rows once for each of several tables, by organisation and facts, as `CountedGroup`s.
 * @param rows a query with the columns `organisation_id`, `units` and every fact; groups of rows alike that say how many
 *   they are make it several times cheaper than the rows themselves.
 */
export function countedSql(rows: string, tables: readonly FactTable[]): string {
  const columns = [...new Set(tables.flatMap(([, ...facts]) => facts))].filter((fact) => fact !== null);
  const set = ([, ...facts]: FactTable) => facts.filter((fact) => fact !== null);
  // What `grouping` answers for a table: a bit for each column, the last one lowest, set where it is not told apart.
  const mask = (table: FactTable) =>
    columns.reduce((bits, column) => bits * 2 + (set(table).includes(column) ? 0 : 1), 0);
  const by = (then: (table: FactTable) => string) =>
    `CASE grouping(${columns.join(', ')}) ${tables.map((table) => `WHEN ${mask(table)} THEN ${then(table)}`).join(' ')} END`;
  return `SELECT organisation_id AS organisation, ${by(([code]) => `'${code}'`)} AS "table",
      ${by(([, ...facts]) => `ARRAY[${facts.map((fact) => fact ?? 'NULL').join(', ')}]`)} AS facts, sum(units)::int AS count
    FROM (${rows}) units GROUP BY GROUPING SETS (${tables.map((table) => `(${['organisation_id', ...set(table)].join(', ')})`).join(', ')})`;
}
