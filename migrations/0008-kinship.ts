import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Kinship1763800000008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE kinship_links (
        id uuid PRIMARY KEY,
        case_id uuid NOT NULL REFERENCES cases (id),
        relative_id uuid NOT NULL REFERENCES relatives (id),
        relation text NOT NULL,
        side text NOT NULL DEFAULT 'unknown' CHECK (side IN ('maternal', 'paternal', 'unknown')),
        claimed_by text NOT NULL CHECK (claimed_by IN ('minor', 'relative', 'third_party')),
        status text NOT NULL DEFAULT 'alleged' CHECK (status IN ('alleged', 'evidenced', 'verified', 'disputed', 'disproved')),
        identified_on date NOT NULL,
        documented_on date,
        version integer NOT NULL DEFAULT 1,
        created_by uuid NOT NULL REFERENCES users (id),
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        UNIQUE (case_id, relative_id)
      );
      CREATE INDEX kinship_links_relative ON kinship_links (relative_id);
      -- Who moved a link to which status, and when: append-only, so that "verified by a second person" can be shown.
      CREATE TABLE kinship_decisions (
        id uuid PRIMARY KEY,
        link_id uuid NOT NULL REFERENCES kinship_links (id),
        status text NOT NULL CHECK (status IN ('alleged', 'evidenced', 'verified', 'disputed', 'disproved')),
        decided_on date NOT NULL,
        decided_by uuid NOT NULL REFERENCES users (id),
        recorded_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX kinship_decisions_link ON kinship_decisions (link_id);
      CREATE TABLE kinship_evidence (
        id uuid PRIMARY KEY,
        link_id uuid NOT NULL REFERENCES kinship_links (id),
        direction text NOT NULL CHECK (direction IN ('supports', 'contradicts')),
        kind text NOT NULL,
        strength text NOT NULL CHECK (strength IN ('weak', 'moderate', 'strong')),
        dated_on date,
        assessed_on date NOT NULL,
        assessed_by uuid NOT NULL REFERENCES users (id),
        recorded_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX kinship_evidence_link ON kinship_evidence (link_id);
      -- What the child and the relative each told, taken apart; the words themselves are in the vault.
      CREATE TABLE kinship_accounts (
        id uuid PRIMARY KEY,
        link_id uuid NOT NULL REFERENCES kinship_links (id),
        side text NOT NULL CHECK (side IN ('minor', 'relative')),
        taken_on date NOT NULL,
        language text,
        with_interpreter boolean NOT NULL DEFAULT false,
        taken_by uuid NOT NULL REFERENCES users (id),
        recorded_at timestamptz NOT NULL DEFAULT now(),
        UNIQUE (link_id, side)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE kinship_accounts, kinship_evidence, kinship_decisions, kinship_links;
    `);
  }
}
