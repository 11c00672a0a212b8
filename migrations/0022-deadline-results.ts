import type { MigrationInterface, QueryRunner } from 'typeorm';

export class DeadlineResults1763800000022 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- A limit as it was computed. One result of a key is current; earlier ones stay, with what took their place. The team is
      -- that of the case, so that a list walks its own index.
      ALTER TABLE deadlines
        ADD COLUMN team_id uuid NOT NULL REFERENCES teams (id),
        ADD COLUMN key text NOT NULL,
        ADD COLUMN part text,
        ADD COLUMN start_on date NOT NULL,
        ADD COLUMN ends_at timestamptz,
        ADD COLUMN operative_on date NOT NULL,
        ADD COLUMN last_day_on date NOT NULL,
        ADD COLUMN deemed_mode text CHECK (deemed_mode IN ('last_day', 'next_day')),
        ADD COLUMN assert_from date,
        ADD COLUMN start_proof text NOT NULL CHECK (start_proof IN ('proven', 'unproven', 'not_needed')),
        ADD COLUMN reason text,
        ADD COLUMN closed_by uuid REFERENCES timeline_entries (id),
        ADD COLUMN closed_on date,
        ADD COLUMN ours boolean NOT NULL,
        ADD COLUMN authority text NOT NULL,
        ADD COLUMN silence text NOT NULL,
        ADD COLUMN verified boolean NOT NULL,
        ADD COLUMN computed_for uuid REFERENCES timeline_entries (id),
        ADD COLUMN replaced_at timestamptz,
        ADD COLUMN replaced_by uuid REFERENCES timeline_entries (id),
        ADD COLUMN replaced_for text CHECK (replaced_for IN ('entry', 'holiday', 'law')),
        ADD CONSTRAINT deadlines_replaced CHECK (
          (replaced_at IS NULL) = (replaced_for IS NULL) AND (replaced_at IS NULL OR state = 'superseded'));
      CREATE UNIQUE INDEX deadlines_current ON deadlines (procedure_id, key) WHERE replaced_at IS NULL;
      CREATE INDEX deadlines_team ON deadlines (team_id, operative_on, id) WHERE replaced_at IS NULL AND state IN ('running', 'unproven');

      DROP POLICY app_insert ON deadlines;
      DROP POLICY app_update ON deadlines;
      CREATE POLICY app_insert ON deadlines FOR INSERT TO reunir_app WITH CHECK (
        replaced_at IS NULL AND EXISTS (SELECT FROM cases c WHERE c.id = case_id AND c.team_id = deadlines.team_id
          AND (c.team_id = ANY ((SELECT sec.teams())::uuid[]) OR c.id = ANY ((SELECT sec.granted('legal'))::uuid[]))));
      CREATE POLICY app_update ON deadlines FOR UPDATE TO reunir_app
        USING (replaced_at IS NULL AND EXISTS (SELECT FROM cases c WHERE c.id = case_id AND (c.team_id = ANY ((SELECT sec.teams())::uuid[]) OR c.id = ANY ((SELECT sec.granted('legal'))::uuid[]))))
        WITH CHECK (true);
      GRANT UPDATE (reason, closed_by, closed_on, replaced_at, replaced_by, replaced_for) ON deadlines TO reunir_app;

      -- Handing a case to another team takes its deadlines along.
      GRANT SELECT, UPDATE (team_id) ON deadlines TO reunir_sec;
      CREATE POLICY definer ON deadlines FOR SELECT TO reunir_sec USING (true);
      CREATE POLICY definer_update ON deadlines FOR UPDATE TO reunir_sec USING (true);
      SET ROLE reunir_sec;
      CREATE OR REPLACE FUNCTION sec.assign_case(assigned uuid, to_team uuid, to_lead uuid, based_on integer) RETURNS integer
      LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
      DECLARE
        reached integer;
      BEGIN
        IF sec.role() IS DISTINCT FROM 'coordinator'
          OR NOT EXISTS (SELECT FROM public.teams t WHERE t.id = to_team AND t.organisation_id = sec.org()) THEN RETURN NULL; END IF;
        UPDATE public.cases c SET team_id = to_team, lead_id = to_lead, version = c.version + 1, updated_at = now()
         WHERE c.id = assigned AND c.version = based_on AND c.team_id = ANY (sec.teams()) AND c.organisation_id = sec.org()
         RETURNING c.version INTO reached;
        IF reached IS NOT NULL THEN
          UPDATE public.deadlines d SET team_id = to_team WHERE d.case_id = assigned AND d.team_id <> to_team;
        END IF;
        RETURN reached;
      END $$;
      RESET ROLE;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      SET ROLE reunir_sec;
      CREATE OR REPLACE FUNCTION sec.assign_case(assigned uuid, to_team uuid, to_lead uuid, based_on integer) RETURNS integer
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
      RESET ROLE;
      DROP POLICY definer_update ON deadlines;
      DROP POLICY definer ON deadlines;
      REVOKE SELECT, UPDATE (team_id) ON deadlines FROM reunir_sec;
      REVOKE UPDATE (reason, closed_by, closed_on, replaced_at, replaced_by, replaced_for) ON deadlines FROM reunir_app;
      DROP POLICY app_update ON deadlines;
      DROP POLICY app_insert ON deadlines;
      CREATE POLICY app_insert ON deadlines FOR INSERT TO reunir_app WITH CHECK (EXISTS (SELECT FROM cases c WHERE c.id = case_id AND (c.team_id = ANY ((SELECT sec.teams())::uuid[]) OR c.id = ANY ((SELECT sec.granted('legal'))::uuid[]))));
      CREATE POLICY app_update ON deadlines FOR UPDATE TO reunir_app USING (EXISTS (SELECT FROM cases c WHERE c.id = case_id AND (c.team_id = ANY ((SELECT sec.teams())::uuid[]) OR c.id = ANY ((SELECT sec.granted('legal'))::uuid[]))));
      DROP INDEX deadlines_team, deadlines_current;
      ALTER TABLE deadlines
        DROP CONSTRAINT deadlines_replaced, DROP COLUMN replaced_for, DROP COLUMN replaced_by, DROP COLUMN replaced_at, DROP COLUMN computed_for,
        DROP COLUMN verified, DROP COLUMN silence, DROP COLUMN authority, DROP COLUMN ours, DROP COLUMN closed_on, DROP COLUMN closed_by,
        DROP COLUMN reason, DROP COLUMN start_proof, DROP COLUMN assert_from, DROP COLUMN deemed_mode, DROP COLUMN last_day_on,
        DROP COLUMN operative_on, DROP COLUMN ends_at, DROP COLUMN start_on, DROP COLUMN part, DROP COLUMN key, DROP COLUMN team_id;
    `);
  }
}
