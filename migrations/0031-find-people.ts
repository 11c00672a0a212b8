import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whether a person is among the records of the caller's teams and granted cases. Written into the statement, where a function
 * would be called anew for everybody; OFFSET 0 keeps the planner to reaching a case by its key instead of reading them all.
 */
const sees = (person: string) => `CASE looked_for
  WHEN 'minor' THEN EXISTS (SELECT FROM public.cases c WHERE c.minor_id = ${person} AND (c.team_id = ANY (mine) OR c.id = ANY (granted)) OFFSET 0)
  ELSE EXISTS (SELECT FROM public.relatives r WHERE r.id = ${person} AND r.team_id = ANY (mine) OFFSET 0)
    OR EXISTS (SELECT FROM public.kinship_links l JOIN public.cases c ON c.id = l.case_id
                WHERE l.relative_id = ${person} AND (c.team_id = ANY (mine) OR c.id = ANY (granted)) OFFSET 0) END`;

export const FIND_PEOPLE = `
      -- Persons who share tokens with what is looked for, the heaviest 200, with what is needed to compare them. It hands out keys of
      -- records the caller may not see, for the program to compare and not to show; the wall holds, since
      --   it takes tokens and never a person: nobody without the index key, which is not in the database, can choose whom it opens;
      --   the keys it hands out are wrapped under one that is not in the database either;
      --   beyond the caller's own records it is counted (20 searches, each among children and among relatives, and 60 comparisons a day) and needs a caseworker's role;
      --   other organisations' records are reached through shared tokens alone, which are there only while a consent stands.
      -- One audit row each time: what kind, how far and how many, never what was looked for. Comparing is not showing: whoever is
      -- shown goes through sec.open_persons besides, and counts there.
      CREATE FUNCTION sec.find_people(looked_for text, own bigint[], weights real[], shared bigint[], typed bigint[], purpose text)
      RETURNS TABLE (person_id uuid, organisation_id uuid, kek_version integer, wrapped text, ciphertext text, visible boolean,
        matched bigint[], facts json, population integer)
      LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
      DECLARE
        reader uuid := sec.uid();
        mine uuid[] := sec.teams();
        granted uuid[] := sec.granted();
        home uuid := sec.org();
        wider boolean := purpose IN ('wider_search', 'wider_check');
        found uuid[];
      BEGIN
        IF reader IS NULL OR sec.role() NOT IN ('caseworker', 'coordinator', 'lawyer') OR (wider AND sec.role() = 'lawyer') THEN
          RAISE insufficient_privilege USING MESSAGE = 'not for this role';
        END IF;
        IF (looked_for IN ('minor', 'relative') AND purpose IN ('own', 'wider_search', 'wider_check')
            AND cardinality(own) = cardinality(weights) AND cardinality(own) = cardinality(shared)
            AND cardinality(own) + cardinality(typed) BETWEEN 1 AND 64) IS NOT TRUE THEN
          RAISE invalid_parameter_value USING MESSAGE = 'not a search';
        END IF;
        IF wider AND NOT sec.take(purpose || ':' || looked_for || ':' || reader, CASE purpose WHEN 'wider_search' THEN 20 ELSE 60 END, interval '1 day') THEN
          RAISE EXCEPTION USING ERRCODE = 'RB430', MESSAGE = 'searches of the day spent';
        END IF;

        -- The heaviest first, and only then whether the caller sees them, until there are enough.
        found := ARRAY(
          SELECT h.id FROM (SELECT x.id FROM (
            SELECT t.minor_id AS id, t.tokens || t.typing AS has, own || typed AS asked FROM public.minor_name_tokens t
             WHERE looked_for = 'minor' AND (t.tokens && own OR t.typing && typed) AND t.organisation_id = home
            UNION ALL
            SELECT t.minor_id, t.group_tokens, shared FROM public.minor_name_tokens t
             WHERE looked_for = 'minor' AND wider AND t.group_tokens && shared AND t.organisation_id <> home
            UNION ALL
            SELECT t.relative_id, t.tokens || t.typing, own || typed FROM public.relative_name_tokens t
             WHERE looked_for = 'relative' AND (t.tokens && own OR t.typing && typed) AND t.organisation_id = home
            UNION ALL
            SELECT t.relative_id, t.group_tokens, shared FROM public.relative_name_tokens t
             WHERE looked_for = 'relative' AND wider AND t.group_tokens && shared AND t.organisation_id <> home
          ) x ORDER BY (SELECT sum(coalesce(q.w, 1)) FROM unnest(x.asked, weights) AS q(token, w) WHERE q.token = ANY (x.has)) DESC, x.id OFFSET 0) h
          WHERE wider OR ${sees('h.id')}
          LIMIT 200)
          -- Records of other organisations that were granted are few, and have no token under this organisation's key.
          || ARRAY(SELECT CASE looked_for WHEN 'minor' THEN c.minor_id ELSE k.relative_id END FROM public.cases c
                    LEFT JOIN public.kinship_links k ON looked_for = 'relative' AND k.case_id = c.id
                    WHERE c.id = ANY (granted) AND c.organisation_id <> home LIMIT 100);

        INSERT INTO public.audit_events (actor_id, session_id, action, detail) VALUES (reader, (sec.identity())[2]::uuid, 'people.searched',
          jsonb_build_object('kind', looked_for, 'purpose', purpose, 'compared', cardinality(found)));

        RETURN QUERY
          SELECT k.person_id, k.organisation_id, k.kek_version, encode(k.wrapped_key, 'hex'), encode(d.ciphertext, 'hex'), s.visible,
            ARRAY(SELECT own[array_position(own, x)] FROM unnest(coalesce(mt.tokens, rt.tokens)) x WHERE x = ANY (own)
              UNION SELECT own[array_position(shared, x)] FROM unnest(coalesce(mt.group_tokens, rt.group_tokens)) x WHERE x = ANY (shared)),
            CASE looked_for
              WHEN 'minor' THEN (SELECT json_build_object('reference', CASE WHEN s.visible THEN m.reference END,
                  'caseId', CASE WHEN s.visible THEN c.id END, 'teamId', c.team_id, 'teamName', e.name, 'sex', m.sex,
                  'nationalities', m.nationalities, 'languages', m.languages, 'births', (
                    SELECT coalesce(json_agg(json_build_object('from', b.earliest_on, 'to', b.latest_on, 'uncertain',
                      b.disputed OR b.source IN ('age_assessment_fr', 'age_assessment_uk', 'medical_examination'))), '[]') FROM public.birth_date_assertions b WHERE b.minor_id = m.id))
                FROM public.minors m JOIN public.cases c ON c.minor_id = m.id JOIN public.teams e ON e.id = c.team_id WHERE m.id = k.person_id)
              ELSE (SELECT json_build_object('reference', CASE WHEN s.visible THEN r.reference END,
                  'caseId', (SELECT c.id FROM public.kinship_links l JOIN public.cases c ON c.id = l.case_id
                    WHERE l.relative_id = r.id AND (c.team_id = ANY (mine) OR c.id = ANY (granted)) ORDER BY l.identified_on, l.id LIMIT 1),
                  'teamId', r.team_id, 'teamName', e.name)
                FROM public.relatives r JOIN public.teams e ON e.id = r.team_id WHERE r.id = k.person_id) END,
            -- Not known before the first statistics of a new database; few people are looked for among at least a thousand.
            (SELECT greatest(p.reltuples, 1000)::integer FROM pg_class p
              WHERE p.oid = CASE looked_for WHEN 'minor' THEN 'public.minors'::regclass ELSE 'public.relatives'::regclass END)
          FROM sec.person_keys k
          JOIN public.vault_documents d ON d.person_id = k.person_id AND d.compartment = 'identity' AND d.subject_id = k.person_id
          LEFT JOIN public.minor_name_tokens mt ON mt.minor_id = k.person_id
          LEFT JOIN public.relative_name_tokens rt ON rt.relative_id = k.person_id
          CROSS JOIN LATERAL (SELECT ${sees('k.person_id')} AS visible OFFSET 0) s
          WHERE k.person_id = ANY (found);
      END $$;
      GRANT EXECUTE ON FUNCTION sec.find_people(text, bigint[], real[], bigint[], bigint[], text) TO reunir_app;`;

export class FindPeople1763800000031 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      GRANT SELECT ON vault_documents, birth_date_assertions TO reunir_sec;
      CREATE POLICY definer ON vault_documents FOR SELECT TO reunir_sec USING (true);
      CREATE POLICY definer ON birth_date_assertions FOR SELECT TO reunir_sec USING (true);

      SET ROLE reunir_sec;
      ${FIND_PEOPLE}
      RESET ROLE;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      SET ROLE reunir_sec;
      DROP FUNCTION sec.find_people(text, bigint[], real[], bigint[], bigint[], text);
      RESET ROLE;
      DROP POLICY definer ON birth_date_assertions;
      DROP POLICY definer ON vault_documents;
      REVOKE SELECT ON vault_documents, birth_date_assertions FROM reunir_sec;
    `);
  }
}
