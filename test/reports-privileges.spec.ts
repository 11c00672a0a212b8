import { ROLES } from '../src/common/codes.js';
import { createTestDatabase, type TestDatabase } from './support/database.js';
import { begin, sqlState } from './support/plain-sql.js';
import { populateEveryTable, type Populated } from './support/populate.js';

/** What stands between a child's record and a figure, as the database keeps it. */
let database: TestDatabase;
let scene: Populated;

beforeAll(async () => {
  database = await createTestDatabase();
  scene = await populateEveryTable(database);
});
afterAll(() => database.drop());

/**
 * Every word the counting role may read, by table. Adding one is a decision about the wall around names: a code that the
 * product gives belongs here, what somebody typed does not.
 */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  cases: ['outcome', 'place_type'],
  deadlines: ['authority', 'part', 'rule', 'state'],
  kinship_decisions: ['status'],
  kinship_evidence: ['direction', 'kind', 'strength'],
  match_decisions: ['decision', 'kind', 'levels'],
  minors: ['nationalities', 'sex'],
  procedures: ['pathway'],
  timeline_entries: [
    ...['assessed_by', 'code', 'contact_party', 'decided_by', 'department', 'kind', 'place_type'],
    'refusal_codes',
  ],
};

/** What is kept for counting alone: the role's own tables. */
const OWN = /^stat_\w+$/;

interface Readable {
  schema: string;
  table: string;
  column: string;
  type: string;
}

/** Every column of the database that a role may read, by what it holds, not by what a policy then lets through. */
async function readableBy(role: string): Promise<Readable[]> {
  const { rows } = await database.admin.query<Readable>(
    `SELECT n.nspname AS schema, c.relname AS table, a.attname AS column, format_type(a.atttypid, NULL) AS type
     FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE a.attnum > 0 AND NOT a.attisdropped AND c.relkind IN ('r', 'p', 'v', 'm', 'f')
       AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast')
       AND has_schema_privilege($1, n.oid, 'USAGE') AND has_column_privilege($1, c.oid, a.attnum, 'SELECT')
     ORDER BY 1, 2, 3`,
    [role],
  );
  return rows;
}

describe('the counting role', () => {
  it('reads no words but these codes, and nothing at all of the vault, of people, relatives or messages', async () => {
    const readable = (await readableBy('reunir_stats')).filter(({ table }) => !OWN.test(table));
    expect([...new Set(readable.map(({ schema }) => schema))]).toEqual(['public']);
    const words = readable.filter(({ type }) => /text|char|json|bytea|xml|vector|inet|name/.test(type));
    const told = Object.keys(WORDS).flatMap((table) =>
      (WORDS[table] ?? []).map((column) => `${table}.${column}`),
    );
    const unexpected = words
      .map(({ table, column }) => `${table}.${column}`)
      .filter((one) => !told.includes(one));
    expect(unexpected).toEqual([]);
    const others = readable.filter((one) => !words.includes(one)).map(({ type }) => type);
    for (const type of new Set(others))
      expect(type).toMatch(/^(uuid|date|boolean|integer|smallint|bigint|timestamp with time zone)$/);
  });

  it('finds in them nothing that looks like a name, a telephone number or a sentence', async () => {
    const client = await database.connect('reunir_stats');
    for (const [table, columns] of Object.entries(WORDS))
      for (const column of columns) {
        const { rows } = await client.query<{ word: string | null }>(
          `SELECT DISTINCT unnest(string_to_array(translate(${column}::text, '{}" ', ''), ',')) AS word FROM ${table}`,
        );
        for (const { word } of rows)
          expect([table, column, word ?? '']).toEqual([
            ...[table, column],
            expect.stringMatching(
              /^(|NULL|[a-z]\w*(:[a-z]\w*)?|[A-Z]{3}|[A-Z]\w+(-[\w.]+)+|R\d\d|\d[\dAB]\d?)$/,
            ) as string,
          ]);
      }
  });

  it('changes nothing but its own tables, and adds to the journal only that a report was made', async () => {
    const { rows } = await database.admin.query<{ table: string; may: string }>(
      `SELECT c.relname AS table, string_agg(p.may, ' ' ORDER BY p.may) AS may FROM pg_class c
       JOIN pg_namespace n ON n.oid = c.relnamespace CROSS JOIN unnest(ARRAY['INSERT', 'UPDATE', 'DELETE', 'TRUNCATE']) AS p(may)
       WHERE c.relkind IN ('r', 'p') AND n.nspname NOT IN ('pg_catalog', 'information_schema')
         AND CASE WHEN p.may IN ('DELETE', 'TRUNCATE') THEN has_table_privilege('reunir_stats', c.oid, p.may)
           ELSE has_any_column_privilege('reunir_stats', c.oid, p.may) END
       GROUP BY 1 ORDER BY 1`,
    );
    expect(rows.filter(({ table }) => !OWN.test(table))).toEqual([{ table: 'audit_events', may: 'INSERT' }]);
    for (const table of ['stat_cuts', 'stat_cells']) expect(rows).toContainEqual({ table, may: 'INSERT' });
  });

  it('runs no function that reads for somebody else', async () => {
    const { rows } = await database.admin.query<{ name: string }>(
      `SELECT p.proname AS name FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
       WHERE n.nspname IN ('public', 'sec') AND p.prosecdef AND p.prorettype <> 'trigger'::regtype
         AND has_schema_privilege('reunir_stats', n.oid, 'USAGE') AND has_function_privilege('reunir_stats', p.oid, 'EXECUTE')
       ORDER BY 1`,
    );
    expect(rows.map(({ name }) => name).filter((name) => !IDENTITY.includes(name))).toEqual([]);
  });
});

