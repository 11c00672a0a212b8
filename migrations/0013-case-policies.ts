import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CasePolicies1763800000013 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- coalesce(…) IS NOT NULL, always true, keeps the planner from reading and hashing every visible parent for one child.
      -- Arrays computed once a query, the case's own team first. CASE keeps the planner from taking this test for a way in: every
      -- statement names its own (a team in order of change, an id), which at a million cases is 5 ms against 34.
      CREATE POLICY app_read ON cases FOR SELECT TO reunir_app USING (
        CASE WHEN team_id = ANY ((SELECT sec.teams())::uuid[]) THEN true ELSE id = ANY ((SELECT sec.granted())::uuid[]) END);
      CREATE POLICY app_insert ON cases FOR INSERT TO reunir_app WITH CHECK (team_id = ANY ((SELECT sec.teams())::uuid[]));
      CREATE POLICY app_update ON cases FOR UPDATE TO reunir_app
        USING (team_id = ANY ((SELECT sec.teams())::uuid[]) OR id = ANY ((SELECT sec.granted('legal'))::uuid[]))
        WITH CHECK (organisation_id = (SELECT sec.org()) OR id = ANY ((SELECT sec.granted('legal'))::uuid[]));
      GRANT SELECT, INSERT, UPDATE ON cases TO reunir_app;

      -- A coordinator hands a case of theirs to any team of their organisation, after which it may be out of their own sight:
      -- no policy of an update can let that happen. NULL: not theirs, no such team, or changed since that version.
      GRANT UPDATE (team_id, lead_id, version, updated_at) ON cases TO reunir_sec;
      CREATE POLICY definer_update ON cases FOR UPDATE TO reunir_sec USING (true);
      SET ROLE reunir_sec;
      CREATE FUNCTION sec.assign_case(assigned uuid, to_team uuid, to_lead uuid, based_on integer) RETURNS integer
      LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
      DECLARE
        reached integer;
      BEGIN
        IF sec.role() IS DISTINCT FROM 'coordinator'
          OR NOT EXISTS (SELECT FROM public.teams t WHERE t.id = to_team AND t.organisation_id = sec.org()) THEN RETURN NULL; END IF;
        UPDATE public.cases c SET team_id = to_team, lead_id = to_lead, version = c.version + 1, updated_at = now()
         WHERE c.id = assigned AND c.version = based_on AND c.team_id = ANY (sec.teams()) AND c.organisation_id = sec.org()
         RETURNING c.version INTO reached;
        RETURN reached;
      END $$;
      GRANT EXECUTE ON FUNCTION sec.assign_case(uuid, uuid, uuid, integer) TO reunir_app;
      RESET ROLE;

      CREATE POLICY app_read ON minors FOR SELECT TO reunir_app USING (EXISTS (SELECT FROM cases c WHERE c.minor_id = minors.id AND coalesce(c.minor_id, minors.id) IS NOT NULL));
      CREATE POLICY app_insert ON minors FOR INSERT TO reunir_app WITH CHECK (
        organisation_id = (SELECT sec.org()) AND created_by = (SELECT sec.uid()) AND (SELECT sec.role()) IN ('caseworker', 'coordinator'));
      CREATE POLICY app_update ON minors FOR UPDATE TO reunir_app USING (
        EXISTS (SELECT FROM cases c WHERE c.minor_id = minors.id
          AND (c.team_id = ANY ((SELECT sec.teams())::uuid[]) OR c.id = ANY ((SELECT sec.granted('full'))::uuid[]))));
      GRANT SELECT, INSERT, UPDATE ON minors TO reunir_app;

      CREATE POLICY app_read ON birth_date_assertions FOR SELECT TO reunir_app USING (EXISTS (SELECT FROM minors m WHERE m.id = minor_id AND coalesce(m.id, minor_id) IS NOT NULL));
      CREATE POLICY app_insert ON birth_date_assertions FOR INSERT TO reunir_app WITH CHECK (
        recorded_by = (SELECT sec.uid()) AND EXISTS (SELECT FROM cases c WHERE c.minor_id = birth_date_assertions.minor_id
          AND (c.team_id = ANY ((SELECT sec.teams())::uuid[]) OR c.id = ANY ((SELECT sec.granted('full'))::uuid[]))));
      CREATE POLICY app_update ON birth_date_assertions FOR UPDATE TO reunir_app USING (
        EXISTS (SELECT FROM cases c WHERE c.minor_id = birth_date_assertions.minor_id
          AND (c.team_id = ANY ((SELECT sec.teams())::uuid[]) OR c.id = ANY ((SELECT sec.granted('full'))::uuid[]))));
      GRANT SELECT, INSERT, UPDATE (disputed, accepted) ON birth_date_assertions TO reunir_app;

      CREATE POLICY app_read ON case_grants FOR SELECT TO reunir_app USING (
        grantee_id = (SELECT sec.uid()) OR EXISTS (SELECT FROM cases c WHERE c.id = case_id AND coalesce(c.id, case_id) IS NOT NULL AND c.team_id = ANY ((SELECT sec.teams())::uuid[])));
      CREATE POLICY app_insert ON case_grants FOR INSERT TO reunir_app WITH CHECK (
        granted_by = (SELECT sec.uid()) AND EXISTS (SELECT FROM cases c WHERE c.id = case_id AND c.team_id = ANY ((SELECT sec.teams())::uuid[])));
      CREATE POLICY app_update ON case_grants FOR UPDATE TO reunir_app USING (
        EXISTS (SELECT FROM cases c WHERE c.id = case_id AND c.team_id = ANY ((SELECT sec.teams())::uuid[])));
      GRANT SELECT, INSERT, UPDATE (revoked_at, revoked_by) ON case_grants TO reunir_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      SET ROLE reunir_sec;
      DROP FUNCTION sec.assign_case(uuid, uuid, uuid, integer);
      RESET ROLE;
      DROP POLICY definer_update ON cases;
      REVOKE UPDATE (team_id, lead_id, version, updated_at) ON cases FROM reunir_sec;
      DROP POLICY app_update ON case_grants;
      DROP POLICY app_insert ON case_grants;
      DROP POLICY app_read ON case_grants;
      DROP POLICY app_update ON birth_date_assertions;
      DROP POLICY app_insert ON birth_date_assertions;
      DROP POLICY app_read ON birth_date_assertions;
      DROP POLICY app_update ON minors;
      DROP POLICY app_insert ON minors;
      DROP POLICY app_read ON minors;
      DROP POLICY app_update ON cases;
      DROP POLICY app_insert ON cases;
      DROP POLICY app_read ON cases;
      REVOKE ALL ON case_grants, birth_date_assertions, minors, cases FROM reunir_app;
      REVOKE UPDATE (revoked_at, revoked_by) ON case_grants FROM reunir_app;
      REVOKE UPDATE (disputed, accepted) ON birth_date_assertions FROM reunir_app;
    `);
  }
}
