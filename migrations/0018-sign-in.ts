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

      -- The salt to hash a password with. An unknown address gets one that looks the same and stays the same.
      CREATE FUNCTION sec.sign_in_salt(address text, client text) RETURNS bytea
      LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
      DECLARE
        found_salt bytea;
      BEGIN
        IF NOT sec.take('sign-in:' || encode(sha256(convert_to(lower(address), 'UTF8')), 'hex'), 6, interval '1 minute')
           OR NOT sec.take('sign-in-client:' || client, 60, interval '1 minute') THEN
          RETURN NULL;
        END IF;
        SELECT c.salt INTO found_salt FROM public.users u JOIN sec.credentials c ON c.user_id = u.id WHERE u.email = lower(address) AND u.active;
        RETURN coalesce(found_salt, substr(sha256((SELECT inner_key FROM sec.signing_key) || convert_to(lower(address), 'UTF8')), 1, 16));
      END $$;

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
        UPDATE sec.sessions SET ended_at = now() WHERE id IN (
          SELECT id FROM sec.sessions WHERE user_id = who.id AND ended_at IS NULL AND verified_at IS NOT NULL AND absolute_until > now()
          ORDER BY created_at DESC OFFSET 9);
        INSERT INTO sec.sessions (token_hash, user_id, kind, verified_at, absolute_until)
          VALUES (sha256(new_token), who.id, session_kind, CASE WHEN done THEN now() END,
                  now() + CASE WHEN done THEN interval '12 hours' ELSE interval '10 minutes' END);
        INSERT INTO public.audit_events (actor_id, action) VALUES (who.id, CASE WHEN done THEN 'sign_in.completed' ELSE 'sign_in.password' END);
        RETURN json_build_object('next', CASE WHEN done THEN 'none' WHEN who.enrolled THEN 'second_factor' ELSE 'enrolment' END);
      END $$;

      -- What the second step needs, for the bearer of an unverified session; counts the attempt. NULL: no such session or too many tries.
      CREATE FUNCTION sec.second_factor(token bytea) RETURNS TABLE (user_id uuid, email text, totp_secret bytea, enrolled boolean, last_step bigint)
      LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
      DECLARE
        bearer uuid;
      BEGIN
        SELECT s.user_id INTO bearer FROM sec.sessions s
         WHERE s.token_hash = sha256(token) AND s.verified_at IS NULL AND s.ended_at IS NULL AND s.absolute_until > now();
        IF bearer IS NULL OR NOT sec.take('second-factor:' || bearer, 6, interval '1 minute') THEN RETURN; END IF;
        RETURN QUERY SELECT u.id, u.email, c.totp_secret, c.totp_confirmed_at IS NOT NULL, c.totp_last_step
          FROM public.users u JOIN sec.credentials c ON c.user_id = u.id WHERE u.id = bearer AND u.active;
      END $$;

      -- Keeps a not yet confirmed secret for the bearer of an unverified session.
      CREATE FUNCTION sec.propose_totp(token bytea, secret bytea) RETURNS boolean
      LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
      BEGIN
        UPDATE sec.credentials c SET totp_secret = secret, changed_at = now() FROM sec.sessions s
         WHERE s.token_hash = sha256(token) AND s.verified_at IS NULL AND s.ended_at IS NULL AND s.absolute_until > now()
           AND c.user_id = s.user_id AND c.totp_confirmed_at IS NULL;
        RETURN FOUND;
      END $$;

      -- Turns an unverified session into a verified one under a new token. Exactly one proof is given: the time step of a code the
      -- application has checked (each counts once), or a recovery code (used up). new_recovery_hashes come with a first enrolment.
      CREATE FUNCTION sec.complete_sign_in(token bytea, new_token bytea, totp_step bigint, recovery_code bytea, new_recovery_hashes bytea[])
      RETURNS boolean LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
      DECLARE
        s record;
      BEGIN
        SELECT x.id, x.user_id, x.kind INTO s FROM sec.sessions x
         WHERE x.token_hash = sha256(token) AND x.verified_at IS NULL AND x.ended_at IS NULL AND x.absolute_until > now() FOR UPDATE;
        IF NOT FOUND THEN RETURN false; END IF;
        IF totp_step IS NOT NULL THEN
          UPDATE sec.credentials SET totp_last_step = totp_step, totp_confirmed_at = coalesce(totp_confirmed_at, now()),
                 recovery_hashes = CASE WHEN totp_confirmed_at IS NULL THEN new_recovery_hashes ELSE recovery_hashes END
           WHERE user_id = s.user_id AND totp_secret IS NOT NULL AND totp_last_step < totp_step;
        ELSE
          UPDATE sec.credentials SET recovery_hashes = array_remove(recovery_hashes, sha256(recovery_code))
           WHERE user_id = s.user_id AND totp_confirmed_at IS NOT NULL AND sha256(recovery_code) = ANY (recovery_hashes);
        END IF;
        IF NOT FOUND THEN
          INSERT INTO public.audit_events (actor_id, action) VALUES (s.user_id, 'sign_in.refused');
          RETURN false;
        END IF;
        UPDATE sec.sessions SET token_hash = sha256(new_token), verified_at = now(), seen_at = now(),
               idle_until = now() + interval '30 minutes', absolute_until = now() + interval '12 hours' WHERE id = s.id;
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
        UPDATE sec.sessions SET ended_at = now() WHERE id = session AND user_id = sec.uid() AND ended_at IS NULL;
        RETURN FOUND;
      END $$;

      -- An administrator invites a person, or lets somebody who lost their factors start again: old sessions and factors end.
      CREATE FUNCTION sec.invite(invited uuid, invitation bytea) RETURNS void
      LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
      BEGIN
        IF sec.role() IS DISTINCT FROM 'admin' OR invited = sec.uid() THEN RAISE insufficient_privilege USING MESSAGE = 'not an administrator'; END IF;
        UPDATE sec.invitations SET used_at = now() WHERE user_id = invited AND used_at IS NULL;
        DELETE FROM sec.credentials WHERE user_id = invited;
        UPDATE sec.sessions SET ended_at = now() WHERE user_id = invited AND ended_at IS NULL;
        INSERT INTO sec.invitations (token_hash, user_id, expires_at) VALUES (sha256(invitation), invited, now() + interval '72 hours');
      END $$;
      CREATE FUNCTION sec.accept_invitation(invitation bytea, new_salt bytea, new_proof bytea) RETURNS boolean
      LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
      DECLARE
        invited uuid;
      BEGIN
        UPDATE sec.invitations SET used_at = now() WHERE token_hash = sha256(invitation) AND used_at IS NULL AND expires_at > now()
          RETURNING user_id INTO invited;
        IF invited IS NULL THEN RETURN false; END IF;
        INSERT INTO sec.credentials (user_id, salt, proof) VALUES (invited, new_salt, new_proof);
        INSERT INTO public.audit_events (actor_id, action, subject_id) VALUES (invited, 'invitation.accepted', invited);
        RETURN true;
      END $$;
      GRANT EXECUTE ON FUNCTION sec.take(text, integer, interval), sec.sign_in_salt(text, text), sec.sign_in(text, bytea, bytea, text, boolean),
        sec.second_factor(bytea), sec.propose_totp(bytea, bytea), sec.complete_sign_in(bytea, bytea, bigint, bytea, bytea[]),
        sec.my_sessions(), sec.end_my_session(uuid), sec.invite(uuid, bytea), sec.accept_invitation(bytea, bytea, bytea) TO reunir_app;
      RESET ROLE;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      SET ROLE reunir_sec;
      DROP FUNCTION sec.accept_invitation(bytea, bytea, bytea), sec.invite(uuid, bytea), sec.end_my_session(uuid), sec.my_sessions(),
        sec.complete_sign_in(bytea, bytea, bigint, bytea, bytea[]), sec.propose_totp(bytea, bytea), sec.second_factor(bytea),
        sec.sign_in(text, bytea, bytea, text, boolean), sec.sign_in_salt(text, text), sec.take(text, integer, interval);
      RESET ROLE;
    `);
  }
}
