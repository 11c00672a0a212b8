import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Statistics1763800000019 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- A frozen count of all cases at a date, rounded and attacked before it is stored; exact counts are never kept.
      CREATE TABLE stat_cuts (
        id uuid PRIMARY KEY,
        as_at date NOT NULL UNIQUE,
        catalogue text NOT NULL,
        method jsonb NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE TABLE stat_cells (
        cut_id uuid NOT NULL REFERENCES stat_cuts (id),
        table_code text NOT NULL,
        row_code text NOT NULL,
        column_code text NOT NULL,
        value integer NOT NULL CHECK (value >= 0 AND value % 5 = 0),
        PRIMARY KEY (cut_id, table_code, row_code, column_code)
      );
      ALTER TABLE stat_cuts ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
      ALTER TABLE stat_cells ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
      CREATE POLICY committee_read ON stat_cuts FOR SELECT TO reunir_app USING ((SELECT sec.role()) = 'committee');
      CREATE POLICY committee_read ON stat_cells FOR SELECT TO reunir_app USING ((SELECT sec.role()) = 'committee');
      CREATE POLICY stats_all ON stat_cuts TO reunir_stats USING (true) WITH CHECK (true);
      CREATE POLICY stats_all ON stat_cells TO reunir_stats USING (true) WITH CHECK (true);
      GRANT SELECT ON stat_cuts, stat_cells TO reunir_app;
      GRANT SELECT, INSERT ON stat_cuts, stat_cells TO reunir_stats;

      -- Coded columns only: no reference, no author, no exact day of birth beyond what an age band needs.
      CREATE POLICY stats_read ON cases FOR SELECT TO reunir_stats USING (true);
      CREATE POLICY stats_read ON minors FOR SELECT TO reunir_stats USING (true);
      CREATE POLICY stats_read ON birth_date_assertions FOR SELECT TO reunir_stats USING (true);
      CREATE POLICY stats_read ON procedures FOR SELECT TO reunir_stats USING (true);
      CREATE POLICY stats_read ON timeline_entries FOR SELECT TO reunir_stats USING (true);
      GRANT SELECT (id, minor_id, organisation_id, opened_on, relative_identified_on, kinship_documented_on, submitted_on, accepted_on,
        transfer_arranged_on, reunited_on, followed_up_on, outcome, closed_on, place_type, place_since) ON cases TO reunir_stats;
      GRANT SELECT (id, sex, nationalities) ON minors TO reunir_stats;
      GRANT SELECT (minor_id, earliest_on, latest_on, accepted, disputed, recorded_at) ON birth_date_assertions TO reunir_stats;
      GRANT SELECT (id, case_id, pathway, opened_on) ON procedures TO reunir_stats;
      GRANT SELECT (id, case_id, kind, code, occurred_on, procedure_id, place_type, supersedes_id) ON timeline_entries TO reunir_stats;

      -- Whoever has a cut made is on record in the transaction that stores it.
      CREATE POLICY stats_insert ON audit_events FOR INSERT TO reunir_stats WITH CHECK (action = 'report.cut' AND case_id IS NULL);
      GRANT INSERT (actor_id, session_id, action, subject_id, detail) ON audit_events TO reunir_stats;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      REVOKE INSERT (actor_id, session_id, action, subject_id, detail) ON audit_events FROM reunir_stats;
      DROP POLICY stats_insert ON audit_events;
      REVOKE ALL ON cases, minors, birth_date_assertions, procedures, timeline_entries FROM reunir_stats;
      DROP POLICY stats_read ON timeline_entries;
      DROP POLICY stats_read ON procedures;
      DROP POLICY stats_read ON birth_date_assertions;
      DROP POLICY stats_read ON minors;
      DROP POLICY stats_read ON cases;
      DROP TABLE stat_cells, stat_cuts;
    `);
  }
}
