import type { MigrationInterface, QueryRunner } from 'typeorm';

export class StepTimes1763800000021 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The clock time of an act that starts hours or falls on a cut-off, and the day an order sets or travel is booked for.
      ALTER TABLE timeline_entries ADD COLUMN occurred_time text, ADD COLUMN due_on date,
        ADD CONSTRAINT timeline_entries_occurred_time_check CHECK (occurred_time ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE timeline_entries DROP CONSTRAINT timeline_entries_occurred_time_check, DROP COLUMN due_on, DROP COLUMN occurred_time;
    `);
  }
}
