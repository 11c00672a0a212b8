import type pg from 'pg';

/** One line per fact of the schema, sorted, with nothing that depends on when objects were made. */
export type Catalogue = string[];

const TABLES = `pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = ANY ($1) AND c.relname <> 'migrations'`;

/** The tables: their columns, constraints and indexes, as PostgreSQL writes them out. */
const SHAPES = [
  `SELECT format('%s.%s column %s %s%s%s%s', n.nspname, c.relname, a.attname, format_type(a.atttypid, a.atttypmod),
          CASE WHEN a.attnotnull THEN ' not null' END, ' default ' || pg_get_expr(d.adbin, d.adrelid), ' identity ' || nullif(a.attidentity::text, '')) AS line
     FROM ${TABLES} JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
     LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum WHERE c.relkind IN ('r', 'p', 'v', 'm')`,
  // PostgreSQL 18 keeps NOT NULL as constraints too; the columns above say it already.
  `SELECT format('%s.%s constraint %s %s', n.nspname, c.relname, k.conname, pg_get_constraintdef(k.oid))
     FROM ${TABLES} JOIN pg_constraint k ON k.conrelid = c.oid WHERE k.contype <> 'n'`,
  `SELECT format('%s.%s index %s', n.nspname, c.relname, pg_get_indexdef(i.indexrelid)) FROM ${TABLES} JOIN pg_index i ON i.indrelid = c.oid`,
];

/** Everything else that a migration makes: owners, rights, walls, functions, triggers, types. */
const WALLS = [
  `SELECT format('%s.%s relation %s owner %s persistence %s rls %s force %s', n.nspname, c.relname, c.relkind, pg_get_userbyid(c.relowner),
          c.relpersistence, c.relrowsecurity, c.relforcerowsecurity) FROM ${TABLES}`,
  `SELECT format('%s.%s right %s', n.nspname, c.relname, r::text) 
     FROM ${TABLES}, unnest(coalesce(c.relacl, acldefault((CASE c.relkind WHEN 'S' THEN 's' ELSE 'r' END)::"char", c.relowner))) r WHERE c.relkind <> 'i'`,
  `SELECT format('%s.%s right on %s %s', n.nspname, c.relname, a.attname, r::text)
     FROM ${TABLES} JOIN pg_attribute a ON a.attrelid = c.oid, unnest(a.attacl) r`,
  `SELECT format('%s.%s policy %s %s %s to %s using %s check %s', p.schemaname, p.tablename, p.policyname, p.permissive, p.cmd, p.roles, p.qual, p.with_check)
     FROM pg_policies p WHERE p.schemaname = ANY ($1)`,
  `SELECT format('%s.%s trigger %s', n.nspname, c.relname, pg_get_triggerdef(t.oid)) FROM ${TABLES} JOIN pg_trigger t ON t.tgrelid = c.oid AND NOT t.tgisinternal`,
  `SELECT format('function owner %s rights %s: %s', pg_get_userbyid(p.proowner), (SELECT array_agg(r::text ORDER BY r::text) FROM unnest(coalesce(p.proacl, acldefault('f', p.proowner))) r), pg_get_functiondef(p.oid))
     FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace WHERE n.nspname = ANY ($1) AND p.prokind IN ('f', 'p')`,
  `SELECT format('type %s.%s %s', n.nspname, t.typname, t.typtype) FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace
    WHERE n.nspname = ANY ($1) AND t.typtype IN ('e', 'd', 'r')`,
  `SELECT format('schema %s owner %s right %s', n.nspname, pg_get_userbyid(n.nspowner), r::text)
     FROM pg_namespace n, unnest(coalesce(n.nspacl, acldefault('n', n.nspowner))) r WHERE n.nspname = ANY ($1)`,
  `SELECT format('default rights of %s in %s for %s: %s', pg_get_userbyid(d.defaclrole), n.nspname, d.defaclobjtype, r::text)
     FROM pg_default_acl d LEFT JOIN pg_namespace n ON n.oid = d.defaclnamespace LEFT JOIN LATERAL unnest(d.defaclacl) r ON true
    WHERE $1::text[] IS NOT NULL`,
  `SELECT format('extension %s', extname) FROM pg_extension WHERE $1::text[] IS NOT NULL`,
];

/** The whole schema of the product, to the last right. */
export function catalogue(client: pg.Client): Promise<Catalogue> {
  return read(client, [...SHAPES, ...WALLS], ['public', 'sec']);
}

/** The tables of one schema without its name, each list of codes in alphabetical order. */
export async function shapes(client: pg.Client, schema: string): Promise<Catalogue> {
  await client.query(`SET search_path = ${schema}`);
  const lines = await read(client, SHAPES, [schema]);
  await client.query('RESET search_path');
  return lines.map((line) => sortedCodes(line.replaceAll(`${schema}.`, ''))).sort();
}

async function read(client: pg.Client, queries: readonly string[], schemas: string[]): Promise<Catalogue> {
  const lines: string[] = [];
  for (const query of queries) {
    const { rows } = await client.query<{ line?: string; format?: string }>(query, [schemas]);
    lines.push(...rows.map((row) => row.line ?? row.format ?? ''));
  }
  return lines.sort();
}

/** `ANY (ARRAY['b'::text, 'a'::text])` admits the same values in any order. */
function sortedCodes(line: string): string {
  return line.replaceAll(
    /ARRAY\[([^\]]*)\]/g,
    (_whole, codes: string) => `ARRAY[${codes.split(', ').sort().join(', ')}]`,
  );
}
