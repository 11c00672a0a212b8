import type { MigrationInterface, QueryRunner } from 'typeorm';

export class LimitsNotKept1763800000055 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Which step closed a limit that was not kept: the act it asked for, or another.
      GRANT SELECT (part, closed_by) ON deadlines TO reunir_stats;

      -- Whether a case stood closed at the end of a past day, whatever has become of it since.
      CREATE INDEX timeline_entries_closings ON timeline_entries (case_id, occurred_on, id) WHERE kind IN ('closed', 'reopened');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX timeline_entries_closings;
      REVOKE SELECT (part, closed_by) ON deadlines FROM reunir_stats;
    `);
  }
}
