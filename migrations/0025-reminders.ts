import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Open deadlines, team by team so that the index of each team's deadlines serves, with their cases. */
const OPEN = `FROM public.teams t
              JOIN public.deadlines d ON d.team_id = t.id AND d.replaced_at IS NULL AND d.state IN ('running', 'unproven')
              JOIN public.cases c ON c.id = d.case_id AND c.closed_on IS NULL`;
/** Who does casework in which team. */
const STAFF = `(SELECT m.team_id, u.id, u.role FROM public.team_members m JOIN public.users u ON u.id = m.user_id
                WHERE u.active AND u.role IN ('caseworker', 'coordinator'))`;

export class Reminders1763800000025 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- What somebody chose; without a row, every reminder of every deadline.
      CREATE TABLE reminder_preferences (
        user_id uuid PRIMARY KEY REFERENCES users (id),
        mail boolean NOT NULL,
        kinds text[] NOT NULL CHECK (kinds <@ ARRAY['d14', 'd7', 'd2', 'd0', 'after']),
        scope text NOT NULL CHECK (scope IN ('all', 'ours')),
        version integer NOT NULL DEFAULT 1
      );
      ALTER TABLE reminder_preferences ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
      CREATE POLICY definer ON reminder_preferences FOR SELECT TO reunir_sec USING (true);
      CREATE POLICY own_read ON reminder_preferences FOR SELECT TO reunir_app USING (user_id = (SELECT sec.uid()));
      CREATE POLICY own_insert ON reminder_preferences FOR INSERT TO reunir_app WITH CHECK (user_id = (SELECT sec.uid()));
      CREATE POLICY own_update ON reminder_preferences FOR UPDATE TO reunir_app USING (user_id = (SELECT sec.uid()));
      GRANT SELECT, INSERT, UPDATE (mail, kinds, scope, version) ON reminder_preferences TO reunir_app;
      GRANT SELECT ON reminder_preferences TO reunir_sec;
      GRANT REFERENCES ON deadlines TO reunir_sec;

      SET ROLE reunir_sec;
      -- One mail line, owed or done. kind: so many days before, on the day, or the day after.
      CREATE TABLE sec.reminders (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        deadline_id uuid NOT NULL REFERENCES public.deadlines (id),
        user_id uuid NOT NULL REFERENCES public.users (id),
        kind text NOT NULL CHECK (kind IN ('d14', 'd7', 'd2', 'd0', 'after')),
        due_on date NOT NULL,
        state text NOT NULL DEFAULT 'due' CHECK (state IN ('due', 'sent', 'failed', 'dropped')),
        attempts integer NOT NULL DEFAULT 0,
        next_try_at timestamptz NOT NULL DEFAULT now(),
        sent_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT now(),
        UNIQUE (deadline_id, user_id, kind)
      );
      CREATE INDEX reminders_due ON sec.reminders (user_id, next_try_at) WHERE state = 'due';

      -- Who is to be told of which open deadline: the person who leads the case; when nobody of the team does, its coordinators;
      -- and lawyers with a live grant to act. Somebody may come twice.
      CREATE VIEW sec.watched_deadlines AS
        SELECT w.deadline_id, w.operative_on, w.user_id, coalesce(p.kinds, ARRAY['d14', 'd7', 'd2', 'd0', 'after']) AS kinds
          FROM (
            SELECT d.id AS deadline_id, d.operative_on, d.ours, lead.id AS user_id ${OPEN} JOIN ${STAFF} AS lead ON lead.team_id = c.team_id AND lead.id = c.lead_id
             UNION ALL
            SELECT d.id, d.operative_on, d.ours, s.id ${OPEN} JOIN ${STAFF} AS s ON s.team_id = c.team_id AND s.role = 'coordinator'
              LEFT JOIN ${STAFF} AS lead ON lead.team_id = c.team_id AND lead.id = c.lead_id WHERE lead.id IS NULL
             UNION ALL
            SELECT d.id, d.operative_on, d.ours, u.id ${OPEN} JOIN public.case_grants g ON g.case_id = c.id AND g.level IN ('legal', 'full')
               AND g.revoked_at IS NULL AND g.starts_at <= now() AND g.ends_at > now()
              JOIN public.users u ON u.id = g.grantee_id AND u.active AND u.role = 'lawyer') w
          LEFT JOIN public.reminder_preferences p ON p.user_id = w.user_id
         WHERE coalesce(p.mail, true) AND (w.ours OR coalesce(p.scope, 'all') = 'all');

      -- Owes each person the latest reminder that is due of each deadline; what was missed before it is never caught up on.
      -- A deadline passed for more than 30 days was not watched by this product when it passed. Returns how many are new.
      CREATE FUNCTION sec.plan_reminders(today date) RETURNS integer
      LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
      DECLARE
        planned integer;
      BEGIN
        WITH latest AS (
          SELECT DISTINCT ON (w.deadline_id, w.user_id) w.deadline_id, w.user_id, k.kind, w.operative_on - k.days AS due_on
            FROM sec.watched_deadlines w
            JOIN (VALUES ('d14', 14), ('d7', 7), ('d2', 2), ('d0', 0), ('after', -1)) AS k (kind, days) ON k.kind = ANY (w.kinds)
           WHERE w.operative_on BETWEEN today - 30 AND today + 14 AND w.operative_on - k.days <= today
           ORDER BY w.deadline_id, w.user_id, k.days
        ), overtaken AS (
          UPDATE sec.reminders r SET state = 'dropped' FROM latest l
           WHERE r.deadline_id = l.deadline_id AND r.user_id = l.user_id AND r.state = 'due' AND r.due_on < l.due_on
        )
        INSERT INTO sec.reminders (deadline_id, user_id, kind, due_on)
        SELECT l.deadline_id, l.user_id, l.kind, l.due_on FROM latest l
         WHERE NOT EXISTS (SELECT FROM sec.reminders r WHERE r.deadline_id = l.deadline_id AND r.user_id = l.user_id
                              AND r.kind = l.kind AND r.state <> 'dropped')
        -- What was dropped and is wanted again, because a case was reopened for instance, is owed again.
        ON CONFLICT (deadline_id, user_id, kind) DO UPDATE SET state = 'due', attempts = 0, next_try_at = now()
          WHERE reminders.state = 'dropped';
        GET DIAGNOSTICS planned = ROW_COUNT;
        RETURN planned;
      END $$;

      -- Whether somebody is still to be told. A function, so that it is looked up deadline by deadline.
      CREATE FUNCTION sec.is_reminded(deadline uuid, person uuid, kind text) RETURNS boolean
      LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
      BEGIN
        RETURN EXISTS (SELECT FROM sec.watched_deadlines w WHERE w.deadline_id = deadline AND w.user_id = person AND kind = ANY (w.kinds));
      END $$;

      -- Everything owed to one person now, with what a mail without names needs; no row: nothing is owed to anybody.
      -- What no longer holds is dropped here, right before it would be sent. Taken for 15 minutes: what a killed worker does
      -- not settle is owed again after that.
      CREATE FUNCTION sec.take_reminders()
      RETURNS TABLE (id uuid, email text, locale text, reference text, case_id uuid, operative_on date, ours boolean)
      LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
      DECLARE
        person uuid;
      BEGIN
        -- One worker at a time picks a person, so that everything owed to somebody stays in one mail.
        PERFORM pg_advisory_xact_lock(hashtext('sec.take_reminders'));
        LOOP
          SELECT r.user_id INTO person FROM sec.reminders r WHERE r.state = 'due' AND r.next_try_at <= now()
           ORDER BY r.user_id LIMIT 1;
          EXIT WHEN NOT FOUND;
          UPDATE sec.reminders r SET state = 'dropped'
           WHERE r.user_id = person AND r.state = 'due' AND r.next_try_at <= now() AND NOT sec.is_reminded(r.deadline_id, person, r.kind);
          RETURN QUERY
            WITH taken AS (
              UPDATE sec.reminders r SET next_try_at = now() + interval '15 minutes'
               WHERE r.user_id = person AND r.state = 'due' AND r.next_try_at <= now() RETURNING r.id, r.deadline_id
            )
            SELECT r.id, u.email, u.locale, m.reference, c.id, d.operative_on, d.ours
              FROM taken r JOIN public.users u ON u.id = person
              JOIN public.deadlines d ON d.id = r.deadline_id
              JOIN public.cases c ON c.id = d.case_id JOIN public.minors m ON m.id = c.minor_id
             ORDER BY d.operative_on, m.reference, r.id;
          EXIT WHEN FOUND;
        END LOOP;
      END $$;

      -- What became of a mail. 'unreachable' says nothing about the message; the twelfth time a mail server puts one off, after
      -- two days, is a failure.
      CREATE FUNCTION sec.settle_reminders(taken uuid[], outcome text) RETURNS void
      LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
      BEGIN
        IF outcome NOT IN ('sent', 'deferred', 'refused', 'unreachable') THEN
          RAISE invalid_parameter_value USING MESSAGE = 'unknown outcome';
        END IF;
        UPDATE sec.reminders r SET
          state = CASE WHEN outcome = 'sent' THEN 'sent'
                       WHEN outcome = 'refused' OR outcome = 'deferred' AND r.attempts >= 11 THEN 'failed' ELSE 'due' END,
          attempts = r.attempts + CASE outcome WHEN 'unreachable' THEN 0 ELSE 1 END,
          sent_at = CASE outcome WHEN 'sent' THEN now() END,
          next_try_at = now() + CASE outcome WHEN 'deferred' THEN least(interval '5 minutes' * 2 ^ r.attempts, interval '6 hours')
                                             ELSE interval '5 minutes' END
         WHERE r.id = ANY (taken) AND r.state = 'due';
      END $$;

      GRANT EXECUTE ON FUNCTION sec.plan_reminders(date), sec.take_reminders(), sec.settle_reminders(uuid[], text) TO reunir_jobs;
      RESET ROLE;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      SET ROLE reunir_sec;
      DROP FUNCTION sec.settle_reminders(uuid[], text), sec.take_reminders(), sec.is_reminded(uuid, uuid, text), sec.plan_reminders(date);
      DROP VIEW sec.watched_deadlines;
      DROP TABLE sec.reminders;
      RESET ROLE;
      REVOKE REFERENCES ON deadlines FROM reunir_sec;
      DROP TABLE reminder_preferences;
    `);
  }
}
