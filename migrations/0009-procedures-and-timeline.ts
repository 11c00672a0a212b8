import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ProceduresAndTimeline1763800000009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE procedures (
        id uuid PRIMARY KEY,
        case_id uuid NOT NULL REFERENCES cases (id),
        pathway text NOT NULL,
        relative_id uuid REFERENCES relatives (id),
        opened_on date NOT NULL,
        stage text NOT NULL,
        stage_since date NOT NULL,
        ended_on date,
        version integer NOT NULL DEFAULT 1,
        created_by uuid NOT NULL REFERENCES users (id),
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX procedures_case ON procedures (case_id);
      -- Append-only. occurred_on is when it happened, recorded_at when we learnt it; a correction supersedes, a note
      -- that supersedes withdraws. code: the step, incident type, contact channel or outcome, by kind.
      CREATE TABLE timeline_entries (
        id uuid PRIMARY KEY,
        case_id uuid NOT NULL REFERENCES cases (id),
        kind text NOT NULL CHECK (kind IN ('opened', 'step', 'place_change', 'contact', 'missing', 'found', 'incident', 'note',
          'closure_proposed', 'closed', 'reopened')),
        code text,
        occurred_on date NOT NULL,
        procedure_id uuid REFERENCES procedures (id),
        relative_id uuid REFERENCES relatives (id),
        contact_party text,
        reached boolean,
        place_type text,
        department text,
        proof_of_receipt boolean,
        refusal_codes text[] NOT NULL DEFAULT '{}',
        closing_reason text,
        supersedes_id uuid UNIQUE REFERENCES timeline_entries (id),
        recorded_by uuid NOT NULL REFERENCES users (id),
        recorded_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT timeline_entries_step_of_procedure CHECK ((kind = 'step') = (procedure_id IS NOT NULL))
      );
      CREATE INDEX timeline_entries_case ON timeline_entries (case_id, occurred_on, id);
      CREATE INDEX timeline_entries_procedure ON timeline_entries (procedure_id) WHERE procedure_id IS NOT NULL;
      CREATE TABLE deadlines (
        id uuid PRIMARY KEY,
        case_id uuid NOT NULL REFERENCES cases (id),
        procedure_id uuid NOT NULL REFERENCES procedures (id),
        rule text NOT NULL,
        started_by uuid NOT NULL REFERENCES timeline_entries (id),
        statutory_on date NOT NULL,
        rolled_on date,
        state text NOT NULL CHECK (state IN ('running', 'met', 'expired', 'unproven', 'superseded')),
        effect text NOT NULL,
        article text NOT NULL,
        computed_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX deadlines_case ON deadlines (case_id);
      CREATE INDEX deadlines_procedure ON deadlines (procedure_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE deadlines, timeline_entries, procedures;
    `);
  }
}
