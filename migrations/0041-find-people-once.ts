import type { MigrationInterface, QueryRunner } from 'typeorm';
import { FIND_PEOPLE } from './0031-find-people.js';

/** A kind of people, and where its tokens are. */
interface Kind {
  readonly tokens: string;
  readonly person: string;
  /** Everybody of the kind among the records of the caller's teams and granted cases. */
  readonly own: string;
  /**
   * Whether one is among them. Written into the statement, where a function would be called anew for everybody; OFFSET 0 keeps
   * the planner to reaching a case by its key instead of reading them all.
   */
  readonly sees: (person: string) => string;
}

const REACHED = '(c.team_id = ANY (mine) OR c.id = ANY (granted))';
const MINOR: Kind = {
  tokens: 'public.minor_name_tokens',
  person: 'minor_id',
  own: `SELECT c.minor_id AS id FROM public.cases c WHERE c.team_id = ANY (mine)
    UNION SELECT c.minor_id FROM public.cases c WHERE c.id = ANY (granted)`,
  sees: (person) =>
    `EXISTS (SELECT FROM public.cases c WHERE c.minor_id = ${person} AND ${REACHED} OFFSET 0)`,
};
const RELATIVE: Kind = {
  tokens: 'public.relative_name_tokens',
  person: 'relative_id',
  own: `SELECT r.id FROM public.relatives r WHERE r.team_id = ANY (mine)
    UNION SELECT l.relative_id FROM public.kinship_links l JOIN public.cases c ON c.id = l.case_id WHERE c.team_id = ANY (mine)
    UNION SELECT l.relative_id FROM public.kinship_links l WHERE l.case_id = ANY (granted)`,
  sees: (
    person,
  ) => `(EXISTS (SELECT FROM public.relatives r WHERE r.id = ${person} AND r.team_id = ANY (mine) OFFSET 0)
    OR EXISTS (SELECT FROM public.kinship_links l JOIN public.cases c ON c.id = l.case_id WHERE l.relative_id = ${person} AND ${REACHED} OFFSET 0))`,
};

/** The bearers of each token asked for, the rarest token first, until so many records are reached. */
const bearers = ({ tokens, person }: Kind, column: string, asked: string, where: string, most: number) => `(
  SELECT b.id, q.w FROM (SELECT a.token, coalesce(a.w, 1) AS w FROM unnest(${asked}) AS a(token, w) ORDER BY 2 DESC OFFSET 0) q
   CROSS JOIN LATERAL (SELECT t.${person} AS id FROM ${tokens} t WHERE t.${column} @> ARRAY[q.token] AND ${where} OFFSET 0) b
   LIMIT ${most})`;

/** The persons whose tokens weigh most together: 200, or 40 of those whose names begin as is typed. */
const heaviest = (name: string, kind: Kind) => `
      CREATE FUNCTION sec.${name}(own bigint[], weights real[], shared bigint[], typed bigint[], wider boolean, few boolean) RETURNS uuid[]
      LANGUAGE plpgsql STABLE SET search_path = pg_catalog AS $$
      DECLARE
        mine uuid[] := sec.teams();
        granted uuid[] := sec.granted();
        home uuid := sec.org();
        enough integer := CASE cardinality(typed) WHEN 0 THEN 200 ELSE 40 END;
      BEGIN
        IF few AND NOT wider THEN
          RETURN ARRAY(SELECT t.${kind.person} FROM (${kind.own}) k JOIN ${kind.tokens} t ON t.${kind.person} = k.id
            WHERE t.tokens && own OR t.typing && typed
            ORDER BY (SELECT sum(coalesce(q.w, 1)) FROM unnest(own || typed, weights) AS q(token, w)
              WHERE q.token = ANY (t.tokens) OR q.token = ANY (t.typing)) DESC, 1 LIMIT enough);
        END IF;
        RETURN ARRAY(SELECT h.id FROM (SELECT x.id FROM (
            ${bearers(kind, 'tokens', 'own, weights', 't.organisation_id = home', 6_000)}
            UNION ALL ${bearers(kind, 'typing', 'typed, ARRAY[]::real[]', 't.organisation_id = home', 4_000)}
            UNION ALL ${bearers(kind, 'group_tokens', 'shared, weights', 'wider AND t.organisation_id <> home', 6_000)}
          ) x GROUP BY x.id ORDER BY sum(x.w) DESC, x.id OFFSET 0) h
          WHERE wider OR ${kind.sees('h.id')} LIMIT enough);
      END $$;`;

