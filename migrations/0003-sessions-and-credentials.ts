import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SessionsAndCredentials1763800000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      SET ROLE reunir_sec;
      -- proof is SHA-256 of the argon2id output: whoever may call sign_in must still know the password.
      CREATE TABLE sec.credentials (
        user_id uuid PRIMARY KEY REFERENCES public.users (id),
        salt bytea NOT NULL CHECK (length(salt) = 16),
        proof bytea NOT NULL CHECK (length(proof) = 32),
        totp_secret bytea,
        -- The session in which the secret was shown; it alone may confirm it.
        totp_proposed_in uuid,
        totp_confirmed_at timestamptz,
        totp_last_step bigint NOT NULL DEFAULT 0,
        recovery_hashes bytea[] NOT NULL DEFAULT '{}',
        changed_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE TABLE sec.sessions (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        token_hash bytea NOT NULL UNIQUE CHECK (length(token_hash) = 32),
        user_id uuid NOT NULL REFERENCES public.users (id),
        kind text NOT NULL CHECK (kind IN ('browser', 'program')),
        created_at timestamptz NOT NULL DEFAULT now(),
        verified_at timestamptz,
        seen_at timestamptz NOT NULL DEFAULT now(),
        idle_until timestamptz NOT NULL DEFAULT now() + interval '30 minutes',
        absolute_until timestamptz NOT NULL DEFAULT now() + interval '12 hours',
        ended_at timestamptz
      );
      CREATE INDEX sessions_user ON sec.sessions (user_id) WHERE ended_at IS NULL;
      CREATE TABLE sec.invitations (
        token_hash bytea PRIMARY KEY CHECK (length(token_hash) = 32),
        user_id uuid NOT NULL REFERENCES public.users (id),
        expires_at timestamptz NOT NULL,
        used_at timestamptz
      );
      -- Counters may be lost in a crash; a limit that starts again from zero then is acceptable.
      CREATE UNLOGGED TABLE sec.throttles (
        key text PRIMARY KEY,
        window_start timestamptz NOT NULL,
        hits integer NOT NULL
      );
      -- One first answer per user and key; bodies hold ids and codes only.
      CREATE TABLE sec.idempotency (
        user_id uuid NOT NULL REFERENCES public.users (id),
        key text NOT NULL CHECK (length(key) BETWEEN 8 AND 100),
        fingerprint bytea NOT NULL,
        status integer,
        body text,
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (user_id, key)
      );
      CREATE INDEX idempotency_created ON sec.idempotency (created_at);
      RESET ROLE;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      SET ROLE reunir_sec;
      DROP TABLE sec.idempotency, sec.throttles, sec.invitations, sec.sessions, sec.credentials;
      RESET ROLE;
    `);
  }
}
