import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Incidents1763800000047 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The committee's log of events that are not one child's. No person, no case, no exact number of people.
      CREATE TABLE incidents (
        id uuid PRIMARY KEY,
        kind text NOT NULL CHECK (kind IN ('eviction', 'tents_destroyed', 'belongings_seized', 'detention', 'registration_refused',
          'border_death', 'reception_closed', 'other')),
        from_on date NOT NULL,
        to_on date NOT NULL,
        place text NOT NULL CHECK (place ~ '^([0-9]{2,3}|2[AB]|GBR|SEA)$'),
        affected text NOT NULL DEFAULT 'unknown' CHECK (affected IN ('1-9', '10-49', '50-199', '200-999', '1000+', 'unknown')),
        source_kind text NOT NULL CHECK (source_kind IN ('own_observation', 'partner', 'press', 'authority', 'court')),
        source_name text NOT NULL CHECK (length(source_name) BETWEEN 1 AND 120),
        source_url text CHECK (source_url ~ '^https://' AND length(source_url) <= 500),
        note_fr text CHECK (length(note_fr) BETWEEN 1 AND 500),
        note_en text CHECK (length(note_en) BETWEEN 1 AND 500),
        verification text NOT NULL DEFAULT 'unverified' CHECK (verification IN ('unverified', 'verified', 'disputed')),
        verified_by uuid REFERENCES users (id),
        verified_on date,
        withdrawn_on date,
        withdrawal_reason text CHECK (withdrawal_reason IN ('duplicate', 'did_not_happen', 'personal_data', 'entered_in_error')),
        version integer NOT NULL DEFAULT 1,
        created_by uuid NOT NULL REFERENCES users (id),
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT incidents_ends_later CHECK (to_on >= from_on),
        CONSTRAINT incidents_verified CHECK (
          (verification = 'unverified') = (verified_by IS NULL) AND (verified_by IS NULL) = (verified_on IS NULL)),
        CONSTRAINT incidents_withdrawn CHECK ((withdrawn_on IS NULL) = (withdrawal_reason IS NULL))
      );
      CREATE INDEX incidents_from ON incidents (from_on, id);
      -- What each version said and whose it is; a text struck for personal data is struck here too.
      CREATE TABLE incident_versions (
        incident_id uuid NOT NULL REFERENCES incidents (id),
        version integer NOT NULL,
        said jsonb NOT NULL,
        written_by uuid NOT NULL REFERENCES users (id),
        written_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (incident_id, version)
      );
      ALTER TABLE incidents ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
      ALTER TABLE incident_versions ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
      CREATE POLICY committee_read ON incidents FOR SELECT TO reunir_app USING ((SELECT sec.role()) = 'committee');
      CREATE POLICY committee_insert ON incidents FOR INSERT TO reunir_app WITH CHECK (
        (SELECT sec.role()) = 'committee' AND created_by = (SELECT sec.uid()) AND verification = 'unverified' AND withdrawn_on IS NULL);
      CREATE POLICY committee_update ON incidents FOR UPDATE TO reunir_app
        USING ((SELECT sec.role()) = 'committee' AND withdrawn_on IS NULL)
        WITH CHECK (verified_by IS NULL OR verified_by <> created_by);
      CREATE POLICY committee_read ON incident_versions FOR SELECT TO reunir_app USING ((SELECT sec.role()) = 'committee');
      CREATE POLICY committee_insert ON incident_versions FOR INSERT TO reunir_app WITH CHECK (
        (SELECT sec.role()) = 'committee' AND written_by = (SELECT sec.uid()));
      GRANT SELECT, INSERT ON incidents, incident_versions TO reunir_app;
      GRANT UPDATE (kind, from_on, to_on, place, affected, source_kind, source_name, source_url, note_fr, note_en, verification,
        verified_by, verified_on, withdrawn_on, withdrawal_reason, version, updated_at) ON incidents TO reunir_app;

      -- Personal data that got into the log leaves its history too; nothing else there ever changes.
      CREATE POLICY definer ON incidents FOR SELECT TO reunir_sec USING (true);
      CREATE POLICY definer ON incident_versions FOR SELECT TO reunir_sec USING (true);
      CREATE POLICY definer_update ON incident_versions FOR UPDATE TO reunir_sec USING (true);
      GRANT SELECT (id, withdrawal_reason) ON incidents TO reunir_sec;
      GRANT SELECT, UPDATE (said) ON incident_versions TO reunir_sec;
      SET ROLE reunir_sec;
      CREATE FUNCTION sec.strike_incident_words(struck uuid) RETURNS void LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
        UPDATE public.incident_versions v SET said = v.said - ARRAY['sourceName', 'sourceUrl', 'noteFr', 'noteEn']
         FROM public.incidents i
         WHERE i.id = struck AND v.incident_id = struck AND i.withdrawal_reason = 'personal_data' AND sec.role() = 'committee'
      $$;
      REVOKE ALL ON FUNCTION sec.strike_incident_words(uuid) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION sec.strike_incident_words(uuid) TO reunir_app;
      -- The committee and whoever checks what it publishes know each other by name, whatever house they are of.
      CREATE FUNCTION sec.committee_name(person uuid) RETURNS text LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
        SELECT u.display_name FROM public.users u
         WHERE u.id = person AND u.role IN ('committee', 'protection_officer') AND sec.role() IN ('committee', 'protection_officer')
      $$;
      REVOKE ALL ON FUNCTION sec.committee_name(uuid) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION sec.committee_name(uuid) TO reunir_app;
      RESET ROLE;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      SET ROLE reunir_sec;
      DROP FUNCTION sec.committee_name(uuid), sec.strike_incident_words(uuid);
      RESET ROLE;
      DROP TABLE incident_versions, incidents;
    `);
  }
}
