import type { MigrationInterface, QueryRunner } from 'typeorm';

export class LawRenewal1763800000028 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The release whose law the limits of a procedure were last held against as a whole; NULL: none yet.
      ALTER TABLE procedures ADD COLUMN law_of text;
      CREATE POLICY definer_update ON procedures FOR UPDATE TO reunir_sec USING (true);
      GRANT UPDATE (law_of) ON procedures TO reunir_sec;
      GRANT UPDATE (reason, closed_by, closed_on) ON deadlines TO reunir_sec;

      SET ROLE reunir_sec;
      -- For the release that migrates, which sees no case: procedures last held against another law, by id, at most 500, their
      -- cases held. Coded facts alone: what limits follow from, and the current results.
      CREATE FUNCTION sec.procedures_of_another_law(law text, after uuid) RETURNS TABLE (id uuid, facts json)
      LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
      DECLARE
        due uuid[] := ARRAY (SELECT p.id FROM public.procedures p WHERE p.id > after AND p.law_of IS DISTINCT FROM law ORDER BY p.id LIMIT 500);
      BEGIN
        PERFORM FROM public.cases c WHERE c.id IN (SELECT p.case_id FROM public.procedures p WHERE p.id = ANY (due))
          ORDER BY c.id FOR NO KEY UPDATE;
        RETURN QUERY SELECT f.id, f.facts FROM sec.limit_facts(due) f;
      END $$;

      -- Stores what another law makes of the limits of some procedures, earlier results kept, and their cases' next day to plan by.
      CREATE FUNCTION sec.renew_deadlines(law text, renewed uuid[], changes json) RETURNS integer
      LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
      DECLARE
        changed integer;
      BEGIN
        UPDATE public.deadlines d SET state = 'superseded', replaced_at = now(), replaced_for = 'law'
          FROM json_to_recordset(changes -> 'replaced') AS r(id uuid)
         WHERE d.id = r.id AND d.procedure_id = ANY (renewed) AND d.replaced_at IS NULL;
        UPDATE public.deadlines d SET state = s.status, reason = s.reason, closed_by = s."closedBy", closed_on = s."closedOn"
          FROM json_to_recordset(changes -> 'settled') AS s(id uuid, status text, reason text, "closedBy" uuid, "closedOn" date)
         WHERE d.id = s.id AND d.procedure_id = ANY (renewed) AND d.replaced_at IS NULL;
        INSERT INTO public.deadlines (id, case_id, team_id, procedure_id, key, rule, part, started_by, start_on, statutory_on, rolled_on,
            ends_at, operative_on, last_day_on, deemed_mode, assert_from, start_proof, state, reason, closed_by, closed_on, ours, authority,
            effect, silence, article, verified)
          SELECT s.id, c.id, c.team_id, p.id, s.key, s.rule, s.part, s."startedBy", s."startOn", s.statutory, s."rollAlternative",
            s."endsAt", s.operative, s."lastDay", s."deemedMode", s."assertFrom", s."startProof", s.status, s.reason, s."closedBy",
            s."closedOn", s.ours, s.authority, s.effect, s.silence, s.article, s.verified
          FROM json_to_recordset(changes -> 'started') AS s(id uuid, "procedureId" uuid, key text, rule text, part text, "startedBy" uuid,
              "startOn" date, statutory date, "rollAlternative" date, "endsAt" timestamptz, operative date, "lastDay" date,
              "deemedMode" text, "assertFrom" date, "startProof" text, status text, reason text, "closedBy" uuid, "closedOn" date,
              ours boolean, authority text, effect text, silence text, article text, verified boolean)
          JOIN public.procedures p ON p.id = s."procedureId" JOIN public.cases c ON c.id = p.case_id
         WHERE p.id = ANY (renewed);
        UPDATE public.procedures p SET law_of = law WHERE p.id = ANY (renewed);
        UPDATE public.cases c SET version = c.version + 1, next_deadline_on = n.day
          FROM (SELECT p.case_id, (SELECT min(d.operative_on) FROM public.deadlines d
              WHERE d.case_id = p.case_id AND d.replaced_at IS NULL AND d.state IN ('running', 'unproven')) AS day
            FROM public.procedures p WHERE p.id = ANY (renewed) GROUP BY p.case_id) n
         WHERE c.id = n.case_id AND c.next_deadline_on IS DISTINCT FROM n.day;
        GET DIAGNOSTICS changed = ROW_COUNT;
        RETURN changed;
      END $$;
      GRANT EXECUTE ON FUNCTION sec.procedures_of_another_law(text, uuid), sec.renew_deadlines(text, uuid[], json),
        sec.added_holidays() TO reunir_owner;
      RESET ROLE;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      SET ROLE reunir_sec;
      REVOKE EXECUTE ON FUNCTION sec.added_holidays() FROM reunir_owner;
      DROP FUNCTION sec.renew_deadlines(text, uuid[], json), sec.procedures_of_another_law(text, uuid);
      RESET ROLE;
      REVOKE UPDATE (reason, closed_by, closed_on) ON deadlines FROM reunir_sec;
      REVOKE UPDATE (law_of) ON procedures FROM reunir_sec;
      DROP POLICY definer_update ON procedures;
      ALTER TABLE procedures DROP COLUMN law_of;
    `);
  }
}
