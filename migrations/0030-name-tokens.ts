import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = [
  ['minor_name_tokens', 'minor_id', 'minors'],
  ['relative_name_tokens', 'relative_id', 'relatives'],
] as const;

export class NameTokens1763800000030 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const [table, person, people] of TABLES) {
      await runner.query(`
        -- Keyed hashes of how a name sounds: they find a record and say nothing of it without the key, which is not in the database.
        -- Nothing else stands beside them, since it is what stands beside that breaks such an index.
        CREATE TABLE ${table} (
          ${person} uuid PRIMARY KEY REFERENCES ${people} (id) ON DELETE CASCADE,
          organisation_id uuid NOT NULL REFERENCES organisations (id),
          -- Of the keys and of the rules they were made by; another than the program's is made anew.
          index_version text NOT NULL CHECK (length(index_version) <= 20),
          tokens bigint[] NOT NULL,
          typing bigint[] NOT NULL,
          -- Under the key all organisations share: there only while a consent to be traced across them stands.
          group_tokens bigint[] NOT NULL DEFAULT '{}',
          updated_at timestamptz NOT NULL DEFAULT now(),
          CONSTRAINT ${table}_bounded CHECK (cardinality(tokens) <= 64 AND cardinality(typing) <= 256 AND cardinality(group_tokens) <= 64)
        );
        CREATE INDEX ${table}_tokens ON ${table} USING gin (tokens);
        CREATE INDEX ${table}_typing ON ${table} USING gin (typing);
        CREATE INDEX ${table}_group ON ${table} USING gin (group_tokens);
        CREATE INDEX ${table}_version ON ${table} (index_version);
        ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
        CREATE POLICY definer ON ${table} TO reunir_sec USING (true);
        GRANT SELECT, INSERT, UPDATE, DELETE ON ${table} TO reunir_sec;
      `);
    }
    await runner.query(`
      CREATE TABLE sharing_consents (
        id uuid PRIMARY KEY,
        person_id uuid NOT NULL,
        given_on date NOT NULL,
        recorded_by uuid NOT NULL REFERENCES users (id),
        recorded_at timestamptz NOT NULL DEFAULT now(),
        withdrawn_on date,
        withdrawn_by uuid REFERENCES users (id),
        CONSTRAINT sharing_consents_in_order CHECK (withdrawn_on IS NULL OR withdrawn_on >= given_on),
        CONSTRAINT sharing_consents_by_somebody CHECK ((withdrawn_on IS NULL) = (withdrawn_by IS NULL))
      );
      CREATE UNIQUE INDEX sharing_consents_standing ON sharing_consents (person_id) WHERE withdrawn_on IS NULL;
      ALTER TABLE sharing_consents ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
      CREATE POLICY definer ON sharing_consents TO reunir_sec USING (true);
      GRANT SELECT, INSERT, UPDATE (withdrawn_on, withdrawn_by) ON sharing_consents TO reunir_sec;
      CREATE POLICY app_read ON sharing_consents FOR SELECT TO reunir_app USING (sec.may_open(person_id, 'identity'));
      GRANT SELECT ON sharing_consents TO reunir_app;

      SET ROLE reunir_sec;
      -- Keeps what a person is found by, of whoever may write their identity. Shared tokens stay out unless a consent stands.
      CREATE FUNCTION sec.put_name_tokens(person uuid, made_by text, own bigint[], typed bigint[], shared bigint[]) RETURNS void
      LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
      DECLARE
        kept bigint[] := '{}';
      BEGIN
        IF NOT sec.may_open(person, 'place') THEN RAISE insufficient_privilege USING MESSAGE = 'no such person'; END IF;
        IF EXISTS (SELECT FROM public.sharing_consents s WHERE s.person_id = person AND s.withdrawn_on IS NULL) THEN kept := shared; END IF;
        INSERT INTO public.minor_name_tokens AS t (minor_id, organisation_id, index_version, tokens, typing, group_tokens)
          SELECT m.id, m.organisation_id, made_by, own, typed, kept FROM public.minors m WHERE m.id = person
          ON CONFLICT (minor_id) DO UPDATE SET index_version = made_by, tokens = own, typing = typed, group_tokens = kept, updated_at = now();
        INSERT INTO public.relative_name_tokens AS t (relative_id, organisation_id, index_version, tokens, typing, group_tokens)
          SELECT r.id, r.organisation_id, made_by, own, typed, kept FROM public.relatives r WHERE r.id = person
          ON CONFLICT (relative_id) DO UPDATE SET index_version = made_by, tokens = own, typing = typed, group_tokens = kept, updated_at = now();
      END $$;

      -- The family agrees to be traced across organisations: from now on the record is found under the shared key. False: it did already.
      CREATE FUNCTION sec.give_sharing_consent(consent uuid, person uuid, on_day date, shared bigint[]) RETURNS boolean
      LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
      BEGIN
        IF NOT sec.may_open(person, 'place') THEN RAISE insufficient_privilege USING MESSAGE = 'no such person'; END IF;
        INSERT INTO public.sharing_consents (id, person_id, given_on, recorded_by) VALUES (consent, person, on_day, sec.uid())
          ON CONFLICT DO NOTHING;
        IF NOT FOUND THEN RETURN false; END IF;
        UPDATE public.minor_name_tokens SET group_tokens = shared, updated_at = now() WHERE minor_id = person;
        UPDATE public.relative_name_tokens SET group_tokens = shared, updated_at = now() WHERE relative_id = person;
        INSERT INTO public.audit_events (actor_id, session_id, action, subject_id)
          VALUES (sec.uid(), (sec.identity())[2]::uuid, 'person.sharing_agreed', person);
        RETURN true;
      END $$;

      -- And no longer agrees: nobody outside finds the record from the moment this commits. False: there was no consent.
      CREATE FUNCTION sec.withdraw_sharing_consent(person uuid, on_day date) RETURNS boolean
      LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
      BEGIN
        IF NOT sec.may_open(person, 'place') THEN RAISE insufficient_privilege USING MESSAGE = 'no such person'; END IF;
        UPDATE public.sharing_consents SET withdrawn_on = greatest(on_day, given_on), withdrawn_by = sec.uid()
         WHERE person_id = person AND withdrawn_on IS NULL;
        IF NOT FOUND THEN RETURN false; END IF;
        UPDATE public.minor_name_tokens SET group_tokens = '{}', updated_at = now() WHERE minor_id = person;
        UPDATE public.relative_name_tokens SET group_tokens = '{}', updated_at = now() WHERE relative_id = person;
        INSERT INTO public.audit_events (actor_id, session_id, action, subject_id)
          VALUES (sec.uid(), (sec.identity())[2]::uuid, 'person.sharing_withdrawn', person);
        RETURN true;
      END $$;
      GRANT EXECUTE ON FUNCTION sec.put_name_tokens(uuid, text, bigint[], bigint[], bigint[]),
        sec.give_sharing_consent(uuid, uuid, date, bigint[]), sec.withdraw_sharing_consent(uuid, date) TO reunir_app;
      RESET ROLE;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      SET ROLE reunir_sec;
      DROP FUNCTION sec.withdraw_sharing_consent(uuid, date), sec.give_sharing_consent(uuid, uuid, date, bigint[]),
        sec.put_name_tokens(uuid, text, bigint[], bigint[], bigint[]);
      RESET ROLE;
      DROP TABLE sharing_consents, relative_name_tokens, minor_name_tokens;
    `);
  }
}
