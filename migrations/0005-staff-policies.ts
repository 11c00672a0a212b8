import type { MigrationInterface, QueryRunner } from 'typeorm';

export class StaffPolicies1763800000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Staff see the directory they share cases with; the committee and unknown callers see nobody else.
      ALTER TABLE users ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
      CREATE POLICY definer ON users FOR SELECT TO reunir_sec USING (true);
      CREATE POLICY staff_read ON users FOR SELECT TO reunir_app USING (
        id = (SELECT sec.uid())
        OR (SELECT sec.role()) IN ('caseworker', 'coordinator', 'lawyer', 'admin', 'protection_officer'));
      CREATE POLICY admin_insert ON users FOR INSERT TO reunir_app WITH CHECK ((SELECT sec.role()) = 'admin');
      CREATE POLICY admin_update ON users FOR UPDATE TO reunir_app
        USING ((SELECT sec.role()) = 'admin' OR id = (SELECT sec.uid()))
        WITH CHECK ((SELECT sec.role()) = 'admin' OR (id = (SELECT sec.uid()) AND role = (SELECT sec.role()) AND organisation_id = (SELECT sec.org())));

      ALTER TABLE team_members ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
      CREATE POLICY definer ON team_members FOR SELECT TO reunir_sec USING (true);
      CREATE POLICY staff_read ON team_members FOR SELECT TO reunir_app USING (
        user_id = (SELECT sec.uid())
        OR (SELECT sec.role()) IN ('caseworker', 'coordinator', 'admin', 'protection_officer'));
      CREATE POLICY admin_insert ON team_members FOR INSERT TO reunir_app WITH CHECK ((SELECT sec.role()) = 'admin');
      CREATE POLICY admin_delete ON team_members FOR DELETE TO reunir_app USING ((SELECT sec.role()) = 'admin');

      ALTER TABLE organisations ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
      CREATE POLICY definer ON organisations FOR SELECT TO reunir_sec USING (true);
      CREATE POLICY staff_read ON organisations FOR SELECT TO reunir_app USING ((SELECT sec.uid()) IS NOT NULL);
      CREATE POLICY admin_insert ON organisations FOR INSERT TO reunir_app WITH CHECK ((SELECT sec.role()) = 'admin');
      CREATE POLICY admin_update ON organisations FOR UPDATE TO reunir_app USING ((SELECT sec.role()) = 'admin') WITH CHECK ((SELECT sec.role()) = 'admin');

      ALTER TABLE teams ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
      CREATE POLICY definer ON teams FOR SELECT TO reunir_sec USING (true);
      CREATE POLICY staff_read ON teams FOR SELECT TO reunir_app USING ((SELECT sec.uid()) IS NOT NULL);
      CREATE POLICY admin_insert ON teams FOR INSERT TO reunir_app WITH CHECK ((SELECT sec.role()) = 'admin');
      CREATE POLICY admin_update ON teams FOR UPDATE TO reunir_app USING ((SELECT sec.role()) = 'admin') WITH CHECK ((SELECT sec.role()) = 'admin');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP POLICY definer ON teams;
      DROP POLICY staff_read ON teams;
      DROP POLICY admin_insert ON teams;
      DROP POLICY admin_update ON teams;
      DROP POLICY definer ON organisations;
      DROP POLICY staff_read ON organisations;
      DROP POLICY admin_insert ON organisations;
      DROP POLICY admin_update ON organisations;
      DROP POLICY definer ON team_members;
      DROP POLICY staff_read ON team_members;
      DROP POLICY admin_insert ON team_members;
      DROP POLICY admin_delete ON team_members;
      DROP POLICY definer ON users;
      DROP POLICY staff_read ON users;
      DROP POLICY admin_insert ON users;
      DROP POLICY admin_update ON users;
      ALTER TABLE teams NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY;
      ALTER TABLE organisations NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY;
      ALTER TABLE team_members NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY;
      ALTER TABLE users NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY;
    `);
  }
}
