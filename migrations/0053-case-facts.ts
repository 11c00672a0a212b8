import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CaseFacts1763800000053 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- What the cases of a cut are counted by, worked out once: filled and emptied by the counting role within the cut's
      -- transaction, so that no row ever outlives it. Not logged: there is nothing to recover.
      CREATE UNLOGGED TABLE stat_case_facts (
        case_id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL,
        opened_on date NOT NULL,
        closed_on date,
        state text NOT NULL,
        stage text NOT NULL,
        pathway text,
        nationalities text NOT NULL,
        sex text NOT NULL,
        place_type text,
        age_band text NOT NULL,
        born_from date,
        born_to date
      );
      ALTER TABLE stat_case_facts ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
      CREATE POLICY stats_all ON stat_case_facts TO reunir_stats USING (true) WITH CHECK (true);
      GRANT SELECT, INSERT, TRUNCATE ON stat_case_facts TO reunir_stats;

      -- What happened in a quarter is found by its day; of entries, only the kinds that are counted so.
      CREATE INDEX timeline_entries_counted ON timeline_entries (kind, code, occurred_on)
        WHERE kind IN ('step', 'incident', 'missing') OR decided_by IS NOT NULL;
      CREATE INDEX deadlines_due ON deadlines (operative_on) WHERE replaced_at IS NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX deadlines_due;
      DROP INDEX timeline_entries_counted;
      DROP TABLE stat_case_facts;
    `);
  }
}
