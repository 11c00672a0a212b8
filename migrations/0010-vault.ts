import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Vault1763800000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE vault_documents (
        person_id uuid NOT NULL,
        compartment text NOT NULL CHECK (compartment IN ('identity', 'contact', 'place', 'testimony', 'note')),
        -- The person itself for its one document of a compartment; else the timeline entry, account or grant the words belong to.
        subject_id uuid NOT NULL,
        ciphertext bytea NOT NULL,
        version integer NOT NULL DEFAULT 1,
        updated_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (person_id, compartment, subject_id)
      );
      CREATE INDEX vault_documents_subject ON vault_documents (subject_id);
      SET ROLE reunir_sec;
      CREATE TABLE sec.person_keys (
        person_id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL REFERENCES public.organisations (id),
        wrapped_key bytea NOT NULL CHECK (length(wrapped_key) BETWEEN 45 AND 80),
        kek_version integer NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now()
      );
      -- Whose identity a reader has opened, by hour: the budget is counted from it.
      CREATE TABLE sec.openings (
        user_id uuid NOT NULL REFERENCES public.users (id),
        hour timestamptz NOT NULL,
        person_id uuid NOT NULL,
        PRIMARY KEY (user_id, hour, person_id)
      );
      RESET ROLE;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      SET ROLE reunir_sec;
      DROP TABLE sec.openings, sec.person_keys;
      RESET ROLE;
      DROP TABLE vault_documents;
    `);
  }
}
