import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Holidays1763800000023 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Days off proclaimed since the release whose calendars are written down in the product.
      CREATE TABLE holidays (
        id uuid PRIMARY KEY,
        calendar text NOT NULL CHECK (calendar IN ('france', 'alsace_moselle', 'england_wales', 'scotland', 'northern_ireland')),
        on_day date NOT NULL,
        name_en text NOT NULL CHECK (length(name_en) BETWEEN 1 AND 100),
        name_fr text NOT NULL CHECK (length(name_fr) BETWEEN 1 AND 100),
        added_by uuid NOT NULL REFERENCES users (id),
        added_at timestamptz NOT NULL DEFAULT now(),
        withdrawn_by uuid REFERENCES users (id),
        withdrawn_at timestamptz,
        CONSTRAINT holidays_withdrawn CHECK ((withdrawn_by IS NULL) = (withdrawn_at IS NULL))
      );
      CREATE UNIQUE INDEX holidays_standing ON holidays (calendar, on_day) WHERE withdrawn_at IS NULL;
      ALTER TABLE holidays ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
      CREATE POLICY definer ON holidays FOR SELECT TO reunir_sec USING (true);
      CREATE POLICY everybody_read ON holidays FOR SELECT TO reunir_app USING ((SELECT sec.uid()) IS NOT NULL);
      CREATE POLICY admin_insert ON holidays FOR INSERT TO reunir_app WITH CHECK (
        (SELECT sec.role()) = 'admin' AND added_by = (SELECT sec.uid()));
      CREATE POLICY admin_update ON holidays FOR UPDATE TO reunir_app USING ((SELECT sec.role()) = 'admin' AND withdrawn_at IS NULL)
        WITH CHECK (withdrawn_by = (SELECT sec.uid()) AND withdrawn_at = now());
      GRANT SELECT, INSERT (id, calendar, on_day, name_en, name_fr, added_by), UPDATE (withdrawn_by, withdrawn_at) ON holidays TO reunir_app;
      GRANT SELECT ON holidays TO reunir_sec;

      SET ROLE reunir_sec;
      -- The days that count, which cannot become others before this transaction ends: whoever changes them holds the same lock alone.
      -- Volatile, so that the days are read after the wait and not as they were before it.
      CREATE FUNCTION sec.added_holidays() RETURNS json LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
      BEGIN
        PERFORM pg_advisory_xact_lock_shared(hashtextextended('reunir.calendar', 0));
        RETURN (SELECT coalesce(json_agg(json_build_object('calendar', h.calendar, 'on', h.on_day) ORDER BY h.on_day, h.calendar), '[]')
          FROM public.holidays h WHERE h.withdrawn_at IS NULL);
      END $$;
      GRANT EXECUTE ON FUNCTION sec.added_holidays() TO reunir_app;
      RESET ROLE;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      SET ROLE reunir_sec;
      DROP FUNCTION sec.added_holidays();
      RESET ROLE;
      DROP TABLE holidays;
    `);
  }
}
