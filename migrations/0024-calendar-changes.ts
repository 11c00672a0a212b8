import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CalendarChanges1763800000024 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE POLICY definer ON procedures FOR SELECT TO reunir_sec USING (true);
      CREATE POLICY definer ON timeline_entries FOR SELECT TO reunir_sec USING (true);
      CREATE POLICY definer_insert ON deadlines FOR INSERT TO reunir_sec WITH CHECK (true);
      GRANT SELECT ON procedures, timeline_entries TO reunir_sec;
      GRANT INSERT, UPDATE (state, replaced_at, replaced_for) ON deadlines TO reunir_sec;
      GRANT UPDATE (next_deadline_on) ON cases TO reunir_sec;

      SET ROLE reunir_sec;
      -- A day off moves limits in cases an administrator never sees. These functions serve nobody else, and only in the
      -- transaction that has put a day on the calendar or taken it off.
      CREATE FUNCTION sec.calendar_change(changed uuid) RETURNS date LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
      DECLARE
        changed_day date := (SELECT h.on_day FROM public.holidays h
          WHERE h.id = changed AND coalesce(h.withdrawn_at, h.added_at) = now() AND coalesce(h.withdrawn_by, h.added_by) = sec.uid());
      BEGIN
        IF sec.role() IS DISTINCT FROM 'admin' OR changed_day IS NULL THEN
          RAISE insufficient_privilege USING MESSAGE = 'no change of the calendar by this administrator';
        END IF;
        RETURN changed_day;
      END $$;

      -- What the limits of some procedures follow from, and their current results: coded facts alone. For functions that have asked
      -- who is calling.
      CREATE FUNCTION sec.limit_facts(wanted uuid[]) RETURNS TABLE (id uuid, facts json) LANGUAGE sql STABLE SET search_path = pg_catalog AS $$
        SELECT p.id, json_build_object('pathway', p.pathway,
            'ukNation', (SELECT r.uk_nation FROM public.relatives r WHERE r.id = p.relative_id),
            'entries', (SELECT coalesce(json_agg(json_build_object('id', e.id, 'kind', e.kind, 'code', CASE e.kind WHEN 'step' THEN e.code END,
                'on', e.occurred_on, 'recordedAt', e.recorded_at, 'supersedesId', e.supersedes_id, 'proofOfReceipt', e.proof_of_receipt,
                'time', e.occurred_time, 'dueOn', e.due_on)), '[]')
              FROM public.timeline_entries e WHERE e.procedure_id = p.id OR e.supersedes_id = ANY (ARRAY (
                SELECT s.id FROM public.timeline_entries s WHERE s.procedure_id = p.id))),
            'deadlines', (SELECT coalesce(json_agg(json_build_object('id', d.id, 'procedureId', d.procedure_id, 'key', d.key, 'rule', d.rule,
                'part', d.part, 'startedBy', d.started_by, 'startOn', d.start_on, 'statutory', d.statutory_on,
                'rollAlternative', d.rolled_on, 'endsAt', d.ends_at, 'operative', d.operative_on, 'lastDay', d.last_day_on,
                'deemedMode', d.deemed_mode, 'assertFrom', d.assert_from, 'startProof', d.start_proof, 'status', d.state,
                'reason', d.reason, 'closedBy', d.closed_by, 'closedOn', d.closed_on, 'ours', d.ours, 'authority', d.authority,
                'effect', d.effect, 'silence', d.silence, 'article', d.article, 'verified', d.verified)), '[]')
              FROM public.deadlines d WHERE d.procedure_id = p.id AND d.replaced_at IS NULL))
          FROM public.procedures p WHERE p.id = ANY (wanted) ORDER BY p.id
      $$;

      -- Procedures with an open limit under one of these rules that spans the day, by id, at most 500, and their cases held.
      -- Coded facts alone: what limits follow from, and the current results.
      CREATE FUNCTION sec.procedures_on_day(changed uuid, rules text[], after uuid) RETURNS TABLE (id uuid, facts json)
      LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
      DECLARE
        the_day date := sec.calendar_change(changed);
        spanning uuid[];
      BEGIN
        spanning := ARRAY (
          SELECT DISTINCT d.procedure_id FROM public.deadlines d JOIN public.timeline_entries e ON e.id = d.started_by
           WHERE d.replaced_at IS NULL AND d.state IN ('running', 'unproven') AND d.rule = ANY (rules) AND d.procedure_id > after
             AND the_day BETWEEN least(d.start_on, d.statutory_on) AND greatest(coalesce(d.rolled_on, d.statutory_on), e.due_on)
           ORDER BY d.procedure_id LIMIT 500);
        PERFORM FROM public.cases c WHERE c.id IN (SELECT p.case_id FROM public.procedures p WHERE p.id = ANY (spanning))
          ORDER BY c.id FOR NO KEY UPDATE;
        RETURN QUERY SELECT f.id, f.facts FROM sec.limit_facts(spanning) f;
      END $$;

      -- Gives open limits other days, the earlier result kept, and their cases the next day to plan by. Nothing else of a limit can
      -- be said: a day off moves it by as many days as a row of days off is long.
      CREATE FUNCTION sec.move_deadlines(changed uuid, moves json) RETURNS integer
      LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
      DECLARE
        moved uuid[];
      BEGIN
        PERFORM sec.calendar_change(changed);
        WITH m AS (
          SELECT * FROM json_to_recordset(moves) AS m("from" uuid, id uuid, "startOn" date, statutory date, "rollAlternative" date,
            "endsAt" timestamptz, operative date, "lastDay" date, "assertFrom" date)),
        earlier AS (
          UPDATE public.deadlines d SET state = 'superseded', replaced_at = now(), replaced_for = 'holiday' FROM m
           WHERE d.id = m."from" AND d.replaced_at IS NULL AND d.state IN ('running', 'unproven')
             AND abs(m.statutory - d.statutory_on) <= 7 AND abs(m.operative - d.operative_on) <= 7 AND abs(m."lastDay" - d.last_day_on) <= 7
          RETURNING d.*),
        later AS (
          INSERT INTO public.deadlines (id, case_id, team_id, procedure_id, key, rule, part, started_by, start_on, statutory_on, rolled_on,
            ends_at, operative_on, last_day_on, deemed_mode, assert_from, start_proof, state, ours, authority, effect, silence, article, verified)
          SELECT m.id, e.case_id, e.team_id, e.procedure_id, e.key, e.rule, e.part, e.started_by, m."startOn", m.statutory,
            m."rollAlternative", m."endsAt", m.operative, m."lastDay", e.deemed_mode, m."assertFrom", e.start_proof,
            CASE e.start_proof WHEN 'unproven' THEN 'unproven' ELSE 'running' END, e.ours, e.authority, e.effect, e.silence, e.article, e.verified
          FROM earlier e JOIN m ON m."from" = e.id
          RETURNING case_id)
        SELECT array_agg(l.case_id) INTO moved FROM later l;
        UPDATE public.cases c SET version = c.version + 1, next_deadline_on = (
            SELECT min(d.operative_on) FROM public.deadlines d
             WHERE d.case_id = c.id AND d.replaced_at IS NULL AND d.state IN ('running', 'unproven'))
         WHERE c.id = ANY (moved);
        RETURN coalesce(cardinality(moved), 0);
      END $$;
      GRANT EXECUTE ON FUNCTION sec.procedures_on_day(uuid, text[], uuid), sec.move_deadlines(uuid, json) TO reunir_app;
      RESET ROLE;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      SET ROLE reunir_sec;
      DROP FUNCTION sec.move_deadlines(uuid, json), sec.procedures_on_day(uuid, text[], uuid), sec.limit_facts(uuid[]), sec.calendar_change(uuid);
      RESET ROLE;
      REVOKE UPDATE (next_deadline_on) ON cases FROM reunir_sec;
      REVOKE INSERT, UPDATE (state, replaced_at, replaced_for) ON deadlines FROM reunir_sec;
      REVOKE SELECT ON procedures, timeline_entries FROM reunir_sec;
      DROP POLICY definer_insert ON deadlines;
      DROP POLICY definer ON timeline_entries;
      DROP POLICY definer ON procedures;
    `);
  }
}
