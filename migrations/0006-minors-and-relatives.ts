import type { MigrationInterface, QueryRunner } from 'typeorm';

export class MinorsAndRelatives1763800000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE minors (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL REFERENCES organisations (id),
        reference text NOT NULL UNIQUE CHECK (reference ~ '^[0-9A-HJKMNP-TV-Z]{9}$'),
        sex text NOT NULL CHECK (sex IN ('female', 'male', 'other', 'unknown')),
        nationalities text[] NOT NULL DEFAULT '{}' CHECK (cardinality(nationalities) <= 5),
        languages text[] NOT NULL DEFAULT '{}' CHECK (cardinality(languages) <= 10),
        interpreter_language text,
        arrived_in_france_on date,
        safety_flags text[] NOT NULL DEFAULT '{}' CHECK (cardinality(safety_flags) <= 20),
        version integer NOT NULL DEFAULT 1,
        created_by uuid NOT NULL REFERENCES users (id),
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now()
      );
      -- A birth date is what somebody asserted, never one truth; a known day has earliest = latest.
      CREATE TABLE birth_date_assertions (
        id uuid PRIMARY KEY,
        minor_id uuid NOT NULL REFERENCES minors (id),
        earliest_on date NOT NULL,
        latest_on date NOT NULL,
        source text NOT NULL,
        asserted_on date NOT NULL,
        disputed boolean NOT NULL DEFAULT false,
        accepted boolean NOT NULL DEFAULT false,
        recorded_by uuid NOT NULL REFERENCES users (id),
        recorded_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT birth_date_assertions_in_order CHECK (earliest_on <= latest_on)
      );
      CREATE INDEX birth_date_assertions_minor ON birth_date_assertions (minor_id);
      CREATE UNIQUE INDEX birth_date_assertions_one_accepted ON birth_date_assertions (minor_id) WHERE accepted;
      CREATE TABLE relatives (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL REFERENCES organisations (id),
        team_id uuid NOT NULL REFERENCES teams (id),
        reference text NOT NULL UNIQUE CHECK (reference ~ '^[0-9A-HJKMNP-TV-Z]{9}$'),
        country text NOT NULL DEFAULT 'GBR' CHECK (country ~ '^[A-Z]{3}$'),
        uk_nation text CHECK (uk_nation IN ('england', 'wales', 'scotland', 'northern_ireland')),
        local_authority text CHECK (local_authority ~ '^[A-Z][0-9]{8}$'),
        immigration_status text NOT NULL DEFAULT 'unknown',
        status_evidence text,
        status_expires_on date,
        version integer NOT NULL DEFAULT 1,
        created_by uuid NOT NULL REFERENCES users (id),
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX relatives_team ON relatives (team_id, updated_at DESC, id DESC);
      CREATE TABLE relative_assessments (
        id uuid PRIMARY KEY,
        relative_id uuid NOT NULL REFERENCES relatives (id),
        kind text NOT NULL CHECK (kind IN ('willingness', 'capacity')),
        result text NOT NULL,
        assessed_on date NOT NULL,
        expires_on date,
        recorded_by uuid NOT NULL REFERENCES users (id),
        recorded_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT relative_assessments_result_of_kind CHECK (CASE kind
          WHEN 'willingness' THEN result IN ('willing', 'undecided', 'unwilling')
          ELSE result IN ('able', 'able_with_support', 'not_able') END),
        CONSTRAINT relative_assessments_expire_later CHECK (expires_on IS NULL OR expires_on > assessed_on)
      );
      CREATE INDEX relative_assessments_relative ON relative_assessments (relative_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE relative_assessments, relatives, birth_date_assertions, minors;
    `);
  }
}
