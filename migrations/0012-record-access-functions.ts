import type { MigrationInterface, QueryRunner } from 'typeorm';

export const MAY_OPEN = `CREATE OR REPLACE FUNCTION sec.may_open(person uuid, compartment text) RETURNS boolean LANGUAGE plpgsql STABLE SECURITY DEFINER
      SET search_path = pg_catalog AS $$
      DECLARE
        mine uuid[] := sec.teams();
        shared uuid[];
      BEGIN
        IF cardinality(mine) > 0 AND (
            EXISTS (SELECT FROM public.cases c WHERE c.minor_id = person AND c.team_id = ANY (mine))
            OR EXISTS (SELECT FROM public.relatives r WHERE r.id = person AND r.team_id = ANY (mine))
            OR EXISTS (SELECT FROM public.kinship_links k JOIN public.cases c ON c.id = k.case_id
                        WHERE k.relative_id = person AND c.team_id = ANY (mine)))
        THEN RETURN true; END IF;
        shared := sec.granted(CASE compartment WHEN 'identity' THEN 'read' WHEN 'contact' THEN 'legal' WHEN 'note' THEN 'legal' ELSE 'full' END);
        RETURN cardinality(shared) > 0 AND (
            EXISTS (SELECT FROM public.cases c WHERE c.minor_id = person AND c.id = ANY (shared))
            OR EXISTS (SELECT FROM public.kinship_links k WHERE k.relative_id = person AND k.case_id = ANY (shared)));
      END $$;`;

export class RecordAccessFunctions1763800000012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      GRANT SELECT ON cases, case_grants, kinship_links, relatives, minors TO reunir_sec;
      ALTER TABLE cases ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
      ALTER TABLE case_grants ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
      ALTER TABLE kinship_links ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
      ALTER TABLE relatives ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
      ALTER TABLE minors ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
      CREATE POLICY definer ON cases FOR SELECT TO reunir_sec USING (true);
      CREATE POLICY definer ON case_grants FOR SELECT TO reunir_sec USING (true);
      CREATE POLICY definer ON kinship_links FOR SELECT TO reunir_sec USING (true);
      CREATE POLICY definer ON relatives FOR SELECT TO reunir_sec USING (true);
      CREATE POLICY definer ON minors FOR SELECT TO reunir_sec USING (true);

      SET ROLE reunir_sec;
      -- The cases granted to the caller now, at this level or above.
      CREATE FUNCTION sec.granted(lowest text DEFAULT 'read') RETURNS uuid[] LANGUAGE plpgsql STABLE SECURITY DEFINER
      SET search_path = pg_catalog AS $$
      DECLARE
        who text[] := sec.identity();
      BEGIN
        IF (who[4] IN ('caseworker', 'coordinator', 'lawyer')) IS NOT TRUE THEN RETURN '{}'; END IF;
        RETURN ARRAY (SELECT g.case_id FROM public.case_grants g
         WHERE g.grantee_id = who[1]::uuid AND g.revoked_at IS NULL AND g.starts_at <= now() AND g.ends_at > now()
           AND CASE lowest WHEN 'read' THEN true WHEN 'legal' THEN g.level IN ('legal', 'full') ELSE g.level = 'full' END);
      END $$;

      -- Who may open which compartment: the team everything, a grant what its level says.
      ${MAY_OPEN}
      GRANT EXECUTE ON FUNCTION sec.granted(text), sec.may_open(uuid, text) TO reunir_app;
      GRANT EXECUTE ON FUNCTION sec.granted(text) TO reunir_jobs, reunir_stats, reunir_owner;
      RESET ROLE;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      SET ROLE reunir_sec;
      DROP FUNCTION sec.may_open(uuid, text), sec.granted(text);
      RESET ROLE;
      DROP POLICY definer ON minors;
      ALTER TABLE minors NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY;
      DROP POLICY definer ON relatives;
      ALTER TABLE relatives NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY;
      DROP POLICY definer ON kinship_links;
      ALTER TABLE kinship_links NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY;
      DROP POLICY definer ON case_grants;
      ALTER TABLE case_grants NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY;
      DROP POLICY definer ON cases;
      ALTER TABLE cases NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY;
      REVOKE SELECT ON cases, case_grants, kinship_links, relatives, minors FROM reunir_sec;
    `);
  }
}
