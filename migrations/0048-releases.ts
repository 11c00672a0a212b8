import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Releases1763800000048 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- A publication of a cut, drafted by one person and signed by another. Its files are stored when it is signed.
      CREATE TABLE releases (
        id uuid PRIMARY KEY,
        cut_id uuid NOT NULL REFERENCES stat_cuts (id),
        number text NOT NULL CHECK (number ~ '^20[0-9]{2}-Q[1-4](\\.[1-9][0-9]?)?$'),
        corrects_id uuid REFERENCES releases (id),
        reason_fr text CHECK (length(reason_fr) BETWEEN 1 AND 500),
        reason_en text CHECK (length(reason_en) BETWEEN 1 AND 500),
        tables text[] NOT NULL CHECK (cardinality(tables) BETWEEN 1 AND 100),
        state text NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'methods_checked', 'safeguarding_checked', 'signed', 'published',
          'corrected', 'discarded')),
        released_on date,
        drafted_by uuid NOT NULL REFERENCES users (id),
        methods_by uuid REFERENCES users (id),
        signed_by uuid REFERENCES users (id),
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT releases_correction_explained CHECK (
          (corrects_id IS NULL) = (reason_fr IS NULL) AND (reason_fr IS NULL) = (reason_en IS NULL)),
        CONSTRAINT releases_two_persons CHECK (methods_by <> drafted_by AND signed_by <> drafted_by),
        CONSTRAINT releases_signed CHECK ((state IN ('signed', 'published', 'corrected')) = (signed_by IS NOT NULL))
      );
      CREATE UNIQUE INDEX releases_number ON releases (number) WHERE state <> 'discarded';
      -- At most one release of a cut is on its way or stands.
      CREATE UNIQUE INDEX releases_standing ON releases (cut_id) WHERE state = 'published';
      CREATE UNIQUE INDEX releases_on_the_way ON releases (cut_id) WHERE state IN ('draft', 'methods_checked', 'safeguarding_checked', 'signed');
      CREATE TABLE release_acts (
        id uuid PRIMARY KEY,
        release_id uuid NOT NULL REFERENCES releases (id),
        act text NOT NULL CHECK (act IN ('drafted', 'methods_checked', 'safeguarding_checked', 'signed', 'published', 'sent_back', 'corrected',
          'discarded')),
        checks text[] NOT NULL DEFAULT '{}',
        reason text CHECK (length(reason) BETWEEN 1 AND 500),
        acted_by uuid NOT NULL REFERENCES users (id),
        acted_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX release_acts_release ON release_acts (release_id, id);
      CREATE TABLE release_bundles (
        release_id uuid PRIMARY KEY REFERENCES releases (id),
        archive bytea NOT NULL,
        sha256 bytea NOT NULL CHECK (length(sha256) = 32)
      );
      ALTER TABLE releases ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
      ALTER TABLE release_acts ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
      ALTER TABLE release_bundles ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
      CREATE POLICY staff_read ON releases FOR SELECT TO reunir_app USING ((SELECT sec.role()) IN ('committee', 'protection_officer'));
      CREATE POLICY staff_read ON release_acts FOR SELECT TO reunir_app USING ((SELECT sec.role()) IN ('committee', 'protection_officer'));
      CREATE POLICY staff_read ON release_bundles FOR SELECT TO reunir_app USING ((SELECT sec.role()) IN ('committee', 'protection_officer'));
      CREATE POLICY committee_draft ON releases FOR INSERT TO reunir_app WITH CHECK (
        (SELECT sec.role()) = 'committee' AND drafted_by = (SELECT sec.uid()) AND state = 'draft');
      CREATE POLICY committee_move ON releases FOR UPDATE TO reunir_app
        USING ((SELECT sec.role()) = 'committee' AND state NOT IN ('corrected', 'discarded'))
        WITH CHECK ((SELECT sec.role()) = 'committee' AND state <> 'safeguarding_checked'
          AND (state <> 'methods_checked' OR methods_by = (SELECT sec.uid())) AND (state <> 'signed' OR signed_by = (SELECT sec.uid())));
      -- The protection officer lets a release pass, or sends it back, and changes nothing else.
      CREATE POLICY officer_move ON releases FOR UPDATE TO reunir_app
        USING ((SELECT sec.role()) = 'protection_officer' AND state = 'methods_checked')
        WITH CHECK ((SELECT sec.role()) = 'protection_officer' AND state IN ('safeguarding_checked', 'draft'));
      CREATE POLICY staff_act ON release_acts FOR INSERT TO reunir_app WITH CHECK (
        (SELECT sec.role()) IN ('committee', 'protection_officer') AND acted_by = (SELECT sec.uid()));
      CREATE POLICY committee_store ON release_bundles FOR INSERT TO reunir_app WITH CHECK (
        (SELECT sec.role()) = 'committee' AND EXISTS (SELECT FROM releases r WHERE r.id = release_id AND r.state = 'signed' AND r.signed_by = sec.uid()));
      GRANT SELECT, INSERT ON releases, release_acts, release_bundles TO reunir_app;
      GRANT UPDATE (state, released_on, methods_by, signed_by, version, updated_at) ON releases TO reunir_app;

      -- The protection officer reads what is to be published before it is.
      CREATE POLICY officer_read ON stat_cuts FOR SELECT TO reunir_app USING ((SELECT sec.role()) = 'protection_officer'
        AND EXISTS (SELECT FROM releases r WHERE r.cut_id = stat_cuts.id));
      CREATE POLICY officer_read ON stat_cells FOR SELECT TO reunir_app USING ((SELECT sec.role()) = 'protection_officer'
        AND EXISTS (SELECT FROM releases r WHERE r.cut_id = stat_cells.cut_id));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP POLICY officer_read ON stat_cells;
      DROP POLICY officer_read ON stat_cuts;
      DROP TABLE release_bundles, release_acts, releases;
    `);
  }
}
