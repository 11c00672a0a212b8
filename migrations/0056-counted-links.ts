import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CountedLinks1763800000056 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- What family links are counted by: of which case, what was decided of them and when, and how evidence was graded; never
      -- who the relative is, who decided or what anybody told.
      CREATE POLICY stats_read ON kinship_links FOR SELECT TO reunir_stats USING (true);
      CREATE POLICY stats_read ON kinship_decisions FOR SELECT TO reunir_stats USING (true);
      CREATE POLICY stats_read ON kinship_evidence FOR SELECT TO reunir_stats USING (true);
      GRANT SELECT (id, case_id) ON kinship_links TO reunir_stats;
      GRANT SELECT (id, link_id, status, decided_on) ON kinship_decisions TO reunir_stats;
      GRANT SELECT (link_id, direction, kind, strength, assessed_on) ON kinship_evidence TO reunir_stats;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      REVOKE ALL ON kinship_evidence, kinship_decisions, kinship_links FROM reunir_stats;
      DROP POLICY stats_read ON kinship_evidence;
      DROP POLICY stats_read ON kinship_decisions;
      DROP POLICY stats_read ON kinship_links;
    `);
  }
}
