import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Withdrawal of a consent as it was before, and with the tokens of the children the person seeks. */
const withdrawal = (sought: string) => `
      CREATE OR REPLACE FUNCTION sec.withdraw_sharing_consent(person uuid, on_day date) RETURNS boolean
      LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
      BEGIN
        IF NOT sec.may_open(person, 'place') THEN RAISE insufficient_privilege USING MESSAGE = 'no such person'; END IF;
        UPDATE public.sharing_consents SET withdrawn_on = greatest(on_day, given_on), withdrawn_by = sec.uid()
         WHERE person_id = person AND withdrawn_on IS NULL;
        IF NOT FOUND THEN RETURN false; END IF;
        UPDATE public.minor_name_tokens SET group_tokens = '{}', updated_at = now() WHERE minor_id = person;
        UPDATE public.relative_name_tokens SET group_tokens = '{}', updated_at = now() WHERE relative_id = person;${sought}
        INSERT INTO public.audit_events (actor_id, session_id, action, subject_id)
          VALUES (sec.uid(), (sec.identity())[2]::uuid, 'person.sharing_withdrawn', person);
        RETURN true;
      END $$;`;

const SOUGHT_TOO = `
        UPDATE public.sought_name_tokens t SET group_tokens = '{}', updated_at = now()
          FROM public.tracing_requests q WHERE q.id = t.request_id AND q.relative_id = person;`;

