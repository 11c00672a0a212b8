import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { DataSource, type DataSourceOptions, type MigrationInterface } from 'typeorm';
import { PostgresNames } from './postgres-names.js';

type MigrationClass = new () => MigrationInterface;

/** Migrations live beside `src`, compiled or not; they are imported one by one so that a broken file stops the start. */
export async function loadMigrations(): Promise<MigrationClass[]> {
  const folder = resolve(import.meta.dirname, '../../migrations');
  const files = readdirSync(folder).filter(
    (file) => /^\d{4}-.*\.(js|ts)$/.test(file) && !file.endsWith('.d.ts'),
  );
  const classes: MigrationClass[] = [];
  for (const file of files.sort()) {
    const module = (await import(`../../migrations/${file}`)) as Record<string, MigrationClass>;
    classes.push(...Object.values(module).filter((value) => typeof value === 'function'));
  }
  return classes;
}

/** Connects as the owner and brings the schema to the newest migration; returns the names of those it ran. */
export async function migrate(ownerUrl: string): Promise<string[]> {
  const source = await new DataSource({
    type: 'postgres',
    url: ownerUrl,
    migrations: await loadMigrations(),
  }).initialize();
  try {
    const ran = await source.runMigrations({ transaction: 'each' });
    return ran.map((migration) => migration.name);
  } finally {
    await source.destroy();
  }
}

/** The application's own connection: the pool is shared by TypeORM and the prepared statements. */
export function appDataSourceOptions(appUrl: string, poolSize: number, ssl: boolean): DataSourceOptions {
  return {
    type: 'postgres',
    url: appUrl,
    namingStrategy: new PostgresNames(),
    poolSize,
    ssl: ssl ? { rejectUnauthorized: true } : false,
    applicationName: 'reunir',
    connectTimeoutMS: 3_000,
    extra: { statement_timeout: 5_000, idle_in_transaction_session_timeout: 30_000 },
  };
}
