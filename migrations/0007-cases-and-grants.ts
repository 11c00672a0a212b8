import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CasesAndGrants1763800000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Status, dates of milestones, place and last contact are projections of the timeline, written with each entry.
      CREATE TABLE cases (
        id uuid PRIMARY KEY,
        minor_id uuid NOT NULL UNIQUE REFERENCES minors (id),
        organisation_id uuid NOT NULL REFERENCES organisations (id),
        team_id uuid NOT NULL REFERENCES teams (id),
        lead_id uuid REFERENCES users (id),
        opened_on date NOT NULL,
        status text NOT NULL DEFAULT 'identified' CHECK (status IN ('identified', 'relative_identified', 'kinship_documented',
          'submitted', 'accepted', 'transfer_arranged', 'reunited', 'followed_up')),
        relative_identified_on date,
        kinship_documented_on date,
        submitted_on date,
        accepted_on date,
        transfer_arranged_on date,
        reunited_on date,
        followed_up_on date,
        outcome text CHECK (outcome IN ('reunited', 'refused', 'aged_out', 'missing', 'withdrawn', 'other_route', 'transferred',
          'deceased', 'opened_in_error')),
        closed_on date,
        -- Awaits a coordinator's approval.
        proposed_outcome text,
        place_type text,
        department text,
        place_since date,
        missing_since date,
        last_contact_on date,
        next_deadline_on date,
        version integer NOT NULL DEFAULT 1,
        created_by uuid NOT NULL REFERENCES users (id),
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT cases_closed_with_outcome CHECK ((outcome IS NULL) = (closed_on IS NULL))
      );
      CREATE INDEX cases_team_updated ON cases (team_id, updated_at DESC, id DESC);
      CREATE INDEX cases_team_deadline ON cases (team_id, next_deadline_on, id);
      CREATE TABLE case_grants (
        id uuid PRIMARY KEY,
        case_id uuid NOT NULL REFERENCES cases (id),
        grantee_id uuid NOT NULL REFERENCES users (id),
        level text NOT NULL CHECK (level IN ('read', 'legal', 'full')),
        purpose text NOT NULL,
        starts_at timestamptz NOT NULL,
        ends_at timestamptz NOT NULL,
        granted_by uuid NOT NULL REFERENCES users (id),
        granted_at timestamptz NOT NULL DEFAULT now(),
        revoked_at timestamptz,
        revoked_by uuid REFERENCES users (id),
        CONSTRAINT case_grants_end_later CHECK (ends_at > starts_at),
        CONSTRAINT case_grants_not_to_oneself CHECK (grantee_id <> granted_by)
      );
      CREATE INDEX case_grants_grantee ON case_grants (grantee_id) INCLUDE (case_id, level, starts_at, ends_at) WHERE revoked_at IS NULL;
      CREATE INDEX case_grants_case ON case_grants (case_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE case_grants, cases;
    `);
  }
}
