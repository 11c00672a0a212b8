import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The weight of the tokens two have in common. */
const common = (asked: string, weights: string, has: string) =>
  `(SELECT sum(k.w) FROM unnest(${asked}, ${weights}) AS k(token, w) WHERE k.token = ANY (${has}))`;

const seesRelative = (
  relative: string,
) => `(EXISTS (SELECT FROM public.relatives r WHERE r.id = ${relative} AND r.team_id = ANY (mine) OFFSET 0)
    OR EXISTS (SELECT FROM public.kinship_links l JOIN public.cases c ON c.id = l.case_id
                WHERE l.relative_id = ${relative} AND (c.team_id = ANY (mine) OR c.id = ANY (granted)) OFFSET 0))`;

/** How both functions begin: who asks, for what, and how often. */
const ASKED = `
        IF reader IS NULL OR sec.role() NOT IN ('caseworker', 'coordinator') THEN
          RAISE insufficient_privilege USING MESSAGE = 'not for this role';
        END IF;
        IF (cardinality(own) = cardinality(own_weights) AND cardinality(own) = cardinality(own_shared) AND cardinality(kin) = cardinality(kin_weights)
            AND cardinality(kin) = cardinality(kin_shared) AND cardinality(own) <= 64 AND cardinality(kin) <= 64
            AND cardinality(own) + cardinality(kin) > 0) IS NOT TRUE THEN
          RAISE invalid_parameter_value USING MESSAGE = 'not a search';
        END IF;
        IF NOT sec.take('tracing:' || reader, 400, interval '1 day') THEN
          RAISE EXCEPTION USING ERRCODE = 'RB430', MESSAGE = 'searches of the day spent';
        END IF;`;

const PARAMETERS = `own bigint[], own_weights real[], own_shared bigint[], kin bigint[], kin_weights real[], kin_shared bigint[]`;
const TYPES = 'bigint[], real[], bigint[], bigint[], real[], bigint[]';

/** Not known before the first statistics of a new database; few are looked for among at least a thousand. */
const CHILDREN = `(SELECT greatest(p.reltuples, 1000)::integer FROM pg_class p WHERE p.oid = 'public.minors'::regclass)`;