export class FindPeopleOnce1763800000041 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      SET ROLE reunir_sec;
      DROP FUNCTION sec.find_people(text, bigint[], real[], bigint[], bigint[], text);
      -- Whoever may open few records is compared with those; for anybody else the bearers of the rarest tokens are gathered, and
      -- only then is asked whether the caller sees them. Either reads a bounded number of rows, however many people there are.
      ${heaviest('heaviest_minors', MINOR)}
      ${heaviest('heaviest_relatives', RELATIVE)}

      -- Children and relatives who share tokens with what is looked for, the heaviest 200 of each, with what is needed to compare
      -- them. It hands out keys of records the caller may not see, for the program to compare and not to show; the wall holds, since
      --   it takes tokens and never a person: nobody without the index key, which is not in the database, can choose whom it opens;
      --   the keys it hands out are wrapped under one that is not in the database either;
      --   beyond the caller's own records it is counted (20 searches and 60 comparisons a day) and needs a caseworker's role;
      --   other organisations' records are reached through shared tokens alone, which are there only while a consent stands.
      -- One audit row each time: what kinds, how far and how many, never what was looked for. Comparing is not showing: whoever is
      -- shown goes through sec.open_persons besides, and counts there, or through sec.suggest_persons.
      CREATE FUNCTION sec.find_people(kinds text[], own bigint[], weights real[], shared bigint[], typed bigint[], purpose text)
      RETURNS TABLE (kind text, person_id uuid, organisation_id uuid, kek_version integer, wrapped text, ciphertext text, visible boolean,
        matched bigint[], facts json, population integer)
      LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
      DECLARE
        reader uuid := sec.uid();
        mine uuid[] := sec.teams();
        granted uuid[] := sec.granted();
        home uuid := sec.org();
        wider boolean := purpose IN ('wider_search', 'wider_check');
        few boolean;
        children uuid[] := '{}';
        kin uuid[] := '{}';
      BEGIN
        IF reader IS NULL OR sec.role() NOT IN ('caseworker', 'coordinator', 'lawyer') OR (wider AND sec.role() = 'lawyer') THEN
          RAISE insufficient_privilege USING MESSAGE = 'not for this role';
        END IF;
        IF (kinds <@ '{minor,relative}' AND purpose IN ('own', 'wider_search', 'wider_check')
            AND cardinality(own) = cardinality(weights) AND cardinality(own) = cardinality(shared)
            AND cardinality(own) + cardinality(typed) BETWEEN 1 AND 64) IS NOT TRUE THEN
          RAISE invalid_parameter_value USING MESSAGE = 'not a search';
        END IF;
        IF wider AND NOT sec.take(purpose || ':' || reader, CASE purpose WHEN 'wider_search' THEN 20 ELSE 60 END, interval '1 day') THEN
          RAISE EXCEPTION USING ERRCODE = 'RB430', MESSAGE = 'searches of the day spent';
        END IF;

        few := (SELECT count(*) FROM (SELECT FROM public.cases c WHERE c.team_id = ANY (mine) LIMIT 5001) x) <= 5000
          AND (SELECT count(*) FROM (SELECT FROM public.relatives r WHERE r.team_id = ANY (mine) LIMIT 5001) x) <= 5000;
        -- Records of other organisations that were granted are few, and have no token under this organisation's key.
        IF 'minor' = ANY (kinds) THEN
          children := sec.heaviest_minors(own, weights, shared, typed, wider, few) || ARRAY(SELECT c.minor_id FROM public.cases c
            WHERE c.id = ANY (granted) AND c.organisation_id <> home LIMIT 100);
        END IF;
        IF 'relative' = ANY (kinds) THEN
          kin := sec.heaviest_relatives(own, weights, shared, typed, wider, few) || ARRAY(SELECT k.relative_id FROM public.cases c
            JOIN public.kinship_links k ON k.case_id = c.id WHERE c.id = ANY (granted) AND c.organisation_id <> home LIMIT 100);
        END IF;

        INSERT INTO public.audit_events (actor_id, session_id, action, detail) VALUES (reader, (sec.identity())[2]::uuid, 'people.searched',
          jsonb_build_object('kinds', kinds, 'purpose', purpose, 'compared', cardinality(children) + cardinality(kin)));

        RETURN QUERY
          SELECT 'minor', k.person_id, k.organisation_id, k.kek_version, encode(k.wrapped_key, 'hex'), encode(d.ciphertext, 'hex'), s.visible,
            ARRAY(SELECT own[array_position(own, x)] FROM unnest(t.tokens) x WHERE x = ANY (own)
              UNION SELECT own[array_position(shared, x)] FROM unnest(t.group_tokens) x WHERE x = ANY (shared)),
            (SELECT json_build_object('reference', CASE WHEN s.visible THEN m.reference END,
                'caseId', CASE WHEN s.visible THEN c.id END, 'teamId', c.team_id, 'teamName', e.name, 'sex', m.sex,
                'nationalities', m.nationalities, 'languages', m.languages, 'births', (
                  SELECT coalesce(json_agg(json_build_object('from', b.earliest_on, 'to', b.latest_on, 'uncertain',
                    b.disputed OR b.source IN ('age_assessment_fr', 'age_assessment_uk', 'medical_examination'))), '[]') FROM public.birth_date_assertions b WHERE b.minor_id = m.id))
              FROM public.minors m JOIN public.cases c ON c.minor_id = m.id JOIN public.teams e ON e.id = c.team_id WHERE m.id = k.person_id),
            -- Not known before the first statistics of a new database; few people are looked for among at least a thousand.
            (SELECT greatest(p.reltuples, 1000)::integer FROM pg_class p WHERE p.oid = 'public.minors'::regclass)
          FROM unnest(children) AS f(id) JOIN sec.person_keys k ON k.person_id = f.id
          JOIN public.vault_documents d ON d.person_id = f.id AND d.compartment = 'identity' AND d.subject_id = f.id
          LEFT JOIN public.minor_name_tokens t ON t.minor_id = f.id
          CROSS JOIN LATERAL (SELECT ${MINOR.sees('f.id')} AS visible OFFSET 0) s;
        RETURN QUERY
          SELECT 'relative', k.person_id, k.organisation_id, k.kek_version, encode(k.wrapped_key, 'hex'), encode(d.ciphertext, 'hex'), s.visible,
            ARRAY(SELECT own[array_position(own, x)] FROM unnest(t.tokens) x WHERE x = ANY (own)
              UNION SELECT own[array_position(shared, x)] FROM unnest(t.group_tokens) x WHERE x = ANY (shared)),
            (SELECT json_build_object('reference', CASE WHEN s.visible THEN r.reference END,
                'caseId', (SELECT c.id FROM public.kinship_links l JOIN public.cases c ON c.id = l.case_id
                  WHERE l.relative_id = r.id AND ${REACHED} ORDER BY l.identified_on, l.id LIMIT 1),
                'teamId', r.team_id, 'teamName', e.name)
              FROM public.relatives r JOIN public.teams e ON e.id = r.team_id WHERE r.id = k.person_id),
            (SELECT greatest(p.reltuples, 1000)::integer FROM pg_class p WHERE p.oid = 'public.relatives'::regclass)
          FROM (SELECT DISTINCT unnest(kin) AS id) f JOIN sec.person_keys k ON k.person_id = f.id
          JOIN public.vault_documents d ON d.person_id = f.id AND d.compartment = 'identity' AND d.subject_id = f.id
          LEFT JOIN public.relative_name_tokens t ON t.relative_id = f.id
          CROSS JOIN LATERAL (SELECT ${RELATIVE.sees('f.id')} AS visible OFFSET 0) s;
      END $$;
      GRANT EXECUTE ON FUNCTION sec.find_people(text[], bigint[], real[], bigint[], bigint[], text) TO reunir_app;

      -- Whose names were suggested while their reader typed, by hour, apart from the records opened.
      CREATE TABLE sec.suggestions (
        user_id uuid NOT NULL REFERENCES public.users (id),
        hour timestamptz NOT NULL,
        person_id uuid NOT NULL,
        PRIMARY KEY (user_id, hour, person_id)
      );
      -- Those of a few persons who may be suggested by name: whom the caller may open, or nobody once 400 distinct persons of the hour
      -- or 1,500 of the day are spent. Typing passes over names nobody asked for, so it has an allowance of its own: it cannot use up
      -- that of reading (sec.open_persons), which it does not open either, since no key is given. One audit row for each.
      CREATE FUNCTION sec.suggest_persons(persons uuid[]) RETURNS SETOF uuid
      LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
      DECLARE
        reader uuid := sec.uid();
        this_hour timestamptz := date_trunc('hour', now());
        allowed uuid[] := ARRAY(SELECT DISTINCT p FROM unnest(persons[1:20]) AS p WHERE sec.may_open(p, 'identity'));
      BEGIN
        IF reader IS NULL OR cardinality(allowed) = 0 THEN RETURN; END IF;
        DELETE FROM sec.suggestions s WHERE s.user_id = reader AND s.hour < now() - interval '2 days';
        INSERT INTO sec.suggestions SELECT reader, this_hour, unnest(allowed) ON CONFLICT DO NOTHING;
        IF (SELECT count(*) FROM sec.suggestions s WHERE s.user_id = reader AND s.hour = this_hour) > 400
           OR (SELECT count(DISTINCT s.person_id) FROM sec.suggestions s WHERE s.user_id = reader AND s.hour > now() - interval '1 day') > 1500 THEN
          RETURN;
        END IF;
        INSERT INTO public.audit_events (actor_id, session_id, action, subject_id, case_id)
          SELECT reader, (sec.identity())[2]::uuid, 'identity.listed', p, (SELECT c.id FROM public.cases c WHERE c.minor_id = p) FROM unnest(allowed) AS p;
        RETURN QUERY SELECT unnest(allowed);
      END $$;
      GRANT EXECUTE ON FUNCTION sec.suggest_persons(uuid[]) TO reunir_app;
      RESET ROLE;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      SET ROLE reunir_sec;
      DROP FUNCTION sec.suggest_persons(uuid[]), sec.find_people(text[], bigint[], real[], bigint[], bigint[], text),
        sec.heaviest_relatives(bigint[], real[], bigint[], bigint[], boolean, boolean), sec.heaviest_minors(bigint[], real[], bigint[], bigint[], boolean, boolean);
      DROP TABLE sec.suggestions;
      ${FIND_PEOPLE}
      RESET ROLE;
    `);
  }
}
