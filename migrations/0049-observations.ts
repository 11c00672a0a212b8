import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Observations1763800000049 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- A finding of the committee in both languages, resting on figures of one release which its words refer to.
      CREATE TABLE observations (
        id uuid PRIMARY KEY,
        release_id uuid NOT NULL REFERENCES releases (id),
        number text UNIQUE CHECK (number ~ '^20[0-9]{2}-[1-9][0-9]{0,3}$'),
        title_fr text NOT NULL CHECK (length(title_fr) BETWEEN 1 AND 150),
        title_en text NOT NULL CHECK (length(title_en) BETWEEN 1 AND 150),
        context_fr text CHECK (length(context_fr) BETWEEN 1 AND 2000),
        context_en text CHECK (length(context_en) BETWEEN 1 AND 2000),
        body_fr text NOT NULL CHECK (length(body_fr) BETWEEN 1 AND 5000),
        body_en text NOT NULL CHECK (length(body_en) BETWEEN 1 AND 5000),
        state text NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'reviewed', 'published', 'corrected', 'withdrawn')),
        corrects_id uuid REFERENCES observations (id),
        reason_fr text CHECK (length(reason_fr) BETWEEN 1 AND 500),
        reason_en text CHECK (length(reason_en) BETWEEN 1 AND 500),
        published_on date,
        withdrawn_on date,
        written_by uuid NOT NULL REFERENCES users (id),
        reviewed_by uuid REFERENCES users (id),
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT observations_both_contexts CHECK ((context_fr IS NULL) = (context_en IS NULL)),
        CONSTRAINT observations_both_reasons CHECK ((reason_fr IS NULL) = (reason_en IS NULL)),
        CONSTRAINT observations_two_persons CHECK (reviewed_by <> written_by),
        CONSTRAINT observations_reviewed CHECK (state = 'draft' OR reviewed_by IS NOT NULL),
        CONSTRAINT observations_published CHECK (
          (state IN ('published', 'corrected', 'withdrawn')) = (published_on IS NOT NULL) AND (published_on IS NULL) = (number IS NULL)),
        CONSTRAINT observations_withdrawn CHECK ((state = 'withdrawn') = (withdrawn_on IS NOT NULL)),
        CONSTRAINT observations_correction_explained CHECK (corrects_id IS NULL OR reason_fr IS NOT NULL)
      );
      CREATE INDEX observations_release ON observations (release_id);
      -- At most one correction of an observation is on its way or stands.
      CREATE UNIQUE INDEX observations_correction ON observations (corrects_id);
      -- What each version said.
      CREATE TABLE observation_versions (
        observation_id uuid NOT NULL REFERENCES observations (id),
        version integer NOT NULL,
        said jsonb NOT NULL,
        written_by uuid NOT NULL REFERENCES users (id),
        written_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (observation_id, version)
      );
      ALTER TABLE observations ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
      ALTER TABLE observation_versions ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
      CREATE POLICY staff_read ON observations FOR SELECT TO reunir_app USING ((SELECT sec.role()) IN ('committee', 'protection_officer'));
      CREATE POLICY staff_read ON observation_versions FOR SELECT TO reunir_app USING ((SELECT sec.role()) IN ('committee', 'protection_officer'));
      CREATE POLICY committee_write ON observations FOR INSERT TO reunir_app WITH CHECK (
        (SELECT sec.role()) = 'committee' AND written_by = (SELECT sec.uid()) AND state = 'draft');
      CREATE POLICY committee_change ON observations FOR UPDATE TO reunir_app
        USING ((SELECT sec.role()) = 'committee' AND state NOT IN ('corrected', 'withdrawn'))
        WITH CHECK ((SELECT sec.role()) = 'committee' AND (state <> 'reviewed' OR reviewed_by = (SELECT sec.uid())));
      CREATE POLICY committee_keep ON observation_versions FOR INSERT TO reunir_app WITH CHECK (
        (SELECT sec.role()) = 'committee' AND written_by = (SELECT sec.uid()));
      GRANT SELECT, INSERT ON observations, observation_versions TO reunir_app;
      GRANT UPDATE (number, title_fr, title_en, context_fr, context_en, body_fr, body_en, state, reason_fr, reason_en, published_on,
        withdrawn_on, reviewed_by, version, updated_at) ON observations TO reunir_app;
      -- What was published is not rewritten: a correction is an observation of its own.
      CREATE FUNCTION keep_published_words() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
      BEGIN
        IF (NEW.number, NEW.title_fr, NEW.title_en, NEW.context_fr, NEW.context_en, NEW.body_fr, NEW.body_en, NEW.published_on)
          IS DISTINCT FROM (OLD.number, OLD.title_fr, OLD.title_en, OLD.context_fr, OLD.context_en, OLD.body_fr, OLD.body_en, OLD.published_on)
          THEN RAISE insufficient_privilege USING MESSAGE = 'published words stay'; END IF;
        RETURN NEW;
      END $$;
      REVOKE ALL ON FUNCTION keep_published_words() FROM PUBLIC;
      CREATE TRIGGER published_words BEFORE UPDATE ON observations FOR EACH ROW WHEN (OLD.published_on IS NOT NULL)
        EXECUTE FUNCTION keep_published_words();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE observation_versions, observations;
      DROP FUNCTION keep_published_words();
    `);
  }
}