/** Who the caller is: nobody, for a role that no request is made under. */
const IDENTITY = ['begin_request', 'granted', 'org', 'role', 'teams', 'uid'];

/** Tables whose rows the committee may meet in a request: its reports and releases, its log, who works where. */
const COMMITTEE = new Set([
  ...['stat_cuts', 'stat_cells', 'stat_runs'],
  ...['releases', 'release_acts', 'release_bundles', 'observations', 'observation_versions'],
  ...['incidents', 'incident_versions', 'organisations', 'teams', 'team_members', 'users', 'holidays'],
]);

describe('a member of the committee', () => {
  it('finds no row of a case, a child, a relative or what is kept for counting, whatever SQL runs in the request', async () => {
    const { rows: tables } = await database.admin.query<{ name: string }>(
      `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')
       AND relname <> 'migrations' ORDER BY 1`,
    );
    const client = await database.connect('reunir_app');
    const token = await scene.signedIn('committee', scene.teamId);
    const seen: Record<string, string> = {};
    for (const { name } of tables) {
      await begin(client, token);
      const code = await sqlState(
        client.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${name}`).then(({ rows }) => {
          if (rows[0]?.n !== 0) seen[name] = `${rows[0]?.n} rows`;
        }),
      );
      await client.query('ROLLBACK');
      expect([name, code]).toEqual([name, expect.stringMatching(/^(no error|42501)$/)]);
    }
    expect(Object.keys(seen).filter((name) => !COMMITTEE.has(name))).toEqual([]);
    expect(seen).toHaveProperty('stat_cells');
  });

  it('no more than anybody else reads where cases stood at the last cut', async () => {
    const client = await database.connect('reunir_app');
    const { rows } = await database.admin.query<{ name: string }>(
      `SELECT relname AS name FROM pg_class WHERE relname ~ '^stat_case_' AND relkind = 'r'`,
    );
    expect(rows.length).toBeGreaterThan(0);
    for (const role of ROLES)
      for (const { name } of rows) {
        await begin(client, await scene.signedIn(role, scene.teamId));
        expect([role, name, await sqlState(client.query(`TABLE ${name}`))]).toEqual([role, name, '42501']);
        await client.query('ROLLBACK');
      }
  });
});
