import type { MigrationInterface, QueryRunner } from 'typeorm';

export class MatchDecisions1763800000034 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- What people decided of two records that resemble each other: append-only, the latest of a pair counts. Levels are the coded
      -- comparison it was decided on, and the digest is of them alone: nothing here says a name, or can be tried against a list of names.
      CREATE TABLE match_decisions (
        id uuid PRIMARY KEY,
        kind text NOT NULL CHECK (kind IN ('duplicate', 'tracing')),
        a_id uuid NOT NULL,
        b_id uuid NOT NULL,
        decision text NOT NULL CHECK (decision IN ('same', 'not_same')),
        levels jsonb NOT NULL,
        facts_digest bytea NOT NULL,
        reason text NOT NULL,
        decided_by uuid NOT NULL REFERENCES users (id),
        decided_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT match_decisions_ordered CHECK (kind <> 'duplicate' OR a_id < b_id),
        CONSTRAINT match_decisions_digest CHECK (length(facts_digest) = 32),
        CONSTRAINT match_decisions_coded CHECK (reason ~ '^[a-z_]{1,40}$' AND length(levels::text) <= 2000)
      );
      CREATE INDEX match_decisions_a ON match_decisions (a_id);
      CREATE INDEX match_decisions_b ON match_decisions (b_id);

      ALTER TABLE match_decisions ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
      CREATE POLICY app_read ON match_decisions FOR SELECT TO reunir_app
        USING (sec.may_open(a_id, 'identity') OR sec.may_open(b_id, 'identity'));
      -- Who decides has one of the two before them; the other may be a record of another team.
      CREATE POLICY app_insert ON match_decisions FOR INSERT TO reunir_app
        WITH CHECK (decided_by = (SELECT sec.uid()) AND (sec.may_open(a_id, 'identity') OR sec.may_open(b_id, 'identity')));
      GRANT SELECT, INSERT ON match_decisions TO reunir_app;

      -- Weights are estimated from what was compared and decided, without knowing of whom.
      CREATE POLICY stats_read ON match_decisions FOR SELECT TO reunir_stats USING (true);
      GRANT SELECT (kind, decision, levels, decided_at) ON match_decisions TO reunir_stats;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE match_decisions;');
  }
}
