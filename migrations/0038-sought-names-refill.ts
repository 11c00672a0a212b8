import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SoughtNamesRefill1763800000038 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      SET ROLE reunir_sec;
      -- For the release that migrates, which holds the keys: requests whose tokens are missing or of another version, by id.
      CREATE FUNCTION sec.requests_to_index(made_by text, after uuid, most integer) RETURNS TABLE (request_id uuid, indexed_for uuid, person_id uuid,
        organisation_id uuid, kek_version integer, wrapped text, ciphertext text)
      LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
      BEGIN
        RETURN QUERY SELECT q.id, q.organisation_id, k.person_id, k.organisation_id, k.kek_version, encode(k.wrapped_key, 'hex'), encode(d.ciphertext, 'hex')
          FROM public.tracing_requests q
          JOIN sec.person_keys k ON k.person_id = q.relative_id
          JOIN public.vault_documents d ON d.person_id = q.relative_id AND d.compartment = 'identity' AND d.subject_id = q.id
          LEFT JOIN public.sought_name_tokens t ON t.request_id = q.id
         WHERE q.id > after AND t.index_version IS DISTINCT FROM made_by
         ORDER BY q.id LIMIT most;
      END $$;

      -- Stores tokens made anew; those all organisations share only where the relative's consent stands.
      CREATE FUNCTION sec.index_requests(made_by text, indexed json) RETURNS void LANGUAGE plpgsql VOLATILE SECURITY DEFINER
      SET search_path = pg_catalog AS $$
      BEGIN
        INSERT INTO public.sought_name_tokens (request_id, organisation_id, index_version, tokens, group_tokens)
          SELECT q.id, q.organisation_id, made_by, x.own, CASE WHEN EXISTS (SELECT FROM public.sharing_consents s
              WHERE s.person_id = q.relative_id AND s.withdrawn_on IS NULL) THEN x."group" ELSE '{}' END
            FROM json_to_recordset(indexed) AS x("requestId" uuid, own bigint[], "group" bigint[])
            JOIN public.tracing_requests q ON q.id = x."requestId"
          ON CONFLICT (request_id) DO UPDATE SET index_version = excluded.index_version, tokens = excluded.tokens,
            group_tokens = excluded.group_tokens, updated_at = now();
      END $$;
      GRANT EXECUTE ON FUNCTION sec.requests_to_index(text, uuid, integer), sec.index_requests(text, json) TO reunir_owner;
      RESET ROLE;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      SET ROLE reunir_sec;
      DROP FUNCTION sec.index_requests(text, json), sec.requests_to_index(text, uuid, integer);
      RESET ROLE;
    `);
  }
}
