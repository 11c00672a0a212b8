import type { MigrationInterface, QueryRunner } from 'typeorm';
import { MAY_OPEN } from './0012-record-access-functions.js';

/** What names a relative, beside the links; each moves with the relative. */
const MOVED = ['procedures', 'timeline_entries', 'relative_assessments', 'tracing_requests'] as const;

/** The records that were merged into one the caller may open are open to them too. */
const OPEN_FOR_KEPT = MAY_OPEN.replace(
  'k.case_id = ANY (shared)));',
  `k.case_id = ANY (shared)))
          OR EXISTS (SELECT FROM public.relatives r WHERE r.id = person AND r.merged_into IS NOT NULL AND sec.may_open(r.merged_into, compartment));`,
);

/** Of a merge `x`: whether the caller may write both records. */
const MAY_MERGE = `sec.role() IN ('caseworker', 'coordinator') AND sec.may_open(x.kept_id, 'place') AND sec.may_open(x.merged_id, 'place')`;

/** The tables a merge of relatives changes, and what of each, as the function that carries it out. */
const CHANGES: Record<string, string> = {
  relatives: 'merged_into, version, updated_at',
  kinship_links: 'relative_id, status, identified_on, documented_on, version, updated_at',
  kinship_evidence: 'link_id',
  kinship_decisions: 'link_id',
  kinship_accounts: 'link_id',
  procedures: 'relative_id',
  timeline_entries: 'relative_id',
  relative_assessments: 'relative_id',
  tracing_requests: 'relative_id',
};
/** Those of them, and others, that no earlier function has read or changed. */
const NEW_READS = [
  'kinship_evidence',
  'kinship_decisions',
  'kinship_accounts',
  'relative_assessments',
] as const;
const UPDATED_BEFORE: readonly string[] = ['procedures'];

