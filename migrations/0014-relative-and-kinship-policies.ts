import type { MigrationInterface, QueryRunner } from 'typeorm';

export class RelativeAndKinshipPolicies1763800000014 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- coalesce(…) IS NOT NULL, always true, keeps the planner from reading and hashing every visible parent for one child.
      CREATE POLICY app_read ON relatives FOR SELECT TO reunir_app USING (
        team_id = ANY ((SELECT sec.teams())::uuid[]) OR EXISTS (SELECT FROM kinship_links k WHERE k.relative_id = relatives.id AND coalesce(k.relative_id, relatives.id) IS NOT NULL));
      CREATE POLICY app_insert ON relatives FOR INSERT TO reunir_app WITH CHECK (
        team_id = ANY ((SELECT sec.teams())::uuid[]) AND organisation_id = (SELECT sec.org()) AND created_by = (SELECT sec.uid()));
      CREATE POLICY app_update ON relatives FOR UPDATE TO reunir_app USING (
        team_id = ANY ((SELECT sec.teams())::uuid[])
        OR EXISTS (SELECT FROM kinship_links k JOIN cases c ON c.id = k.case_id WHERE k.relative_id = relatives.id AND (c.team_id = ANY ((SELECT sec.teams())::uuid[]) OR c.id = ANY ((SELECT sec.granted('full'))::uuid[]))));
      GRANT SELECT, INSERT, UPDATE ON relatives TO reunir_app;

      CREATE POLICY app_read ON relative_assessments FOR SELECT TO reunir_app USING (EXISTS (SELECT FROM relatives r WHERE r.id = relative_id AND coalesce(r.id, relative_id) IS NOT NULL));
      CREATE POLICY app_insert ON relative_assessments FOR INSERT TO reunir_app WITH CHECK (
        recorded_by = (SELECT sec.uid()) AND (
          EXISTS (SELECT FROM relatives r WHERE r.id = relative_id AND r.team_id = ANY ((SELECT sec.teams())::uuid[]))
          OR EXISTS (SELECT FROM kinship_links k JOIN cases c ON c.id = k.case_id WHERE k.relative_id = relative_assessments.relative_id
            AND (c.team_id = ANY ((SELECT sec.teams())::uuid[]) OR c.id = ANY ((SELECT sec.granted('full'))::uuid[])))));
      GRANT SELECT, INSERT ON relative_assessments TO reunir_app;

      CREATE POLICY app_read ON kinship_links FOR SELECT TO reunir_app USING (EXISTS (SELECT FROM cases c WHERE c.id = case_id AND coalesce(c.id, case_id) IS NOT NULL));
      -- A link opens the relative to the case's team, so only a relative the caller sees already can be linked.
      CREATE POLICY app_insert ON kinship_links FOR INSERT TO reunir_app WITH CHECK (
        created_by = (SELECT sec.uid()) AND sec.may_open(relative_id, 'identity')
        AND EXISTS (SELECT FROM cases c WHERE c.id = case_id AND (c.team_id = ANY ((SELECT sec.teams())::uuid[]) OR c.id = ANY ((SELECT sec.granted('full'))::uuid[]))));
      CREATE POLICY app_update ON kinship_links FOR UPDATE TO reunir_app USING (EXISTS (SELECT FROM cases c WHERE c.id = case_id AND (c.team_id = ANY ((SELECT sec.teams())::uuid[]) OR c.id = ANY ((SELECT sec.granted('full'))::uuid[]))));
      GRANT SELECT, INSERT, UPDATE (relation, side, status, documented_on, version, updated_at) ON kinship_links TO reunir_app;

      ALTER TABLE kinship_decisions ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
      CREATE POLICY app_read ON kinship_decisions FOR SELECT TO reunir_app USING (EXISTS (SELECT FROM kinship_links k WHERE k.id = link_id AND coalesce(k.id, link_id) IS NOT NULL));
      CREATE POLICY app_insert ON kinship_decisions FOR INSERT TO reunir_app WITH CHECK (
        decided_by = (SELECT sec.uid()) AND EXISTS (SELECT FROM kinship_links k JOIN cases c ON c.id = k.case_id WHERE k.id = link_id AND (c.team_id = ANY ((SELECT sec.teams())::uuid[]) OR c.id = ANY ((SELECT sec.granted('full'))::uuid[]))));
      GRANT SELECT, INSERT ON kinship_decisions TO reunir_app;

      ALTER TABLE kinship_evidence ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
      CREATE POLICY app_read ON kinship_evidence FOR SELECT TO reunir_app USING (EXISTS (SELECT FROM kinship_links k WHERE k.id = link_id AND coalesce(k.id, link_id) IS NOT NULL));
      CREATE POLICY app_insert ON kinship_evidence FOR INSERT TO reunir_app WITH CHECK (
        assessed_by = (SELECT sec.uid()) AND EXISTS (SELECT FROM kinship_links k JOIN cases c ON c.id = k.case_id WHERE k.id = link_id AND (c.team_id = ANY ((SELECT sec.teams())::uuid[]) OR c.id = ANY ((SELECT sec.granted('full'))::uuid[]))));
      GRANT SELECT, INSERT ON kinship_evidence TO reunir_app;

      ALTER TABLE kinship_accounts ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
      CREATE POLICY app_read ON kinship_accounts FOR SELECT TO reunir_app USING (EXISTS (SELECT FROM kinship_links k WHERE k.id = link_id AND coalesce(k.id, link_id) IS NOT NULL));
      CREATE POLICY app_insert ON kinship_accounts FOR INSERT TO reunir_app WITH CHECK (
        taken_by = (SELECT sec.uid()) AND EXISTS (SELECT FROM kinship_links k JOIN cases c ON c.id = k.case_id WHERE k.id = link_id AND (c.team_id = ANY ((SELECT sec.teams())::uuid[]) OR c.id = ANY ((SELECT sec.granted('full'))::uuid[]))));
      GRANT SELECT, INSERT ON kinship_accounts TO reunir_app;
      CREATE POLICY app_update ON kinship_accounts FOR UPDATE TO reunir_app
        USING (EXISTS (SELECT FROM kinship_links k JOIN cases c ON c.id = k.case_id WHERE k.id = link_id AND (c.team_id = ANY ((SELECT sec.teams())::uuid[]) OR c.id = ANY ((SELECT sec.granted('full'))::uuid[]))))
        WITH CHECK (taken_by = (SELECT sec.uid()));
      GRANT UPDATE (taken_on, language, with_interpreter, taken_by, recorded_at) ON kinship_accounts TO reunir_app;
      ALTER TABLE birth_date_assertions ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
      ALTER TABLE relative_assessments ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE relative_assessments NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY;
      ALTER TABLE birth_date_assertions NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY;
      DROP POLICY app_update ON kinship_accounts;
      DROP POLICY app_insert ON kinship_accounts;
      DROP POLICY app_read ON kinship_accounts;
      ALTER TABLE kinship_accounts NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY;
      DROP POLICY app_insert ON kinship_evidence;
      DROP POLICY app_read ON kinship_evidence;
      ALTER TABLE kinship_evidence NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY;
      DROP POLICY app_insert ON kinship_decisions;
      DROP POLICY app_read ON kinship_decisions;
      ALTER TABLE kinship_decisions NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY;
      DROP POLICY app_update ON kinship_links;
      DROP POLICY app_insert ON kinship_links;
      DROP POLICY app_read ON kinship_links;
      DROP POLICY app_insert ON relative_assessments;
      DROP POLICY app_read ON relative_assessments;
      DROP POLICY app_update ON relatives;
      DROP POLICY app_insert ON relatives;
      DROP POLICY app_read ON relatives;
      REVOKE ALL ON kinship_accounts, kinship_evidence, kinship_decisions, kinship_links, relative_assessments, relatives FROM reunir_app;
    `);
  }
}
