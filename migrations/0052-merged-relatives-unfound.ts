import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The way to a person's key, for those who may open their record, and with `merged` those who may open what it was merged into. */
const openPersons = (merged: string) => `
      CREATE OR REPLACE FUNCTION sec.open_persons(persons uuid[], act text)
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
                        WHERE k.relative_id = p AND (c.team_id = ANY (mine) OR c.id = ANY (shared)))${merged};
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

const OPEN_FOR_KEPT = `
            OR EXISTS (SELECT FROM public.relatives r WHERE r.id = p AND r.merged_into IS NOT NULL AND sec.may_open(r.merged_into, 'identity'))`;

/** Whose tokens are missing or of another version, of all records or of those `indexed` says. */
const toIndex = (indexed: string) => `
      CREATE OR REPLACE FUNCTION sec.persons_to_index(made_by text, after uuid, most integer) RETURNS TABLE (person_id uuid, organisation_id uuid,
        kek_version integer, wrapped text, documents json)
      LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
      BEGIN
        RETURN QUERY SELECT k.person_id, k.organisation_id, k.kek_version, encode(k.wrapped_key, 'hex'),
            (SELECT json_agg(json_build_object('personId', d.person_id, 'compartment', d.compartment, 'subjectId', d.subject_id,
               'ciphertext', encode(d.ciphertext, 'hex'))) FROM public.vault_documents d
              WHERE d.person_id = k.person_id AND d.subject_id = k.person_id AND d.compartment IN ('identity', 'contact'))
          FROM sec.person_keys k
          LEFT JOIN public.minor_name_tokens m ON m.minor_id = k.person_id
          LEFT JOIN public.relative_name_tokens r ON r.relative_id = k.person_id
         WHERE k.person_id > after AND coalesce(m.index_version, r.index_version) IS DISTINCT FROM made_by${indexed}
         ORDER BY k.person_id LIMIT most;
      END $$;

      CREATE OR REPLACE FUNCTION sec.count_to_index(made_by text) RETURNS bigint LANGUAGE plpgsql STABLE SECURITY DEFINER
      SET search_path = pg_catalog AS $$
      BEGIN
        RETURN (SELECT count(*) FROM sec.person_keys k
          LEFT JOIN public.minor_name_tokens m ON m.minor_id = k.person_id
          LEFT JOIN public.relative_name_tokens r ON r.relative_id = k.person_id
          WHERE coalesce(m.index_version, r.index_version) IS DISTINCT FROM made_by${indexed});
      END $$;`;

const NOT_MERGED = `
            AND NOT EXISTS (SELECT FROM public.relatives s WHERE s.id = k.person_id AND s.merged_into IS NOT NULL)`;

export class MergedRelativesUnfound1763800000052 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      SET ROLE reunir_sec;
      -- A record that was merged into another is opened by whoever may open that one, and found by nobody.
      ${openPersons(OPEN_FOR_KEPT)}
      ${toIndex(NOT_MERGED)}
      RESET ROLE;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      SET ROLE reunir_sec;
      ${toIndex('')}
      ${openPersons('')}
      RESET ROLE;
    `);
  }
}
