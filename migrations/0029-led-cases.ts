import type { MigrationInterface, QueryRunner } from 'typeorm';

export class LedCases1763800000029 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE INDEX cases_lead ON cases (lead_id) WHERE closed_on IS NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX cases_lead`);
  }
}
