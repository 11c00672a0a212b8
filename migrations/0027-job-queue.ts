import type { MigrationInterface, QueryRunner } from 'typeorm';

export class JobQueue1763800000027 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- pg-boss keeps its own tables and migrates them itself, in here and nowhere else.
      CREATE SCHEMA pgboss;
      GRANT USAGE, CREATE ON SCHEMA pgboss TO reunir_jobs;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP SCHEMA pgboss CASCADE;
    `);
  }
}