export class TracingSuggestions1763800000037 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      SET ROLE reunir_sec;
      -- The two sides of tracing. As sec.find_people they take tokens and never a person, hand out what is to be compared and not shown,
      -- reach other organisations through shared tokens alone, are counted (400 a day together) and leave one audit row.

      -- Children whose names are like the child sought, or who named a relative like the one who seeks: the heaviest 100.
      CREATE FUNCTION sec.trace_children(${PARAMETERS})
      RETURNS TABLE (person_id uuid, organisation_id uuid, kek_version integer, wrapped text, ciphertext text, visible boolean, facts json, kin_named json,
        population integer)
      LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
      DECLARE
        reader uuid := sec.uid();
        mine uuid[] := sec.teams();
        granted uuid[] := sec.granted();
        home uuid := sec.org();
        found uuid[];
      BEGIN${ASKED}
        found := ARRAY(
          SELECT x.id FROM (
            SELECT t.minor_id AS id, ${common('own', 'own_weights', 't.tokens')} AS weight FROM public.minor_name_tokens t
             WHERE t.tokens && own AND t.organisation_id = home
            UNION ALL
            SELECT t.minor_id, ${common('own_shared', 'own_weights', 't.group_tokens')} FROM public.minor_name_tokens t
             WHERE t.group_tokens && own_shared AND t.organisation_id <> home
            UNION ALL
            SELECT c.minor_id, ${common('kin', 'kin_weights', 't.tokens')} FROM public.relative_name_tokens t
              JOIN public.kinship_links l ON l.relative_id = t.relative_id AND l.status <> 'disproved' JOIN public.cases c ON c.id = l.case_id
             WHERE t.tokens && kin AND t.organisation_id = home AND c.organisation_id = home
            UNION ALL
            -- Both the relative and the child have to agree before somebody outside is told that there is a child.
            SELECT c.minor_id, ${common('kin_shared', 'kin_weights', 't.group_tokens')} FROM public.relative_name_tokens t
              JOIN public.kinship_links l ON l.relative_id = t.relative_id AND l.status <> 'disproved' JOIN public.cases c ON c.id = l.case_id
             WHERE t.group_tokens && kin_shared AND c.organisation_id <> home
               AND EXISTS (SELECT FROM public.sharing_consents s WHERE s.person_id = c.minor_id AND s.withdrawn_on IS NULL)
          ) x
          WHERE NOT EXISTS (SELECT FROM public.cases c WHERE c.minor_id = x.id AND c.outcome = 'opened_in_error')
          GROUP BY x.id ORDER BY sum(x.weight) DESC, x.id LIMIT 100)
          -- Records of other organisations that were granted are few, and have no token under this organisation's key.
          || ARRAY(SELECT c.minor_id FROM public.cases c WHERE c.id = ANY (granted) AND c.organisation_id <> home LIMIT 100);

        INSERT INTO public.audit_events (actor_id, session_id, action, detail) VALUES (reader, (sec.identity())[2]::uuid, 'people.searched',
          jsonb_build_object('kind', 'minor', 'purpose', 'tracing', 'compared', cardinality(found)));

        RETURN QUERY
          SELECT k.person_id, k.organisation_id, k.kek_version, encode(k.wrapped_key, 'hex'), encode(d.ciphertext, 'hex'), s.visible,
            json_build_object('reference', CASE WHEN s.visible THEN m.reference END, 'caseId', CASE WHEN s.visible THEN c.id END,
              'teamId', c.team_id, 'teamName', e.name, 'sex', m.sex, 'nationalities', m.nationalities, 'languages', m.languages,
              'births', (SELECT coalesce(json_agg(json_build_object('from', b.earliest_on, 'to', b.latest_on, 'uncertain',
                b.disputed OR b.source IN ('age_assessment_fr', 'age_assessment_uk', 'medical_examination'))), '[]')
                FROM public.birth_date_assertions b WHERE b.minor_id = m.id)),
            (SELECT coalesce(json_agg(json_build_object('relation', l.relation, 'side', l.side, 'personId', rk.person_id, 'organisationId', rk.organisation_id,
                'kekVersion', rk.kek_version, 'wrapped', encode(rk.wrapped_key, 'hex'), 'ciphertext', encode(rd.ciphertext, 'hex'))), '[]')
              FROM (SELECT * FROM public.kinship_links n WHERE n.case_id = c.id AND n.status <> 'disproved' ORDER BY n.identified_on, n.id LIMIT 20) l
              JOIN sec.person_keys rk ON rk.person_id = l.relative_id
              JOIN public.vault_documents rd ON rd.person_id = l.relative_id AND rd.compartment = 'identity' AND rd.subject_id = l.relative_id),
            ${CHILDREN}
          FROM sec.person_keys k
          JOIN public.vault_documents d ON d.person_id = k.person_id AND d.compartment = 'identity' AND d.subject_id = k.person_id
          JOIN public.minors m ON m.id = k.person_id JOIN public.cases c ON c.minor_id = m.id JOIN public.teams e ON e.id = c.team_id
          CROSS JOIN LATERAL (SELECT c.team_id = ANY (mine) OR c.id = ANY (granted) AS visible) s
          WHERE k.person_id = ANY (found);
      END $$;

      -- Open requests that seek a child of names like these, or whose relative is like one the child named: the heaviest 100.
      CREATE FUNCTION sec.trace_requests(${PARAMETERS})
      RETURNS TABLE (request_id uuid, person_id uuid, organisation_id uuid, kek_version integer, wrapped text, ciphertext text, sought text, visible boolean,
        facts json, population integer)
      LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
      DECLARE
        reader uuid := sec.uid();
        mine uuid[] := sec.teams();
        granted uuid[] := sec.granted();
        home uuid := sec.org();
        found uuid[];
      BEGIN${ASKED}
        found := ARRAY(
          SELECT q.id FROM (
            SELECT t.request_id AS id, ${common('own', 'own_weights', 't.tokens')} AS weight FROM public.sought_name_tokens t
             WHERE t.tokens && own AND t.organisation_id = home
            UNION ALL
            SELECT t.request_id, ${common('own_shared', 'own_weights', 't.group_tokens')} FROM public.sought_name_tokens t
             WHERE t.group_tokens && own_shared AND t.organisation_id <> home
            UNION ALL
            SELECT o.id, ${common('kin', 'kin_weights', 't.tokens')} FROM public.relative_name_tokens t
              JOIN public.tracing_requests o ON o.relative_id = t.relative_id
             WHERE t.tokens && kin AND t.organisation_id = home AND o.organisation_id = home
            UNION ALL
            SELECT o.id, ${common('kin_shared', 'kin_weights', 't.group_tokens')} FROM public.relative_name_tokens t
              JOIN public.tracing_requests o ON o.relative_id = t.relative_id
             WHERE t.group_tokens && kin_shared AND o.organisation_id <> home
          ) x JOIN public.tracing_requests q ON q.id = x.id AND q.status = 'open'
          GROUP BY q.id ORDER BY sum(x.weight) DESC, q.id LIMIT 100);

        INSERT INTO public.audit_events (actor_id, session_id, action, detail) VALUES (reader, (sec.identity())[2]::uuid, 'people.searched',
          jsonb_build_object('kind', 'relative', 'purpose', 'tracing', 'compared', cardinality(found)));

        RETURN QUERY
          SELECT q.id, k.person_id, k.organisation_id, k.kek_version, encode(k.wrapped_key, 'hex'), encode(d.ciphertext, 'hex'), encode(w.ciphertext, 'hex'),
            s.visible,
            json_build_object('reference', CASE WHEN s.visible THEN r.reference END, 'teamId', q.team_id, 'teamName', e.name, 'relation', q.relation,
              'side', q.side, 'sex', q.sex, 'nationalities', q.nationalities, 'languages', q.languages, 'births', CASE WHEN q.born_from IS NULL
              THEN '[]'::json ELSE json_build_array(json_build_object('from', q.born_from, 'to', q.born_to, 'uncertain', false)) END),
            ${CHILDREN}
          FROM public.tracing_requests q
          JOIN public.relatives r ON r.id = q.relative_id JOIN public.teams e ON e.id = q.team_id
          JOIN sec.person_keys k ON k.person_id = q.relative_id
          JOIN public.vault_documents d ON d.person_id = q.relative_id AND d.compartment = 'identity' AND d.subject_id = q.relative_id
          JOIN public.vault_documents w ON w.person_id = q.relative_id AND w.compartment = 'identity' AND w.subject_id = q.id
          CROSS JOIN LATERAL (SELECT ${seesRelative('q.relative_id')} AS visible OFFSET 0) s
          WHERE q.id = ANY (found);
      END $$;
      GRANT EXECUTE ON FUNCTION sec.trace_children(${TYPES}), sec.trace_requests(${TYPES}) TO reunir_app;
      RESET ROLE;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      SET ROLE reunir_sec;
      DROP FUNCTION sec.trace_requests(${TYPES}), sec.trace_children(${TYPES});
      RESET ROLE;
    `);
  }
}
