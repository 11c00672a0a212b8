import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ReportRuns1763800000054 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- How far the making of a quarter's report is, or how it ended; one line a quarter, written anew when it is asked for again.
      CREATE TABLE stat_runs (
        as_at date PRIMARY KEY,
        run_id uuid NOT NULL UNIQUE,
        state text NOT NULL DEFAULT 'running' CHECK (state IN ('running', 'made', 'refused', 'interrupted')),
        stage text NOT NULL DEFAULT 'waiting' CHECK (stage IN ('waiting', 'counting', 'rounding', 'attack')),
        percent integer NOT NULL DEFAULT 0 CHECK (percent BETWEEN 0 AND 100),
        attempt integer NOT NULL DEFAULT 0,
        failure text,
        started_by uuid REFERENCES users (id),
        started_at timestamptz NOT NULL DEFAULT now(),
        beat_at timestamptz NOT NULL DEFAULT now(),
        finished_at timestamptz
      );
      ALTER TABLE stat_runs ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
      CREATE POLICY committee_read ON stat_runs FOR SELECT TO reunir_app USING ((SELECT sec.role()) = 'committee');
      CREATE POLICY stats_all ON stat_runs TO reunir_stats USING (true) WITH CHECK (true);
      -- How long a run took may tell how much there was to count: the committee reads no more than whether it lives.
      GRANT SELECT (as_at, state, stage, percent, attempt, failure, beat_at) ON stat_runs TO reunir_app;
      GRANT SELECT, INSERT, UPDATE ON stat_runs TO reunir_stats;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE stat_runs;
    `);
  }
}
