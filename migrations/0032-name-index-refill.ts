import type { MigrationInterface, QueryRunner } from 'typeorm';

export const TO_INDEX = `CREATE OR REPLACE FUNCTION sec.persons_to_index(made_by text, after uuid, most integer) RETURNS TABLE (person_id uuid, organisation_id uuid,
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
         WHERE k.person_id > after AND coalesce(m.index_version, r.index_version) IS DISTINCT FROM made_by
         ORDER BY k.person_id LIMIT most;
      END $$;

      CREATE OR REPLACE FUNCTION sec.count_to_index(made_by text) RETURNS bigint LANGUAGE plpgsql STABLE SECURITY DEFINER
      SET search_path = pg_catalog AS $$
      BEGIN
        RETURN (SELECT count(*) FROM sec.person_keys k
          LEFT JOIN public.minor_name_tokens m ON m.minor_id = k.person_id
          LEFT JOIN public.relative_name_tokens r ON r.relative_id = k.person_id
          WHERE coalesce(m.index_version, r.index_version) IS DISTINCT FROM made_by);
      END $$;`;

export class NameIndexRefill1763800000032 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      SET ROLE reunir_sec;
      -- For the release that migrates, which holds the keys: persons whose tokens are missing or of another version, by id.
      ${TO_INDEX}

      -- Stores tokens made anew; those all organisations share only where a consent stands.
      CREATE FUNCTION sec.index_persons(made_by text, indexed json) RETURNS void LANGUAGE plpgsql VOLATILE SECURITY DEFINER
      SET search_path = pg_catalog AS $$
      BEGIN
        INSERT INTO public.minor_name_tokens AS t (minor_id, organisation_id, index_version, tokens, typing, group_tokens)
          SELECT m.id, m.organisation_id, made_by, x.own, x.typing, CASE WHEN EXISTS (SELECT FROM public.sharing_consents s
              WHERE s.person_id = m.id AND s.withdrawn_on IS NULL) THEN x."group" ELSE '{}' END
            FROM json_to_recordset(indexed) AS x("personId" uuid, own bigint[], typing bigint[], "group" bigint[])
            JOIN public.minors m ON m.id = x."personId"
          ON CONFLICT (minor_id) DO UPDATE SET index_version = excluded.index_version, tokens = excluded.tokens,
            typing = excluded.typing, group_tokens = excluded.group_tokens, updated_at = now();
        INSERT INTO public.relative_name_tokens AS t (relative_id, organisation_id, index_version, tokens, typing, group_tokens)
          SELECT r.id, r.organisation_id, made_by, x.own, x.typing, CASE WHEN EXISTS (SELECT FROM public.sharing_consents s
              WHERE s.person_id = r.id AND s.withdrawn_on IS NULL) THEN x."group" ELSE '{}' END
            FROM json_to_recordset(indexed) AS x("personId" uuid, own bigint[], typing bigint[], "group" bigint[])
            JOIN public.relatives r ON r.id = x."personId"
          ON CONFLICT (relative_id) DO UPDATE SET index_version = excluded.index_version, tokens = excluded.tokens,
            typing = excluded.typing, group_tokens = excluded.group_tokens, updated_at = now();
      END $$;
      GRANT EXECUTE ON FUNCTION sec.persons_to_index(text, uuid, integer), sec.count_to_index(text), sec.index_persons(text, json)
        TO reunir_owner;
      RESET ROLE;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      SET ROLE reunir_sec;
      DROP FUNCTION sec.index_persons(text, json), sec.count_to_index(text), sec.persons_to_index(text, uuid, integer);
      RESET ROLE;
    `);
  }
}
