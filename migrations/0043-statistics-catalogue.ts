import type { MigrationInterface, QueryRunner } from 'typeorm';

export class StatisticsCatalogue1763800000043 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Tables of any number of dimensions, and which categories stand alone in a cut: told by the quarters before its year.
      ALTER TABLE stat_cuts ADD COLUMN grouping jsonb NOT NULL DEFAULT '{"pathway": ["child_relative_visa", "dublin3_art8"],
        "nationality_group": ["AFG", "ERI", "ETH", "IRN", "IRQ", "SDN", "SOM", "SYR", "VNM"], "organisation_group": []}';
      ALTER TABLE stat_cuts ALTER COLUMN grouping DROP DEFAULT;
      ALTER TABLE stat_cells ADD COLUMN codes text[];
      -- No policy lets the owner see a row of its own table.
      ALTER TABLE stat_cells NO FORCE ROW LEVEL SECURITY;
      UPDATE stat_cells SET codes = ARRAY[row_code, column_code];
      ALTER TABLE stat_cells FORCE ROW LEVEL SECURITY;
      ALTER TABLE stat_cells DROP CONSTRAINT stat_cells_pkey, DROP COLUMN row_code, DROP COLUMN column_code,
        ADD PRIMARY KEY (cut_id, table_code, codes);

      -- Where each case stood at the last cut, to tell what has changed at the next; replaced with every cut. It outlives its
      -- case, so that one no longer on record is counted as removed. Nobody but the counting role reads it.
      CREATE TABLE stat_case_states (
        case_id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL,
        state text NOT NULL,
        pathway text
      );
      ALTER TABLE stat_case_states ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
      CREATE POLICY stats_all ON stat_case_states TO reunir_stats USING (true) WITH CHECK (true);
      GRANT SELECT, INSERT, DELETE ON stat_case_states TO reunir_stats;

      -- What refusals, time limits and events are counted by; still no reference, no author, no words.
      GRANT SELECT (refusal_codes, reached, contact_party) ON timeline_entries TO reunir_stats;
      CREATE POLICY stats_read ON deadlines FOR SELECT TO reunir_stats USING (true);
      GRANT SELECT (case_id, rule, operative_on, state, closed_on, authority, replaced_at) ON deadlines TO reunir_stats;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      REVOKE ALL ON deadlines FROM reunir_stats;
      DROP POLICY stats_read ON deadlines;
      REVOKE SELECT (refusal_codes, reached, contact_party) ON timeline_entries FROM reunir_stats;
      DROP TABLE stat_case_states;
      ALTER TABLE stat_cells NO FORCE ROW LEVEL SECURITY;
      DELETE FROM stat_cells WHERE cardinality(codes) <> 2;
      ALTER TABLE stat_cells ADD COLUMN row_code text, ADD COLUMN column_code text;
      UPDATE stat_cells SET row_code = codes[1], column_code = codes[2];
      ALTER TABLE stat_cells FORCE ROW LEVEL SECURITY;
      ALTER TABLE stat_cells ALTER COLUMN row_code SET NOT NULL, ALTER COLUMN column_code SET NOT NULL,
        DROP CONSTRAINT stat_cells_pkey, DROP COLUMN codes, ADD PRIMARY KEY (cut_id, table_code, row_code, column_code);
      ALTER TABLE stat_cuts DROP COLUMN grouping;
    `);
  }
}
