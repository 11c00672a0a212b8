import type { MigrationInterface, QueryRunner } from 'typeorm';

export class TeamQuestions1763800000033 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- What one team asks another about somebody the other may know: codes alone. Who asks never learns whom they asked about, so
      -- the application reads and writes these rows through the functions below and in no other way.
      CREATE TABLE team_questions (
        id uuid PRIMARY KEY,
        kind text NOT NULL CHECK (kind IN ('minor', 'relative')),
        person_id uuid NOT NULL,
        from_team uuid NOT NULL REFERENCES teams (id),
        to_team uuid NOT NULL REFERENCES teams (id),
        purpose text NOT NULL CHECK (purpose IN ('same_person', 'family', 'safety')),
        asked_by uuid NOT NULL REFERENCES users (id),
        asked_at timestamptz NOT NULL DEFAULT now(),
        answer text CHECK (answer IN ('known_we_call', 'known_not_now', 'not_the_same')),
        answered_by uuid REFERENCES users (id),
        answered_at timestamptz,
        CONSTRAINT team_questions_of_others CHECK (from_team <> to_team),
        CONSTRAINT team_questions_answered CHECK ((answer IS NULL) = (answered_by IS NULL) AND (answer IS NULL) = (answered_at IS NULL))
      );
      -- One open question of a team about a person; the answer makes room for another.
      CREATE UNIQUE INDEX team_questions_open ON team_questions (person_id, from_team) WHERE answer IS NULL;
      CREATE INDEX team_questions_from ON team_questions (from_team);
      CREATE INDEX team_questions_to ON team_questions (to_team);
      ALTER TABLE team_questions ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
      CREATE POLICY definer ON team_questions TO reunir_sec USING (true);
      GRANT SELECT, INSERT, UPDATE (answer, answered_by, answered_at) ON team_questions TO reunir_sec;

      SET ROLE reunir_sec;
      -- Asks the team that works with a person. 'none': nobody does, or the caller's own team, who can look for themselves;
      -- 'waiting': the caller's team has asked already.
      CREATE FUNCTION sec.ask_team(question uuid, asked_kind text, person uuid, asked_purpose text) RETURNS text
      LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
      DECLARE
        mine uuid[] := sec.teams();
        theirs uuid;
      BEGIN
        IF sec.role() IS NULL OR sec.role() NOT IN ('caseworker', 'coordinator') OR cardinality(mine) = 0 THEN RETURN 'none'; END IF;
        theirs := CASE asked_kind
          WHEN 'minor' THEN (SELECT c.team_id FROM public.cases c WHERE c.minor_id = person ORDER BY c.closed_on DESC NULLS FIRST LIMIT 1)
          WHEN 'relative' THEN (SELECT r.team_id FROM public.relatives r WHERE r.id = person) END;
        IF theirs IS NULL OR theirs = ANY (mine) THEN RETURN 'none'; END IF;
        INSERT INTO public.team_questions (id, kind, person_id, from_team, to_team, purpose, asked_by)
          VALUES (question, asked_kind, person, mine[1], theirs, asked_purpose, sec.uid())
          ON CONFLICT (person_id, from_team) WHERE answer IS NULL DO NOTHING;
        IF NOT FOUND THEN RETURN 'waiting'; END IF;
        INSERT INTO public.audit_events (actor_id, session_id, action, subject_id, detail)
          VALUES (sec.uid(), (sec.identity())[2]::uuid, 'question.asked', question, json_build_object('purpose', asked_purpose, 'team', theirs));
        RETURN 'done';
      END $$;

      -- A question that waits for the caller's team is answered once. 'none': there is none such; 'answered': somebody was first.
      CREATE FUNCTION sec.answer_team(question uuid, reply text) RETURNS text
      LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
      DECLARE
        found_answer text;
      BEGIN
        IF sec.role() IS NULL OR sec.role() NOT IN ('caseworker', 'coordinator') THEN RETURN 'none'; END IF;
        SELECT coalesce(q.answer, 'open') INTO found_answer FROM public.team_questions q
         WHERE q.id = question AND q.to_team = ANY (sec.teams()) FOR UPDATE;
        IF NOT FOUND THEN RETURN 'none'; END IF;
        IF found_answer <> 'open' THEN RETURN 'answered'; END IF;
        UPDATE public.team_questions q SET answer = reply, answered_by = sec.uid(), answered_at = now() WHERE q.id = question;
        INSERT INTO public.audit_events (actor_id, session_id, action, subject_id, detail)
          VALUES (sec.uid(), (sec.identity())[2]::uuid, 'question.answered', question, json_build_object('answer', reply));
        RETURN 'done';
      END $$;

      -- The questions of the caller's teams, newest first, those without an answer before the others: what they asked, without a
      -- word about whom, and what they are asked, with their own record of the person.
      CREATE FUNCTION sec.team_questions() RETURNS json
      LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
      DECLARE
        mine uuid[] := sec.teams();
      BEGIN
        IF sec.role() IS NULL OR sec.role() NOT IN ('caseworker', 'coordinator') THEN RETURN NULL; END IF;
        RETURN json_build_object(
          'asked', coalesce((SELECT json_agg(json_build_object('id', q.id, 'kind', q.kind, 'purpose', q.purpose, 'askedAt', q.asked_at,
              'askedBy', u.display_name, 'team', t.name, 'organisation', o.name, 'answer', q.answer, 'answeredAt', q.answered_at,
              'answeredBy', a.display_name))
            FROM (SELECT * FROM public.team_questions x WHERE x.from_team = ANY (mine)
                   ORDER BY x.answer IS NOT NULL, x.asked_at DESC, x.id LIMIT 100) q
            JOIN public.teams t ON t.id = q.to_team JOIN public.organisations o ON o.id = t.organisation_id
            JOIN public.users u ON u.id = q.asked_by LEFT JOIN public.users a ON a.id = q.answered_by), '[]'),
          'received', coalesce((SELECT json_agg(json_build_object('id', q.id, 'kind', q.kind, 'purpose', q.purpose, 'askedAt', q.asked_at,
              'askedBy', u.display_name, 'team', t.name, 'organisation', o.name, 'answer', q.answer, 'answeredAt', q.answered_at,
              'answeredBy', a.display_name, 'reference', coalesce(m.reference, r.reference), 'caseId', c.id))
            FROM (SELECT * FROM public.team_questions x WHERE x.to_team = ANY (mine)
                   ORDER BY x.answer IS NOT NULL, x.asked_at DESC, x.id LIMIT 100) q
            JOIN public.teams t ON t.id = q.from_team JOIN public.organisations o ON o.id = t.organisation_id
            JOIN public.users u ON u.id = q.asked_by LEFT JOIN public.users a ON a.id = q.answered_by
            LEFT JOIN LATERAL (SELECT y.id, y.minor_id FROM public.cases y
               WHERE y.team_id = ANY (mine) AND (y.minor_id = q.person_id OR EXISTS (
                 SELECT FROM public.kinship_links k WHERE k.case_id = y.id AND k.relative_id = q.person_id))
               ORDER BY y.opened_on DESC LIMIT 1) c ON true
            LEFT JOIN public.minors m ON m.id = q.person_id AND c.minor_id = m.id
            LEFT JOIN public.relatives r ON r.id = q.person_id AND (r.team_id = ANY (mine) OR c.id IS NOT NULL)), '[]'));
      END $$;
      GRANT EXECUTE ON FUNCTION sec.ask_team(uuid, text, uuid, text), sec.answer_team(uuid, text), sec.team_questions() TO reunir_app;
      RESET ROLE;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      SET ROLE reunir_sec;
      DROP FUNCTION sec.team_questions(), sec.answer_team(uuid, text), sec.ask_team(uuid, text, uuid, text);
      RESET ROLE;
      DROP TABLE team_questions;
    `);
  }
}
