import type { TestDatabase } from './database.js';

/** Every row of every table of the product as text, as somebody would read it who has stolen the database. */
export async function wholeDatabase(database: TestDatabase): Promise<string> {
  const tables = await database.admin.query<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`,
  );
  const parts: string[] = [];
  for (const { name } of tables.rows) {
    const { rows } = await database.admin.query<{ line: string }>(`SELECT t::text AS line FROM ${name} t`);
    parts.push(`${name}\n`, ...rows.map(({ line }) => `${line}\n`));
  }
  return parts.join('');
}

/** Which of these words somebody could read in a dump, as text or as the bytes of a binary column, whatever the case. */
export function readableIn(dump: string, words: readonly string[]): string[] {
  const folded = dump.toLowerCase();
  return words.filter(
    (word) => folded.includes(word.toLowerCase()) || folded.includes(Buffer.from(word).toString('hex')),
  );
}
