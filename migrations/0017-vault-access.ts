import type { MigrationInterface, QueryRunner } from 'typeorm';

export const OPEN_PERSONS = `CREATE OR REPLACE FUNCTION sec.open_persons(persons uuid[], act text)
      RETURNS TABLE (person_id uuid, organisation_id uuid, kek_version integer, wrapped_key bytea)
      LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
      DECLARE
        reader uuid := sec.uid();
        session uuid := (sec.identity())[2]::uuid;
        this_hour timestamptz := date_trunc('hour', now());
        mine uuid[] := sec.teams();
        shared uuid[] := sec.granted();
        allowed uuid[];
        counted bigint;
      BEGIN
        IF reader IS NULL OR cardinality(persons) = 0 THEN RETURN; END IF;
        IF cardinality(persons) > 100 THEN RAISE program_limit_exceeded USING MESSAGE = 'at most 100 persons at once'; END IF;
        IF act NOT IN ('identity.opened', 'identity.listed', 'identity.sealed') THEN
          RAISE invalid_parameter_value USING MESSAGE = 'unknown act';
        END IF;
        SELECT coalesce(array_agg(p ORDER BY p), '{}') INTO allowed FROM (SELECT DISTINCT unnest(persons) AS p) x
         WHERE EXISTS (SELECT FROM public.cases c WHERE c.minor_id = p AND (c.team_id = ANY (mine) OR c.id = ANY (shared)))
            OR EXISTS (SELECT FROM public.relatives r WHERE r.id = p AND r.team_id = ANY (mine))
            OR EXISTS (SELECT FROM public.kinship_links k JOIN public.cases c ON c.id = k.case_id
                        WHERE k.relative_id = p AND (c.team_id = ANY (mine) OR c.id = ANY (shared)));
        IF cardinality(allowed) = 0 THEN RETURN; END IF;

        INSERT INTO sec.openings AS o (user_id, hour, person_id) SELECT reader, this_hour, unnest(allowed) ON CONFLICT DO NOTHING;
        IF FOUND THEN
          SELECT count(*) INTO counted FROM sec.openings o WHERE o.user_id = reader AND o.hour = this_hour;
          IF counted > 200 THEN RAISE EXCEPTION USING ERRCODE = 'RB429', MESSAGE = 'hourly reading budget spent'; END IF;
          SELECT count(DISTINCT o.person_id) INTO counted FROM sec.openings o WHERE o.user_id = reader AND o.hour > now() - interval '1 day';
          IF counted > 1000 THEN RAISE EXCEPTION USING ERRCODE = 'RB429', MESSAGE = 'daily reading budget spent'; END IF;
        END IF;

        INSERT INTO public.audit_events (actor_id, session_id, action, subject_id, case_id)
          SELECT reader, session, act, p, (SELECT c.id FROM public.cases c WHERE c.minor_id = p) FROM unnest(allowed) AS p;
        RETURN QUERY SELECT k.person_id, k.organisation_id, k.kek_version, k.wrapped_key
          FROM sec.person_keys k WHERE k.person_id = ANY (allowed);
      END $$;`;

export class VaultAccess1763800000017 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE vault_documents ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
      -- As sec.may_open says, written out so that the caller's identity is checked once a query and not once a row.
      CREATE POLICY app_read ON vault_documents FOR SELECT TO reunir_app USING (
        EXISTS (SELECT FROM cases c WHERE c.minor_id = person_id AND (c.team_id = ANY ((SELECT sec.teams())::uuid[]) OR c.id = ANY (
          CASE compartment WHEN 'identity' THEN (SELECT sec.granted())::uuid[] WHEN 'contact' THEN (SELECT sec.granted('legal'))::uuid[]
          WHEN 'note' THEN (SELECT sec.granted('legal'))::uuid[] ELSE (SELECT sec.granted('full'))::uuid[] END)))
        OR EXISTS (SELECT FROM relatives r WHERE r.id = person_id AND coalesce(r.id, person_id) IS NOT NULL
          AND r.team_id = ANY ((SELECT sec.teams())::uuid[]))
        OR EXISTS (SELECT FROM kinship_links k JOIN cases c ON c.id = k.case_id WHERE k.relative_id = person_id
          AND (c.team_id = ANY ((SELECT sec.teams())::uuid[]) OR c.id = ANY (
          CASE compartment WHEN 'identity' THEN (SELECT sec.granted())::uuid[] WHEN 'contact' THEN (SELECT sec.granted('legal'))::uuid[]
          WHEN 'note' THEN (SELECT sec.granted('legal'))::uuid[] ELSE (SELECT sec.granted('full'))::uuid[] END))));
      -- Reading is not writing: notes are written from a legal grant on, everything else by the team or under a full grant.
      CREATE POLICY app_insert ON vault_documents FOR INSERT TO reunir_app
        WITH CHECK (sec.may_open(person_id, CASE compartment WHEN 'note' THEN 'note' ELSE 'place' END));
      CREATE POLICY app_update ON vault_documents FOR UPDATE TO reunir_app
        USING (sec.may_open(person_id, CASE compartment WHEN 'note' THEN 'note' ELSE 'place' END));
      GRANT SELECT, INSERT, UPDATE (ciphertext, version, updated_at) ON vault_documents TO reunir_app;

      SET ROLE reunir_sec;
      -- The only way to a person's key. Persons the caller may not open are left out, without a word. Counts the caller's budget of
      -- distinct persons (200 an hour, 1,000 a day; SQLSTATE RB429 beyond) and writes one audit row per person.
      ${OPEN_PERSONS}

      -- Gives a new person its key; a person's key is never replaced here.
      CREATE FUNCTION sec.add_person_key(person uuid, wrapped bytea, version integer) RETURNS void
      LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
      BEGIN
        IF NOT sec.may_open(person, 'place') THEN RAISE insufficient_privilege USING MESSAGE = 'no such person'; END IF;
        INSERT INTO sec.person_keys (person_id, organisation_id, wrapped_key, kek_version) VALUES (person, sec.org(), wrapped, version);
      END $$;
      GRANT EXECUTE ON FUNCTION sec.open_persons(uuid[], text), sec.add_person_key(uuid, bytea, integer) TO reunir_app;
      RESET ROLE;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      SET ROLE reunir_sec;
      DROP FUNCTION sec.add_person_key(uuid, bytea, integer), sec.open_persons(uuid[], text);
      RESET ROLE;
      DROP POLICY app_update ON vault_documents;
      DROP POLICY app_insert ON vault_documents;
      DROP POLICY app_read ON vault_documents;
      REVOKE ALL ON vault_documents FROM reunir_app;
      REVOKE UPDATE (ciphertext, version, updated_at) ON vault_documents FROM reunir_app;
      ALTER TABLE vault_documents NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY;
    `);
  }
}
