import type { MigrationInterface, QueryRunner } from 'typeorm';

export class RequestIdentity1763800000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      SET ROLE reunir_sec;
      -- PL/pgSQL throughout: it keeps its plans for the session, and every protected table asks for these several times a query.
      CREATE FUNCTION sec.sign(payload text) RETURNS text LANGUAGE plpgsql STABLE SET search_path = pg_catalog AS $$
      BEGIN
        RETURN (SELECT encode(sha256(k.outer_key || sha256(k.inner_key || convert_to(
          payload || '|' || pg_backend_pid() || '|' || extract(epoch FROM transaction_timestamp()), 'UTF8'))), 'hex')
          FROM sec.signing_key k);
      END $$;

      -- The signed payload is 'user|session|organisation|role|{teams}'; '' and NULL both mean nobody.
      CREATE FUNCTION sec.identity() RETURNS text[] LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
      DECLARE
        signed text := nullif(current_setting('reunir.identity', true), '');
        payload text;
      BEGIN
        IF signed IS NULL THEN RETURN NULL; END IF;
        payload := left(signed, -65);
        IF right(signed, 64) IS DISTINCT FROM sec.sign(payload) THEN
          RAISE insufficient_privilege USING MESSAGE = 'identity refused';
        END IF;
        RETURN string_to_array(payload, '|');
      END $$;

      CREATE FUNCTION sec.uid() RETURNS uuid LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
      BEGIN RETURN (sec.identity())[1]::uuid; END $$;
      CREATE FUNCTION sec.org() RETURNS uuid LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
      BEGIN RETURN (sec.identity())[3]::uuid; END $$;
      CREATE FUNCTION sec.role() RETURNS text LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
      BEGIN RETURN (sec.identity())[4]; END $$;
      -- Teams count for those who do casework; a lawyer's way in is a grant, an administrator has none.
      CREATE FUNCTION sec.teams() RETURNS uuid[] LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
      DECLARE
        who text[] := sec.identity();
      BEGIN
        RETURN CASE WHEN who[4] IN ('caseworker', 'coordinator') THEN who[5]::uuid[] ELSE '{}'::uuid[] END;
      END $$;

      -- Opens the identity of this transaction. NULL: no such live session. With a key, the first request claims it and
      -- later ones get its answer; a concurrent one waits here until the first has committed.
      CREATE FUNCTION sec.begin_request(token bytea, idempotency_key text DEFAULT NULL, request_fingerprint bytea DEFAULT NULL)
      RETURNS json LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
      DECLARE
        who record;
        payload text;
        earlier record;
        replay json;
      BEGIN
        SELECT s.id AS session_id, s.seen_at, u.id, u.organisation_id, u.role, u.locale, u.display_name,
               coalesce((SELECT array_agg(m.team_id ORDER BY m.team_id) FROM public.team_members m WHERE m.user_id = u.id), '{}') AS teams
          INTO who
          FROM sec.sessions s JOIN public.users u ON u.id = s.user_id
         WHERE s.token_hash = sha256(token) AND s.ended_at IS NULL AND s.verified_at IS NOT NULL AND u.active
           AND s.idle_until > now() AND s.absolute_until > now();
        IF NOT FOUND THEN RETURN NULL; END IF;

        IF who.seen_at < now() - interval '1 minute' THEN
          UPDATE sec.sessions SET seen_at = now(), idle_until = now() + interval '30 minutes'
           WHERE id IN (SELECT id FROM sec.sessions WHERE id = who.session_id FOR UPDATE SKIP LOCKED);
        END IF;

        payload := who.id || '|' || who.session_id || '|' || who.organisation_id || '|' || who.role || '|' || who.teams::text;
        PERFORM set_config('reunir.identity', payload || '|' || sec.sign(payload), true);

        IF idempotency_key IS NOT NULL THEN
          INSERT INTO sec.idempotency (user_id, key, fingerprint) VALUES (who.id, idempotency_key, request_fingerprint)
            ON CONFLICT DO NOTHING;
          IF NOT FOUND THEN
            SELECT i.status, i.body, i.fingerprint = request_fingerprint AS same INTO earlier
              FROM sec.idempotency i WHERE i.user_id = who.id AND i.key = idempotency_key;
            replay := json_build_object('same', earlier.same, 'status', earlier.status, 'body', earlier.body);
          END IF;
        END IF;

        RETURN json_build_object('userId', who.id, 'sessionId', who.session_id, 'organisationId', who.organisation_id,
          'role', who.role, 'locale', who.locale, 'displayName', who.display_name, 'teamIds', who.teams, 'replay', replay);
      END $$;

      -- Stores the first answer to an idempotent request, in its own transaction.
      CREATE FUNCTION sec.finish_request(idempotency_key text, answer_status integer, answer_body text)
      RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog AS $$
        UPDATE sec.idempotency SET status = answer_status, body = answer_body
         WHERE user_id = (SELECT sec.uid()) AND key = idempotency_key
      $$;

      -- Gives a claimed key back when nothing was done under it.
      CREATE FUNCTION sec.release_request(idempotency_key text) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog AS $$
        DELETE FROM sec.idempotency WHERE user_id = (SELECT sec.uid()) AND key = idempotency_key AND status IS NULL
      $$;

      GRANT EXECUTE ON FUNCTION sec.release_request(text) TO reunir_app;
      GRANT EXECUTE ON FUNCTION sec.uid(), sec.org(), sec.role(), sec.teams(),
        sec.begin_request(bytea, text, bytea), sec.finish_request(text, integer, text) TO reunir_app;
      GRANT EXECUTE ON FUNCTION sec.uid(), sec.org(), sec.role(), sec.teams() TO reunir_jobs, reunir_stats, reunir_owner;
      RESET ROLE;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      SET ROLE reunir_sec;
      DROP FUNCTION sec.release_request(text), sec.finish_request(text, integer, text), sec.begin_request(bytea, text, bytea), sec.teams(), sec.role(), sec.org(),
        sec.uid(), sec.identity(), sec.sign(text);
      RESET ROLE;
    `);
  }
}
