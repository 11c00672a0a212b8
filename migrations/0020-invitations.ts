import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Invitations1763800000020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      SET ROLE reunir_sec;
      CREATE FUNCTION sec.require_admin_over(person uuid) RETURNS void
      LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
      BEGIN
        IF sec.role() IS DISTINCT FROM 'admin' OR person = sec.uid() THEN
          RAISE insufficient_privilege USING MESSAGE = 'not an administrator of this person';
        END IF;
      END $$;

      -- An administrator invites a person, or lets somebody who lost their factors start again: old sessions and factors end.
      CREATE FUNCTION sec.invite(invited uuid, invitation bytea) RETURNS timestamptz
      LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
      DECLARE
        expiry timestamptz := now() + interval '72 hours';
      BEGIN
        PERFORM sec.require_admin_over(invited);
        UPDATE sec.invitations SET used_at = now() WHERE user_id = invited AND used_at IS NULL;
        DELETE FROM sec.credentials WHERE user_id = invited;
        DELETE FROM sec.throttles WHERE key IN ('second-factor:' || invited, 'second-factor-day:' || invited);
        UPDATE sec.sessions SET ended_at = now() WHERE user_id = invited AND ended_at IS NULL;
        INSERT INTO sec.invitations (token_hash, user_id, expires_at) VALUES (sha256(invitation), invited, expiry);
        RETURN expiry;
      END $$;

      -- Whom a live invitation is for; the bearer has no session yet.
      CREATE FUNCTION sec.invited_person(invitation bytea) RETURNS TABLE (email text, display_name text, locale text)
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
        SELECT u.email, u.display_name, u.locale FROM sec.invitations i JOIN public.users u ON u.id = i.user_id
         WHERE i.token_hash = sha256(invitation) AND i.used_at IS NULL AND i.expires_at > now() AND u.active
      $$;

      -- Uses an invitation up: password_hash is the argon2id output over new_salt. False: not a live invitation.
      CREATE FUNCTION sec.accept_invitation(invitation bytea, new_salt bytea, password_hash bytea) RETURNS boolean
      LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
      DECLARE
        invited uuid;
      BEGIN
        UPDATE sec.invitations i SET used_at = now() FROM public.users u
         WHERE i.token_hash = sha256(invitation) AND i.used_at IS NULL AND i.expires_at > now() AND u.id = i.user_id AND u.active
        RETURNING i.user_id INTO invited;
        IF invited IS NULL THEN RETURN false; END IF;
        INSERT INTO sec.credentials (user_id, salt, proof) VALUES (invited, new_salt, sha256(password_hash));
        INSERT INTO public.audit_events (actor_id, action, subject_id) VALUES (invited, 'invitation.accepted', invited);
        RETURN true;
      END $$;

      -- When somebody is disabled, what they had open ends for good, even if they come back.
      CREATE FUNCTION sec.shut_out(person uuid) RETURNS void
      LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
      BEGIN
        PERFORM sec.require_admin_over(person);
        UPDATE sec.sessions SET ended_at = now() WHERE user_id = person AND ended_at IS NULL;
        UPDATE sec.invitations SET used_at = now() WHERE user_id = person AND used_at IS NULL;
      END $$;

      -- How far each person has come in setting up their sign-in, for administrators.
      CREATE FUNCTION sec.sign_in_states(people uuid[]) RETURNS TABLE (user_id uuid, state text)
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
        SELECT p.id, CASE
            WHEN EXISTS (SELECT FROM sec.credentials c WHERE c.user_id = p.id AND c.totp_confirmed_at IS NOT NULL) THEN 'ready'
            WHEN EXISTS (SELECT FROM sec.credentials c WHERE c.user_id = p.id) THEN 'password_set'
            WHEN EXISTS (SELECT FROM sec.invitations i WHERE i.user_id = p.id AND i.used_at IS NULL AND i.expires_at > now()) THEN 'invited'
            ELSE 'not_invited' END
          FROM unnest(people) AS p (id) WHERE sec.role() = 'admin'
      $$;

      GRANT EXECUTE ON FUNCTION sec.invite(uuid, bytea), sec.invited_person(bytea), sec.accept_invitation(bytea, bytea, bytea),
        sec.shut_out(uuid), sec.sign_in_states(uuid[]) TO reunir_app;
      CREATE INDEX invitations_user ON sec.invitations (user_id);
      RESET ROLE;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      SET ROLE reunir_sec;
      DROP INDEX sec.invitations_user;
      DROP FUNCTION sec.sign_in_states(uuid[]), sec.shut_out(uuid), sec.accept_invitation(bytea, bytea, bytea), sec.invited_person(bytea),
        sec.invite(uuid, bytea), sec.require_admin_over(uuid);
      RESET ROLE;
    `);
  }
}
