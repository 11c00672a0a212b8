import type { MigrationInterface, QueryRunner } from 'typeorm';

export class OrganisationsTeamsUsers1763800000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE organisations (
        id uuid PRIMARY KEY,
        name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
        kind text NOT NULL CHECK (kind IN ('ngo', 'law_firm', 'monitoring', 'operator')),
        country text NOT NULL CHECK (country ~ '^[A-Z]{3}$'),
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE TABLE teams (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL REFERENCES organisations (id),
        name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX teams_organisation ON teams (organisation_id);
      CREATE TABLE users (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL REFERENCES organisations (id),
        email text NOT NULL UNIQUE CHECK (email = lower(email) AND length(email) BETWEEN 3 AND 254),
        display_name text NOT NULL CHECK (length(display_name) BETWEEN 1 AND 120),
        role text NOT NULL CHECK (role IN ('caseworker', 'coordinator', 'lawyer', 'committee', 'admin', 'protection_officer')),
        locale text NOT NULL DEFAULT 'fr' CHECK (locale IN ('en', 'fr')),
        active boolean NOT NULL DEFAULT true,
        is_demonstration boolean NOT NULL DEFAULT false,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX users_organisation ON users (organisation_id);
      CREATE TABLE team_members (
        team_id uuid NOT NULL REFERENCES teams (id),
        user_id uuid NOT NULL REFERENCES users (id),
        since timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (team_id, user_id)
      );
      CREATE INDEX team_members_user ON team_members (user_id);
      GRANT SELECT ON organisations, teams, users, team_members TO reunir_sec, reunir_app;
      GRANT INSERT, UPDATE ON organisations, teams, users TO reunir_app;
      GRANT INSERT, DELETE ON team_members TO reunir_app;
      GRANT REFERENCES ON users, organisations TO reunir_sec;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE team_members, users, teams, organisations;
    `);
  }
}
