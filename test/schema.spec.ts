import { DataSource, type MigrationInterface } from 'typeorm';
import { loadMigrations } from '../src/database/data-source.js';
import { PostgresNames } from '../src/database/postgres-names.js';
import { type Catalogue, catalogue, shapes } from './support/catalogue.js';
import { createTestDatabase, type TestDatabase } from './support/database.js';
import { classesOf, filesIn } from './support/sources.js';

/** Indexes that a decorator cannot say: an order, included columns. Entities name them with `synchronize: false`. */
const BEYOND_DECORATORS: Record<string, string> = {
  minor_name_tokens_tokens: 'minor_name_tokens USING gin (tokens)',
  minor_name_tokens_typing: 'minor_name_tokens USING gin (typing)',
  minor_name_tokens_group: 'minor_name_tokens USING gin (group_tokens)',
  relative_name_tokens_tokens: 'relative_name_tokens USING gin (tokens)',
  relative_name_tokens_typing: 'relative_name_tokens USING gin (typing)',
  relative_name_tokens_group: 'relative_name_tokens USING gin (group_tokens)',
  sought_name_tokens_tokens: 'sought_name_tokens USING gin (tokens)',
  sought_name_tokens_group: 'sought_name_tokens USING gin (group_tokens)',
  tracing_requests_team: 'tracing_requests USING btree (team_id, updated_at DESC, id DESC)',
  relatives_team: 'relatives USING btree (team_id, updated_at DESC, id DESC)',
  cases_team_updated: 'cases USING btree (team_id, updated_at DESC, id DESC)',
  case_grants_grantee:
    'case_grants USING btree (grantee_id) INCLUDE (case_id, level, starts_at, ends_at) WHERE (revoked_at IS NULL)',
  audit_events_case: 'audit_events USING btree (case_id, id DESC) WHERE (case_id IS NOT NULL)',
  audit_events_actor: 'audit_events USING btree (actor_id, id DESC)',
};

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  await database.admin.query(`GRANT CREATE ON DATABASE ${database.name} TO reunir_owner`);
});
afterAll(() => database.drop());

/** What the entities declare, over the migrated tables or over a schema of their own. */
async function entitySource(schema?: string): Promise<DataSource> {
  const files = filesIn('src', /\.entity\.ts$/);
  const source = new DataSource({
    type: 'postgres',
    url: database.url('reunir_owner'),
    entities: (await Promise.all(files.map(classesOf))).flat(),
    namingStrategy: new PostgresNames(),
    installExtensions: false,
    ...(schema && { schema }),
  });
  // TypeORM refuses types it does not know; this one it need only repeat.
  (source.driver.supportedDataTypes as string[]).push('xid8');
  return source.initialize();
}

describe('entities', () => {
  let source: DataSource;
  beforeAll(async () => (source = await entitySource()));
  afterAll(() => source.destroy());

  it('leave TypeORM nothing to change in the migrated tables', async () => {
    const { upQueries } = await source.driver.createSchemaBuilder().log();
    expect(upQueries.map((query) => query.query)).toEqual([]);
  });

  it('exist for every table', async () => {
    const { rows } = await database.admin.query<{ tablename: string }>(
      `SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'migrations' ORDER BY 1`,
    );
    const declared = source.entityMetadatas.map((entity) => entity.tableName).sort();
    expect(declared).toEqual(rows.map((row) => row.tablename));
  });

  it('leave to the migrations only the indexes listed here', () => {
    const unsaid = source.entityMetadatas
      .flatMap((entity) => entity.indices)
      .filter((index) => !index.synchronize)
      .map((index) => index.name);
    expect(unsaid.sort()).toEqual(Object.keys(BEYOND_DECORATORS).sort());
  });
});

describe('the migrated tables', () => {
  it('are what the entities would create: every column, default, check, key and index', async () => {
    await database.admin.query('CREATE SCHEMA declared AUTHORIZATION reunir_owner');
    const source = await entitySource('declared');
    await source.synchronize();
    await source.destroy();
    const indexes = Object.entries(BEYOND_DECORATORS).map(
      ([name, definition]) => `${definition.split(' ')[0]} index CREATE INDEX ${name} ON ${definition}`,
    );
    const declared = [...(await shapes(database.admin, 'declared')), ...indexes].sort();
    await database.admin.query('DROP SCHEMA declared CASCADE');
    expect(await shapes(database.admin, 'public')).toEqual(declared);
  });
});

describe('migrations', () => {
  it('each go down and up again to the same schema, all the way to nothing and back', async () => {
    const source = await new DataSource({ type: 'postgres', url: database.url('reunir_owner') }).initialize();
    const runner = source.createQueryRunner();
    const inTransaction = async (work: () => Promise<unknown>): Promise<void> => {
      await runner.startTransaction();
      await work();
      await runner.commitTransaction();
    };
    const migrations = (await loadMigrations()).map((Migration): MigrationInterface => new Migration());
    const after: Catalogue[] = [];
    try {
      // TypeORM's own list of what it ran; here nobody keeps it.
      await runner.query('DROP TABLE migrations');
      for (const [index, migration] of [...migrations.entries()].reverse()) {
        after[index] = await catalogue(database.admin);
        await inTransaction(() => migration.down(runner));
      }
      const nothing = await catalogue(database.admin);
      expect(nothing.filter((line) => !/^(schema public|extension plpgsql)/.test(line))).toEqual([]);
      for (const [index, migration] of migrations.entries()) {
        await inTransaction(() => migration.up(runner));
        expect(await catalogue(database.admin)).toEqual(after[index]);
        await inTransaction(() => migration.down(runner));
        expect(await catalogue(database.admin)).toEqual(index === 0 ? nothing : after[index - 1]);
        await inTransaction(() => migration.up(runner));
      }
    } finally {
      await runner.release();
      await source.destroy();
    }
  });
});
