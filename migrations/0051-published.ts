import type { MigrationInterface, QueryRunner } from 'typeorm';

const READ = ['releases', 'release_bundles', 'stat_cuts', 'stat_cells', 'observations'];

export class Published1763800000051 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- What anybody may read without signing in: only what was published, only what it says, never by whom.
      GRANT SELECT ON releases, release_bundles, stat_cuts, stat_cells, observations TO reunir_sec;
      GRANT SELECT ON incidents TO reunir_sec;
      ${READ.map((table) => `CREATE POLICY published_definer ON ${table} FOR SELECT TO reunir_sec USING (true);`).join('\n      ')}
      SET ROLE reunir_sec;
      CREATE FUNCTION sec.published_releases() RETURNS TABLE (number text, as_at date, state text, released_on date, reason_fr text, reason_en text)
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
        SELECT r.number, c.as_at, r.state, r.released_on, r.reason_fr, r.reason_en FROM public.releases r JOIN public.stat_cuts c ON c.id = r.cut_id
         WHERE r.state IN ('published', 'corrected') ORDER BY c.as_at DESC, r.released_on DESC, r.number DESC
      $$;
      CREATE FUNCTION sec.published_release(wanted text) RETURNS json
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
        SELECT json_build_object('number', r.number, 'state', r.state, 'releasedOn', r.released_on, 'asAt', c.as_at, 'catalogue', c.catalogue,
          'grouping', c.grouping, 'method', c.method, 'tables', r.tables, 'reasonFr', r.reason_fr, 'reasonEn', r.reason_en,
          'cells', (SELECT coalesce(json_agg(json_build_object('table', s.table_code, 'codes', s.codes, 'value', s.value)), '[]')
            FROM public.stat_cells s WHERE s.cut_id = c.id AND s.table_code = ANY (r.tables)))
        FROM public.releases r JOIN public.stat_cuts c ON c.id = r.cut_id
        WHERE r.number = wanted AND r.state IN ('published', 'corrected')
      $$;
      CREATE FUNCTION sec.published_bundle(wanted text) RETURNS bytea
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
        SELECT b.archive FROM public.releases r JOIN public.release_bundles b ON b.release_id = r.id
         WHERE r.number = wanted AND r.state IN ('published', 'corrected')
      $$;
      CREATE FUNCTION sec.published_series() RETURNS TABLE (number text, as_at date, state text, value integer)
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
        SELECT r.number, c.as_at, s.codes[1], s.value FROM public.releases r JOIN public.stat_cuts c ON c.id = r.cut_id
          JOIN public.stat_cells s ON s.cut_id = c.id AND s.codes[2] = '_T'
            AND s.table_code = (SELECT t FROM unnest(r.tables) t WHERE t LIKE 'status\\_%' LIMIT 1)
         WHERE r.state = 'published' ORDER BY c.as_at DESC, s.codes[1]
      $$;
      CREATE FUNCTION sec.published_observations() RETURNS TABLE (number text, state text, published_on date, withdrawn_on date, release text,
        title json, context json, body json, reason json, corrects text, corrected_by text)
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
        SELECT o.number, o.state, o.published_on, o.withdrawn_on, r.number, json_build_object('fr', o.title_fr, 'en', o.title_en),
          CASE WHEN o.context_fr IS NOT NULL THEN json_build_object('fr', o.context_fr, 'en', o.context_en) END,
          json_build_object('fr', o.body_fr, 'en', o.body_en),
          CASE WHEN o.reason_fr IS NOT NULL THEN json_build_object('fr', o.reason_fr, 'en', o.reason_en) END, old.number, later.number
        FROM public.observations o JOIN public.releases r ON r.id = o.release_id
          LEFT JOIN public.observations old ON old.id = o.corrects_id LEFT JOIN public.observations later ON later.corrects_id = o.id AND later.published_on IS NOT NULL
        WHERE o.published_on IS NOT NULL AND r.state IN ('published', 'corrected') ORDER BY o.published_on DESC, o.created_at DESC
      $$;
      CREATE FUNCTION sec.published_incidents() RETURNS TABLE (month text, kind text, events integer)
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
        SELECT to_char(i.from_on, 'YYYY-MM'), i.kind, count(*)::int FROM public.incidents i
         WHERE i.verification = 'verified' AND i.withdrawn_on IS NULL GROUP BY 1, 2 ORDER BY 1 DESC, 2
      $$;
      DO $$ DECLARE f text; BEGIN
        FOREACH f IN ARRAY ARRAY['releases()', 'release(text)', 'bundle(text)', 'series()', 'observations()', 'incidents()'] LOOP
          EXECUTE format('REVOKE ALL ON FUNCTION sec.published_%s FROM PUBLIC', f);
          EXECUTE format('GRANT EXECUTE ON FUNCTION sec.published_%s TO reunir_app', f);
        END LOOP;
      END $$;
      RESET ROLE;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      SET ROLE reunir_sec;
      DROP FUNCTION sec.published_releases(), sec.published_release(text), sec.published_bundle(text), sec.published_series(),
        sec.published_observations(), sec.published_incidents();
      RESET ROLE;
      ${READ.map((table) => `DROP POLICY published_definer ON ${table};`).join('\n      ')}
      REVOKE SELECT ON incidents FROM reunir_sec;
      GRANT SELECT (id, withdrawal_reason) ON incidents TO reunir_sec;
      REVOKE SELECT ON releases, release_bundles, stat_cuts, stat_cells, observations FROM reunir_sec;
    `);
  }
}