export class TracingRequests1763800000036 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- A relative seeks a child, on record or not. Whom they seek, in words, is in the vault under the relative's key, with the request
      -- as its subject; here are coded facts alone.
      CREATE TABLE tracing_requests (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL REFERENCES organisations (id),
        team_id uuid NOT NULL REFERENCES teams (id),
        relative_id uuid NOT NULL REFERENCES relatives (id),
        -- Of the child, where it is known whose case it is.
        case_id uuid REFERENCES cases (id),
        relation text NOT NULL,
        side text NOT NULL DEFAULT 'unknown' CHECK (side IN ('maternal', 'paternal', 'unknown')),
        sex text NOT NULL DEFAULT 'unknown' CHECK (sex IN ('female', 'male', 'other', 'unknown')),
        nationalities text[] NOT NULL DEFAULT '{}' CHECK (cardinality(nationalities) <= 5),
        languages text[] NOT NULL DEFAULT '{}' CHECK (cardinality(languages) <= 10),
        -- The birth as it was stated, and the Gregorian days it can have been.
        birth_calendar text CHECK (birth_calendar IN ('gregorian', 'solar_hijri', 'lunar_hijri', 'ethiopian')),
        birth_year integer,
        birth_month integer,
        birth_day integer,
        born_from date,
        born_to date,
        last_contact_on date,
        last_contact_country text CHECK (last_contact_country ~ '^[A-Z]{3}$'),
        last_contact_channel text,
        status text NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'found', 'withdrawn', 'closed')),
        closed_on date,
        closure_reason text,
        version integer NOT NULL DEFAULT 1,
        created_by uuid NOT NULL REFERENCES users (id),
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT tracing_requests_birth CHECK ((birth_calendar IS NULL) = (birth_year IS NULL) AND (birth_year IS NULL) = (born_from IS NULL)
          AND (born_from IS NULL) = (born_to IS NULL) AND born_from <= born_to),
        CONSTRAINT tracing_requests_closed CHECK ((status = 'open') = (closed_on IS NULL) AND (closed_on IS NULL) = (closure_reason IS NULL))
      );
      CREATE INDEX tracing_requests_team ON tracing_requests (team_id, updated_at DESC, id DESC);
      CREATE INDEX tracing_requests_relative ON tracing_requests (relative_id);
      ALTER TABLE tracing_requests ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
      CREATE POLICY definer ON tracing_requests FOR SELECT TO reunir_sec USING (true);
      GRANT SELECT ON tracing_requests TO reunir_sec;
      -- Whom a relative seeks is known to whoever knows the relative.
      CREATE POLICY app_read ON tracing_requests FOR SELECT TO reunir_app USING (team_id = ANY ((SELECT sec.teams())::uuid[])
        OR EXISTS (SELECT FROM relatives r WHERE r.id = relative_id AND coalesce(r.id, relative_id) IS NOT NULL));
      CREATE POLICY app_insert ON tracing_requests FOR INSERT TO reunir_app WITH CHECK (team_id = ANY ((SELECT sec.teams())::uuid[])
        AND organisation_id = (SELECT sec.org()) AND created_by = (SELECT sec.uid()) AND sec.may_open(relative_id, 'place'));
      CREATE POLICY app_update ON tracing_requests FOR UPDATE TO reunir_app USING (sec.may_open(relative_id, 'place'));
      GRANT SELECT, INSERT, UPDATE (case_id, relation, side, sex, nationalities, languages, birth_calendar, birth_year, birth_month, birth_day,
        born_from, born_to, last_contact_on, last_contact_country, last_contact_channel, status, closed_on, closure_reason, version, updated_at)
        ON tracing_requests TO reunir_app;

      -- Keyed hashes of the names of the child sought, as those of children and relatives are kept.
      CREATE TABLE sought_name_tokens (
        request_id uuid PRIMARY KEY REFERENCES tracing_requests (id) ON DELETE CASCADE,
        organisation_id uuid NOT NULL REFERENCES organisations (id),
        index_version text NOT NULL CHECK (length(index_version) <= 20),
        tokens bigint[] NOT NULL,
        group_tokens bigint[] NOT NULL DEFAULT '{}',
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT sought_name_tokens_bounded CHECK (cardinality(tokens) <= 64 AND cardinality(group_tokens) <= 64)
      );
      CREATE INDEX sought_name_tokens_tokens ON sought_name_tokens USING gin (tokens);
      CREATE INDEX sought_name_tokens_group ON sought_name_tokens USING gin (group_tokens);
      CREATE INDEX sought_name_tokens_version ON sought_name_tokens (index_version);
      ALTER TABLE sought_name_tokens ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
      CREATE POLICY definer ON sought_name_tokens TO reunir_sec USING (true);
      GRANT SELECT, INSERT, UPDATE, DELETE ON sought_name_tokens TO reunir_sec;

      -- Who decided what of a request is known to whoever knows the request.
      CREATE POLICY app_read_tracing ON match_decisions FOR SELECT TO reunir_app
        USING (kind = 'tracing' AND EXISTS (SELECT FROM tracing_requests t WHERE t.id = a_id AND coalesce(t.id, a_id) IS NOT NULL));

      SET ROLE reunir_sec;
      -- Keeps what the child sought in a request is found by. Shared tokens stay out unless the relative's consent stands.
      CREATE FUNCTION sec.put_sought_tokens(request uuid, made_by text, own bigint[], shared bigint[]) RETURNS void
      LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
      BEGIN
        INSERT INTO public.sought_name_tokens (request_id, organisation_id, index_version, tokens, group_tokens)
          SELECT q.id, q.organisation_id, made_by, own, CASE WHEN EXISTS (SELECT FROM public.sharing_consents s
              WHERE s.person_id = q.relative_id AND s.withdrawn_on IS NULL) THEN shared ELSE '{}' END
            FROM public.tracing_requests q WHERE q.id = request AND sec.may_open(q.relative_id, 'place')
          ON CONFLICT (request_id) DO UPDATE SET index_version = excluded.index_version, tokens = excluded.tokens,
            group_tokens = excluded.group_tokens, updated_at = now();
        IF NOT FOUND THEN RAISE insufficient_privilege USING MESSAGE = 'no such request'; END IF;
      END $$;
      GRANT EXECUTE ON FUNCTION sec.put_sought_tokens(uuid, text, bigint[], bigint[]) TO reunir_app;
      ${withdrawal(SOUGHT_TOO)}
      RESET ROLE;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      SET ROLE reunir_sec;
      ${withdrawal('')}
      DROP FUNCTION sec.put_sought_tokens(uuid, text, bigint[], bigint[]);
      RESET ROLE;
      DROP POLICY app_read_tracing ON match_decisions;
      DROP TABLE sought_name_tokens, tracing_requests;
    `);
  }
}
