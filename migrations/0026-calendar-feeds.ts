import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The statement that ends somebody's feed for good, beside their sessions. */
function ending(person: 'person' | 'invited'): string {
  return `
        UPDATE sec.calendar_feeds SET revoked_at = now() WHERE user_id = ${person} AND revoked_at IS NULL;`;
}

/** What ends when somebody is disabled, with one more statement or none. */
function shuttingOut(more = ''): string {
  return `CREATE OR REPLACE FUNCTION sec.shut_out(person uuid) RETURNS void
      LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
      BEGIN
        PERFORM sec.require_admin_over(person);
        UPDATE sec.sessions SET ended_at = now() WHERE user_id = person AND ended_at IS NULL;
        UPDATE sec.invitations SET used_at = now() WHERE user_id = person AND used_at IS NULL;${more}
      END $$;`;
}

/** What ends when somebody starts again with a new password, with one more statement or none. */
function inviting(more = ''): string {
  return `CREATE OR REPLACE FUNCTION sec.invite(invited uuid, invitation bytea) RETURNS timestamptz
      LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
      DECLARE
        expiry timestamptz := now() + interval '72 hours';
      BEGIN
        PERFORM sec.require_admin_over(invited);
        UPDATE sec.invitations SET used_at = now() WHERE user_id = invited AND used_at IS NULL;
        DELETE FROM sec.credentials WHERE user_id = invited;
        DELETE FROM sec.throttles WHERE key IN ('second-factor:' || invited, 'second-factor-day:' || invited);
        UPDATE sec.sessions SET ended_at = now() WHERE user_id = invited AND ended_at IS NULL;${more}
        INSERT INTO sec.invitations (token_hash, user_id, expires_at) VALUES (sha256(invitation), invited, expiry);
        RETURN expiry;
      END $$;`;
}

export class CalendarFeeds1763800000026 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      SET ROLE reunir_sec;
      -- The address of somebody's calendar holds a token; whoever has it reads the calendar, so only its hash is kept.
      CREATE TABLE sec.calendar_feeds (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        user_id uuid NOT NULL REFERENCES public.users (id),
        token_hash bytea NOT NULL UNIQUE CHECK (length(token_hash) = 32),
        created_at timestamptz NOT NULL DEFAULT now(),
        last_fetched_on date,
        revoked_at timestamptz
      );
      CREATE UNIQUE INDEX calendar_feeds_live ON sec.calendar_feeds (user_id) WHERE revoked_at IS NULL;

      CREATE FUNCTION sec.my_feed() RETURNS TABLE (created_at timestamptz, last_fetched_on date)
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
        SELECT f.created_at, f.last_fetched_on FROM sec.calendar_feeds f WHERE f.user_id = sec.uid() AND f.revoked_at IS NULL
      $$;

      CREATE FUNCTION sec.end_my_feed() RETURNS boolean
      LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
      BEGIN
        UPDATE sec.calendar_feeds f SET revoked_at = now() WHERE f.user_id = sec.uid() AND f.revoked_at IS NULL;
        RETURN FOUND;
      END $$;

      -- The caller's new feed, in place of an earlier one.
      CREATE FUNCTION sec.make_feed(new_token_hash bytea) RETURNS timestamptz
      LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
      BEGIN
        PERFORM sec.end_my_feed();
        INSERT INTO sec.calendar_feeds (user_id, token_hash) VALUES (sec.uid(), new_token_hash);
        RETURN now();
      END $$;

      -- What the bearer of a feed's token may put in a calendar: of the open deadlines that the feed's owner could see now, the next
      -- thousand and those passed in the last 30 days, without a word about the child. NULL: no such feed, or nobody's any more.
      CREATE FUNCTION sec.read_feed(given_hash bytea) RETURNS json
      LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
      DECLARE
        today date := (now() AT TIME ZONE 'Europe/Paris')::date;
        who record;
        mine uuid[];
        shared uuid[];
      BEGIN
        SELECT f.id AS feed_id, u.id, u.role, u.locale INTO who FROM sec.calendar_feeds f JOIN public.users u ON u.id = f.user_id
         WHERE f.token_hash = given_hash AND f.revoked_at IS NULL AND u.active AND u.role IN ('caseworker', 'coordinator', 'lawyer');
        IF NOT FOUND THEN RETURN NULL; END IF;
        UPDATE sec.calendar_feeds SET last_fetched_on = today WHERE id = who.feed_id AND last_fetched_on IS DISTINCT FROM today;
        mine := ARRAY (SELECT m.team_id FROM public.team_members m WHERE m.user_id = who.id AND who.role IN ('caseworker', 'coordinator'));
        shared := ARRAY (SELECT g.case_id FROM public.case_grants g
          WHERE g.grantee_id = who.id AND g.revoked_at IS NULL AND g.starts_at <= now() AND g.ends_at > now());
        RETURN json_build_object('locale', who.locale,
          'kinds', coalesce((SELECT p.kinds FROM public.reminder_preferences p WHERE p.user_id = who.id), ARRAY['d14', 'd7', 'd2', 'd0', 'after']),
          'items', coalesce((
            SELECT json_agg(json_build_object('id', n.id, 'caseId', n.case_id, 'reference', m.reference, 'on', n.operative_on,
                                              'ours', n.ours, 'computedAt', n.computed_at) ORDER BY n.operative_on, n.id)
              FROM (SELECT d.id, d.case_id, d.operative_on, d.ours, d.computed_at, c.minor_id
                      FROM public.deadlines d JOIN public.cases c ON c.id = d.case_id AND c.closed_on IS NULL AND c.team_id = d.team_id
                     WHERE d.team_id = ANY (mine) AND d.replaced_at IS NULL AND d.state IN ('running', 'unproven') AND d.operative_on >= today - 30
                     UNION
                    SELECT d.id, d.case_id, d.operative_on, d.ours, d.computed_at, c.minor_id
                      FROM public.deadlines d JOIN public.cases c ON c.id = d.case_id AND c.closed_on IS NULL
                     WHERE d.case_id = ANY (shared) AND d.replaced_at IS NULL AND d.state IN ('running', 'unproven') AND d.operative_on >= today - 30
                     ORDER BY operative_on, id LIMIT 1000) n
              JOIN public.minors m ON m.id = n.minor_id), '[]'));
      END $$;

      GRANT EXECUTE ON FUNCTION sec.my_feed(), sec.end_my_feed(), sec.make_feed(bytea), sec.read_feed(bytea) TO reunir_app;
      ${shuttingOut(ending('person'))}
      ${inviting(ending('invited'))}
      RESET ROLE;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      SET ROLE reunir_sec;
      ${inviting()}
      ${shuttingOut()}
      DROP FUNCTION sec.read_feed(bytea), sec.make_feed(bytea), sec.end_my_feed(), sec.my_feed();
      DROP TABLE sec.calendar_feeds;
      RESET ROLE;
    `);
  }
}
