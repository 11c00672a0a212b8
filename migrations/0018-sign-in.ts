import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SignIn1763800000018 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      SET ROLE reunir_sec;
      -- One hit on a limit; false when it is spent. Holds across instances because the row does.
      CREATE FUNCTION sec.take(throttle_key text, allowance integer, per interval) RETURNS boolean
      LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
        INSERT INTO sec.throttles AS t (key, window_start, hits) VALUES (throttle_key, now(), 1)
        ON CONFLICT (key) DO UPDATE SET
          hits = CASE WHEN t.window_start < now() - per THEN 1 ELSE t.hits + 1 END,
          window_start = CASE WHEN t.window_start < now() - per THEN now() ELSE t.window_start END
        RETURNING hits <= allowance
      $$;

      -- The throttle of one address; the address itself is not kept.
      CREATE FUNCTION sec.sign_in_key(address text) RETURNS text LANGUAGE sql IMMUTABLE SET search_path = pg_catalog AS $$
        SELECT 'sign-in:' || encode(sha256(convert_to(lower(address), 'UTF8')), 'hex')
      $$;

      -- The salt to hash a password with; NULL: too many attempts. An unknown address gets a salt that looks the same and
      -- stays the same. The client counts first, so that one client cannot spend an address's tries once its own are spent.
      CREATE FUNCTION sec.sign_in_salt(address text, client text) RETURNS bytea
      LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
      DECLARE
        found_salt bytea;
      BEGIN
        IF random() < 0.01 THEN
          DELETE FROM sec.throttles WHERE key IN (
            SELECT t.key FROM sec.throttles t WHERE t.window_start < now() - interval '1 day' LIMIT 1000 FOR UPDATE SKIP LOCKED);
          DELETE FROM sec.idempotency WHERE (user_id, key) IN (
            SELECT i.user_id, i.key FROM sec.idempotency i WHERE i.created_at < now() - interval '7 days' LIMIT 1000 FOR UPDATE SKIP LOCKED);
          DELETE FROM sec.openings WHERE (user_id, hour, person_id) IN (
            SELECT o.user_id, o.hour, o.person_id FROM sec.openings o WHERE o.hour < now() - interval '2 days' LIMIT 1000 FOR UPDATE SKIP LOCKED);
        END IF;
        IF NOT sec.take('sign-in-client:' || client, 60, interval '1 minute')
           OR NOT sec.take(sec.sign_in_key(address), 6, interval '1 minute') THEN
          RETURN NULL;
        END IF;
        SELECT c.salt INTO found_salt FROM public.users u JOIN sec.credentials c ON c.user_id = u.id WHERE u.email = lower(address) AND u.active;
        RETURN coalesce(found_salt, (SELECT substr(sha256(k.outer_key || sha256(k.inner_key || convert_to('salt|' || lower(address), 'UTF8'))), 1, 16)
                                       FROM sec.signing_key k));
      END $$;

      -- Three live sessions per person, the longest unused end first; demonstration accounts are tried by several people at once.
      CREATE FUNCTION sec.limit_sessions(person uuid) RETURNS void
      LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
        UPDATE sec.sessions SET ended_at = now() WHERE id IN (
          SELECT s.id FROM sec.sessions s
           WHERE s.user_id = person AND s.verified_at IS NOT NULL AND s.ended_at IS NULL AND s.idle_until > now() AND s.absolute_until > now()
           ORDER BY s.seen_at DESC OFFSET (SELECT CASE WHEN u.is_demonstration THEN 50 ELSE 3 END FROM public.users u WHERE u.id = person))
      $$;

      -- Opens a session for whoever knows the password: password_hash is the argon2id output, of which only SHA-256 is stored.
      -- Unverified until the second factor; skip_second_factor counts for demonstration accounts alone. NULL: refused.
      CREATE FUNCTION sec.sign_in(address text, password_hash bytea, new_token bytea, session_kind text, skip_second_factor boolean)
      RETURNS json LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
      DECLARE
        who record;
        done boolean;
      BEGIN
        SELECT u.id, u.is_demonstration, c.proof, c.totp_confirmed_at IS NOT NULL AS enrolled INTO who
          FROM public.users u JOIN sec.credentials c ON c.user_id = u.id WHERE u.email = lower(address) AND u.active;
        IF NOT FOUND OR who.proof IS DISTINCT FROM sha256(password_hash) THEN
          INSERT INTO public.audit_events (actor_id, action) VALUES (who.id, 'sign_in.refused');
          RETURN NULL;
        END IF;
        done := skip_second_factor AND who.is_demonstration;
        DELETE FROM sec.throttles WHERE key = sec.sign_in_key(address);
        DELETE FROM sec.sessions WHERE user_id = who.id AND absolute_until < now() - interval '1 day';
        INSERT INTO sec.sessions (token_hash, user_id, kind, verified_at, absolute_until)
          VALUES (sha256(new_token), who.id, session_kind, CASE WHEN done THEN now() END,
                  now() + CASE WHEN done THEN interval '12 hours' ELSE interval '10 minutes' END);
        IF done THEN PERFORM sec.limit_sessions(who.id); END IF;
        INSERT INTO public.audit_events (actor_id, action) VALUES (who.id, CASE WHEN done THEN 'sign_in.completed' ELSE 'sign_in.password' END);
        RETURN json_build_object('next', CASE WHEN done THEN 'none' WHEN who.enrolled THEN 'second_factor' ELSE 'enrolment' END);
      END $$;

      -- What the second step needs, for the bearer of an unverified session; no row: no such session. An attempt is counted:
      -- 6 a minute, 30 a day, so that guessing six digits with a stolen password stays hopeless (3 codes of a million are valid).
      -- A secret not yet confirmed is given to the session that proposed it alone.
      CREATE FUNCTION sec.second_factor(token bytea, attempt boolean)
      RETURNS TABLE (throttled boolean, user_id uuid, email text, totp_secret bytea, enrolled boolean)
      LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
      DECLARE
        bearer record;
      BEGIN
        SELECT s.id, u.id AS user_id, u.email INTO bearer FROM sec.sessions s JOIN public.users u ON u.id = s.user_id
         WHERE s.token_hash = sha256(token) AND s.verified_at IS NULL AND s.ended_at IS NULL AND s.absolute_until > now() AND u.active;
        IF NOT FOUND THEN RETURN; END IF;
        IF attempt AND NOT (sec.take('second-factor:' || bearer.user_id, 6, interval '1 minute')
                            AND sec.take('second-factor-day:' || bearer.user_id, 30, interval '1 day')) THEN
          RETURN QUERY SELECT true, NULL::uuid, NULL::text, NULL::bytea, NULL::boolean;
          RETURN;
        END IF;
        RETURN QUERY SELECT false, bearer.user_id, bearer.email,
          CASE WHEN c.totp_confirmed_at IS NOT NULL OR c.totp_proposed_in = bearer.id THEN c.totp_secret END, c.totp_confirmed_at IS NOT NULL
          FROM sec.credentials c WHERE c.user_id = bearer.user_id;
      END $$;

      -- Keeps a not yet confirmed secret for the bearer of an unverified session; the first one it proposes stays. Returns the one kept.
      CREATE FUNCTION sec.propose_totp(token bytea, secret bytea) RETURNS bytea
      LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
        UPDATE sec.credentials c
           SET totp_secret = CASE WHEN c.totp_proposed_in = s.id THEN c.totp_secret ELSE secret END, totp_proposed_in = s.id
          FROM sec.sessions s
         WHERE s.token_hash = sha256(token) AND s.verified_at IS NULL AND s.ended_at IS NULL AND s.absolute_until > now()
           AND c.user_id = s.user_id AND c.totp_confirmed_at IS NULL
        RETURNING c.totp_secret
      $$;

      -- Turns an unverified session into a verified one under a new token. Exactly one proof is given: the time step of a code the
      -- application has checked (each counts once), or a recovery code (used up). new_recovery_hashes say that a first enrolment is meant:
      -- it confirms the secret this very session proposed, and no other.
      CREATE FUNCTION sec.complete_sign_in(token bytea, new_token bytea, totp_step bigint, recovery_code bytea, new_recovery_hashes bytea[])
      RETURNS boolean LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
      DECLARE
        s record;
      BEGIN
        SELECT x.id, x.user_id INTO s FROM sec.sessions x
         WHERE x.token_hash = sha256(token) AND x.verified_at IS NULL AND x.ended_at IS NULL AND x.absolute_until > now() FOR UPDATE;
        IF NOT FOUND THEN RETURN false; END IF;
        IF totp_step IS NOT NULL THEN
          UPDATE sec.credentials SET totp_last_step = totp_step, totp_confirmed_at = coalesce(totp_confirmed_at, now()),
                 recovery_hashes = coalesce(new_recovery_hashes, recovery_hashes)
           WHERE user_id = s.user_id AND totp_last_step < totp_step
             AND CASE WHEN new_recovery_hashes IS NULL THEN totp_confirmed_at IS NOT NULL
                      ELSE totp_confirmed_at IS NULL AND totp_proposed_in = s.id END;
        ELSE
          UPDATE sec.credentials SET recovery_hashes = array_remove(recovery_hashes, sha256(recovery_code))
           WHERE user_id = s.user_id AND totp_confirmed_at IS NOT NULL AND sha256(recovery_code) = ANY (recovery_hashes);
        END IF;
        IF NOT FOUND THEN
          INSERT INTO public.audit_events (actor_id, session_id, action) VALUES (s.user_id, s.id, 'sign_in.refused');
          RETURN false;
        END IF;
        DELETE FROM sec.throttles WHERE key IN ('second-factor:' || s.user_id, 'second-factor-day:' || s.user_id);
        UPDATE sec.sessions SET token_hash = sha256(new_token), verified_at = now(), seen_at = now(),
               idle_until = now() + interval '30 minutes', absolute_until = now() + interval '12 hours' WHERE id = s.id;
        PERFORM sec.limit_sessions(s.user_id);
        INSERT INTO public.audit_events (actor_id, session_id, action, detail)
          VALUES (s.user_id, s.id, 'sign_in.completed', jsonb_build_object('by', CASE WHEN totp_step IS NULL THEN 'recovery_code' ELSE 'totp' END));
        RETURN true;
      END $$;

      -- The caller's own live sessions, and ending one of them.
      CREATE FUNCTION sec.my_sessions() RETURNS TABLE (id uuid, kind text, created_at timestamptz, seen_at timestamptz, current boolean)
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
        SELECT s.id, s.kind, s.created_at, s.seen_at, s.id = (sec.identity())[2]::uuid FROM sec.sessions s
         WHERE s.user_id = sec.uid() AND s.verified_at IS NOT NULL AND s.ended_at IS NULL AND s.absolute_until > now() AND s.idle_until > now()
         ORDER BY s.created_at DESC
      $$;
      CREATE FUNCTION sec.end_my_session(session uuid) RETURNS boolean
      LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
      BEGIN
        UPDATE sec.sessions SET ended_at = now()
         WHERE id = session AND user_id = sec.uid() AND ended_at IS NULL AND absolute_until > now() AND idle_until > now();
        RETURN FOUND;
      END $$;

      GRANT EXECUTE ON FUNCTION sec.sign_in_salt(text, text), sec.sign_in(text, bytea, bytea, text, boolean), sec.second_factor(bytea, boolean),
        sec.propose_totp(bytea, bytea), sec.complete_sign_in(bytea, bytea, bigint, bytea, bytea[]), sec.my_sessions(), sec.end_my_session(uuid)
        TO reunir_app;
      RESET ROLE;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      SET ROLE reunir_sec;
      DROP FUNCTION sec.end_my_session(uuid), sec.my_sessions(), sec.complete_sign_in(bytea, bytea, bigint, bytea, bytea[]),
        sec.propose_totp(bytea, bytea), sec.second_factor(bytea, boolean), sec.sign_in(text, bytea, bytea, text, boolean),
        sec.limit_sessions(uuid), sec.sign_in_salt(text, text), sec.sign_in_key(text), sec.take(text, integer, interval);
      RESET ROLE;
    `);
  }
}
