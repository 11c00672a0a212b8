import type { MigrationInterface, QueryRunner } from 'typeorm';

const WRITABLE = (caseId: string) => `EXISTS (SELECT FROM cases c WHERE c.id = ${caseId}
  AND (c.team_id = ANY ((SELECT sec.teams())::uuid[]) OR c.id = ANY ((SELECT sec.granted('full'))::uuid[])))`;

export class Merges1763800000035 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Two cases found to be of one child: what the merge added to the one that is kept, so that it can be taken back. Nothing of the
      -- other is moved or deleted; it is closed, and this row says where the work goes on.
      CREATE TABLE merges (
        id uuid PRIMARY KEY,
        kept_case_id uuid NOT NULL REFERENCES cases (id),
        merged_case_id uuid NOT NULL REFERENCES cases (id),
        items jsonb NOT NULL DEFAULT '{}',
        proposed_by uuid NOT NULL REFERENCES users (id),
        proposed_at timestamptz NOT NULL DEFAULT now(),
        approved_by uuid REFERENCES users (id),
        merged_at timestamptz,
        undone_by uuid REFERENCES users (id),
        undone_at timestamptz,
        CONSTRAINT merges_two_cases CHECK (kept_case_id <> merged_case_id),
        CONSTRAINT merges_two_persons CHECK (approved_by <> proposed_by),
        CONSTRAINT merges_undone_by CHECK ((undone_at IS NULL) = (undone_by IS NULL))
      );
      CREATE INDEX merges_kept ON merges (kept_case_id);
      CREATE UNIQUE INDEX merges_one_standing ON merges (merged_case_id) WHERE undone_at IS NULL;

      ALTER TABLE merges ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
      CREATE POLICY app_read ON merges FOR SELECT TO reunir_app
        USING (EXISTS (SELECT FROM cases c WHERE c.id IN (kept_case_id, merged_case_id)));
      CREATE POLICY app_insert ON merges FOR INSERT TO reunir_app
        WITH CHECK (proposed_by = (SELECT sec.uid()) AND ${WRITABLE('kept_case_id')} AND ${WRITABLE('merged_case_id')});
      CREATE POLICY app_update ON merges FOR UPDATE TO reunir_app
        USING (undone_at IS NULL AND ${WRITABLE('kept_case_id')} AND ${WRITABLE('merged_case_id')});
      GRANT SELECT, INSERT, UPDATE (items, approved_by, merged_at) ON merges TO reunir_app;

      -- Births and links are never deleted, save by taking back the merge that copied them; so only this function can.
      CREATE POLICY definer ON merges FOR SELECT TO reunir_sec USING (true);
      CREATE POLICY definer_update ON merges FOR UPDATE TO reunir_sec USING (true);
      CREATE POLICY definer_delete ON birth_date_assertions FOR DELETE TO reunir_sec USING (true);
      CREATE POLICY definer_delete ON kinship_links FOR DELETE TO reunir_sec USING (true);
      GRANT SELECT, UPDATE (undone_at, undone_by) ON merges TO reunir_sec;
      GRANT DELETE ON birth_date_assertions TO reunir_sec;
      GRANT DELETE ON kinship_links TO reunir_sec;
      SET ROLE reunir_sec;
      -- False: no such merge for the caller, or none that stands, or one of more than thirty days ago. What somebody has worked on
      -- since stays: a birth date accepted or contested, a link weighed, a procedure or an entry that rests on the relative.
      CREATE FUNCTION sec.undo_merge(undone uuid) RETURNS boolean
      LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
      DECLARE
        done record;
      BEGIN
        SELECT m.* INTO done FROM public.merges m
         WHERE m.id = undone AND m.undone_at IS NULL AND (m.merged_at IS NULL OR m.merged_at > now() - interval '30 days')
           AND (SELECT count(*) FROM public.cases c WHERE c.id IN (m.kept_case_id, m.merged_case_id)
                 AND (c.team_id = ANY (sec.teams()) OR c.id = ANY (sec.granted('full')))) = 2
         FOR UPDATE;
        IF NOT FOUND THEN RETURN false; END IF;
        DELETE FROM public.birth_date_assertions b USING jsonb_to_recordset(coalesce(done.items -> 'births', '[]')) AS i(id uuid, disputed boolean)
         WHERE b.id = i.id AND NOT b.accepted AND b.disputed = i.disputed
           AND b.minor_id = (SELECT c.minor_id FROM public.cases c WHERE c.id = done.kept_case_id);
        DELETE FROM public.kinship_links k
         WHERE k.id IN (SELECT i.id::uuid FROM jsonb_array_elements_text(coalesce(done.items -> 'links', '[]')) AS i(id))
           AND k.case_id = done.kept_case_id AND k.version = 1
           AND NOT EXISTS (SELECT FROM public.procedures p WHERE p.case_id = k.case_id AND p.relative_id = k.relative_id)
           AND NOT EXISTS (SELECT FROM public.timeline_entries e WHERE e.case_id = k.case_id AND e.relative_id = k.relative_id);
        UPDATE public.merges SET undone_at = now(), undone_by = sec.uid() WHERE id = undone;
        RETURN true;
      END $$;
      GRANT EXECUTE ON FUNCTION sec.undo_merge(uuid) TO reunir_app;
      RESET ROLE;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      SET ROLE reunir_sec;
      DROP FUNCTION sec.undo_merge(uuid);
      RESET ROLE;
      REVOKE DELETE ON kinship_links FROM reunir_sec;
      REVOKE DELETE ON birth_date_assertions FROM reunir_sec;
      DROP POLICY definer_delete ON kinship_links;
      DROP POLICY definer_delete ON birth_date_assertions;
      DROP TABLE merges;
    `);
  }
}
