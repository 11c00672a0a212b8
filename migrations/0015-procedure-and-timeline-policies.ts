import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ProcedureAndTimelinePolicies1763800000015 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- coalesce(…) IS NOT NULL, always true, keeps the planner from reading and hashing every visible parent for one child.
      ALTER TABLE procedures ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
      CREATE POLICY app_read ON procedures FOR SELECT TO reunir_app USING (EXISTS (SELECT FROM cases c WHERE c.id = case_id AND coalesce(c.id, case_id) IS NOT NULL));
      ALTER TABLE timeline_entries ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
      CREATE POLICY app_read ON timeline_entries FOR SELECT TO reunir_app USING (EXISTS (SELECT FROM cases c WHERE c.id = case_id AND coalesce(c.id, case_id) IS NOT NULL));
      ALTER TABLE deadlines ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
      CREATE POLICY app_read ON deadlines FOR SELECT TO reunir_app USING (EXISTS (SELECT FROM cases c WHERE c.id = case_id AND coalesce(c.id, case_id) IS NOT NULL));
      CREATE POLICY app_insert ON procedures FOR INSERT TO reunir_app WITH CHECK (
        created_by = (SELECT sec.uid()) AND EXISTS (SELECT FROM cases c WHERE c.id = case_id AND (c.team_id = ANY ((SELECT sec.teams())::uuid[]) OR c.id = ANY ((SELECT sec.granted('legal'))::uuid[]))));
      CREATE POLICY app_update ON procedures FOR UPDATE TO reunir_app USING (EXISTS (SELECT FROM cases c WHERE c.id = case_id AND (c.team_id = ANY ((SELECT sec.teams())::uuid[]) OR c.id = ANY ((SELECT sec.granted('legal'))::uuid[]))));
      GRANT SELECT, INSERT, UPDATE (stage, stage_since, ended_on, version, updated_at) ON procedures TO reunir_app;

      CREATE POLICY app_insert ON timeline_entries FOR INSERT TO reunir_app WITH CHECK (
        recorded_by = (SELECT sec.uid()) AND EXISTS (SELECT FROM cases c WHERE c.id = case_id AND (c.team_id = ANY ((SELECT sec.teams())::uuid[]) OR c.id = ANY ((SELECT sec.granted('legal'))::uuid[]))));
      GRANT SELECT, INSERT ON timeline_entries TO reunir_app;

      CREATE POLICY app_insert ON deadlines FOR INSERT TO reunir_app WITH CHECK (EXISTS (SELECT FROM cases c WHERE c.id = case_id AND (c.team_id = ANY ((SELECT sec.teams())::uuid[]) OR c.id = ANY ((SELECT sec.granted('legal'))::uuid[]))));
      CREATE POLICY app_update ON deadlines FOR UPDATE TO reunir_app USING (EXISTS (SELECT FROM cases c WHERE c.id = case_id AND (c.team_id = ANY ((SELECT sec.teams())::uuid[]) OR c.id = ANY ((SELECT sec.granted('legal'))::uuid[]))));
      GRANT SELECT, INSERT, UPDATE (state) ON deadlines TO reunir_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP POLICY app_update ON deadlines;
      DROP POLICY app_insert ON deadlines;
      DROP POLICY app_insert ON timeline_entries;
      DROP POLICY app_update ON procedures;
      DROP POLICY app_insert ON procedures;
      DROP POLICY app_read ON deadlines;
      ALTER TABLE deadlines NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY;
      DROP POLICY app_read ON timeline_entries;
      ALTER TABLE timeline_entries NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY;
      DROP POLICY app_read ON procedures;
      ALTER TABLE procedures NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY;
      REVOKE ALL ON deadlines, timeline_entries, procedures FROM reunir_app;
      REVOKE UPDATE (state) ON deadlines FROM reunir_app;
      REVOKE UPDATE (stage, stage_since, ended_on, version, updated_at) ON procedures FROM reunir_app;
    `);
  }
}
