import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AuditPolicies1763800000016 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- coalesce(…) IS NOT NULL, always true, keeps the planner from reading and hashing every visible parent for one child.
      ALTER TABLE audit_events ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
      CREATE POLICY app_insert ON audit_events FOR INSERT TO reunir_app WITH CHECK (actor_id = (SELECT sec.uid()));
      -- The team sees who opened its cases; the protection officer sees the trail of the own organisation's people.
      CREATE POLICY app_read ON audit_events FOR SELECT TO reunir_app USING (
        (case_id IS NOT NULL AND EXISTS (SELECT FROM cases c WHERE c.id = case_id AND coalesce(c.id, case_id) IS NOT NULL AND c.team_id = ANY ((SELECT sec.teams())::uuid[])))
        OR ((SELECT sec.role()) = 'protection_officer'
            AND EXISTS (SELECT FROM users u WHERE u.id = actor_id AND u.organisation_id = (SELECT sec.org()))));
      CREATE POLICY definer ON audit_events FOR INSERT TO reunir_sec WITH CHECK (true);
      GRANT SELECT, INSERT (actor_id, session_id, action, subject_id, case_id, detail) ON audit_events TO reunir_app;
      GRANT INSERT ON audit_events TO reunir_sec;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP POLICY definer ON audit_events;
      DROP POLICY app_read ON audit_events;
      DROP POLICY app_insert ON audit_events;
      REVOKE INSERT (actor_id, session_id, action, subject_id, case_id, detail) ON audit_events FROM reunir_app;
      REVOKE ALL ON audit_events FROM reunir_app, reunir_sec;
      ALTER TABLE audit_events NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY;
    `);
  }
}