export class RelativeMerges1763800000042 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- A relative registered twice: the record that is given up stays, says where the work goes on, and is changed no more.
      ALTER TABLE relatives ADD COLUMN merged_into uuid REFERENCES relatives (id), ADD CONSTRAINT relatives_merged_into_another CHECK (merged_into <> id);
      CREATE POLICY app_standing ON relatives AS RESTRICTIVE FOR UPDATE TO reunir_app USING (merged_into IS NULL) WITH CHECK (merged_into IS NULL);
      CREATE POLICY app_new ON relatives AS RESTRICTIVE FOR INSERT TO reunir_app WITH CHECK (merged_into IS NULL);
      SET ROLE reunir_sec;
      -- Whether a relative can be linked and seek: their record was not merged into another.
      CREATE FUNCTION sec.relative_stands(relative uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS
        'SELECT EXISTS (SELECT FROM public.relatives r WHERE r.id = relative AND r.merged_into IS NULL)';
      GRANT EXECUTE ON FUNCTION sec.relative_stands(uuid) TO reunir_app;
      RESET ROLE;
      CREATE POLICY app_standing ON kinship_links AS RESTRICTIVE FOR INSERT TO reunir_app WITH CHECK (sec.relative_stands(relative_id));
      CREATE POLICY app_standing ON tracing_requests AS RESTRICTIVE FOR INSERT TO reunir_app WITH CHECK (sec.relative_stands(relative_id));

      CREATE TABLE relative_merges (
        id uuid PRIMARY KEY,
        kept_id uuid NOT NULL REFERENCES relatives (id),
        merged_id uuid NOT NULL REFERENCES relatives (id),
        -- What was moved, and of two links to one child the one that gave way, so that it can be taken back; codes and ids alone.
        items jsonb NOT NULL DEFAULT '{}',
        proposed_by uuid NOT NULL REFERENCES users (id),
        proposed_at timestamptz NOT NULL DEFAULT now(),
        approved_by uuid REFERENCES users (id),
        merged_at timestamptz,
        undone_by uuid REFERENCES users (id),
        undone_at timestamptz,
        CONSTRAINT relative_merges_two_records CHECK (kept_id <> merged_id),
        CONSTRAINT relative_merges_two_persons CHECK (approved_by <> proposed_by),
        CONSTRAINT relative_merges_undone_by CHECK ((undone_at IS NULL) = (undone_by IS NULL))
      );
      CREATE INDEX relative_merges_kept ON relative_merges (kept_id);
      CREATE UNIQUE INDEX relative_merges_one_standing ON relative_merges (merged_id) WHERE undone_at IS NULL;

      ALTER TABLE relative_merges ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
      CREATE POLICY app_read ON relative_merges FOR SELECT TO reunir_app
        USING (EXISTS (SELECT FROM relatives r WHERE r.id IN (kept_id, merged_id)));
      CREATE POLICY app_insert ON relative_merges FOR INSERT TO reunir_app
        WITH CHECK (proposed_by = (SELECT sec.uid()) AND sec.role() IN ('caseworker', 'coordinator')
          AND sec.may_open(kept_id, 'place') AND sec.may_open(merged_id, 'place'));
      -- What was moved names children of whom a reader of the relative may not know.
      GRANT SELECT (id, kept_id, merged_id, proposed_by, proposed_at, approved_by, merged_at, undone_by, undone_at),
        INSERT (id, kept_id, merged_id, proposed_by) ON relative_merges TO reunir_app;
      CREATE POLICY definer ON relative_merges FOR SELECT TO reunir_sec USING (true);
      CREATE POLICY definer_update ON relative_merges FOR UPDATE TO reunir_sec USING (true);
      GRANT SELECT, UPDATE ON relative_merges TO reunir_sec;
    `);
    for (const table of NEW_READS)
      await runner.query(
        `CREATE POLICY definer ON ${table} FOR SELECT TO reunir_sec USING (true); GRANT SELECT ON ${table} TO reunir_sec;`,
      );
    for (const [table, columns] of Object.entries(CHANGES))
      await runner.query(`
        ${UPDATED_BEFORE.includes(table) ? '' : `CREATE POLICY definer_update ON ${table} FOR UPDATE TO reunir_sec USING (true);`}
        GRANT UPDATE (${columns}) ON ${table} TO reunir_sec;`);
    await runner.query(`
      CREATE POLICY definer_insert ON kinship_links FOR INSERT TO reunir_sec WITH CHECK (true);
      GRANT INSERT ON kinship_links TO reunir_sec;
      CREATE POLICY definer_insert ON kinship_accounts FOR INSERT TO reunir_sec WITH CHECK (true);
      CREATE POLICY definer_delete ON kinship_accounts FOR DELETE TO reunir_sec USING (true);
      GRANT INSERT, DELETE ON kinship_accounts TO reunir_sec;
      CREATE POLICY definer_delete ON vault_documents FOR DELETE TO reunir_sec USING (true);
      GRANT DELETE ON vault_documents TO reunir_sec;

      -- The record that was given up is read by whoever may open the one that is kept.
      SET ROLE reunir_sec;
      ${OPEN_FOR_KEPT}
      RESET ROLE;
      CREATE POLICY app_read_merged ON relatives FOR SELECT TO reunir_app USING (merged_into IS NOT NULL AND sec.may_open(merged_into, 'identity'));
      CREATE POLICY app_read_merged ON vault_documents FOR SELECT TO reunir_app USING (sec.may_open(person_id, compartment));

      SET ROLE reunir_sec;
      -- Moves all that names one relative to another. Null: no such merge for the caller, or none that waits for them; of two organisations'
      -- records, one proposes and somebody of the other agrees. Else 'done', or why not: 'merge_links_contradict' where the records are
      -- linked to one child and one of the links alone is disproved, 'merge_team_left_out' where the team that registered the other
      -- record would no longer reach the person.
      CREATE FUNCTION sec.merge_relatives(agreed uuid) RETURNS text
      LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
      DECLARE
        me uuid := sec.uid();
        home uuid := sec.org();
        m public.relative_merges;
        ours public.relatives;
        theirs public.relatives;
        pair record;
        twice jsonb := '[]';
        moved jsonb := '{}';
        links uuid[];
        ids uuid[];
      BEGIN
        SELECT * INTO m FROM public.relative_merges x WHERE x.id = agreed AND x.merged_at IS NULL AND x.undone_at IS NULL
          AND ${MAY_MERGE} FOR UPDATE;
        IF NOT FOUND THEN RETURN NULL; END IF;
        PERFORM FROM public.relatives r WHERE r.id IN (m.kept_id, m.merged_id) ORDER BY r.id FOR UPDATE;
        SELECT * INTO ours FROM public.relatives r WHERE r.id = m.kept_id;
        SELECT * INTO theirs FROM public.relatives r WHERE r.id = m.merged_id;
        IF ours.merged_into IS NOT NULL OR theirs.merged_into IS NOT NULL THEN RETURN NULL; END IF;
        IF ours.organisation_id <> theirs.organisation_id AND (home IN (ours.organisation_id, theirs.organisation_id)
            AND home <> (SELECT u.organisation_id FROM public.users u WHERE u.id = m.proposed_by)) IS NOT TRUE THEN RETURN NULL; END IF;
        IF ours.team_id <> theirs.team_id AND NOT EXISTS (SELECT FROM public.kinship_links k JOIN public.cases c ON c.id = k.case_id
            WHERE k.relative_id IN (m.kept_id, m.merged_id) AND c.team_id = theirs.team_id) THEN RETURN 'merge_team_left_out'; END IF;
        IF EXISTS (SELECT FROM public.kinship_links a JOIN public.kinship_links b ON b.case_id = a.case_id
            WHERE a.relative_id = m.kept_id AND b.relative_id = m.merged_id AND (a.status = 'disproved') <> (b.status = 'disproved'))
        THEN RETURN 'merge_links_contradict'; END IF;

        -- Of two links to one child the kept record's stays, with the stronger status and all that both rest on.
        FOR pair IN SELECT a AS stays, b AS goes FROM public.kinship_links a JOIN public.kinship_links b ON b.case_id = a.case_id
            WHERE a.relative_id = m.kept_id AND b.relative_id = m.merged_id ORDER BY a.id LOOP
          twice := twice || jsonb_build_object('stays', to_jsonb(pair.stays), 'goes', to_jsonb(pair.goes),
            'evidence', (SELECT coalesce(jsonb_agg(e.id), '[]') FROM public.kinship_evidence e WHERE e.link_id = (pair.goes).id),
            'decisions', (SELECT coalesce(jsonb_agg(d.id), '[]') FROM public.kinship_decisions d WHERE d.link_id = (pair.goes).id),
            'accounts', (SELECT coalesce(jsonb_agg(to_jsonb(x)), '[]') FROM public.kinship_accounts x WHERE x.link_id = (pair.goes).id));
          UPDATE public.kinship_evidence SET link_id = (pair.stays).id WHERE link_id = (pair.goes).id;
          UPDATE public.kinship_decisions SET link_id = (pair.stays).id WHERE link_id = (pair.goes).id;
          DELETE FROM public.kinship_accounts x WHERE x.link_id = (pair.goes).id
            AND EXISTS (SELECT FROM public.kinship_accounts y WHERE y.link_id = (pair.stays).id AND y.side = x.side);
          UPDATE public.kinship_accounts SET link_id = (pair.stays).id WHERE link_id = (pair.goes).id;
          DELETE FROM public.kinship_links WHERE id = (pair.goes).id;
          UPDATE public.kinship_links k SET version = k.version + 1, updated_at = now(), identified_on = least(k.identified_on, (pair.goes).identified_on),
            status = (SELECT s FROM unnest('{verified,evidenced,disputed,alleged,disproved}'::text[]) WITH ORDINALITY AS o(s, n)
              WHERE s IN (k.status, (pair.goes).status) ORDER BY n LIMIT 1),
            documented_on = CASE
              WHEN (k.status IN ('evidenced', 'verified')) = ((pair.goes).status IN ('evidenced', 'verified')) THEN least(k.documented_on, (pair.goes).documented_on)
              WHEN k.status IN ('evidenced', 'verified') THEN k.documented_on ELSE (pair.goes).documented_on END
            WHERE k.id = (pair.stays).id;
        END LOOP;

        WITH done AS (UPDATE public.kinship_links SET relative_id = m.kept_id WHERE relative_id = m.merged_id RETURNING id)
          SELECT coalesce(array_agg(id), '{}') INTO links FROM done;
        ${MOVED.map(
          (
            table,
          ) => `WITH done AS (UPDATE public.${table} SET relative_id = m.kept_id WHERE relative_id = m.merged_id RETURNING id)
          SELECT coalesce(array_agg(id), '{}') INTO ids FROM done;
        moved := moved || jsonb_build_object('${table}', ids);`,
        ).join('\n        ')}
        -- Found from outside as the one who is kept agreed to, whatever the other did.
        UPDATE public.sought_name_tokens t SET group_tokens = '{}', updated_at = now()
          FROM jsonb_array_elements_text(moved -> 'tracing_requests') AS q(id) WHERE t.request_id = q.id::uuid;
        DELETE FROM public.relative_name_tokens t WHERE t.relative_id = m.merged_id;
        UPDATE public.relatives SET merged_into = m.kept_id, version = version + 1, updated_at = now() WHERE id = m.merged_id;
        UPDATE public.relative_merges SET items = moved || jsonb_build_object('links', links, 'twice', twice), merged_at = now(),
          approved_by = CASE WHEN proposed_by <> me THEN me END WHERE id = agreed;
        INSERT INTO public.audit_events (actor_id, session_id, action, subject_id, case_id, detail)
          SELECT me, (sec.identity())[2]::uuid, 'relative.merged', m.kept_id, c.id, jsonb_build_object('merge', agreed, 'mergedRelative', m.merged_id)
            FROM (SELECT NULL::uuid AS id UNION ALL SELECT k.case_id FROM public.kinship_links k WHERE k.id = ANY (links)
              UNION ALL SELECT (t -> 'goes' ->> 'case_id')::uuid FROM jsonb_array_elements(twice) AS t) c;
        RETURN 'done';
      END $$;

      -- Takes a merge back within thirty days, or a proposal at any time; false when there is none for the caller that stands. What was
      -- recorded since of a child whose link goes back goes with it; what somebody changed since keeps its change.
      CREATE FUNCTION sec.undo_relative_merge(undone uuid) RETURNS boolean
      LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
      DECLARE
        m public.relative_merges;
        pair jsonb;
        gone public.kinship_links;
        before public.kinship_links;
        back uuid[];
      BEGIN
        SELECT * INTO m FROM public.relative_merges x WHERE x.id = undone AND x.undone_at IS NULL AND ${MAY_MERGE}
          AND (x.merged_at IS NULL OR x.merged_at > now() - interval '30 days'
            AND NOT EXISTS (SELECT FROM public.relatives r WHERE r.id = x.kept_id AND r.merged_into IS NOT NULL)) FOR UPDATE;
        IF NOT FOUND THEN RETURN false; END IF;
        UPDATE public.relative_merges SET undone_at = now(), undone_by = sec.uid() WHERE id = undone;
        IF m.merged_at IS NULL THEN RETURN true; END IF;
        WITH done AS (UPDATE public.kinship_links k SET relative_id = m.merged_id
            FROM jsonb_array_elements_text(m.items -> 'links') AS i(id) WHERE k.id = i.id::uuid AND k.relative_id = m.kept_id RETURNING k.case_id)
          SELECT coalesce(array_agg(case_id), '{}') INTO back FROM done;
        FOR pair IN SELECT * FROM jsonb_array_elements(m.items -> 'twice') LOOP
          gone := jsonb_populate_record(NULL::public.kinship_links, pair -> 'goes');
          before := jsonb_populate_record(NULL::public.kinship_links, pair -> 'stays');
          INSERT INTO public.kinship_links SELECT (gone).*;
          UPDATE public.kinship_evidence SET link_id = gone.id FROM jsonb_array_elements_text(pair -> 'evidence') AS i(id) WHERE kinship_evidence.id = i.id::uuid;
          UPDATE public.kinship_decisions SET link_id = gone.id FROM jsonb_array_elements_text(pair -> 'decisions') AS i(id) WHERE kinship_decisions.id = i.id::uuid;
          UPDATE public.kinship_accounts x SET link_id = gone.id FROM jsonb_array_elements(pair -> 'accounts') AS i(row) WHERE x.id = (i.row ->> 'id')::uuid;
          INSERT INTO public.kinship_accounts SELECT r.* FROM jsonb_array_elements(pair -> 'accounts') AS i(row),
            jsonb_populate_record(NULL::public.kinship_accounts, i.row) r ON CONFLICT DO NOTHING;
          UPDATE public.kinship_links k SET version = k.version + 1, updated_at = now(),
            status = CASE k.version WHEN before.version + 1 THEN before.status ELSE k.status END,
            documented_on = CASE k.version WHEN before.version + 1 THEN before.documented_on ELSE k.documented_on END,
            identified_on = before.identified_on WHERE k.id = before.id;
        END LOOP;
        ${MOVED.map(
          (
            table,
          ) => `UPDATE public.${table} x SET relative_id = m.merged_id FROM jsonb_array_elements_text(m.items -> '${table}') AS i(id)
          WHERE x.id = i.id::uuid AND x.relative_id = m.kept_id;`,
        ).join('\n        ')}
        UPDATE public.procedures SET relative_id = m.merged_id WHERE relative_id = m.kept_id AND case_id = ANY (back);
        UPDATE public.timeline_entries SET relative_id = m.merged_id WHERE relative_id = m.kept_id AND case_id = ANY (back);
        UPDATE public.sought_name_tokens t SET group_tokens = '{}', updated_at = now()
          FROM jsonb_array_elements_text(m.items -> 'tracing_requests') AS q(id) WHERE t.request_id = q.id::uuid
            AND NOT EXISTS (SELECT FROM public.sharing_consents s WHERE s.person_id = m.merged_id AND s.withdrawn_on IS NULL);
        -- Copies under the kept one's key, and the words kept for taking back.
        DELETE FROM public.vault_documents d WHERE d.person_id = m.kept_id AND (d.subject_id = m.id OR EXISTS (SELECT FROM public.vault_documents o
          WHERE o.person_id = m.merged_id AND o.compartment = d.compartment AND o.subject_id = d.subject_id));
        UPDATE public.relatives SET merged_into = NULL, version = version + 1, updated_at = now() WHERE id = m.merged_id;
        INSERT INTO public.audit_events (actor_id, session_id, action, subject_id, case_id, detail)
          SELECT sec.uid(), (sec.identity())[2]::uuid, 'relative.merge_undone', m.kept_id, c.id, jsonb_build_object('merge', m.id, 'mergedRelative', m.merged_id)
            FROM (SELECT NULL::uuid AS id UNION ALL SELECT unnest(back)
              UNION ALL SELECT (t -> 'goes' ->> 'case_id')::uuid FROM jsonb_array_elements(m.items -> 'twice') AS t) c;
        RETURN true;
      END $$;
      -- Of what a merge has moved, all that has words of the relative: those are sealed anew before it goes back.
      CREATE FUNCTION sec.moved_with_words(merge uuid) RETURNS SETOF uuid
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
        WITH m AS (SELECT x.items FROM public.relative_merges x WHERE x.id = merge AND ${MAY_MERGE})
        SELECT i.id::uuid FROM m, jsonb_array_elements_text((items -> 'relative_assessments') || (items -> 'tracing_requests')) AS i(id)
        UNION ALL SELECT a.id FROM m, jsonb_array_elements_text(items -> 'links') AS l(id) JOIN public.kinship_accounts a ON a.link_id = l.id::uuid
        UNION ALL SELECT (a.account ->> 'id')::uuid FROM m, jsonb_path_query(items, '$.twice[*].accounts[*]') AS a(account)
      $$;
      GRANT EXECUTE ON FUNCTION sec.merge_relatives(uuid), sec.undo_relative_merge(uuid), sec.moved_with_words(uuid) TO reunir_app;
      RESET ROLE;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      SET ROLE reunir_sec;
      DROP FUNCTION sec.moved_with_words(uuid), sec.undo_relative_merge(uuid), sec.merge_relatives(uuid);
      ${MAY_OPEN}
      RESET ROLE;
      DROP POLICY app_read_merged ON vault_documents;
      DROP POLICY app_read_merged ON relatives;
      DROP POLICY definer_delete ON vault_documents;
      REVOKE DELETE ON vault_documents FROM reunir_sec;
      DROP POLICY definer_delete ON kinship_accounts;
      DROP POLICY definer_insert ON kinship_accounts;
      REVOKE INSERT, DELETE ON kinship_accounts FROM reunir_sec;
      DROP POLICY definer_insert ON kinship_links;
      REVOKE INSERT ON kinship_links FROM reunir_sec;
      DROP TABLE relative_merges;
    `);
    for (const [table, columns] of Object.entries(CHANGES))
      await runner.query(`
        REVOKE UPDATE (${columns}) ON ${table} FROM reunir_sec;
        ${UPDATED_BEFORE.includes(table) ? '' : `DROP POLICY definer_update ON ${table};`}`);
    for (const table of NEW_READS)
      await runner.query(`REVOKE SELECT ON ${table} FROM reunir_sec; DROP POLICY definer ON ${table};`);
    await runner.query(`
      DROP POLICY app_standing ON tracing_requests;
      DROP POLICY app_standing ON kinship_links;
      DROP POLICY app_new ON relatives;
      DROP POLICY app_standing ON relatives;
      SET ROLE reunir_sec;
      DROP FUNCTION sec.relative_stands(uuid);
      RESET ROLE;
      ALTER TABLE relatives DROP COLUMN merged_into;
    `);
  }
}
