import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SecuritySchema1763800000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- sec holds what no signed-in role may read; its functions run as reunir_sec, which nobody signs in as.
      CREATE SCHEMA sec AUTHORIZATION reunir_sec;
      GRANT USAGE ON SCHEMA public TO reunir_sec, reunir_app, reunir_jobs, reunir_stats;
      SET ROLE reunir_sec;
      GRANT USAGE ON SCHEMA sec TO reunir_owner, reunir_app, reunir_jobs, reunir_stats;
      ALTER DEFAULT PRIVILEGES IN SCHEMA sec REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
      ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;

      -- Two independent keys of one SHA-256 block each: NMAC, which HMAC imitates with a single key (Bellare, Canetti, Krawczyk 1996).
      CREATE TABLE sec.signing_key (
        id boolean PRIMARY KEY DEFAULT true CHECK (id),
        inner_key bytea NOT NULL CHECK (length(inner_key) = 64),
        outer_key bytea NOT NULL CHECK (length(outer_key) = 64)
      );
      INSERT INTO sec.signing_key (inner_key, outer_key) VALUES (
        sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()))
          || sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())),
        sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()))
          || sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()))
      );
      RESET ROLE;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      SET ROLE reunir_sec;
      DROP SCHEMA sec CASCADE;
      ALTER DEFAULT PRIVILEGES GRANT EXECUTE ON FUNCTIONS TO PUBLIC;
      RESET ROLE;
      REVOKE USAGE ON SCHEMA public FROM reunir_sec, reunir_app, reunir_jobs, reunir_stats;
    `);
  }
}
